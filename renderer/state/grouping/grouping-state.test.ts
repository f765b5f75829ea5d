import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Broadcast } from '../../../shared/contract/broadcast';
import type { Snapshot } from '../../../shared/contract/snapshot';
import { fail, ok } from '../../../shared/result';
import { TimelineIndex } from '../../../shared/view/timeline-index';

const values = vi.fn();
vi.mock('../../client', () => ({ bridge: { events: { values } } }));
const { connectGrouping, groupBy, groupingState } = await import('./grouping-state');
const { timelineState } = await import('../timeline-state');
connectGrouping();

/** An answer of the store that waits for the test. */
function held() {
  let give: (answer: unknown) => void = () => undefined;
  values.mockReturnValueOnce(new Promise((done) => (give = done)));
  return (...said: readonly (readonly [row: number, name: string])[]) => give(portion(...said));
}

function portion(...said: readonly (readonly [row: number, name: string])[]) {
  const names = [...new Set(said.map(([, name]) => name))];
  return ok({
    ...{ revision: 1, names, next: null },
    rows: Uint32Array.from(said, ([row]) => row),
    values: Uint32Array.from(said, ([, name]) => names.indexOf(name)),
  });
}

const anIndex = () =>
  TimelineIndex.from({
    ...{ revision: 1, row: new Uint32Array(), start: new Float64Array(), end: new Float64Array() },
    ...{ lane: new Uint16Array(), flags: new Uint8Array() },
  });

function load(id: string, revision = 1): void {
  const snapshot = { revision, timeline: { id } } as Snapshot;
  timelineState.setState({ phase: 'ready', snapshot, index: anIndex(), latest: null, lost: null }, true);
}

/** An edit, after which an event names these actors; with `whole` false the broadcast does not bring it. */
function edit(row: number, actors: readonly string[], whole = true): void {
  const change = {
    ...{ revision: 2, removed: [] as readonly number[], reload: false },
    changed: [{ row, start: 0, end: 1, lane: 1, flags: 0 }],
    events: whole ? [{ row, actors }] : [],
  };
  timelineState.setState({ latest: change as Broadcast, index: anIndex() });
}

function said(): string[] {
  const { values: held } = groupingState.getState();
  return held === null ? [] : Array.from(held.rows, (row, at) => `${row} ${held.names[held.values[at] ?? -1]}`);
}

describe('what the chart is grouped by', () => {
  let timelines = 0;
  beforeEach(() => {
    values.mockReset();
    timelines += 1;
    load(`t${timelines}`);
  });

  it('is the choice that was made, though an edit comes while its values are read', async () => {
    const give = held();
    const grouped = groupBy('actors');
    edit(2, ['Dar', 'Naqvi']);
    give([1, 'Dar'], [2, 'Old'], [5, 'Naqvi']);
    await grouped;
    expect(groupingState.getState().by).toBe('actors');
    expect(said()).toEqual(['1 Dar', '2 Dar', '2 Naqvi', '5 Naqvi']);
  });

  it('follows edits by what they bring, without reading everything anew', async () => {
    values.mockResolvedValueOnce(portion([1, 'Dar'], [4, 'Naqvi']));
    await groupBy('actors');
    edit(3, ['New']);
    edit(1, []);
    edit(9, ['Dar']);
    expect(said()).toEqual(['3 New', '4 Naqvi', '9 Dar']);
    expect(values).toHaveBeenCalledTimes(1);
  });

  it('is read anew, once for many, where an edit does not bring its events', async () => {
    values.mockResolvedValueOnce(portion([1, 'Dar']));
    await groupBy('actors');
    const give = held();
    edit(1, [], false);
    edit(2, ['Dar']);
    expect(values).toHaveBeenCalledTimes(2);
    give([7, 'Dar']);
    await vi.waitFor(() => expect(said()).toEqual(['2 Dar', '7 Dar']));
  });

  it('stays what it was where another choice cannot be read, and is read again at the next edit where it could not be', async () => {
    values.mockResolvedValueOnce(portion([1, 'Dar']));
    await groupBy('actors');
    values.mockResolvedValueOnce(fail('io', 'broken'));
    await groupBy('tags');
    expect(groupingState.getState().by).toBe('actors');
    values.mockResolvedValueOnce(portion([8, 'Dar']));
    edit(8, ['Dar']);
    await vi.waitFor(() => expect(said()).toEqual(['8 Dar']));
  });

  it('gives way to the later of two choices, and to the lanes of another timeline', async () => {
    const give = held();
    const first = groupBy('actors');
    await groupBy('status');
    give([1, 'Dar']);
    await first;
    expect(groupingState.getState()).toEqual({ by: 'status', values: null });
    load('another');
    expect(groupingState.getState().by).toBe(null);
  });
});
