import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Snapshot } from '../../shared/contract/snapshot';
import { ok } from '../../shared/result';
import { TimelineIndex } from '../../shared/view/timeline-index';

const found = vi.fn();
vi.mock('../client', () => ({ bridge: { events: { found } } }));
const { foundState, watchFound } = await import('./found-state');
const { searchState } = await import('./search-state');
const { timelineState } = await import('./timeline-state');
watchFound();

function load(id: string): void {
  const snapshot = { revision: 1, timeline: { id } } as Snapshot;
  const index = TimelineIndex.from({
    ...{ revision: 1, row: new Uint32Array(), start: new Float64Array(), end: new Float64Array() },
    ...{ lane: new Uint16Array(), flags: new Uint8Array() },
  });
  timelineState.setState({ phase: 'ready', snapshot, index, latest: null, lost: null }, true);
}

const rowsFound = () => [...(foundState.getState().found?.rows ?? [])];
const answer = (...rows: readonly number[]) => ok({ rows: Uint32Array.from(rows), capped: false });

beforeEach(() => {
  vi.useFakeTimers();
  found.mockReset();
  load('a');
  searchState.setState({ text: '' });
});
afterEach(() => {
  vi.useRealTimers();
});

it('is looked for once nobody types, and gone with the words', async () => {
  found.mockResolvedValueOnce(answer(3, 1));
  searchState.setState({ text: 'conv' });
  searchState.setState({ text: 'convoy' });
  await vi.runAllTimersAsync();
  expect(found.mock.calls).toEqual([[{ query: 'convoy' }]]);
  expect(rowsFound()).toEqual([3, 1]);
  searchState.setState({ text: '' });
  expect(foundState.getState().found).toBe(null);
});

it('is nothing of another timeline, to which the window goes straight', async () => {
  found.mockResolvedValueOnce(answer(1, 2));
  searchState.setState({ text: 'convoy' });
  await vi.runAllTimersAsync();
  found.mockResolvedValueOnce(answer(9));
  load('b');
  expect(foundState.getState().found).toBe(null);
  await vi.runAllTimersAsync();
  expect(rowsFound()).toEqual([9]);
});

it('does not come back with an answer that was under way when the timeline went', async () => {
  let give: (answer: unknown) => void = () => undefined;
  found.mockReturnValueOnce(new Promise((done) => (give = done)));
  searchState.setState({ text: 'convoy' });
  await vi.advanceTimersByTimeAsync(1000);
  timelineState.setState({ phase: 'loading' }, true);
  give(answer(1, 2));
  await vi.runAllTimersAsync();
  expect(foundState.getState().found).toBe(null);
});
