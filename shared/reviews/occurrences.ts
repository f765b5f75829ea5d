import { utc } from '@date-fns/utc';
import { getDay } from 'date-fns';
import { addIntervals, dateAfter, dateNumber, isRule } from '../cadence/dates';
import type { Outcome, Series } from '../series';
import { dayToDate } from './days';

/**
 * projected: ahead, nothing known. unconfirmed: its day has passed and nobody said what became of it; also the day that it was
 * moved to (`on`), for a plan that is over says nothing of what happened. moved: to a day that has not passed.
 */
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
  /** The day `last` is counted to, before the weekend rule; null beyond the days that a day string can hold, and at the open end of a rule. */
  readonly lastDay: string | null;
  /** Those of them of which something was said. */
  readonly settled: readonly Occurrence[];
}

/**
 * The occurrences of a series from the first one to `until`, settled ones included, in the order they are counted.
 *
 * Fixed: occurrence n falls n intervals after the anchor; months and years are counted from the anchor and clip to the
 * month's end, so 31 Jan is followed by 28 Feb and 31 Mar. On days of a rule (first Tuesday), it is the nth of them after the
 * anchor, whose week, month or year is the first that counts. Rolling: one interval after the day the one before was held
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
  for (const stretch of stretchesOf(series)) {
    let next = 0;
    const takeSettledBefore = (limit: number) => {
      for (let one = stretch.settled[next]; one !== undefined && one.n < limit; one = stretch.settled[++next])
        if (within(one.date) || within(one.on)) found.push(asOf(one, today));
    };
    const isOver = stretch.lastDay !== null && stretch.lastDay < first;
    const begin = isOver ? stretch.last + 1 : stretch.base + dateNumber(stretch.from, series.every, first);
    for (let n = begin; n <= stretch.last; n++) {
      const raw = dateAfter(stretch.from, series.every, n - stretch.base);
      if (raw === null || raw > reach) break;
      takeSettledBefore(n);
      if (stretch.settled[next]?.n === n) takeSettledBefore(n + 1);
      else {
        const date = offWeekend(raw, series.weekend);
        if (within(date)) found.push({ n, date, state: date < today ? 'unconfirmed' : 'projected' });
      }
    }
    // Due outside the window and held or moved into it.
    takeSettledBefore(Number.POSITIVE_INFINITY);
  }
  return found;
}

/** One occurrence by its number, worked out directly; null when the series has none of that number. */
export function occurrenceAt(series: Recurrence, n: number, today: string): Occurrence | null {
  if (!Number.isInteger(n) || n < 1) return null;
  const stretch = stretchWith(series, n);
  return stretch === undefined ? null : inStretch(series, stretch, n, today);
}

/**
 * The day occurrence `n` is counted to before the weekend rule, and whether the month's end clipped it; null when there is none.
 * For continuing a series from the middle: the day before the weekend rule is the one that keeps the rhythm.
 */
export function countedDay(series: Recurrence, n: number): { readonly day: string; readonly clipped: boolean } | null {
  const stretch = n < 1 ? undefined : stretchWith(series, n);
  const day = stretch === undefined ? null : dateAfter(stretch.from, series.every, n - stretch.base);
  if (stretch === undefined || day === null) return null;
  const byMonth = !isRule(series.every) && (series.every.unit === 'month' || series.every.unit === 'year');
  return { day, clipped: byMonth && day.slice(8) !== stretch.from.slice(8) };
}

/** The stretch that counts occurrence `n`, found by halves: thousands of settled dates make thousands of stretches. */
function stretchWith(series: Recurrence, n: number): Stretch | undefined {
  const stretches = stretchesOf(series);
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.last ?? 0) < n) low = middle + 1;
    else high = middle;
  }
  return stretches[low];
}

/** Settled numbers in order. */
function settledNumbers(series: Recurrence): number[] {
  return Object.keys(series.outcomes)
    .map(Number)
    .sort((one, other) => one - other);
}

/** Series are never changed in place, so what was worked out of one holds as long as it is there: views ask at every frame. */
const known = new WeakMap<Recurrence, readonly Stretch[]>();

