import type { Series } from '../series';
import { addIntervals, type Occurrence, occurrencesIn, occurrencesOf, type Recurrence } from './occurrences';

/** However short the horizon, this many dates ahead are shown. */
const AT_LEAST = 3;

/**
 * The last day that views project to: `projectDays` after today, or the third date ahead when the cadence is longer than that
 * (unless the series ends first).
 */
export function projectionEnd(series: Recurrence, today: string, projectDays: number): string {
  const horizon = addIntervals(today, { count: 1, unit: 'day' }, projectDays) ?? '9999-12-31';
  if (countAhead(occurrencesIn(series, { from: today, until: horizon, today }), today) >= AT_LEAST) return horizon;
  // Three intervals past today reach three dates, whatever the unit; the fourth makes up for weekend rules and clipped month ends.
  const farther = addIntervals(today > series.anchor ? today : series.anchor, series.every, AT_LEAST + 1) ?? '9999-12-31';
  const ahead = occurrencesIn(series, { from: today, until: farther, today })
    .map(({ date }) => date)
    .filter((date) => date >= today)
    .sort();
  const last = ahead[Math.min(AT_LEAST, ahead.length) - 1] ?? horizon;
  return last > horizon ? last : horizon;
}

/** The occurrences a view shows: everything from the first one up to the day that views project to. */
export function projectedOccurrences(series: Series, today: string, projectDays: number): readonly Occurrence[] {
  return occurrencesOf(series, { until: projectionEnd(series, today, projectDays), today });
}

/** Those of them that are due, were held or were moved into a window of days; only these are worked out. */
export function projectedWithin(
  series: Recurrence,
  today: string,
  projectDays: number,
  window: { readonly from: string; readonly until: string },
): readonly Occurrence[] {
  const end = projectionEnd(series, today, projectDays);
  return occurrencesIn(series, { from: window.from, until: window.until < end ? window.until : end, today });
}

function countAhead(occurrences: readonly Occurrence[], today: string): number {
  return occurrences.reduce((count, occurrence) => count + (occurrence.date >= today ? 1 : 0), 0);
}
