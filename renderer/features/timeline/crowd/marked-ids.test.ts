import { expect, it } from 'vitest';
import type { SceneLane } from '../../../../shared/scene/scene';
import { packFlags, TimelineIndex } from '../../../../shared/view/timeline-index';
import { bucketItem } from '../chart-item';
import { MarkedIds } from './marked-ids';

const LANE = { id: 'a', key: 1, title: 'Talks', order: 1, color: '#b8860b', collapsed: true };
const FLAGS = packFlags({ status: 'reported', pinned: false, openStart: false, openEnd: false, undated: false });
const STARTS = [100, 200, 300, 400, 500];
const INDEX = TimelineIndex.from({
  revision: 1,
  ...{ row: Uint32Array.from(STARTS, (_, at) => at), start: Float64Array.from(STARTS), end: Float64Array.from(STARTS, (at) => at + 10) },
  ...{ lane: new Uint16Array(5).fill(1), flags: new Uint8Array(5).fill(FLAGS) },
});
const COUNT = { start: 100, end: 500, count: 5 };

/** What of a count of all five is shown as marked. */
function markedOf(band: SceneLane['band'], ...rows: readonly number[]) {
  const lane: SceneLane = {
    ...{ lane: 1, top: 0, height: 28, collapsed: band !== null, reviews: 0, marks: [] },
    ...{ counts: [COUNT], profile: null, band, countsHeight: 0 },
  };
  const item = bucketItem(COUNT, LANE, '');
  const scene = { tile: { start: 0, end: 1000, perPixel: 1 }, lanes: [lane], height: 28, missing: [] };
  const standings = new Map([[item.id, { item, lane, middle: 14, count: COUNT }]]);
  const marked = new MarkedIds().of({ scene, standingById: standings }, INDEX, new Set(rows));
  return marked.get(item.id);
}

it('knows where in a band what is marked begins, and of a count with a number that any of it is', () => {
  const band = { step: 2, most: 1 };
  expect(markedOf(band)).toBeUndefined();
  expect(markedOf(band, 1, 2, 4)).toEqual([
    { start: 200, end: 300 },
    { start: 500, end: 500 },
  ]);
  expect(markedOf(null, 1, 2)).toBeNull();
});
