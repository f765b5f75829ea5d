import { expect, it } from 'vitest';
import type { SceneLane } from '../../../../shared/scene/scene';
import { packFlags, TimelineIndex } from '../../../../shared/view/timeline-index';
import { countOverBand } from './count-over-band';
import type { Standing } from './standing';

const flags = packFlags({ status: 'reported', pinned: false, openStart: false, openEnd: false, undated: false });
/** One that goes on from before all, two points, a long one, and one that is drawn by itself, longer still. */
const EVENTS = [
  { start: 0, end: 160 },
  { start: 210, end: 210 },
  { start: 220, end: 220 },
  { start: 300, end: 600 },
  { start: 310, end: 900 },
];
const index = TimelineIndex.from({
  revision: 1,
  row: Uint32Array.from(EVENTS.keys()),
  start: Float64Array.from(EVENTS, ({ start }) => start),
  end: Float64Array.from(EVENTS, ({ end }) => end),
  lane: new Uint16Array(EVENTS.length).fill(1),
  flags: new Uint8Array(EVENTS.length).fill(flags),
});
const lane = { lane: 1, top: 100, height: 28, marks: [{ row: 4 }], band: { step: 10, most: 2 } } as unknown as SceneLane;
const standing = (id: string, start: number, end: number, change: object = {}): Standing =>
  ({ item: { id }, lane, middle: 14, count: { start, end, count: 1, ...change } }) as unknown as Standing;
const standings = [standing('earlier', 100, 100, { earlier: true }), standing('points', 210, 220), standing('long', 300, 300)];

it('is, in what goes on at a place of the band, the count of what began last', () => {
  expect(countOverBand(standings, index, 215, 120)).toBe('points');
  expect(countOverBand(standings, index, 305, 120)).toBe('long');
  expect(countOverBand(standings, index, 550, 120)).toBe('long');
  expect(countOverBand(standings, index, 130, 120)).toBe('earlier');
});

it('is none where nothing goes on but what is drawn by itself, nor beside the band, nor in a lane that has none', () => {
  expect(countOverBand(standings, index, 700, 120)).toBeNull();
  expect(countOverBand(standings, index, 180, 120)).toBeNull();
  expect(countOverBand(standings, index, 305, 105)).toBeNull();
  expect(countOverBand(standings, index, 305, 140)).toBeNull();
  expect(countOverBand([{ ...standing('long', 300, 300), lane: { ...lane, band: null } }], index, 305, 120)).toBeNull();
});
