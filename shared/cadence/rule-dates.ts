import { calendarOf, type Day, dayFrom, mondayOf, plusDays, weekdayOf } from '../time/day';
import { dayText, FIRST_WRITTEN, LAST_WRITTEN, readDay } from '../time/day-text';
import { daysInMonth, daysInWeek, daysInYear, numberOf } from './days-in-period';
import type { RuleDays } from './rule-days';

/** A cadence whose dates are the days of a rule. */
export interface RuleCadence {
  readonly count: number;
  readonly unit: 'week' | 'month' | 'year';
  readonly on: RuleDays;
}

/** As many dates as are ever counted. One more than that tells that a day lies beyond. */
const MOST = 5001;

/** Dates of one rule from one day on, as far as they have been asked for. */
interface Counted {
  readonly dates: string[];
  readonly more: Iterator<Day>;
}

/** Cadences are never changed in place, and views ask for the same dates at every frame. */
const known = new WeakMap<RuleDays, Map<string, Counted>>();
/** Rolling counts anew from each day that a review was held on; there are as many of them as dates. */
const MOST_STARTS = 6000;

/** The date number `n` of a rule after a day, counted from 1; null when the rule has no more that a day string can hold. */
export function ruleDate(from: string, cadence: RuleCadence, n: number): string | null {
  const counted = countedFrom(from, cadence);
  extend(counted, (dates) => dates.length >= n);
  return counted.dates[n - 1] ?? null;
}

/** The number of the first date on or after `day`, `least` or more; beyond all that are counted when none is. */
export function ruleDateNumber(from: string, cadence: RuleCadence, day: string, least = 1): number {
  const counted = countedFrom(from, cadence);
  extend(counted, (dates) => (dates.at(-1) ?? '') >= day);
  const { dates } = counted;
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle] ?? '') < day) low = middle + 1;
    else high = middle;
  }
  return Math.max(least, low + 1);
}

/** The last date of a rule before a day that itself has a date, so that counting from it goes on with that day; null in the first years. */
export function ruleDateBefore(day: string, cadence: RuleCadence): string | null {
  const start = readDay(day);
  if (start === null) return null;
  // Rules with a date in each few years at most are looked back for as far as leap years and weekdays take to come round.
  for (let step = 0; step >= -28 * 12; step--) {
    const days = daysOfPeriod(start, cadence, step).filter((one) => one < start);
    const last = days.at(-1);
    if (last !== undefined) return last < FIRST_WRITTEN ? null : dayText(last);
  }
  return null;
}

/** Whether a day is one of the rule's, in a week, month or year that counts from its own. */
export function isOnRule(day: string, cadence: RuleCadence): boolean {
  const at = readDay(day);
  return at !== null && daysOfPeriod(at, cadence, 0).includes(at);
}

/** The fewest days between two dates of a rule, as far as its first dozens show. */
export function shortestGap(cadence: RuleCadence): number {
  const counted = countedFrom('2000-01-01', cadence);
  extend(counted, (dates) => dates.length >= GAPS_LOOKED_AT);
  const days = counted.dates.slice(0, GAPS_LOOKED_AT).map((day) => readDay(day) ?? 0);
  return days.reduce((least, day, at) => (at === 0 ? least : Math.min(least, day - (days[at - 1] ?? day))), Number.POSITIVE_INFINITY);
}

const GAPS_LOOKED_AT = 60;

function countedFrom(from: string, cadence: RuleCadence): Counted {
  const starts = known.get(cadence.on) ?? new Map<string, Counted>();
  known.set(cadence.on, starts);
  const key = `${cadence.count} ${cadence.unit} ${from}`;
  const before = starts.get(key);
  if (before !== undefined) return before;
  if (starts.size >= MOST_STARTS) starts.clear();
  const counted = { dates: [], more: daysAfter(from, cadence) };
  starts.set(key, counted);
  return counted;
}

function extend({ dates, more }: Counted, isEnough: (dates: readonly string[]) => boolean): void {
  while (dates.length < MOST && !isEnough(dates)) {
    const next = more.next();
    if (next.done === true) return;
    dates.push(dayText(next.value));
  }
}

/** The days of the rule after `from`. The week, month or year that `from` lies in is the first that counts. */
function* daysAfter(from: string, cadence: RuleCadence): Generator<Day> {
  const start = readDay(from);
  if (start === null) return;
  for (let step = 0; ; step++) {
    if (beginOf(start, cadence, step) > LAST_WRITTEN) return;
    for (const day of daysOfPeriod(start, cadence, step)) {
      if (day > LAST_WRITTEN) return;
      if (day > start) yield day;
    }
  }
}

/** First day of the period that is `step` times the interval after that of `from`. */
function beginOf(from: Day, { count, unit, on }: RuleCadence, step: number): Day {
  const { year, month } = calendarOf(from);
  if (unit === 'week') return plusDays(weekOf(from, on), step * count * 7);
  return unit === 'month' ? dayFrom(year, month + step * count, 1) : dayFrom(year + step * count, 1, 1);
}

function daysOfPeriod(from: Day, cadence: RuleCadence, step: number): Day[] {
  const begin = beginOf(from, cadence, step);
  const { year, month } = calendarOf(begin);
  if (cadence.unit === 'week') return daysInWeek(begin, cadence.on);
  return cadence.unit === 'month' ? daysInMonth(year, month, cadence.on) : daysInYear(year, cadence.on);
}

function weekOf(day: Day, { weekStart }: RuleDays): Day {
  return weekStart === undefined ? mondayOf(day) : plusDays(day, -((weekdayOf(day) - numberOf(weekStart) + 7) % 7));
}
