import type { LaneColumns } from '../view/lane-columns';
import { lowerBound } from './overlaps';
import type { Profile } from './scene';

/** Stretches of the same length that a profile is made for. */
interface ProfileGrid {
  readonly start: number;
  readonly step: number;
  readonly columns: number;
}

/** How many events of a lane begin in each stretch: a search or two for each, whatever the number of events. */
export function beginningIn({ start: starts }: LaneColumns, { start, step, columns }: ProfileGrid): Profile {
  const counts = new Uint32Array(columns);
  let at = lowerBound(starts, start);
  for (let column = 0; column < columns; column++) {
    const beyond = seek(starts, at, start + (column + 1) * step);
    counts[column] = beyond - at;
    at = beyond;
  }
  return { start, step, counts };
}

/** How many events of a lane touch each stretch, one that ends where it begins included, so that none is ever in no stretch. */
export function touchingIn({ start: starts, endsSorted }: LaneColumns, { start, step, columns }: ProfileGrid): Profile {
  const counts = new Uint32Array(columns);
  let begun = lowerBound(starts, start);
  let ended = lowerBound(endsSorted, start);
  for (let column = 0; column < columns; column++) {
    ended = seek(endsSorted, ended, start + column * step);
    begun = seek(starts, begun, start + (column + 1) * step);
    counts[column] = begun - ended;
  }
  return { start, step, counts };
}

/** As lowerBound, from a position on: what is near is found first. */
export function seek(sorted: Float64Array, from: number, value: number): number {
  if (from >= sorted.length || (sorted[from] ?? 0) >= value) return from;
  let step = 1;
  let low = from;
  while (low + step < sorted.length && (sorted[low + step] ?? 0) < value) {
    low += step;
    step *= 2;
  }
  let high = Math.min(sorted.length, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
