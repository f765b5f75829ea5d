/** A count that stands for single marks where they would be too dense to read. */
export interface Bucket {
  /** Milliseconds, on an absolute power-of-two grid, so that neighbouring pictures count alike. */
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** The shortest power-of-two stretch of milliseconds at least this long. */
export function bucketLength(atLeast: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, atLeast)));
}

/** Counts instants per bucket; every instant lands in exactly one. Ordered by time. */
export function countInBuckets(instants: Iterable<number>, length: number): Bucket[] {
  const counts = new Map<number, number>();
  for (const at of instants) {
    const index = Math.floor(at / length);
    counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one], [other]) => one - other)
    .map(([index, count]) => ({ start: index * length, end: (index + 1) * length, count }));
}
