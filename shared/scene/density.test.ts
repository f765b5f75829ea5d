import { expect, it } from 'vitest';
import { packFlags, TimelineIndex } from '../view/timeline-index';
import { densityOf } from './density';

const flags = packFlags({ status: 'reported', pinned: false, openStart: false, openEnd: false, undated: false });
/** Two through the whole tile, one that ended before it, and three in it, far apart. */
const EVENTS = [
  { start: 0, end: 9000 },
  { start: 10, end: 9000 },
  { start: 20, end: 30 },
  { start: 1100, end: 1101 },
  { start: 1400, end: 1401 },
  { start: 1700, end: 1701 },
];

it('counts what began before a tile, without what is in hand, and whether or not that lies outside of the tile', () => {
  const columns = TimelineIndex.from({
    revision: 1,
    row: Uint32Array.from(EVENTS.keys()),
    start: Float64Array.from(EVENTS, ({ start }) => start),
    end: Float64Array.from(EVENTS, ({ end }) => end),
    lane: new Uint16Array(EVENTS.length).fill(1),
    flags: new Uint8Array(EVENTS.length).fill(flags),
  }).lane(1);
  if (columns === undefined) throw new Error('there is a lane');
  const densityWith = (...first: number[]) => {
    const { alone, counts } = densityOf(columns, { start: 1000, end: 2000, perPixel: 1 }, new Set(first));
    return { alone, earlier: counts.map(({ count }) => count) };
  };
  expect(densityWith()).toEqual({ alone: [3, 4, 5], earlier: [2] });
  expect(densityWith(0)).toEqual({ alone: [0, 3, 4, 5], earlier: [1] });
  expect(densityWith(2)).toEqual({ alone: [3, 4, 5], earlier: [2] });
});
