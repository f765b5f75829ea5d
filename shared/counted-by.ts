/** How many of some values there are of each kind. */
export function countedBy<T, K>(values: Iterable<T>, kindOf: (value: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const value of values) {
    const kind = kindOf(value);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
