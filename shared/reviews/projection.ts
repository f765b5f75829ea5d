import { addIntervals, isRule } from '../cadence/dates';
import type { Series } from '../series';
import { type Occurrence, occurrencesIn, occurrencesOf, type Recurrence } from './occurrences';

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
  const ahead = datesAhead(series, today, farHorizon(series, today, projectDays));
  const last = ahead[Math.min(AT_LEAST, ahead.length) - 1] ?? horizon;
  return last > horizon ? last : horizon;
}

function farHorizon(series: Recurrence, today: string, projectDays: number): string {
  const begin = today > series.anchor ? today : series.anchor;
  if (!isRule(series.every)) return addIntervals(begin, series.every, AT_LEAST + 1) ?? '9999-12-31';
  // A Friday the 13th comes when it comes: look twice as far until there are enough.
  for (let days = Math.max(projectDays, 1); ; days *= 2) {
    const until = addIntervals(begin, { count: 1, unit: 'day' }, days);
    if (until === null) return '9999-12-31';
    if (datesAhead(series, today, until).length >= AT_LEAST) return until;
  }
}

function datesAhead(series: Recurrence, today: string, until: string): string[] {
  return occurrencesIn(series, { from: today, until, today })
    .map(({ date }) => date)
    .filter((date) => date >= today)
    .sort();
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
