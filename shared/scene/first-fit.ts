/** A horizontal stretch, `start ≤ end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * First-fit rows: each stretch goes into the first row where it stays clear of all others there. Order matters and is
 * kept; the first row may have stretches that are taken already. Returns the row of each stretch.
 */
export function packRows(stretches: readonly Stretch[], gap: number, taken: readonly Stretch[] = []): number[] {
  const rows: Stretch[][] = taken.length === 0 ? [] : [[...taken]];
  return stretches.map((stretch) => {
    const fits = (row: readonly Stretch[]): boolean =>
      row.every((other) => stretch.start >= other.end + gap || stretch.end + gap <= other.start);
    const found = rows.findIndex(fits);
    if (found >= 0) {
      rows[found]?.push(stretch);
      return found;
    }
    rows.push([stretch]);
    return rows.length - 1;
  });
}
