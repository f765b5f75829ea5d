import type { LaneColumns } from '../view/lane-columns';

/** So many events of a lane are one block, of which the widest gap is known. */
const BLOCK = 256;

/**
 * A position up to which, from one on, each event begins sooner than a gap after the one before it: as far on as that is known of whole blocks of events, or
 * where it was asked from. In a crowd of hundreds of thousands each look at an event far from the last waits for the memory; so all are looked at once, in
 * their order, and not again.
 *
 * @param gap milliseconds
 */
export function closeUpTo(columns: LaneColumns, from: number, gap: number): number {
  const widest = widestGaps(columns);
  let block = Math.floor(from / BLOCK);
  // Half of it: the rounding of such large numbers decides nothing.
  while (block < widest.length && (widest[block] ?? 0) < gap / 2) block += 1;
  return Math.max(from, block * BLOCK);
}

const known = new WeakMap<LaneColumns, Float64Array>();

/** Of each block, how much later at most an event begins than the one before it, the first of the next block included. */
function widestGaps(columns: LaneColumns): Float64Array {
  const before = known.get(columns);
  if (before !== undefined) return before;
  const { start } = columns;
  const widest = new Float64Array(Math.ceil(start.length / BLOCK));
  for (let at = 1; at < start.length; at++) {
    const block = Math.floor((at - 1) / BLOCK);
    widest[block] = Math.max(widest[block] ?? 0, (start[at] ?? 0) - (start[at - 1] ?? 0));
  }
  known.set(columns, widest);
  return widest;
}
