/* One rule for crowds, on the chart, in pictures and in lists: where an event is counted, and which never are. */

/** A count that stands for single marks where they would be too dense to read. */
export interface Stretch {
  /** Milliseconds, on an absolute power-of-two grid, so that neighbouring pictures and windows count alike and counts stay while panning. */
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** Pinned events are drawn by themselves, and so are those without a date: to count one somewhere would give it one. So many in a lane. */
export const MOST_BY_THEMSELVES = 24;

/** The shortest power-of-two stretch of milliseconds at least this long. */
export function bucketLength(atLeast: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, atLeast)));
}

/** Where an event is counted: where what is seen of it begins. A start that is not known is null. */
export function countedAt(start: number | null, seen: { readonly from: number; readonly to: number }): number {
  return Math.max(seen.from, Math.min(seen.to - 1, start ?? seen.from));
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
