import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Broadcast } from '../../../shared/contract/broadcast';
import type { Snapshot } from '../../../shared/contract/snapshot';
import { LINK_TYPES } from '../../../shared/event';
import type { LinkColumns } from '../../../shared/view/link-index';
import { TimelineIndex } from '../../../shared/view/timeline-index';

// The preload's door is read when the client is loaded; the store behind it answers as each test says.
const store = { links: { list: vi.fn(), ofRows: vi.fn() } };
vi.stubGlobal('window', { annals: store });
const { connectLinks, linkState, wantLinks } = await import('./link-state');
const { timelineState } = await import('../timeline-state');
connectLinks();

function columns(...links: readonly (readonly [from: number, to: number])[]): LinkColumns {
  return {
    from: Uint32Array.from(links, ([from]) => from),
    to: Uint32Array.from(links, ([, to]) => to),
    type: Uint8Array.from(links, () => LINK_TYPES.indexOf('causes')),
  };
}

const EMPTY = TimelineIndex.from({
  ...{ revision: 1, row: new Uint32Array(), start: new Float64Array(), end: new Float64Array() },
  ...{ lane: new Uint16Array(), flags: new Uint8Array() },
});

function load(revision: number, id = 'a'): void {
  const snapshot = { revision, timeline: { id } } as Snapshot;
  timelineState.setState({ phase: 'ready', snapshot, index: EMPTY, latest: null, lost: null }, true);
}

/** As applyBroadcast does. */
function change(revision: number, ...rows: readonly number[]): void {
  const state = timelineState.getState();
  if (state.phase !== 'ready') throw new Error('not loaded');
  const changed = rows.map((row) => ({ row, start: 0, end: 1, lane: 1, flags: 0 }));
  const latest = { revision, changed, removed: [] as readonly number[] } as Broadcast;
  timelineState.setState({ latest, snapshot: { ...state.snapshot, revision } });
}

const countOf = (row: number) => linkState.getState().index?.countOf(row);

describe('the links that a window knows', () => {
  beforeEach(() => {
    store.links.list.mockReset();
    store.links.ofRows.mockReset();
    timelineState.setState({ phase: 'loading' }, true);
  });

  it('are read in portions once somebody wants them, and then follow what changes', async () => {
    store.links.list.mockResolvedValueOnce({ ok: true, value: { ...columns([1, 2]), next: 50 } });
    store.links.list.mockResolvedValueOnce({ ok: true, value: { ...columns([60, 2]), next: null } });
    load(1);
    wantLinks();
    await vi.waitFor(() => expect(countOf(2)).toBe(2));
    expect(store.links.list.mock.calls).toEqual([[{ after: 0 }], [{ after: 50 }]]);

    store.links.ofRows.mockResolvedValueOnce({ ok: true, value: columns([1, 2], [1, 3]) });
    change(2, 1);
    await vi.waitFor(() => expect(countOf(3)).toBe(1));
    expect(countOf(2)).toBe(2);

    store.links.ofRows.mockResolvedValueOnce({ ok: true, value: columns() });
    change(3, 60);
    await vi.waitFor(() => expect(countOf(2)).toBe(1));
  });

  it('hold what was changed while they were read, and go with the timeline that they are of', async () => {
    let resolve: (answer: unknown) => void = () => undefined;
    store.links.list.mockReturnValueOnce(new Promise((done) => (resolve = done)));
    store.links.ofRows.mockResolvedValueOnce({ ok: true, value: columns([5, 6]) });
    load(1);
    change(2, 5);
    resolve({ ok: true, value: { ...columns(), next: null } });
    await vi.waitFor(() => expect(countOf(6)).toBe(1));
    timelineState.setState({ phase: 'failed', message: 'gone' }, true);
    expect(linkState.getState().index).toBe(null);
  });

  it('are forgotten at once where the window goes straight to another timeline, or back to a backup of this one', async () => {
    store.links.list.mockResolvedValueOnce({ ok: true, value: { ...columns([1, 2]), next: null } });
    load(5);
    await vi.waitFor(() => expect(countOf(2)).toBe(1));
    store.links.list.mockResolvedValueOnce({ ok: true, value: { ...columns([7, 8]), next: null } });
    load(5, 'b');
    expect(linkState.getState().index).toBe(null);
    await vi.waitFor(() => expect(countOf(8)).toBe(1));
    store.links.list.mockResolvedValueOnce({ ok: true, value: { ...columns([3, 4]), next: null } });
    load(2, 'b');
    expect(linkState.getState().index).toBe(null);
    await vi.waitFor(() => expect(countOf(4)).toBe(1));
  });

  it('are read again after a portion could not be, once they are wanted or something changes', async () => {
    const failed = { ok: false, error: { code: 'io', message: 'broken' } };
    store.links.list.mockResolvedValueOnce({ ok: true, value: { ...columns([1, 2]), next: 50 } }).mockResolvedValueOnce(failed);
    load(1);
    await vi.waitFor(() => expect(store.links.list).toHaveBeenCalledTimes(2));
    await Promise.resolve();
    expect(linkState.getState().index).toBe(null);
    store.links.list.mockResolvedValueOnce({ ok: true, value: { ...columns([1, 2]), next: null } });
    wantLinks();
    await vi.waitFor(() => expect(countOf(2)).toBe(1));

    store.links.ofRows.mockResolvedValueOnce(failed);
    change(2, 1);
    await vi.waitFor(() => expect(linkState.getState().index).toBe(null));
    store.links.list.mockResolvedValueOnce({ ok: true, value: { ...columns([1, 3]), next: null } });
    change(3, 1);
    await vi.waitFor(() => expect(countOf(3)).toBe(1));
  });
});
