import type { TimelineIndex } from '../view/timeline-index';
import { shareHeight } from './heights';
import { heightWishOf, type LanePlan, planOf } from './lane-plan';
import { laneOf } from './lane-rows';
import { countOverlaps } from './overlaps';
import type { Scene, SceneInput, SceneLane } from './scene';
import { type SeenWindow, type Tile, tileOf } from './tile';

/** A timeline of no more events is laid out as a whole, however little of it is seen. */
export const MOST_AS_A_WHOLE = 2500;
/** So many marks are drawn one by one, in all lanes of a tile together, before whole lanes are counted: more than 2,000 in any window in it. */
export const MOST_MARKS = 7000;

/** How a lane is planned and placed. */
export interface LaneSteps {
  readonly plan: typeof planOf;
  readonly place: typeof laneOf;
}

const ANEW: LaneSteps = { plan: planOf, place: laneOf };

/**
 * What is to be seen of a timeline in a window: pure, and the same for the same input. Every event in the tile is in exactly one lane,
 * as one mark or in one count. Lanes give up detail one by one, as far as their share of the height demands: whole labels, shortened
 * ones, marks with a label where one fits, marks alone, and counts where events would be less than two pixels apart.
 *
 * @param steps that remember what they did (`KeptLanes`); left out: each lane is laid out anew
 */
export function layOutScene(input: SceneInput, { plan, place }: LaneSteps = ANEW): Scene {
  const tile = input.tile ?? sceneTile(input.index, input.window);
  const missing: number[] = [];
  const textOf = (row: number) => {
    const text = input.textOf(row);
    if (text === undefined) missing.push(row);
    return text;
  };
  const scene = placeLanes(planLanes({ ...input, textOf }, tile, plan), tile, input, place);
  return { ...scene, missing: [...new Set(missing)] };
}

/**
 * What each lane asks for, before it has a height.
 *
 * @param plan `planOf`, or one that remembers
 */
export function planLanes(input: SceneInput, tile: Tile, plan = planOf): LanePlan[] {
  const dense = denseLanes(input, tile);
  return input.lanes.map((lane) => plan(lane, input, tile, dense.has(lane.lane)));
}

/** Lanes under one another, each in its share of the height. */
export function placeLanes(
  plans: readonly LanePlan[],
  tile: Tile,
  { height, density = 'fit', labels = true }: Pick<SceneInput, 'height' | 'density' | 'labels'>,
  place = laneOf,
): Omit<Scene, 'missing'> {
  const heights = shareHeight(
    plans.map((plan) => heightWishOf(plan, density)),
    height,
  );
  let top = 0;
  const placed = plans.map((plan, at): SceneLane => {
    const lane = place(plan, tile, { top, height: heights[at] ?? 0, labels });
    top += lane.height;
    return lane;
  });
  return { tile, lanes: placed, height: top };
}

/** What is laid out for a window on a timeline: as long as it is the same, the scene is. */
export function sceneTile(index: TimelineIndex, window: SeenWindow): Tile {
  return tileOf(window, index.size <= MOST_AS_A_WHOLE);
}

/** The lanes that hold too much to be drawn one by one: the fullest, until the others have room. */
function denseLanes({ index, lanes }: SceneInput, tile: Tile): ReadonlySet<number> {
  const held = lanes.map(({ lane, collapsed }) => {
    const columns = collapsed === true ? undefined : index.lane(lane);
    return { lane, count: columns === undefined ? 0 : countOverlaps(columns, tile.start, tile.end) };
  });
  held.sort((one, other) => one.count - other.count);
  const total = held.reduce((sum, { count }) => sum + count, 0);
  if (total <= MOST_MARKS) return new Set();
  let left = MOST_MARKS;
  // Those that hold little are drawn; what they leave is for the others alike, so that lanes that are as full look the same.
  const from = held.findIndex(({ count }, at) => {
    const isTooFull = count > left / (held.length - at);
    left -= count;
    return isTooFull;
  });
  return new Set(held.slice(from).map(({ lane }) => lane));
}
