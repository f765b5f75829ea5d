import { expectedOn, type Occurrence } from '../../../shared/reviews/occurrences';
import type { SeriesSummary } from '../../../shared/reviews/summary';
import type { Series } from '../../../shared/series';

/** A review whose day has passed and of which nobody said what became of it. */
export interface OverdueReview {
  readonly series: Series;
  readonly occurrence: Occurrence;
}

/** Of all series, the longest overdue first. */
export function overdueOf(entries: readonly { readonly series: Series; readonly summary: SeriesSummary }[]): OverdueReview[] {
  return entries
    .flatMap(({ series, summary }) => summary.unconfirmed.map((occurrence) => ({ series, occurrence })))
    .map((one) => ({ ...one, day: expectedOn(one.occurrence) }))
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}
