import { type AxisBlock, axisBlockOf, laneTitleLines } from './blocks';
import type { Unit } from './calendar';
import type { LaneInput, LanePlan, PlanEdges } from './lanes';
import type { Period } from './periods';
import type { PictureRange } from './range';
import { type Plot, plotOf } from './shapes';
import type { Frame } from './sizes';
import type { Measure } from './text';

/*
 * A picture has one strip: axis and lanes over the whole range. Split by period it has one for each, and on several
 * pages a strip is cut between lanes or between the rows of a lane.
 */

/** A lane as it goes onto a page: all of its rows, or some when the page ends before it does. */
export interface LanePiece {
  readonly plan: LanePlan;
  readonly titleLines: readonly string[];
  /** A page before this one shows its first rows. */
  readonly continued?: boolean;
}

export interface StripPlan {
  readonly shown: PictureRange;
  readonly plot: Plot;
  readonly axis: AxisBlock;
  readonly lanes: readonly LanePiece[];
}

export interface PlacedLane extends LanePiece {
  readonly top: number;
  readonly height: number;
  readonly rows: readonly { readonly top: number; readonly height: number }[];
}

export interface PlacedStrip {
  readonly shown: PictureRange;
  readonly plot: Plot;
  /** Places of the axis are counted from here. */
  readonly top: number;
  readonly axis: AxisBlock;
  readonly lanesTop: number;
  readonly lanes: readonly PlacedLane[];
  /** Bottom of the lanes. */
  readonly end: number;
  /** Height of the axis repeated under the lanes; 0 when the upper one is in sight from everywhere. */
  readonly lowerAxis: number;
}

export const LANE_PADDING = 8;
export const LANE_TITLE_LINE = 19;
export const STRIP_GAP = 26;
/** Lanes taller than this hide the axis from whoever reads their end. */
const OUT_OF_SIGHT = 1100;
const LOWER_AXIS = 46;
const EMPTY_ALONE = 120;
/** One of many years may well be empty. */
const EMPTY_AMONG = 34;

export interface StripEdges extends Omit<PlanEdges, 'plot' | 'shown' | 'maxLines'> {
  /** `planLane`, or one that remembers. */
  readonly plan: (lane: LaneInput, edges: PlanEdges) => LanePlan;
  /** Those of the lanes that are too crowded for that, by their ids. */
  readonly crowds: (edges: PlanEdges) => ReadonlyMap<string, LanePlan>;
  readonly frame: Frame;
  /** Rows of years are told in months, not in days, so that a year is named once. */
  readonly finest: Unit | null;
}

export function planStrip(period: Period, lanes: readonly LaneInput[], edges: StripEdges): StripPlan {
  const { frame, measure } = edges;
  const goesOn = { left: period.shown.from > edges.range.namedFrom, right: period.shown.to < edges.range.namedTo };
  const plot = plotOf(period.whole, frame.left, frame.right, goesOn);
  const planEdges: PlanEdges = { ...edges, plot, shown: period.shown, maxLines: frame.narrow ? 3 : 2 };
  const crowds = edges.crowds(planEdges);
  const plans = lanes.map((lane) => crowds.get(lane.lane.id) ?? edges.plan(lane, planEdges)).filter((plan) => plan.rows.length > 0);
  return {
    shown: period.shown,
    plot,
    axis: axisBlockOf({ plot, shown: period.shown, frame, measure, today: edges.today, finest: edges.finest }),
    lanes: plans.map((plan) => pieceOf(plan, frame, measure)),
  };
}

function pieceOf(plan: LanePlan, frame: Frame, measure: Measure): LanePiece {
  return { plan, titleLines: laneTitleLines(plan.lane.title, frame, measure) };
}

export function laneHeight({ plan, titleLines }: LanePiece, row: number, narrow: boolean): number {
  const rows = rowHeights(plan, row).reduce((total, one) => total + one, 0);
  if (narrow) return titleLines.length * LANE_TITLE_LINE + 6 + rows + 2 * LANE_PADDING;
  return Math.max(rows, titleLines.length * LANE_TITLE_LINE) + 2 * LANE_PADDING;
}

