import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Broadcast } from '../../../shared/contract/broadcast';
import type { Snapshot } from '../../../shared/contract/snapshot';
import type { FullEvent } from '../../../shared/event';
import { TimelineIndex } from '../../../shared/view/timeline-index';

// The preload's door is read when the client is loaded; the store behind it answers as each test says.
const store = { events: { filter: vi.fn() } };
vi.stubGlobal('window', { annals: store });
const { connectFilter, filterState, setFilter } = await import('./filter-state');
const { timelineState } = await import('../timeline-state');
connectFilter();

const LANE = { id: 'l', key: 1, title: 'Attacks', color: '#000000', order: 1, collapsed: false };
const ids = { row: 0, start: 0, end: 1, lane: 1, flags: 0 };

function load(rows: number[], timeline = 'a', revision = 1): void {
  const snapshot = { revision, timeline: { id: timeline }, lanes: [LANE], series: [], total: rows.length } as unknown as Snapshot;
  const column = rows.map(() => 0);
  const index = TimelineIndex.from({
    ...{ revision, row: Uint32Array.from(rows), start: Float64Array.from(column), end: Float64Array.from(rows, () => 1) },
    ...{ lane: Uint16Array.from(rows, () => 1), flags: Uint8Array.from(column) },
  });
  timelineState.setState({ phase: 'ready', snapshot, index, latest: null, lost: null }, true);
}

/** As applyBroadcast does: a changed event, whole unless `without`. */
function change(row: number, status: FullEvent['status'], revision: number, without = false): void {
  const state = timelineState.getState();
  if (state.phase !== 'ready') throw new Error('not loaded');
  const event = { row, status, lane: 'l', title: '', summary: '', actors: [], places: [], tags: [], sources: [] } as unknown as FullEvent;
  const latest = {
    revision,
    changed: [{ ...ids, row }],
    removed: [],
    events: without ? [] : [event],
    reload: false,
  } as unknown as Broadcast;
  const snapshot = { ...state.snapshot, revision };
  timelineState.setState({ latest, snapshot, index: state.index.with(latest.changed, []) });
}

const answer = (...rows: number[]) => ({ ok: true, value: { revision: 1, rows: Uint32Array.from(rows), next: null, last: 9 } });
const shown = () => filterState.getState().applied?.matching.toArray() ?? null;
const drawn = () => filterState.getState().applied?.index.size ?? null;
const settled = () => vi.waitFor(() => expect(filterState.getState().progress).toBeNull());

beforeEach(async () => {
  store.events.filter.mockReset();
  await setFilter('');
  load([1, 2, 3]);
});

describe('the filter in force', () => {
  it('follows single edits by itself, and asks again after large ones', async () => {
    store.events.filter.mockResolvedValueOnce(answer(1));
    expect(await setFilter(' status:planned ')).toBe(true);
    expect([shown(), drawn()]).toEqual([[1], 1]);
    change(2, 'planned', 2);
    change(1, 'reported', 3);
    expect([shown(), drawn()]).toEqual([[2], 1]);
    expect(store.events.filter).toHaveBeenCalledTimes(1);
    store.events.filter.mockResolvedValueOnce(answer(2, 3));
    change(3, 'planned', 4, true);
    await settled();
    expect([shown(), drawn()]).toEqual([[2, 3], 2]);
  });

  it('takes in what changed while the store was looking', async () => {
    let tell: (value: unknown) => void = () => undefined;
    store.events.filter.mockReturnValueOnce(new Promise((resolve) => (tell = resolve)));
    const asked = setFilter('status:planned');
    change(3, 'planned', 2);
    tell(answer(1));
    expect(await asked).toBe(true);
    expect(shown()).toEqual([1, 3]);
  });

  it('stays while another is unfinished, and only the latest question counts', async () => {
    store.events.filter.mockResolvedValueOnce(answer(1));
    await setFilter('status:planned');
    expect(await setFilter('status:done')).toBe(false);
    expect(filterState.getState()).toMatchObject({ typed: 'status:done', error: expect.stringContaining('no status'), progress: null });
    expect(shown()).toEqual([1]);
    let late: (value: unknown) => void = () => undefined;
    store.events.filter.mockReturnValueOnce(new Promise((resolve) => (late = resolve))).mockResolvedValueOnce(answer(2));
    const first = setFilter('status:reported');
    expect(await setFilter('status:disputed')).toBe(true);
    late(answer(1, 2, 3));
    expect(await first).toBe(false);
    expect(shown()).toEqual([2]);
    expect(filterState.getState()).toMatchObject({ typed: 'status:disputed', error: null });
  });

  it('keeps what is typed when the timeline is fetched anew, and looks again for what is in force', async () => {
    store.events.filter.mockResolvedValueOnce(answer(1));
    await setFilter('status:planned');
    await setFilter('status:done');
    store.events.filter.mockResolvedValueOnce(answer(2));
    load([1, 2, 3, 4], 'a', 7);
    await settled();
    expect(store.events.filter).toHaveBeenLastCalledWith({ query: 'status:planned', after: 0 });
    expect(shown()).toEqual([2]);
    expect(filterState.getState()).toMatchObject({ typed: 'status:done', error: expect.stringContaining('no status') });
  });

  it('does not outlive its timeline, also not by way of a problem', async () => {
    store.events.filter.mockResolvedValueOnce(answer(1));
    await setFilter('status:planned');
    timelineState.setState({ phase: 'failed', message: '' }, true);
    load([1], 'b');
    expect(filterState.getState()).toMatchObject({ open: false, typed: '', applied: null });
    load([1], 'a');
  });
});
