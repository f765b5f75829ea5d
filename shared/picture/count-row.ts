import type { Stretch } from '../view/crowds';
import type { Plot } from './shapes';

/** A bucket as drawn: a pill over its stretch with the count in it. */
export interface BucketItem {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Places buckets in the plot. Only the first and the last can be cut by the edge of the picture; one left with less than
 * `room`, the width of its number, is drawn together with its neighbour, or widened when that leaves the neighbour
 * alone. So no number is ever cut and none counted twice.
 */
export function drawnBuckets(buckets: readonly Stretch[], plot: Plot, room: number): BucketItem[] {
  const shown = [...buckets];
  const [first, second] = shown;
  if (first !== undefined && second !== undefined && cut(second.start, plot) < plot.left + room) shown.splice(0, 2, join(first, second));
  const last = shown.at(-1);
  const beforeLast = shown.at(-2);
  if (last !== undefined && beforeLast !== undefined && cut(beforeLast.end, plot) > plot.right - room)
    shown.splice(-2, 2, join(beforeLast, last));
  return shown.map((bucket) => {
    const start = Math.min(cut(bucket.start, plot), plot.right - room);
    const end = Math.max(cut(bucket.end, plot), start + room);
    return { start, end, count: bucket.count, from: bucket.start, to: bucket.end };
  });
}

function join(one: Stretch, next: Stretch): Stretch {
  return { start: one.start, end: next.end, count: one.count + next.count };
}

function cut(at: number, plot: Plot): number {
  return Math.max(plot.left, Math.min(plot.right, plot.toX(at)));
}
