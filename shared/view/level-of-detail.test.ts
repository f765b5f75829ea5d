import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexRow, PackedIndex } from '../contract/packed-index';
import { BUDGET, countOverlaps, levelOfDetail } from './level-of-detail';
import { packFlags, TimelineIndex } from './timeline-index';

const plain = packFlags({ status: 'reported', pinned: false, openStart: false, openEnd: false, undated: false });
const pinned = packFlags({ status: 'reported', pinned: true, openStart: false, openEnd: false, undated: false });

function pack(rows: readonly IndexRow[]): PackedIndex {
  const sorted = [...rows].sort((one, other) => one.start - other.start || one.row - other.row);
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
  .record({
    start: fc.integer({ min: -2e12, max: 2e12 }),
    length: fc.integer({ min: 1000, max: 4e12 }),
    width: fc.integer({ min: 200, max: 3000 }),
  })
  .map(({ start, length, width }) => ({ start, end: start + length, width }));

const overlaps = (row: IndexRow, window: { start: number; end: number }) => row.start < window.end && row.end > window.start;

describe('levelOfDetail', () => {
  it('draws every event of the window once, or counts it in exactly one bucket', () => {
    fc.assert(
      fc.property(events, windows, (rows, window) => {
        const expected = rows.filter((row) => overlaps(row, window)).map((row) => row.row);
        const detail = levelOfDetail(TimelineIndex.from(pack(rows)), window);
        const counted = detail.buckets.reduce((sum, bucket) => sum + bucket.count, 0);
        expect(new Set(detail.rows).size).toBe(detail.rows.length);
        expect(detail.rows.every((row) => expected.includes(row))).toBe(true);
        expect(detail.rows.length + counted).toBe(expected.length);
      }),
    );
  });

  it('keeps within the budget, apart from pinned events', () => {
    fc.assert(
      fc.property(events, windows, (rows, window) => {
        const detail = levelOfDetail(TimelineIndex.from(pack(rows)), window);
        // Up to 24 pinned ones a lane, and a bucket may stick out of the window on either side.
        expect(detail.rows.length + detail.buckets.length).toBeLessThanOrEqual(BUDGET + 5 * (24 + 2));
      }),
    );
  });

  it('keeps a bucket where it is while the window moves', () => {
    const rows = Array.from(
      { length: 5000 },
      (_, row): IndexRow => ({ row, start: row * 1e6, end: row * 1e6 + 10, lane: 1, flags: plain }),
    );
    const index = TimelineIndex.from(pack(rows));
    const before = levelOfDetail(index, { start: 1e9, end: 4e9, width: 1000 }).buckets.map((bucket) => bucket.start);
    const after = levelOfDetail(index, { start: 1.01e9, end: 4.01e9, width: 1000 }).buckets.map((bucket) => bucket.start);
    expect(before.filter((start) => after.includes(start)).length).toBeGreaterThan(before.length - 3);
  });

  it('finds a long event that began long before the window', () => {
    const rows: IndexRow[] = [
      { row: 1, start: -8.64e15, end: 8.64e15, lane: 1, flags: plain },
      { row: 2, start: 5, end: 6, lane: 1, flags: plain },
    ];
    expect(levelOfDetail(TimelineIndex.from(pack(rows)), { start: 1e12, end: 2e12, width: 100 }).rows).toEqual([1]);
  });
});

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
        const rowsOf = (index: TimelineIndex) => [...levelOfDetail(index, window, 10_000).rows].sort((a, b) => a - b);
        expect(rowsOf(updated)).toEqual(rowsOf(anew));
      }),
    );
  });

  it('counts overlaps exactly', () => {
    fc.assert(
      fc.property(events, windows, (rows, window) => {
        for (const lane of TimelineIndex.from(pack(rows)).lanes) {
          const expected = rows.filter((row) => row.lane === lane.lane && overlaps(row, window)).length;
          expect(countOverlaps(lane, window.start, window.end)).toBe(expected);
        }
      }),
    );
  });
});

describe('a part of the index', () => {
  it('is counted as if nothing else were there', () => {
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
          const window = { start: from, end: from + 100, width: 500 };
          const sorted = (detail: ReturnType<typeof levelOfDetail>) => ({
            rows: [...detail.rows].sort((a, b) => a - b),
            buckets: [...detail.buckets].sort((a, b) => a.lane - b.lane || a.start - b.start),
          });
          expect(sorted(levelOfDetail(part, window, 20))).toEqual(sorted(levelOfDetail(alone, window, 20)));
        },
      ),
    );
  });
});
