import type { Series } from '../series';
import { addIntervals, MAX_OCCURRENCES, type Occurrence, occurrencesOf } from './occurrences';

/** However short the horizon, this many dates ahead are shown. */
const AT_LEAST = 3;

/**
 * The occurrences a view shows: everything up to `projectDays` after today, and at least three dates ahead even when the
 * cadence is longer than that (unless the series ends first).
 */
export function projectedOccurrences(series: Series, today: string, projectDays: number): readonly Occurrence[] {
  const horizon = addIntervals(today, { count: 1, unit: 'day' }, projectDays) ?? '9999-12-31';
  const near = occurrencesOf(series, { until: horizon, today });
  if (near.length === MAX_OCCURRENCES || ahead(near, today) >= AT_LEAST) return near;
  // Three intervals past today reach three dates, whatever the unit; weekend rules shift a date by two days at most.
  const farther = addIntervals(today > series.anchor ? today : series.anchor, series.every, AT_LEAST + 1) ?? '9999-12-31';
  const far = occurrencesOf(series, { until: farther > horizon ? farther : horizon, today });
  const extra = far.slice(near.length, near.length + AT_LEAST - ahead(near, today));
  return [...near, ...extra];
}

function ahead(occurrences: readonly Occurrence[], today: string): number {
  return occurrences.reduce((count, occurrence) => count + (occurrence.date >= today ? 1 : 0), 0);
}
