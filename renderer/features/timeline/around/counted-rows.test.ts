import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutScene } from '../../../../shared/scene/lay-out';
import { DAY_MS } from '../../../../shared/time/day';
import { packFlags, TimelineIndex } from '../../../../shared/view/timeline-index';
import { countedRows, isOneCountIn } from './counted-rows';

const YEAR = 365 * DAY_MS;

interface Made {
  readonly start: number;
  readonly length: number;
  readonly pinned: boolean;
}

function indexOf(events: readonly Made[]): TimelineIndex {
  const sorted = events.map((one, row) => ({ ...one, row })).sort((one, other) => one.start - other.start);
  return TimelineIndex.from({
    revision: 1,
    row: Uint32Array.from(sorted, ({ row }) => row),
    start: Float64Array.from(sorted, ({ start }) => start),
    end: Float64Array.from(sorted, ({ start, length }) => start + length),
    lane: new Uint16Array(sorted.length).fill(1),
    flags: Uint8Array.from(sorted, ({ pinned }) =>
      packFlags({ status: 'reported', pinned, openStart: false, openEnd: false, undated: false }),
    ),
  });
}

function laidOut(index: TimelineIndex, window: { start: number; end: number; width: number }) {
  return layOutScene({
    ...{ index, window, lanes: [{ lane: 1, reviews: 0 }], height: 120, first: new Set<number>() },
    textOf: () => ({ width: 120, titleWidth: 80, before: 0, after: 0, around: 0, core: null, vague: false }),
  });
}

const made: fc.Arbitrary<Made> = fc.record({
  // Many on the same days, some years before.
  start: fc.oneof(
    fc.integer({ min: 0, max: 20 }).map((day) => day * DAY_MS),
    fc.integer({ min: -3 * YEAR, max: YEAR }),
  ),
  length: fc.constantFrom(1, DAY_MS, YEAR, 4 * YEAR),
  pinned: fc.boolean(),
});
/** Times over, so that a lane holds more than is drawn one by one. */
const times = fc.constantFrom(1, 1, 60);

describe('countedRows', () => {
  it('lists as many as each count says, and with the marks every event in the tile once', () => {
    fc.assert(
      fc.property(fc.array(made, { minLength: 80, maxLength: 200 }), times, fc.integer({ min: -400, max: 300 }), (some, by, days) => {
        const index = indexOf(Array.from({ length: by }, () => some).flat());
        const { tile, lanes } = laidOut(index, { start: days * DAY_MS, end: (days + 90) * DAY_MS, width: 900 });
        const [columns, lane] = [index.lane(1), lanes[0]];
        if (columns === undefined || lane === undefined) throw new Error('there is a lane');
        const listed = lane.counts.map((count) => countedRows(columns, lane, count, tile));
        expect(listed.map(({ length }) => length)).toEqual(lane.counts.map(({ count }) => count));
        const all = [...listed.flatMap((rows) => [...rows]), ...lane.marks.map(({ row }) => row)];
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 30 },
    );
  });
});

describe('isOneCountIn', () => {
  const atOnce = (count: number, start: number) => Array.from({ length: count }, () => ({ start, length: 1, pinned: false }));
  const [window, close] = [
    { start: 0, end: YEAR, width: 900 },
    { start: 9 * DAY_MS, end: 13 * DAY_MS, width: 900 },
  ];

  it('holds for what lies too near to be told apart in the closer window, too', () => {
    const index = indexOf([...atOnce(300, 10 * DAY_MS), ...atOnce(300, 10 * DAY_MS + 1000)]);
    const [count] = laidOut(index, window).lanes[0]?.counts ?? [];
    if (count === undefined) throw new Error('so many are counted');
    expect(isOneCountIn(laidOut(index, close).lanes, 1, count)).toBe(true);
  });

  it('does not hold where zooming tells some of them apart', () => {
    const index = indexOf([...atOnce(300, 10 * DAY_MS), ...atOnce(300, 10 * DAY_MS + 8 * 3_600_000)]);
    const [count] = laidOut(index, window).lanes[0]?.counts ?? [];
    if (count === undefined) throw new Error('so many are counted');
    expect(isOneCountIn(laidOut(index, close).lanes, 1, count)).toBe(false);
  });
});
