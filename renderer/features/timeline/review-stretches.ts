/** A stretch of time over which reviews are counted, wall-clock milliseconds; half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The stretch in which an instant is counted: a cell of an absolute grid, cut at today, so that what lies behind and what is ahead
 * are never one number. What the cut leaves of a cell joins its neighbour where it is too small to hold one.
 */
export function stretchOf(at: number, grid: number, today: number): Stretch {
  const cell = Math.floor(at / grid) * grid;
  const cut = Math.floor(today / grid) * grid;
  if (at < today) {
    const first = today - cut < grid / 2 ? cut - grid : cut;
    return cell >= first ? { start: first, end: today } : { start: cell, end: cell + grid };
  }
  const last = cut + grid - today < grid / 2 ? cut + 2 * grid : cut + grid;
  return cell < last ? { start: today, end: last } : { start: cell, end: cell + grid };
}
