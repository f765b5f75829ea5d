import { describe, expect, it, vi } from 'vitest';
import type { Broadcast } from '../../../shared/contract/broadcast';
import type { FullEvent } from '../../../shared/event';
import { parseFilter } from '../../../shared/filter';
import { RowSet } from '../../../shared/view/row-set';
import { BLANK_LANE } from '../../../testing/entities/blank';
import { BLANK } from '../../../testing/entities/blank-event';

// The preload's door is read when the client is loaded; each test puts its own store behind it.
const store = { events: { filter: vi.fn() } };
vi.stubGlobal('window', { annals: store });
const { afterBroadcast, search } = await import('./search');

const portion = (rows: number[], next: number | null) => ({
  ok: true,
  value: { revision: 1, rows: Uint32Array.from(rows), next, last: 10 },
});

describe('a search', () => {
  it('puts the portions together and tells how far it is', async () => {
    store.events.filter.mockResolvedValueOnce(portion([1, 3], 5)).mockResolvedValueOnce(portion([7], null));
    const told: number[] = [];
    const found = await search('x', { isWanted: () => true, onProgress: (share) => told.push(share) });
    expect(found instanceof RowSet && found.toArray()).toEqual([1, 3, 7]);
    expect(told).toEqual([0.5]);
    expect(store.events.filter).toHaveBeenLastCalledWith({ query: 'x', after: 5 });
  });

  it('asks for nothing more once it is not wanted, and hands a refusal on', async () => {
    store.events.filter.mockClear().mockResolvedValueOnce(portion([1], 5));
    expect(await search('x', { isWanted: () => false, onProgress: () => undefined })).toBeNull();
    expect(store.events.filter).toHaveBeenCalledTimes(1);
    store.events.filter.mockResolvedValueOnce({ ok: false, error: { code: 'io', message: 'broken' } });
    expect(await search('x', { isWanted: () => true, onProgress: () => undefined })).toEqual({ code: 'io', message: 'broken' });
  });
});

describe('a change of the timeline', () => {
  const LANES = [{ ...BLANK_LANE, id: 'l', key: 1, title: 'Attacks', color: '#000000', order: 1 }];
  const filter = parseFilter('status:planned lane:attacks');
  if (!filter.ok) throw new Error(filter.error.message);
  const event = (row: number, status: FullEvent['status']): FullEvent => ({
    ...BLANK,
    ...{ id: String(row), title: 'x', when: '2026', lane: 'l' },
    ...{
      createdAt: 0,
      updatedAt: 0,
      row,
      status,
      bounds: { startMin: 0, startMax: 0, endMin: 1, endMax: 1 },
    },
  });
  const change = (events: FullEvent[], rest: Partial<Broadcast> = {}): Broadcast => ({
    ...{ revision: 2, label: '', removed: [], reload: false, undo: { undo: null, redo: null }, total: 1, events },
    changed: events.map(({ row }) => ({ row, start: 0, end: 1, lane: 1, flags: 0 })),
    ...rest,
  });

  it('takes in what matches now and lets go of what does not, or is gone', () => {
    const before = RowSet.from([1, 2, 3]);
    const after = afterBroadcast(before, filter.value, LANES, change([event(1, 'reported'), event(9, 'planned')], { removed: [3] }));
    expect(after?.toArray()).toEqual([2, 9]);
  });

  it('asks for a new search when it does not bring its events, or lanes have other names', () => {
    const before = RowSet.from([1]);
    expect(afterBroadcast(before, filter.value, LANES, { ...change([event(1, 'planned')]), events: [] })).toBeNull();
    expect(afterBroadcast(before, filter.value, LANES, change([], { lanes: LANES }))).toBeNull();
    expect(afterBroadcast(before, filter.value, LANES, change([], { reload: true }))).toBeNull();
    expect(afterBroadcast(before, filter.value, LANES, change([]))?.toArray()).toEqual([1]);
  });
});
