/*
 * One rule for crowds, on the chart and in pictures: what is counted where, which events never are, and from when on. How much is drawn
 * one by one is decided by each: the chart has a budget, a picture a height.
 */

/** A count that stands for single marks where they would be too dense to read. */
export interface Stretch {
  /** Milliseconds, on an absolute power-of-two grid, so that neighbouring pictures and windows count alike and counts stay while panning. */
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** Pinned events are drawn by themselves, and so are those without a date: to count one somewhere would give it one. So many in a lane. */
export const MOST_BY_THEMSELVES = 24;
/** A count is at least this wide, in pixels or design units, so that its number can be read. */
export const COUNT_ROOM = 44;

/** The shortest power-of-two stretch of milliseconds at least this long. */
export function bucketLength(atLeast: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, atLeast)));
}

/** Where an event is counted: the middle of what is seen of it, so that numbers add up. Limits that are not known are null. */
export function countedAt(start: number | null, end: number | null, seen: { readonly from: number; readonly to: number }): number {
  const first = Math.max(seen.from, start ?? seen.from);
  const last = Math.min(seen.to, end ?? seen.to);
  return Math.max(seen.from, Math.min(seen.to - 1, (first + last) / 2));
}

/** Counts instants per stretch; every instant lands in exactly one. Ordered by time. */
export function countInBuckets(instants: Iterable<number>, length: number): Stretch[] {
  const counts = new Map<number, number>();
  for (const at of instants) {
    const index = Math.floor(at / length);
    counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one], [other]) => one - other)
    .map(([index, count]) => ({ start: index * length, end: (index + 1) * length, count }));
}
