import type { EventView } from '../event';
import type { Lane } from '../lane';
import { type EventMark, eventMark } from '../view/mark';
import { bucketLength, countInBuckets } from './buckets';
import { type BucketItem, drawnBuckets } from './count-row';
import type { MarkedSeries } from './input';
import { type Label, placeLabel } from './label';
import { packRows } from './pack';
import { type ReviewRow, reviewRowOf } from './review-row';
import { type EventShape, type Plot, plotFromX, roomOf, shapeOf } from './shapes';
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
  readonly items: readonly EventItem[];
  /** Counts in place of the events not in `items`; drawn on row 0 when there are any. */
  readonly buckets: readonly BucketItem[];
  readonly counted: number;
  readonly reviews: readonly (ReviewRow & { readonly row: number })[];
  /** Least height of each row, in design units. */
  readonly rows: readonly number[];
  readonly inRange: number;
}

export interface LaneInput {
  readonly lane: Lane;
  /** In range, in drawing order. */
  readonly events: readonly EventView[];
  readonly series: readonly MarkedSeries[];
}

export interface PlanEdges {
  readonly plot: Plot;
  readonly measure: Measure;
  readonly homeZone: string;
  readonly todayDay: string;
  readonly maxLines: number;
}

const ITEM_GAP = 16;
/** In a counted lane, pinned events and the few spans that shape the story are still drawn one by one. */
const MOST_PINNED = 40;
const MOST_LANDMARKS = 6;
const LANDMARK_SHARE = 0.25;

/** Lays a lane out; `counted` draws counts per stretch of time in place of single events. */
export function planLane({ lane, events, series }: LaneInput, counted: boolean, edges: PlanEdges): LanePlan {
  const single = counted ? singledOut(events, edges.plot) : events;
  const chosen = new Set(single);
  const rest = events.filter((event) => !chosen.has(event));
  const buckets = rest.length === 0 ? [] : bucketsOf(rest, edges);
  const placed = single.map((event) => itemOf(event, edges));
  const packed = packRows(placed, ITEM_GAP);
  const offset = buckets.length > 0 ? 1 : 0;
  const rows: number[] = buckets.length > 0 ? [linesHeight(1)] : [];
  const items = placed.map((item, index): EventItem => {
    const row = (packed[index] ?? 0) + offset;
    rows[row] = Math.max(rows[row] ?? 0, linesHeight(item.label.lines.length) + (item.label.placement === 'above' ? BAR_HEIGHT : 0));
    return { ...item, row };
  });
  const reviews = series
    .map((one) => reviewRowOf(one, edges.plot, edges.measure, edges.todayDay))
    .filter((row): row is ReviewRow => row !== null)
    .map((review) => ({ ...review, row: rows.push(linesHeight(review.name.above ? 2 : 1)) - 1 }));
  return { lane, items, buckets, counted: rest.length, reviews, rows, inRange: events.length };
}

function linesHeight(lines: number): number {
  return lines * LABEL_LINE + 8;
}

function itemOf(event: EventView, { plot, measure, homeZone, maxLines }: PlanEdges): Omit<EventItem, 'row'> {
  const mark = eventMark(event, homeZone);
  const shape = shapeOf(mark, plot);
  const room = roomOf(shape, plot, mark.status === 'confirmed');
  const label = placeLabel(mark, room, measure, maxLines);
  const labelStart = label.placement === 'left' ? label.x - label.width : label.x;
  return { event, mark, shape, label, start: Math.min(room.start, labelStart), end: Math.max(room.end, labelStart + label.width) };
}

function singledOut(events: readonly EventView[], plot: Plot): EventView[] {
  const pinned = new Set(events.filter((event) => event.pinned).slice(0, MOST_PINNED));
  const least = (plot.range.to - plot.range.from) * LANDMARK_SHARE;
  const landmarks = new Set(
    events
      .filter((event) => !pinned.has(event) && solidLength(event, plot) >= least)
      .sort((a, b) => solidLength(b, plot) - solidLength(a, plot) || a.row - b.row)
      .slice(0, MOST_LANDMARKS),
  );
  return events.filter((event) => pinned.has(event) || landmarks.has(event));
}

function solidLength({ bounds }: EventView, { range }: Plot): number {
  const start = bounds.startMin === null ? range.from : (bounds.startMax ?? range.from);
  const end = bounds.endMax === null ? range.to : (bounds.endMin ?? range.to);
  return Math.min(end, range.to) - Math.max(start, range.from);
}

function bucketsOf(events: readonly EventView[], { plot, measure }: PlanEdges): BucketItem[] {
  const room = measure(String(events.length), LABEL_SIZE, 600) + 14;
  const length = bucketLength(plotFromX(plot, room) - plotFromX(plot, 0));
  return drawnBuckets(
    countInBuckets(
      events.map((event) => middleOf(event, plot)),
      length,
    ),
    plot,
    room,
  );
}

/** Where an event is counted: the middle of what it has in the picture. */
function middleOf({ bounds }: EventView, { range }: Plot): number {
  const start = Math.max(range.from, bounds.startMin ?? range.from);
  const end = Math.min(range.to, bounds.endMax ?? range.to);
  return Math.max(range.from, Math.min(range.to - 1, (start + end) / 2));
}
