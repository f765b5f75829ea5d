import { describe, expect, it } from 'vitest';
import { roomsOf } from '../../testing/scene/label-rooms';
import { DAY, indexOf, made, textOf, YEAR } from '../../testing/scene/made-scenes';
import { KeptLanes } from './kept-lanes';
import { MOST_ROWS } from './lane-plan';
import { layOutScene } from './lay-out';

/** Open spans of one lane, all of which go on in any window. */
const OPEN = Array.from({ length: MOST_ROWS + 9 }, (_, at) => made({ start: at * DAY, length: 30 * YEAR, span: true }));

const input = {
  index: indexOf(OPEN),
  lanes: [{ lane: 1, reviews: 0 }],
  window: { start: 20 * YEAR, end: 20 * YEAR + 10 * DAY, width: 945 },
  height: 645,
  textOf: (row: number) => textOf(OPEN[row]),
  first: new Set<number>(),
};

describe('a lane in which more go on at once than any screen has rows', () => {
  it('has a row of its own for each, with its name, where lanes scroll', () => {
    for (const density of ['compact', 'comfortable'] as const) {
      const [lane] = layOutScene({ ...input, density }).lanes;
      expect(lane?.marks.filter(({ covered }) => covered)).toEqual([]);
      expect(new Set(lane?.marks.map(({ middle }) => middle)).size).toBe(OPEN.length);
      expect(lane === undefined ? [] : roomsOf(lane, OPEN, 1).filter(({ room, width }) => room < width)).toEqual([]);
    }
  });

  it('is laid out as anew when lanes begin or cease to scroll', () => {
    const kept = new KeptLanes();
    for (const density of ['fit', 'compact', 'fit', 'comfortable'] as const)
      expect(layOutScene({ ...input, density }, kept).lanes).toEqual(layOutScene({ ...input, density }).lanes);
  });
});
