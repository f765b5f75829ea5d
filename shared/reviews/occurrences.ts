import { addDays, addMonths, addWeeks, addYears, getDay } from 'date-fns';
import { utc } from '@date-fns/tz';
import type { Cadence, Outcome, Series } from '../series';

/** projected: ahead, nothing known. unconfirmed: its day has passed and nobody said what became of it. */
export type OccurrenceState = 'projected' | 'unconfirmed' | Outcome['outcome'];

export interface Occurrence {
  /** Counted from 1. */
  readonly n: number;
  /** The day it is due, `YYYY-MM-DD` in the home zone. */
  readonly date: string;
  readonly state: OccurrenceState;
  /** The day it was held on or moved to, when somebody said so. */
  readonly on?: string;
}

/** No rule makes more than this, whatever was asked (a guard against absurd windows). */
export const MAX_OCCURRENCES = 5000;

export interface OccurrenceWindow {
  /** Last due day wanted, inclusive. */
  readonly until: string;
  /** Day that parts projected from unconfirmed: an occurrence due today is still projected. */
  readonly today: string;
}

/**
 * The occurrences of a series from the first one to `until`, settled ones included.
 *
 * Fixed: occurrence n falls n intervals after the anchor; months and years are counted from the anchor and clip to the
 * month's end, so 31 Jan is followed by 28 Feb and 31 Mar. Rolling: one interval after the day the one before was held
 * or moved to, or was due when nothing is known of it. The weekend rule moves the day shown, never the count.
 */
export function occurrencesOf(series: Series, window: OccurrenceWindow): Occurrence[] {
  const found: Occurrence[] = [];
  const last = series.ends.kind === 'after' ? Math.min(series.ends.count, MAX_OCCURRENCES) : MAX_OCCURRENCES;
  const until = series.ends.kind === 'until' && series.ends.date < window.until ? series.ends.date : window.until;
  // Rolling counts n - base intervals from `from`, so that a settled occurrence restarts the count without month drift.
  let from = series.anchor;
  let base = 0;
  for (let n = 1; n <= last; n++) {
    const raw = addIntervals(from, series.every, n - base);
    if (raw === null || raw > until) break;
    const date = offWeekend(raw, series.weekend);
    const settled = series.outcomes[String(n)];
    const on = settled?.on ?? (settled?.outcome === 'held' ? date : undefined);
    const state = settled?.outcome ?? (date < window.today ? 'unconfirmed' : 'projected');
    found.push(on === undefined ? { n, date, state } : { n, date, state, on });
    if (series.mode === 'rolling' && on !== undefined) {
      from = on;
      base = n;
    }
  }
  return found;
}

/** `day` plus `times` intervals, or null when the result leaves the years 0000–9999 that a day string can hold. */
export function addIntervals(day: string, every: Cadence, times: number): string | null {
  const start = new Date(`${day}T00:00:00Z`);
  const amount = every.count * times;
  const add = { day: addDays, week: addWeeks, month: addMonths, year: addYears }[every.unit];
  const moved = new Date(+add(start, amount, { in: utc }));
  const year = moved.getUTCFullYear();
  return Number.isNaN(year) || year < 0 || year > 9999 ? null : moved.toISOString().slice(0, 10);
}

function offWeekend(day: string, rule: Series['weekend']): string {
  if (rule === 'keep') return day;
  const weekday = getDay(new Date(`${day}T00:00:00Z`), { in: utc });
  const toSaturday = weekday === 6 ? { 'next-workday': 2, 'previous-workday': -1 }[rule] : 0;
  const toSunday = weekday === 0 ? { 'next-workday': 1, 'previous-workday': -2 }[rule] : 0;
  return addIntervals(day, { count: 1, unit: 'day' }, toSaturday + toSunday) ?? day;
}
