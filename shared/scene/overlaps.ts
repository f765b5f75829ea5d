import type { LaneColumns } from '../view/lane-columns';

/** Events of a lane that overlap [from, to): exact, in O(log n). An event of no length counts where it starts. */
export function countOverlaps(columns: LaneColumns, from: number, to: number): number {
  return lowerBound(columns.start, to) - upperBound(columns.endsSorted, from);
}

/** Positions of the events of a lane that overlap [from, to), in the order of their starts. */
export function overlapping(columns: LaneColumns, from: number, to: number): number[] {
  const { start, end, maxSpan, long } = columns;
  const last = lowerBound(start, to);
  const first = lowerBound(start, from - maxSpan);
  const found: number[] = [];
  // The few very long events that began before `first` are kept in a list of their own, which is in order, too.
  for (const position of long) if (position < first && (end[position] ?? 0) > from) found.push(position);
  for (let position = first; position < last; position++) if ((end[position] ?? 0) > from) found.push(position);
  return found;
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

/** First position whose value is more than `value`. */
export function upperBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
