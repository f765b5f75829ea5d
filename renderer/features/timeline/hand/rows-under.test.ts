import { describe, expect, it } from 'vitest';
import { packFlags, TimelineIndex } from '../../../../shared/view/timeline-index';
import { beginningIn, rowsIn, stretchOf } from './rows-under';

const flags = packFlags({ status: 'reported', pinned: false, openStart: false, openEnd: false, undated: false });
const DAY = 86_400_000;

/** An event a day, each a day long, by turns in two lanes: row 10 begins with day 0 in lane 1, row 11 with day 1 in lane 2. */
function index() {
  const at = Array.from({ length: 20 }, (_, day) => day);
  return TimelineIndex.from({
    revision: 1,
    row: Uint32Array.from(at, (day) => 10 + day),
    lane: Uint16Array.from(at, (day) => 1 + (day % 2)),
    start: Float64Array.from(at, (day) => day * DAY),
    end: Float64Array.from(at, (day) => (day + 1) * DAY),
    flags: Uint8Array.from(at, () => flags),
  });
}

describe('what is marked of a lane or of all of them', () => {
  it('is everything that a window shows, in all lanes', () => {
    expect(rowsIn(index().lanes, { start: 3 * DAY, end: 6 * DAY }).sort()).toEqual([13, 14, 15]);
  });

  it('is the stretch between two, whichever was clicked first', () => {
    const lane = index().lane(1);
    if (lane === undefined) throw new Error('no lane');
    expect(stretchOf(lane, 12, 18)).toEqual([12, 14, 16, 18]);
    expect(stretchOf(lane, 18, 12)).toEqual([12, 14, 16, 18]);
    expect(stretchOf(lane, 12, 12)).toEqual([12]);
  });

  it('is nothing where one of the two is not in the lane', () => {
    const lane = index().lane(1);
    if (lane === undefined) throw new Error('no lane');
    expect(stretchOf(lane, 12, 13)).toEqual([]);
  });

  it('is of a count what begins where the band is', () => {
    const lane = index().lane(1);
    if (lane === undefined) throw new Error('no lane');
    expect(beginningIn(lane, [12, 14, 16, 18], { start: 3 * DAY, end: 7 * DAY })).toEqual([14, 16]);
  });
});
