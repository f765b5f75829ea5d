import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexRow, PackedIndex } from '../contract/packed-index';
import { overlapping } from '../scene/overlaps';
import { packFlags, TimelineIndex } from './timeline-index';

const plain = packFlags({ status: 'reported', pinned: false, openStart: false, openEnd: false, undated: false });
const pinned = packFlags({ status: 'reported', pinned: true, openStart: false, openEnd: false, undated: false });

function pack(rows: readonly IndexRow[]): PackedIndex {
  const sorted = [...rows].sort(
    (one, other) => one.start - other.start || one.end - other.end || one.flags - other.flags || one.row - other.row,
  );
  return {
    revision: 1,
    row: Uint32Array.from(sorted, (row) => row.row),
    start: Float64Array.from(sorted, (row) => row.start),
    end: Float64Array.from(sorted, (row) => row.end),
    lane: Uint16Array.from(sorted, (row) => row.lane),
    flags: Uint8Array.from(sorted, (row) => row.flags),
  };
}

const events = fc
  .array(
    fc.record({
      start: fc.integer({ min: -1e12, max: 1e12 }),
      length: fc.oneof(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 4e12 })),
      lane: fc.integer({ min: 1, max: 5 }),
      isPinned: fc.boolean(),
    }),
    { maxLength: 400 },
  )
  .map((list) =>
    list.map(
      ({ start, length, lane, isPinned }, row): IndexRow => ({ row, start, end: start + length, lane, flags: isPinned ? pinned : plain }),
    ),
  );

const windows = fc
  .record({ start: fc.integer({ min: -2e12, max: 2e12 }), length: fc.integer({ min: 1000, max: 4e12 }) })
  .map(({ start, length }) => ({ start, end: start + length }));

/** Rows of the events that overlap a window, ascending. */
function rowsIn(index: TimelineIndex, { start, end }: { readonly start: number; readonly end: number }): number[] {
  const found = [...index.lanes].flatMap((columns) => overlapping(columns, start, end).map((position) => columns.row[position] ?? -1));
  return found.sort((one, other) => one - other);
}

describe('TimelineIndex', () => {
  it('answers the same after changes as when built anew', () => {
    fc.assert(
      fc.property(events, events, fc.array(fc.integer({ min: 0, max: 399 })), windows, (before, changed, removed, window) => {
        const kept = new Map(before.map((row) => [row.row, row]));
        for (const row of changed) kept.set(row.row, row);
        const gone = removed.filter((row) => !changed.some((other) => other.row === row));
        for (const row of gone) kept.delete(row);
        const updated = TimelineIndex.from(pack(before)).with(changed, gone);
        const anew = TimelineIndex.from(pack([...kept.values()]));
        expect(updated.size).toBe(anew.size);
        expect(rowsIn(updated, window)).toEqual(rowsIn(anew, window));
        // Column by column, in the same order.
        for (const key of [1, 2, 3, 4, 5]) expect(updated.lane(key)).toEqual(anew.lane(key));
      }),
    );
  });

  it('stays as it was when another is made of it', () => {
    fc.assert(
      fc.property(events, events, (before, changed) => {
        const index = TimelineIndex.from(pack(before));
        index.with(
          changed,
          before.slice(0, 50).map(({ row }) => row),
        );
        const anew = TimelineIndex.from(pack(before));
        expect(index.size).toBe(before.length);
        for (const key of [1, 2, 3, 4, 5]) expect(index.lane(key)).toEqual(anew.lane(key));
        const [first] = before;
        if (first !== undefined) expect(index.with([{ ...first, lane: 9 }], []).lane(9)?.row).toEqual(Uint32Array.of(first.row));
      }),
    );
  });
});

describe('a part of the index', () => {
  it('is as if nothing else were there', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            start: fc.integer({ min: 0, max: 1000 }),
            length: fc.integer({ min: 1, max: 300 }),
            lane: fc.nat(3),
            kept: fc.boolean(),
          }),
          { maxLength: 300 },
        ),
        fc.nat(900),
        (events, from) => {
          const rows = [...events].sort((a, b) => a.start - b.start).map((event, row) => ({ ...event, row }));
          const packed = (list: typeof rows) => ({
            revision: 1,
            row: Uint32Array.from(list, ({ row }) => row),
            start: Float64Array.from(list, ({ start }) => start),
            end: Float64Array.from(list, ({ start, length }) => start + length),
            lane: Uint16Array.from(list, ({ lane }) => lane),
            flags: new Uint8Array(list.length),
          });
          const kept = rows.filter((event) => event.kept);
          const part = TimelineIndex.from(packed(rows)).only({ has: (row) => rows[row]?.kept === true });
          const alone = TimelineIndex.from(packed(kept));
          expect(part.size).toBe(kept.length);
          const window = { start: from, end: from + 100 };
          expect(rowsIn(part, window)).toEqual(rowsIn(alone, window));
        },
      ),
    );
  });
});
