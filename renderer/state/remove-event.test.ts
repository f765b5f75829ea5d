import { expect, it, vi } from 'vitest';

const asked = vi.fn<(ids: readonly string[]) => void>();
let reply: () => void = () => undefined;
const remove = ({ ids }: { readonly ids: readonly string[] }) => {
  asked(ids);
  return new Promise((resolve) => {
    reply = () => resolve({ ok: true, value: { revision: 2, label: '', actionId: 'a' } });
  });
};
vi.stubGlobal('window', { annals: {} });
vi.mock('../client', () => ({
  bridge: { events: { get: async () => ({ ok: true, value: { title: 'Talks' } }), remove } },
  write: (call: () => unknown) => call(),
}));
vi.mock('./offer-undo', () => ({ offerUndo: () => undefined }));
const { isRemoving, removeEvent, removeEvents } = await import('./remove-event');

it('asks once for what is deleted twice, and for another event while one is going', async () => {
  const first = removeEvent('one');
  expect(isRemoving()).toBe(true);
  expect(await removeEvent('one')).toBe(false);
  expect(await removeEvents(['one'])).toBe(false);
  await expect.poll(() => asked.mock.calls.length).toBe(1);
  const replyToFirst = reply;
  const other = removeEvents(['one', 'two']);
  await expect.poll(() => asked.mock.calls.length).toBe(2);
  for (const answer of [replyToFirst, reply]) answer();
  expect(await Promise.all([first, other])).toEqual([true, true]);
  expect(asked.mock.calls).toEqual([[['one']], [['two']]]);
  expect(isRemoving()).toBe(false);
});