function stretchesOf(series: Recurrence): readonly Stretch[] {
  const before = known.get(series);
  if (before !== undefined) return before;
  const stretches = countStretches(series);
  known.set(series, stretches);
  return stretches;
}

/** Fixed mode is one stretch. Rolling begins a new one, without month drift, after each occurrence that is known to have taken place. */
function countStretches(series: Recurrence): Stretch[] {
  const end = series.ends.kind === 'after' ? Math.min(series.ends.count, MAX_OCCURRENCES) : MAX_OCCURRENCES;
  const lastDay = series.ends.kind === 'until' ? series.ends.date : null;
  const numbers = settledNumbers(series);
  const stretches: Stretch[] = [];
  let from = series.anchor;
  let base = 0;
  let settled: Occurrence[] = [];
  const close = (last: number, lastDay: string | null) => stretches.push({ from, base, last, lastDay, settled });
  /** The last number up to `upTo` that still falls before the series' last day. */
  const lastBy = (upTo: number) =>
    lastDay === null ? upTo : Math.min(upTo, base + dateNumber(from, series.every, shiftDays(lastDay, 1), 1) - 1);
  for (const n of numbers) {
    if (lastBy(Math.min(n, end)) < n) break;
    const one = settledIn(series, { from, base }, n);
    if (one === null) break;
    settled.push(one);
    if (series.mode === 'fixed' || one.on === undefined) continue;
    const counted = dateAfter(from, series.every, n - base);
    close(n, counted);
    from = rollsOn(series, counted ?? one.on, one.on);
    base = n;
    settled = [];
  }
  const last = lastBy(end);
  // Days of a rule are counted one after the other; thousands of them only where somebody asks.
  close(last, isRule(series.every) ? null : dateAfter(from, series.every, last - base));
  return stretches;
}

/**
 * The day that a rolling series counts on from, once a review that was counted to one day was held on another. A rule has fixed days: one
 * that was held before its own does not come round a second time, so the next is the first after both.
 */
export function rollsOn({ every }: Recurrence, counted: string, on: string): string {
  return isRule(every) && counted > on ? counted : on;
}

/** What became of a settled occurrence, and when. */
function settledIn(series: Recurrence, stretch: Pick<Stretch, 'from' | 'base'>, n: number): Occurrence | null {
  const raw = dateAfter(stretch.from, series.every, n - stretch.base);
  const settled = series.outcomes[String(n)];
  if (raw === null || settled === undefined) return null;
  const date = offWeekend(raw, series.weekend);
  const on = tookPlaceOn(settled, date);
  return on === undefined ? { n, date, state: settled.outcome } : { n, date, state: settled.outcome, on };
}

function inStretch(series: Recurrence, stretch: Stretch, n: number, today: string): Occurrence | null {
  const settled = settledIn(series, stretch, n);
  if (settled !== null) return asOf(settled, today);
  const raw = dateAfter(stretch.from, series.every, n - stretch.base);
  if (raw === null) return null;
  const date = offWeekend(raw, series.weekend);
  return { n, date, state: date < today ? 'unconfirmed' : 'projected' };
}

/** The new day of a moved one has passed as any other: it waits for an outcome again. */
function asOf(settled: Occurrence, today: string): Occurrence {
  return settled.state === 'moved' && settled.on !== undefined && settled.on < today ? { ...settled, state: 'unconfirmed' } : settled;
}

/** The day it is or was expected on: the due day, or the one it was moved to. */
export function expectedOn({ state, date, on }: Occurrence): string {
  return state === 'moved' || state === 'unconfirmed' ? (on ?? date) : date;
}

/** Whether it was moved to a day that has passed, and waits for an outcome again. */
export function wasMoved({ state, on }: Pick<Occurrence, 'state' | 'on'>): boolean {
  return state === 'unconfirmed' && on !== undefined;
}

/** The day it was held on (the due day unless said otherwise) or moved to; nothing took place when missed or cancelled. */
function tookPlaceOn(settled: Outcome, due: string): string | undefined {
  if (settled.outcome === 'held') return settled.on ?? due;
  return settled.outcome === 'moved' ? settled.on : undefined;
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
