import { bucketLength, COUNT_ROOM, countedAt, MOST_BY_THEMSELVES, type Stretch } from './crowds';
import { isPinned, isUndatedRow, type LaneColumns, type TimelineIndex } from './timeline-index';

/** How many events may be drawn one by one in the visible window (notes: beyond ~100 vis-timeline stutters). */
export const BUDGET = 100;

export interface DetailWindow {
  /** Half-open, wall-clock milliseconds. */
  readonly start: number;
  readonly end: number;
  /** Pixels between start and end. */
  readonly width: number;
}

/** Many events of a lane drawn as one block with their number. */
export interface Bucket extends Stretch {
  readonly lane: number;
}

export interface Detail {
  /** Rows drawn one by one. */
  readonly rows: readonly number[];
  readonly buckets: readonly Bucket[];
}

/**
 * What to draw in a window: every event once, either by itself or counted in exactly one bucket.
 *
 * What is counted, and where, is one rule for chart and pictures: crowds.ts.
 */
export function levelOfDetail(index: TimelineIndex, window: DetailWindow, budget = BUDGET): Detail {
  const rows: number[] = [];
  const buckets: Bucket[] = [];
  const present: { columns: LaneColumns; count: number }[] = [];
  let total = 0;
  for (const columns of index.lanes) {
    const count = countOverlaps(columns, window.start, window.end);
    if (count === 0) continue;
    total += count;
    present.push({ columns, count });
  }
  const share = total <= budget ? Number.POSITIVE_INFINITY : Math.floor(budget / present.length);
  for (const { columns, count } of present) {
    if (count <= share) forEachOverlap(columns, window, (position) => rows.push(columns.row[position] ?? 0));
    else bucketLane(columns, window, Math.max(1, share), rows, buckets);
  }
  return { rows, buckets };
}

/** Events of a lane that overlap [from, to): exact, in O(log n). An event of no length counts where it starts. */
export function countOverlaps(columns: LaneColumns, from: number, to: number): number {
  return lowerBound(columns.start, to) - upperBound(columns.endsSorted, from);
}

function bucketLane(columns: LaneColumns, window: DetailWindow, share: number, rows: number[], buckets: Bucket[]): void {
  const perPixel = (window.end - window.start) / window.width;
  const finest = Math.max(perPixel * COUNT_ROOM, (window.end - window.start) / share);
  const size = bucketLength(finest);
  const seen = { from: window.start, to: window.end };
  const counts = new Map<number, { count: number; only: number }>();
  let alone = 0;
  forEachOverlap(columns, window, (position) => {
    const row = columns.row[position] ?? 0;
    const flags = columns.flags[position] ?? 0;
    if ((isPinned(flags) || isUndatedRow(flags)) && alone < MOST_BY_THEMSELVES) {
      alone += 1;
      rows.push(row);
      return;
    }
    const place = Math.floor(countedAt(columns.start[position] ?? null, columns.end[position] ?? null, seen) / size);
    const bucket = counts.get(place);
    if (bucket === undefined) counts.set(place, { count: 1, only: row });
    else bucket.count += 1;
  });
  for (const [place, { count, only }] of counts) {
    if (count === 1) rows.push(only);
    else buckets.push({ lane: columns.lane, start: place * size, end: (place + 1) * size, count });
  }
}

function forEachOverlap(columns: LaneColumns, window: DetailWindow, visit: (position: number) => void): void {
  const { start, end, maxSpan, long } = columns;
  const last = lowerBound(start, window.end);
  const first = lowerBound(start, window.start - maxSpan);
  // The few very long events that began before `first` are kept in a list of their own.
  for (const position of long) {
    if (position < first && (end[position] ?? 0) > window.start) visit(position);
  }
  for (let position = first; position < last; position++) {
    if ((end[position] ?? 0) > window.start) visit(position);
  }
}

/** First position whose value is at least `value`. */
export function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function upperBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
