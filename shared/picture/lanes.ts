import type { EventView } from '../event';
import type { Lane } from '../lane';
import type { EventShape } from '../look/event-shape';
import { limitsOf } from '../time/placement';
import { bucketLength, countInBuckets } from '../view/crowds';
import { type EventMark, eventMark } from '../view/mark';
import { type BucketItem, drawnBuckets } from './count-row';
import { gradingOf } from './grading';
import type { MarkedSeries } from './input';
import { type Label, placeLabel } from './label';
import { choose, type Level } from './level';
import { packRows } from './pack';
import { type PictureRange, touches } from './range';
import { type ReviewRow, reviewRowOf } from './review-row';
import { type Plot, plotFromX, roomOf, shapeOf } from './shapes';
import { BAR_HEIGHT, LABEL_LINE, LABEL_SIZE } from './sizes';
import type { Measure } from './text';

export interface EventItem {
  readonly event: EventView;
  readonly mark: EventMark;
  readonly shape: EventShape;
  readonly label: Label;
  /** What mark and label cover together. */
  readonly start: number;
  readonly end: number;
  readonly row: number;
}

/** A lane laid out along time; its rows have no height yet. */
export interface LanePlan {
  readonly lane: Lane;
  /** Place among the lanes of the timeline. */
  readonly index: number;
  readonly items: readonly EventItem[];
  /** Counts in place of the events not in `items`; drawn on row 0 when there are any. */
  readonly buckets: readonly BucketItem[];
  readonly counted: number;
  readonly reviews: readonly (ReviewRow & { readonly row: number })[];
  /** Least height of each row, in design units. */
  readonly rows: readonly number[];
}

export interface LaneInput {
  readonly lane: Lane;
  /** Place among the lanes of the timeline, for themes that give out colours. */
  readonly index: number;
  /** In range. */
  readonly events: readonly EventView[];
  readonly series: readonly MarkedSeries[];
}

/** Which events of a lane are drawn one by one, and when the others happened. */
export interface LaneContent extends LaneInput {
  /** In drawing order. */
  readonly single: readonly EventView[];
  /** Instants of the others, each to be counted once. */
  readonly counted: Float64Array;
}

export interface PlanEdges {
  readonly plot: Plot;
  /** The part of the plot that is shown: all of it, or less in the first and last of several rows. */
  readonly shown: PictureRange;
  /** The range of the whole picture. */
  readonly range: PictureRange;
  readonly measure: Measure;
  readonly homeZone: string;
  readonly todayDay: string;
  /** Midnight of today. */
  readonly today: number;
  readonly maxLines: number;
  readonly gradings: boolean;
}

const ITEM_GAP = 16;
/** Decides once for the whole picture, so that no event is named in one row of it and counted in another. */
export function chooseEvents(input: LaneInput, level: Level, range: PictureRange, msPerUnit: number): LaneContent {
  const { single, counted } = choose(input.events, level, range, msPerUnit);
  const start = (at: number | null): number => Math.max(range.from, at ?? range.from);
  const inOrder = [...single].sort(
    (a, b) => start(limitsOf(a).start) - start(limitsOf(b).start) || a.row - b.row || (a.id < b.id ? -1 : 1),
  );
  return { ...input, single: inOrder, counted };
}

/** Lays a lane out along one row of time. */
export function planLane({ lane, index, single, counted, series }: LaneContent, edges: PlanEdges): LanePlan {
  const { shown } = edges;
  const here = single.filter((event) => touches(event, shown));
  const isWhole = shown.from <= edges.range.from && shown.to >= edges.range.to;
  const instants = isWhole ? counted : counted.filter((at) => at >= shown.from && at < shown.to);
  const buckets = instants.length === 0 ? [] : bucketsOf(instants, edges);
  const placed = here.map((event) => itemOf(event, edges));
  // Where the counts leave room, marks stand beside them.
  const packed = packRows(placed, ITEM_GAP, buckets);
  const rows: number[] = buckets.length > 0 ? [linesHeight(1)] : [];
  const items = placed.map((item, position): EventItem => {
    const row = packed[position] ?? 0;
    rows[row] = Math.max(rows[row] ?? 0, linesHeight(item.label.lines.length) + (item.label.placement === 'above' ? BAR_HEIGHT : 0));
    return { ...item, row };
  });
  const reviews = series
    .map((one) => reviewRowOf(one, edges))
    .filter((row): row is ReviewRow => row !== null)
    .map((review) => ({ ...review, row: rows.push(linesHeight(review.name.above ? 2 : 1)) - 1 }));
  return { lane, index, items, buckets, counted: instants.length, reviews, rows };
}

function linesHeight(lines: number): number {
  return lines * LABEL_LINE + 8;
}

function itemOf(event: EventView, { plot, shown, today, measure, homeZone, maxLines, gradings }: PlanEdges): Omit<EventItem, 'row'> {
  const mark = eventMark(event, homeZone);
  const shape = shapeOf(mark, plot);
  const room = roomOf(shape, plot, mark, today >= shown.from && today < shown.to ? plot.toX(today) : null);
  const label = placeLabel(mark, room, measure, maxLines, gradings ? gradingOf(event.sources) : '');
  const labelStart = label.placement === 'left' ? label.x - label.width : label.x;
  return { event, mark, shape, label, start: Math.min(room.start, labelStart), end: Math.max(room.end, labelStart + label.width) };
}

function bucketsOf(instants: Float64Array, { plot, measure }: PlanEdges): BucketItem[] {
  const room = measure(String(instants.length), LABEL_SIZE, 600) + 14;
  const length = bucketLength(plotFromX(plot, room) - plotFromX(plot, 0));
  return drawnBuckets(countInBuckets(instants, length), plot, room);
}
