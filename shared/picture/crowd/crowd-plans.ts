import { COLLAPSED } from '../../scene/heights';
import { heightWishOf, type planOf } from '../../scene/lane-plan';
import { placeLanes, planLanes } from '../../scene/lay-out';
import type { SceneLane, SceneLaneInput } from '../../scene/scene';
import type { Tile } from '../../scene/tile';
import { type LaneInput, type LanePlan, type PlanEdges, reviewRows } from '../lanes';
import { plotFromX } from '../shapes';
import { bandOf, boxesOfReviews, reviewsOverBand } from './collapsed-lane';
import { crowdCounts } from './crowd-counts';
import type { CrowdIndex } from './crowd-index';
import { crowdItems } from './crowd-items';
import type { CrowdTexts } from './crowd-texts';

/** The lanes of a picture that hold more than can be named in it, with the room they have, and those that a person has collapsed. */
export interface Crowd extends CrowdIndex {
  readonly texts: CrowdTexts;
  readonly plan: typeof planOf;
  /** With their numbers in the index. */
  readonly lanes: readonly { readonly key: number; readonly input: LaneInput; readonly collapsed: boolean }[];
  /** How many events make the band of a lane as high as its room, at a scale. */
  readonly mostInBand: (lane: string, perPixel: number) => number;
  /** Design units for the events of all that are open in a row of time, or of each by itself where it has to fit on a page. */
  readonly room: { readonly all: number } | { readonly each: number };
  /** Whether labels are written: not while it is only found out what fits. */
  readonly labels: boolean;
}

/**
 * Lays out crowded lanes along one row of time. Over several rows an event is drawn or counted in the one in which it begins; where it
 * goes on it is drawn again as far as there is room, if it was drawn before.
 *
 * @param drawn rows of the events that earlier rows of time draw; those of this one are added
 */
export function crowdPlans(crowd: Crowd, edges: PlanEdges, drawn: Set<number>): ReadonlyMap<string, LanePlan> {
  if (crowd.lanes.length === 0) return new Map();
  const tile = tileOf(edges);
  const laidOut = laidOutLanes(crowd, tile, edges);
  const plans = new Map<string, LanePlan>();
  for (const { key, input } of crowd.lanes) {
    const { lane, wanted } = laidOut.get(key) ?? { lane: undefined, wanted: 0 };
    if (lane === undefined) continue;
    const shown = shownOf(lane, edges, drawn);
    for (const { row } of shown.marks) drawn.add(row);
    plans.set(input.lane.id, planInPicture(shown, wanted, input, crowd, edges, tile.perPixel));
  }
  return plans;
}

/** From less than a moment before the row begins, so that what happened on its first instant lies within. */
function tileOf({ plot, shown }: PlanEdges): Tile {
  return { start: shown.from - 0.5, end: shown.to, perPixel: plotFromX(plot, 1) - plotFromX(plot, 0) };
}

interface LaidOut {
  readonly lane: SceneLane | undefined;
  /** How high it would be if it had what it wants. */
  readonly wanted: number;
}

/** By their numbers in the index. Those that are collapsed have the height of such, whatever the others have. */
function laidOutLanes({ index, lanes, room, texts, plan, labels }: Crowd, tile: Tile, { shown }: PlanEdges): ReadonlyMap<number, LaidOut> {
  const window = { start: shown.from, end: shown.to, width: (shown.to - shown.from) / tile.perPixel };
  const shared = { index, window, tile, textOf: (row: number) => texts.of(row)?.text, first: new Set<number>(), labels };
  const laidOut = (some: readonly SceneLaneInput[], height: number): LaidOut[] => {
    const input = { ...shared, lanes: some, height };
    const plans = planLanes(input, tile, plan);
    const scene = placeLanes(plans, tile, input);
    return plans.map((one, at) => {
      const { want, least } = heightWishOf(one, 'fit');
      return { lane: scene.lanes[at], wanted: Math.max(want, least) };
    });
  };
  const open = lanes.filter(({ collapsed }) => !collapsed).map(({ key }) => ({ lane: key, reviews: 0 }));
  const closed = lanes.filter(({ collapsed }) => collapsed).map(({ key }) => ({ lane: key, reviews: 0, collapsed: true }));
  const all = [
    ...('all' in room ? laidOut(open, room.all) : open.flatMap((lane) => laidOut([lane], room.each))),
    ...closed.flatMap((lane) => laidOut([lane], COLLAPSED)),
  ];
  return new Map([...open, ...closed].map(({ lane }, at) => [lane, all[at] ?? { lane: undefined, wanted: 0 }]));
}

/** Without what only ends on the first instant, and what an earlier row of time has counted. */
function shownOf(lane: SceneLane, { shown, range }: PlanEdges, drawn: ReadonlySet<number>): SceneLane {
  // Rows of time begin with what is named of the range, not with the air before it.
  const isFirst = shown.from <= range.namedFrom;
  if (isFirst) return lane;
  const marks = lane.marks.filter(({ row, start, end }) => start >= shown.from || (end > shown.from && drawn.has(row)));
  return { ...lane, marks, counts: lane.counts.filter(({ earlier }) => earlier === undefined) };
}

function planInPicture(
  lane: SceneLane,
  wanted: number,
  input: LaneInput,
  { index, texts, labels, mostInBand }: Crowd,
  edges: PlanEdges,
  perPixel: number,
): LanePlan {
  const { plot, measure } = edges;
  const { counts, collapsed } = lane;
  const band = bandOf(lane, index, edges, () => mostInBand(input.lane.id, perPixel));
  const reviews = collapsed ? reviewsOverBand(lane, input.series, edges) : [];
  const isEmpty = lane.marks.length === 0 && counts.length === 0 && band === null && reviews.length === 0;
  const rows = isEmpty ? [] : [lane.height];
  return {
    lane: input.lane,
    index: input.index,
    items: crowdItems(lane, {
      plot,
      perPixel,
      measure: labels ? measure : null,
      textOf: (row) => texts.of(row),
      others: boxesOfReviews(reviews),
    }),
    buckets: crowdCounts(counts, plot, perPixel),
    counted: counts.reduce((sum, { count }) => sum + count, 0),
    ...(collapsed ? { reviews, rows } : reviewRows(input.series, edges, rows)),
    crowd: isEmpty ? null : { height: lane.height, wanted, countsHeight: lane.countsHeight, profile: lane.profile, collapsed, band },
  };
}
