import { utc } from '@date-fns/utc';
import { addDays, addMonths, addWeeks, addYears, differenceInCalendarMonths, getDay } from 'date-fns';
import type { Cadence, Outcome, Series } from '../series';
import { daysBetween, dayToDate } from './days';

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
  /** First day wanted, inclusive; from the first occurrence on unless given. */
  readonly from?: string;
  /** Last day wanted, inclusive. */
  readonly until: string;
  /** Day that parts projected from unconfirmed: an occurrence due today is still projected. */
  readonly today: string;
}

/** What of a series decides its dates; a draft that has no id yet will do. */
export type Recurrence = Pick<Series, 'every' | 'anchor' | 'mode' | 'ends' | 'weekend' | 'outcomes'>;

/** A weekend rule moves a day by two days at most. */
const WEEKEND_REACH = 2;

/** Occurrences `base + 1` to `last`, which are counted in whole intervals from one day, so that any of them can be worked out directly. */
interface Stretch {
  readonly from: string;
  readonly base: number;
  readonly last: number;
}

/**
 * The occurrences of a series from the first one to `until`, settled ones included, in the order they are counted.
 *
 * Fixed: occurrence n falls n intervals after the anchor; months and years are counted from the anchor and clip to the
 * month's end, so 31 Jan is followed by 28 Feb and 31 Mar. Rolling: one interval after the day the one before was held
 * or moved to, or was due when nothing is known of it. The weekend rule moves the day shown, never the count: whether a
 * series that ends on a day still has an occurrence is decided before it, what lies in the window after it.
 */
export function occurrencesOf(series: Recurrence, window: Omit<OccurrenceWindow, 'from'>): Occurrence[] {
  return occurrencesIn(series, { until: window.until, today: window.today }).filter(({ date }) => date <= window.until);
}

/**
 * The occurrences that are due, were held or were moved into a window of days, in the order they are counted. Only these are
 * worked out: a window a thousand occurrences after the anchor costs no more than the first.
 */
export function occurrencesIn(series: Recurrence, { from = '0000-01-01', until, today }: OccurrenceWindow): Occurrence[] {
  const found: Occurrence[] = [];
  const first = shiftDays(from, -WEEKEND_REACH);
  const reach = shiftDays(until, WEEKEND_REACH);
  const within = (day: string | undefined) => day !== undefined && day >= from && day <= until;
  const settled = settledNumbers(series);
  for (const stretch of stretchesOf(series)) {
    const numbers = settled.filter((n) => n > stretch.base && n <= stretch.last);
    let next = 0;
    const takeSettledBefore = (limit: number) => {
      for (; next < numbers.length && (numbers[next] ?? limit) < limit; next++) {
        const occurrence = inStretch(series, stretch, numbers[next] ?? 0, today);
        if (occurrence !== null && (within(occurrence.date) || within(occurrence.on))) found.push(occurrence);
      }
    };
    for (let n = stretch.base + intervalsUntil(stretch.from, series.every, first); n <= stretch.last; n++) {
      const raw = addIntervals(stretch.from, series.every, n - stretch.base);
      if (raw === null || raw > reach) break;
      takeSettledBefore(n);
      if (numbers[next] === n) next++;
      const occurrence = inStretch(series, stretch, n, today);
      if (occurrence !== null && (within(occurrence.date) || within(occurrence.on))) found.push(occurrence);
    }
    // Due outside the window and held or moved into it.
    takeSettledBefore(Number.POSITIVE_INFINITY);
  }
  return found;
}

/** One occurrence by its number, worked out directly; null when the series has none of that number. */
export function occurrenceAt(series: Recurrence, n: number, today: string): Occurrence | null {
  if (!Number.isInteger(n) || n < 1) return null;
  for (const stretch of stretchesOf(series)) if (n <= stretch.last) return inStretch(series, stretch, n, today);
  return null;
}

/**
 * The day occurrence `n` is counted to before the weekend rule, and whether the month's end clipped it; null when there is none.
 * For continuing a series from the middle: the day before the weekend rule is the one that keeps the rhythm.
 */
export function countedDay(series: Recurrence, n: number): { readonly day: string; readonly clipped: boolean } | null {
  for (const stretch of stretchesOf(series)) {
    if (n > stretch.last || n < 1) continue;
    const day = addIntervals(stretch.from, series.every, n - stretch.base);
    const byMonth = series.every.unit === 'month' || series.every.unit === 'year';
    return day === null ? null : { day, clipped: byMonth && day.slice(8) !== stretch.from.slice(8) };
  }
  return null;
}

