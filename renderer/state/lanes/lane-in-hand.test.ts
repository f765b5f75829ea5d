import { beforeEach, expect, it, vi } from 'vitest';

const focused: { dataset: Record<string, string> } = { dataset: {} };
class Element {}
Object.setPrototypeOf(focused, Element.prototype);
vi.stubGlobal('HTMLElement', Element);
vi.stubGlobal('document', { activeElement: focused });
vi.stubGlobal('window', {
  annals: { events: { get: async ({ id }: { id: string }) => ({ ok: true, value: { id, row: 1, lane: 'b' } }) } },
});

const { timelineState } = await import('../timeline-state');
const { viewState } = await import('../view-state');
const { laneInHand } = await import('./lane-in-hand');

beforeEach(() => {
  focused.dataset = {};
  const lanes = ['a', 'b', 'c'].map((id, key) => ({ id, key, title: id, order: key }));
  const snapshot = { timeline: { id: 't' }, lanes, series: [{ id: 's', lane: 'c' }] };
  timelineState.setState({ phase: 'ready', lost: null, snapshot } as never);
  viewState.setState({ selection: { kind: 'none' } });
});

it('is the lane of the event or review that is selected, and none where nothing is', async () => {
  expect(await laneInHand()).toBeNull();
  viewState.setState({ selection: { kind: 'event', id: 'e' } });
  expect((await laneInHand())?.id).toBe('b');
  viewState.setState({ selection: { kind: 'occurrence', seriesId: 's', n: 1 } });
  expect((await laneInHand())?.id).toBe('c');
});

it('is before that the one whose name has the keyboard, and no row that stands for something else', async () => {
  viewState.setState({ selection: { kind: 'event', id: 'e' } });
  focused.dataset = { lane: '0' };
  expect((await laneInHand())?.id).toBe('a');
  focused.dataset = { lane: '70003' };
  expect((await laneInHand())?.id).toBe('b');
});
