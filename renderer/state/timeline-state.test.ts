import { expect, it, vi } from 'vitest';
import type { Broadcast } from '../../shared/contract/broadcast';
import { ok } from '../../shared/result';

/* The store's timeline, as it is read. */
let revision = 7;
let total = 1;
const whileTyped = { run: (): void => undefined };

vi.stubGlobal('requestIdleCallback', () => 0);
vi.mock('../client', () => ({
  bridge: {
    timeline: {
      snapshot: async () => ok({ revision, total, timeline: { id: 't' }, lanes: [], series: [] }),
      index: async () => ok({ revision }),
    },
  },
}));
vi.mock('../../shared/view/timeline-index', () => ({ TimelineIndex: { from: () => ({ laneOf: () => null, with: () => null }) } }));
vi.mock('./typed/sync', () => ({ loadTyped: async () => whileTyped.run() }));
vi.mock('./typed/keeper', () => ({ forgetProblems: () => undefined }));

const { applyBroadcast, loadTimeline, timelineState } = await import('./timeline-state');

/** One more event is there, as the window hears of it. */
function oneMore(): void {
  [revision, total] = [revision + 1, total + 1];
  const told = { revision, total, changed: [], removed: [], events: [], reload: false, undo: { undo: null, redo: null } };
  applyBroadcast(told as Partial<Broadcast> as Broadcast);
}
const shown = () => {
  const state = timelineState.getState();
  return state.phase === 'ready' ? [state.snapshot.revision, state.snapshot.total] : state.phase;
};
const once = (act: () => void): void => {
  whileTyped.run = () => {
    whileTyped.run = () => undefined;
    act();
  };
};

it('loses no change that is told while everything is being fetched, the first time or anew', async () => {
  once(oneMore);
  await loadTimeline();
  expect(shown()).toEqual([8, 2]);
  once(oneMore);
  await loadTimeline();
  expect(shown()).toEqual([9, 3]);
});