/** How many rows get what a fixed height leaves: a band is as high as ever. */
export function roomyRows({ rows, crowd }: LanePlan): number {
  return crowd?.collapsed === true ? 0 : rows.length;
}

/** The row of a crowd is as high as its scene, whatever others are. */
function rowHeights({ rows, crowd }: LanePlan, row: number): number[] {
  return rows.map((least, at) => (crowd !== null && at === 0 ? least : Math.max(row, least)));
}

function lanesHeight(strip: StripPlan, row: number, narrow: boolean, alone: boolean): number {
  if (strip.lanes.length === 0) return alone ? EMPTY_ALONE : EMPTY_AMONG;
  return strip.lanes.reduce((total, lane) => total + laneHeight(lane, row, narrow), 0);
}

/** Of strips under one another, their axes and the gaps between them included. */
export function stripsHeight(strips: readonly StripPlan[], row: number, narrow: boolean): number {
  return strips.reduce((total, strip, index) => {
    const lanes = lanesHeight(strip, row, narrow, strips.length === 1);
    return total + (index === 0 ? 0 : STRIP_GAP) + strip.axis.lanesTop + lanes + (lanes > OUT_OF_SIGHT ? LOWER_AXIS : 0);
  }, 0);
}

/** `spare`: what each row gets above its need, so that a fixed height is filled. */
export function placeStrips(strips: readonly StripPlan[], top: number, row: number, narrow: boolean, spare: number): PlacedStrip[] {
  let y = top;
  return strips.map((strip, index) => {
    if (index > 0) y += STRIP_GAP;
    const stripTop = y;
    const lanesTop = stripTop + strip.axis.lanesTop;
    const needed = lanesHeight(strip, row, narrow, strips.length === 1);
    y = lanesTop;
    const lanes = strip.lanes.map((lane) => {
      const placed = placeLane(lane, y, row, narrow, spare);
      y += placed.height;
      return placed;
    });
    if (strip.lanes.length === 0) y += needed + (strips.length === 1 ? spare : 0);
    const end = y;
    const lowerAxis = needed > OUT_OF_SIGHT ? LOWER_AXIS : 0;
    y += lowerAxis;
    return { shown: strip.shown, plot: strip.plot, top: stripTop, axis: strip.axis, lanesTop, lanes, end, lowerAxis };
  });
}

function placeLane(lane: LanePiece, top: number, row: number, narrow: boolean, spare: number): PlacedLane {
  const roomy = roomyRows(lane.plan);
  const height = laneHeight(lane, row, narrow) + spare * roomy;
  const heights = rowHeights(lane.plan, row).map((one) => one + (roomy === 0 ? 0 : spare));
  const content = heights.reduce((total, one) => total + one, 0);
  let rowTop = narrow ? top + LANE_PADDING + lane.titleLines.length * LANE_TITLE_LINE + 6 : top + (height - content) / 2;
  const rows = heights.map((one) => {
    rowTop += one;
    return { top: rowTop - one, height: one };
  });
  return { ...lane, top, height, rows };
}

/** The rows `from` to `to` (exclusive) of a lane, numbered anew. */
export function cutLane({ plan, titleLines, continued = false }: LanePiece, from: number, to: number): LanePiece {
  const isHere = (row: number): boolean => row >= from && row < to;
  const hasBuckets = isHere(0);
  return {
    titleLines: from === 0 || continued ? titleLines : [...titleLines, '(continued)'],
    continued: continued || from > 0,
    plan: {
      ...plan,
      items: plan.items.filter((item) => isHere(item.row)).map((item) => ({ ...item, row: item.row - from })),
      buckets: hasBuckets ? plan.buckets : [],
      counted: hasBuckets ? plan.counted : 0,
      reviews: plan.reviews.filter((review) => isHere(review.row)).map((review) => ({ ...review, row: review.row - from })),
      rows: plan.rows.slice(from, to),
      crowd: hasBuckets ? plan.crowd : null,
    },
  };
}
