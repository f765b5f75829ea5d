import { type Occurrence, type OccurrenceWindow, occurrenceAt, occurrencesIn, type Recurrence } from './occurrences';

/** A date that is another one, new, or gone in the other plan. */
export interface MovedDate {
  readonly n: number;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * The dates that differ between two plans of a series, by number, as far as one of them lies in the window. For showing
 * what would move before somebody settles, edits or shifts a series.
 */
export function movedDates(before: Recurrence, after: Recurrence, window: OccurrenceWindow): MovedDate[] {
  const numbers = new Set([...occurrencesIn(before, window), ...occurrencesIn(after, window)].map(({ n }) => n));
  const moved: MovedDate[] = [];
  for (const n of [...numbers].sort((one, other) => one - other)) {
    const was = occurrenceAt(before, n, window.today)?.date ?? null;
    const is = occurrenceAt(after, n, window.today)?.date ?? null;
    if (was !== is) moved.push({ n, before: was, after: is });
  }
  return moved;
}

/** Both plans side by side, by number, from the first occurrence in the window on. */
export function sideBySide(
  before: Recurrence,
  after: Recurrence,
  window: OccurrenceWindow,
): readonly { readonly n: number; readonly before: Occurrence | null; readonly after: Occurrence | null }[] {
  const numbers = new Set([...occurrencesIn(before, window), ...occurrencesIn(after, window)].map(({ n }) => n));
  return [...numbers]
    .sort((one, other) => one - other)
    .map((n) => ({ n, before: occurrenceAt(before, n, window.today), after: occurrenceAt(after, n, window.today) }));
}
