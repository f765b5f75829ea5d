import { MAX_MS } from '../time/bounds';
import type { TimelineIndex } from './timeline-index';

export interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * First and last instant that anything is known of: open ends do not count, and neither does the far side of an event that
 * is open on one. Null when nothing has a finite date.
 */
export function finiteExtent(index: TimelineIndex, others: readonly number[] = []): Extent | null {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  const take = (value: number) => {
    if (Math.abs(value) >= MAX_MS) return;
    if (value < start) start = value;
    if (value > end) end = value;
  };
  for (const lane of index.lanes) {
    for (const value of lane.start) take(value);
    for (const value of lane.end) take(value);
  }
  for (const value of others) take(value);
  return start <= end ? { start, end } : null;
}

/** The extent with some air around it, and never of no width. */
export function padded(extent: Extent, share: number, atLeast: number): Extent {
  const air = Math.max((extent.end - extent.start) * share, atLeast);
  return { start: extent.start - air, end: extent.end + air };
}
