import { expect, it, vi } from 'vitest';

vi.stubGlobal('window', { annals: {} });

const { timelineState } = await import('./timeline-state');
const { writeUntilHeard } = await import('./write-until-heard');

const show = (id: string, revision: number): void =>
  timelineState.setState({ phase: 'ready', lost: null, snapshot: { timeline: { id }, revision } } as never);
const acknowledged = { ok: true as const, value: { label: 'Move lane', actionId: 'a', revision: 8 } };

/** Whether it has answered by the time that nothing else is left to be done. */
async function hasAnswered(answer: Promise<unknown>): Promise<boolean> {
  const open = Symbol('open');
  return (await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 0, open))])) !== open;
}

it('waits until the window has heard of what was written', async () => {
  show('t', 7);
  const answer = writeUntilHeard(async () => acknowledged);
  expect(await hasAnswered(answer)).toBe(false);
  show('t', 8);
  expect(await hasAnswered(answer)).toBe(true);
});

it('does not wait for another timeline, also where that is shown before the answer comes', async () => {
  show('t', 7);
  let reply = (): void => {};
  const answer = writeUntilHeard(() => new Promise((resolve) => (reply = () => resolve(acknowledged))));
  show('other', 2);
  reply();
  expect(await hasAnswered(answer)).toBe(true);
});