/** Settled numbers in order. */
function settledNumbers(series: Recurrence): number[] {
  return Object.keys(series.outcomes)
    .map(Number)
    .sort((one, other) => one - other);
}

/** Fixed mode is one stretch. Rolling begins a new one, without month drift, after each occurrence that is known to have taken place. */
function stretchesOf(series: Recurrence): Stretch[] {
  const end = series.ends.kind === 'after' ? Math.min(series.ends.count, MAX_OCCURRENCES) : MAX_OCCURRENCES;
  const lastDay = series.ends.kind === 'until' ? series.ends.date : null;
  const stretches: Stretch[] = [];
  let from = series.anchor;
  let base = 0;
  /** The last number up to `upTo` that still falls before the series' last day. */
  const lastBy = (upTo: number) =>
    lastDay === null ? upTo : Math.min(upTo, base + intervalsUntil(from, series.every, shiftDays(lastDay, 1), 1) - 1);
  for (const n of series.mode === 'rolling' ? settledNumbers(series) : []) {
    if (n > end) break;
    const last = lastBy(n);
    const settled = series.outcomes[String(n)];
    const raw = addIntervals(from, series.every, n - base);
    if (last < n || raw === null || settled === undefined) break;
    const on = tookPlaceOn(settled, offWeekend(raw, series.weekend));
    if (on === undefined) continue;
    stretches.push({ from, base, last });
    from = on;
    base = n;
  }
  stretches.push({ from, base, last: lastBy(end) });
  return stretches;
}

function inStretch(series: Recurrence, stretch: Stretch, n: number, today: string): Occurrence | null {
  const raw = addIntervals(stretch.from, series.every, n - stretch.base);
  if (raw === null) return null;
  const date = offWeekend(raw, series.weekend);
  const settled = series.outcomes[String(n)];
  const on = settled === undefined ? undefined : tookPlaceOn(settled, date);
  const state = settled?.outcome ?? (date < today ? 'unconfirmed' : 'projected');
  return on === undefined ? { n, date, state } : { n, date, state, on };
}

/** The day it was held on (the due day unless said otherwise) or moved to; nothing took place when missed or cancelled. */
function tookPlaceOn(settled: Outcome, due: string): string | undefined {
  if (settled.outcome === 'held') return settled.on ?? due;
  return settled.outcome === 'moved' ? settled.on : undefined;
}

/** `day` plus `times` intervals, or null when the result leaves the years 0000–9999 that a day string can hold. */
export function addIntervals(day: string, every: Cadence, times: number): string | null {
  const amount = every.count * times;
  const add = { day: addDays, week: addWeeks, month: addMonths, year: addYears }[every.unit];
  const moved = new Date(+add(dayToDate(day), amount, { in: utc }));
  const year = moved.getUTCFullYear();
  return Number.isNaN(year) || year < 0 || year > 9999 ? null : moved.toISOString().slice(0, 10);
}

/** The least number of intervals, `least` or more, after which `day` is reached or passed. */
function intervalsUntil(from: string, every: Cadence, day: string, least = 1): number {
  if (day <= from) return least;
  const whole =
    every.unit === 'day' || every.unit === 'week'
      ? daysBetween(from, day) / (every.count * (every.unit === 'week' ? 7 : 1))
      : differenceInCalendarMonths(dayToDate(day), dayToDate(from), { in: utc }) / (every.count * (every.unit === 'year' ? 12 : 1));
  const times = Math.max(least, Math.ceil(whole));
  // Within the right month it may still fall on an earlier day.
  const reached = addIntervals(from, every, times);
  return reached !== null && reached < day ? times + 1 : times;
}

/** Stays at the first and last day that a day string can hold. */
function shiftDays(day: string, days: number): string {
  return addIntervals(day, { count: 1, unit: 'day' }, days) ?? day;
}

function offWeekend(day: string, rule: Series['weekend']): string {
  if (rule === 'keep') return day;
  const weekday = getDay(dayToDate(day), { in: utc });
  const toSaturday = weekday === 6 ? { 'next-workday': 2, 'previous-workday': -1 }[rule] : 0;
  const toSunday = weekday === 0 ? { 'next-workday': 1, 'previous-workday': -2 }[rule] : 0;
  return shiftDays(day, toSaturday + toSunday);
}
