import { isWithoutBeginning } from '../view/timeline-index';
import { bandStretch, countsMiddle } from './band';
import { countWidth } from './counts';
import { type LinkStand, reachIn } from './link-ends';
import { TIGHT } from './room-of-marks';
import type { RowPlace, RowPlaces } from './row-places';
import type { Scene, SceneCount, SceneLane, SceneMark } from './scene';
import type { SeenWindow, Tile } from './tile';

/** Null of an event that is not shown, such as one that a filter leaves out. */
export type StandOf = (row: number) => LinkStand | null;

interface Standing {
  readonly lane: SceneLane;
  readonly mark: SceneMark;
}

const COUNT_REACH = 8;
/** The band of one event alone is twice as high. */
const BAND_REACH = 2;

/** Where each event of a scene stands in a view of it: at its mark, in a count, on a band, or beyond what is laid out. */
export function standsInScene(scene: Scene, view: SeenWindow, places: RowPlaces, isVague: (row: number, lane: number) => boolean): StandOf {
  const marks = marksOf(scene);
  const toX = xIn(view);
  return (row) => {
    const standing = marks.get(row);
    if (standing !== undefined) return atMark(standing, toX, isVague(row, standing.lane.lane));
    const place = places.of(row);
    const lane = place === null ? undefined : scene.lanes.find((one) => one.lane === place.lane);
    if (place === null || lane === undefined) return null;
    if (lane.band !== null) return onBand(lane, place, toX);
    return inCount(scene, lane, place, view, toX) ?? { ...stretchOf(place, toX, false), y: lane.top + lane.height / 2, reach: 0 };
  };
}

/** The pixel of a time, counted from the left edge of a view. */
export function xIn(view: SeenWindow): (time: number) => number {
  // An open end is far away: pixels beyond all reckoning would be drawn wrong.
  const [least, most] = [-4 * view.width, 5 * view.width];
  return (time) => Math.min(Math.max(((time - view.start) / (view.end - view.start)) * view.width, least), most);
}

/** What of an event a link is joined to: the whole of a span, the middle of what is a point or not known better. */
export function stretchOf(
  { start, end }: Pick<RowPlace, 'start' | 'end'>,
  toX: (time: number) => number,
  vague: boolean,
): Pick<LinkStand, 'left' | 'right'> {
  const [left, right] = [toX(start), toX(end)];
  if (!vague && right - left >= TIGHT) return { left, right };
  return { left: (left + right) / 2, right: (left + right) / 2 };
}

function atMark({ lane, mark }: Standing, toX: (time: number) => number, vague: boolean): LinkStand {
  const y = lane.top + mark.middle;
  return { ...stretchOf(mark, toX, vague), y, reach: reachIn(mark.height) };
}

/** At the foot of the band, which is as high as there is much: its counts, in the middle of the lane, are not seen. */
function onBand(lane: SceneLane, place: RowPlace, toX: (time: number) => number): LinkStand {
  return { ...stretchOf(place, toX, false), y: lane.top + bandStretch(lane).bottom - BAND_REACH, reach: BAND_REACH };
}

function inCount({ tile }: Scene, lane: SceneLane, place: RowPlace, view: SeenWindow, toX: (time: number) => number): LinkStand | null {
  const { start } = place;
  const isEarlier = isCountedAsEarlier(place, tile);
  const count = lane.counts.find((one) => (one.earlier === true ? isEarlier : one.start <= start && start <= one.end));
  if (count === undefined) return null;
  const y = lane.top + countsMiddle(lane);
  return { ...boxOf(count, tile.perPixel, view, toX), y, reach: COUNT_REACH };
}

/** What ended before all that is laid out is in no count. */
function isCountedAsEarlier({ start, end }: RowPlace, tile: Tile): boolean {
  return (start < tile.start || isWithoutBeginning(start)) && end > tile.start;
}

function boxOf(count: SceneCount, perPixel: number, view: SeenWindow, toX: (time: number) => number): Pick<LinkStand, 'left' | 'right'> {
  const drawn = countWidth(count, perPixel) * perPixel;
  const half = (drawn / (view.end - view.start)) * view.width * 0.5;
  if (count.earlier === true) return { left: 0, right: 2 * half };
  const middle = toX((count.start + count.end) / 2);
  return { left: middle - half, right: middle + half };
}

const known = new WeakMap<Scene, ReadonlyMap<number, Standing>>();

function marksOf(scene: Scene): ReadonlyMap<number, Standing> {
  const found = known.get(scene);
  if (found !== undefined) return found;
  const marks = new Map<number, Standing>();
  // One that stands in several groups is joined in the uppermost.
  for (const lane of scene.lanes) for (const mark of lane.marks) if (!marks.has(mark.row)) marks.set(mark.row, { lane, mark });
  known.set(scene, marks);
  return marks;
}
