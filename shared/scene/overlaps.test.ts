import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFlags, TimelineIndex } from '../view/timeline-index';
import { countOverlaps, overlapping } from './overlaps';

interface Row {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

const flags = packFlags({ status: 'reported', pinned: false, openStart: false, openEnd: false, undated: false });

function laneOf(rows: readonly Row[]) {
  const sorted = [...rows].sort((one, other) => one.start - other.start || one.row - other.row);
  const index = TimelineIndex.from({
    revision: 1,
    row: Uint32Array.from(sorted, ({ row }) => row),
    start: Float64Array.from(sorted, ({ start }) => start),
    end: Float64Array.from(sorted, ({ end }) => end),
    lane: new Uint16Array(sorted.length).fill(1),
    flags: new Uint8Array(sorted.length).fill(flags),
  });
  return index.lane(1);
}

const events = fc
  .array(
    fc.record({
      start: fc.integer({ min: -1e12, max: 1e12 }),
      length: fc.oneof(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 4e12 })),
    }),
    { minLength: 1, maxLength: 400 },
  )
  .map((list) => list.map(({ start, length }, row): Row => ({ row, start, end: start + length })));

describe('overlapping', () => {
  it('finds every event of a window, in the order of their starts, and countOverlaps as many', () => {
    fc.assert(
      fc.property(events, fc.integer({ min: -2e12, max: 2e12 }), fc.integer({ min: 1000, max: 4e12 }), (rows, from, length) => {
        const columns = laneOf(rows);
        if (columns === undefined) throw new Error('there is a lane');
        const found = overlapping(columns, from, from + length);
        const expected = rows.filter(({ start, end }) => start < from + length && end > from).map(({ row }) => row);
        expect(found.map((position) => columns.row[position] ?? -1).sort((one, other) => one - other)).toEqual(expected);
        expect(found).toEqual([...found].sort((one, other) => one - other));
        expect(countOverlaps(columns, from, from + length)).toBe(expected.length);
      }),
    );
  });

  it('finds a long event that began long before the window', () => {
    const columns = laneOf([
      { row: 1, start: -8.64e15, end: 8.64e15 },
      { row: 2, start: 5, end: 6 },
    ]);
    if (columns === undefined) throw new Error('there is a lane');
    expect(overlapping(columns, 1e12, 2e12).map((position) => columns.row[position])).toEqual([1]);
  });
});
