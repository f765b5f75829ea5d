import type { LaneColumns } from '../view/lane-columns';
import { lowerBound } from './overlaps';
import type { Profile, SceneMark } from './scene';

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

/**
 * The highest number that `touchingIn` tells of a stretch of an absolute grid: only where something begins can it be higher than in the
 * stretch before, or where what is asked about does.
 */
export function mostTouching(columns: LaneColumns, { start, end }: { readonly start: number; readonly end: number }, step: number): number {
  const { start: starts, endsSorted } = columns;
  const first = Number.isFinite(start) ? touchingIn(columns, { start: Math.floor(start / step) * step, step, columns: 1 }).counts : [0];
  let most = first[0] ?? 0;
  let [at, ended] = [lowerBound(starts, start), 0];
  while (at < starts.length && (starts[at] ?? 0) < end) {
    const column = Math.floor((starts[at] ?? 0) / step);
    // A stretch too short to be told from the next is as long as what begins in it.
    at = Math.max(seek(starts, at, (column + 1) * step), at + 1);
    ended = seek(endsSorted, ended, column * step);
    most = Math.max(most, at - ended);
  }
  return most;
}

/**
 * A stretch of the band of a lane: how many of its events touch each stretch of the grid, without those that are drawn by themselves.
 *
 * @param step of the absolute grid, milliseconds
 */
export function bandIn(
  columns: LaneColumns,
  marks: readonly Pick<SceneMark, 'start' | 'end'>[],
  { start, end }: { readonly start: number; readonly end: number },
  step: number,
): Profile {
  const first = Math.floor(start / step);
  const profile = touchingIn(columns, { start: first * step, step, columns: Math.max(0, Math.ceil(end / step) - first) });
  const { counts } = profile;
  for (const mark of marks) {
    const last = Math.min(counts.length - 1, Math.floor(mark.end / step) - first);
    for (let column = Math.max(0, Math.floor(mark.start / step) - first); column <= last; column++)
      counts[column] = Math.max(0, (counts[column] ?? 0) - 1);
  }
  return profile;
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
