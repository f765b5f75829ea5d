import type { FullEvent } from '../event';
import type { Lane } from '../lane';
import type { EventShape } from '../look/event-shape';
import { packRows } from '../scene/first-fit';
import type { Profile } from '../scene/scene';
import { indexExtent } from '../time/placement';
import { beyondMillisecondsOf } from '../time/stand';
import { type EventMark, eventMark } from '../view/mark';
import type { BucketItem } from './count-row';
import { gradingOf } from './grading';
import type { MarkedSeries } from './input';
import { type Label, placeLabel } from './label';
import { type PictureRange, touches } from './range';
import { type ReviewRow, reviewRowOf } from './review-row';
import { type Plot, roomOf, shapeOf } from './shapes';
import { BAR_HEIGHT, LABEL_SIZE, labelLine } from './sizes';
import type { Measure } from './text';

export interface EventItem {
  readonly event: FullEvent;
  readonly mark: EventMark;
  readonly shape: EventShape;
  readonly label: Label;
  /** What mark and label cover together. */
  readonly start: number;
  readonly end: number;
  readonly row: number;
  /** Where it stands in a row that holds a whole crowd; left out: in the middle of a row of its own kind. */
  readonly standing?: CrowdStanding;
  readonly labelSize: number;
}

/** From the top of the row to the middle of the mark, and how high it may be. */
export interface CrowdStanding {
  readonly middle: number;
  readonly height: number;
  /** A few pixels, without signs. */
  readonly bare: boolean;
  /** On another mark. */
  readonly over: boolean;
  /** The middle of its name, from the top of the row, where that stands in free room; left out: on the line of its mark. */
  readonly words?: number;
}

/** The band of a collapsed lane, as far as it is seen. */
export interface DrawnBand {
  readonly profile: Profile;
  /** How many events make it as high as its room. */
  readonly most: number;
}

/** Reviews in a row of their own, in whose middle they stand; over a band so far below the top of that of the lane. */
export type PlacedReviews = ReviewRow & { readonly row: number; readonly middle?: number };

/** A lane laid out along time; its rows have no height yet. */
export interface LanePlan {
  readonly lane: Lane;
  /** Place among the lanes of the timeline. */
  readonly index: number;
  readonly items: readonly EventItem[];
  /** Counts in place of the events not in `items`. */
  readonly buckets: readonly BucketItem[];
  readonly counted: number;
  readonly reviews: readonly PlacedReviews[];
  /** Least height of each row, in design units. */
  readonly rows: readonly number[];
  /** The events are a crowd that the scene has laid out, all of it in row 0; null where each is named in a row of its own. */
  readonly crowd: {
    readonly height: number;
    /** How high it would be with as much room as it can make use of. */
    readonly wanted: number;
    readonly countsHeight: number;
    readonly profile: Profile | null;
    /** A person has collapsed it: one row of density, whatever room there is. */
    readonly collapsed: boolean;
    readonly band: DrawnBand | null;
  } | null;
}

export interface LaneInput {
  readonly lane: Lane;
  /** Place among the lanes of the timeline, for themes that give out colours. */
  readonly index: number;
  /** In range. */
  readonly events: readonly FullEvent[];
  readonly series: readonly MarkedSeries[];
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
  /** Of labels: one in a picture. */
  readonly labelSize: number;
  readonly gradings: boolean;
}

const ITEM_GAP = 16;
/** Lays a lane whose events are in the order of time out along one row of it, every event with its name. */
export function planLane({ lane, index, events, series }: LaneInput, edges: PlanEdges): LanePlan {
  const { shown } = edges;
  const placed = events.filter((event) => touches(event, shown)).map((event) => itemOf(event, edges));
  const packed = packRows(placed, ITEM_GAP);
  const rows: number[] = [];
  const items = placed.map((item, position): EventItem => {
    const row = packed[position] ?? 0;
    rows[row] = Math.max(
      rows[row] ?? 0,
      linesHeight(item.label.lines.length, edges.labelSize) + (item.label.placement === 'above' ? BAR_HEIGHT : 0),
    );
    // The new key first: see fields/alike.ts.
    return { row, ...item };
  });
  return { lane, index, items, buckets: [], counted: 0, ...reviewRows(series, edges, rows), crowd: null };
}

/** The rows of a lane's events with those of its reviews under them. */
export function reviewRows(
  series: readonly MarkedSeries[],
  edges: PlanEdges,
  events: readonly number[],
): Pick<LanePlan, 'reviews' | 'rows'> {
  const rows = [...events];
  const reviews = series
    .map((one) => reviewRowOf(one, edges))
    .filter((row): row is ReviewRow => row !== null)
    .map((review) => ({ row: rows.push(linesHeight(review.name.above ? 2 : 1, LABEL_SIZE)) - 1, ...review }));
  return { reviews, rows };
}

/** In the order in which they are drawn and listed. */
export function inOrderOfTime(events: readonly FullEvent[], range: PictureRange, homeZone: string): FullEvent[] {
  const known = events.map((event) => {
    const start = indexExtent(event, homeZone).start;
    return { event, start: Math.max(range.from, start), beyond: start > range.from ? beyondMillisecondsOf(event.when) : 0 };
  });
  known.sort((one, other) => {
    const [a, b] = [one.event, other.event];
    return one.start - other.start || one.beyond - other.beyond || a.row - b.row || (a.id < b.id ? -1 : 1);
  });
  return known.map(({ event }) => event);
}

function linesHeight(lines: number, size: number): number {
  return lines * labelLine(size) + 8;
}

function itemOf(event: FullEvent, edges: PlanEdges): Omit<EventItem, 'row'> {
  const { plot, shown, today, measure, homeZone, maxLines, labelSize, gradings } = edges;
  const mark = eventMark(event, homeZone);
  const shape = shapeOf(mark, plot);
  const room = roomOf(shape, plot, mark, today >= shown.from && today < shown.to ? plot.toX(today) : null);
  const label = placeLabel(mark, room, measure, maxLines, { grading: gradings ? gradingOf(event.sources) : '', size: labelSize });
  const labelStart = label.placement === 'left' ? label.x - label.width : label.x;
  const covered = { start: Math.min(room.start, labelStart), end: Math.max(room.end, labelStart + label.width) };
  return { event, mark, shape, label, ...covered, labelSize };
}
