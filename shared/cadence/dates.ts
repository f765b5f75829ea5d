import { utc } from '@date-fns/utc';
import { addDays, addMonths, addWeeks, addYears, differenceInCalendarMonths } from 'date-fns';
import type { Cadence } from '../series';
import { dayAt } from '../time/day';
import { dayText, FIRST_WRITTEN, LAST_WRITTEN, midnightOf, readDay } from '../time/day-text';
import { type RuleCadence, ruleDate, ruleDateNumber } from './rule-dates';

/** Whether the dates of a cadence are the days of a rule, and not one in each interval. */
export function isRule(every: Cadence): every is RuleCadence {
  return every.on !== undefined && every.unit !== 'day';
}

/** The date number `n` (1 or more) after a day; null when it leaves the years 0–9999 that a day string can hold. */
export function dateAfter(from: string, every: Cadence, n: number): string | null {
  return isRule(every) ? ruleDate(from, every, n) : addIntervals(from, every, n);
}

/** The least number, `least` or more, of a date after `from` that reaches or passes `day`. */
export function dateNumber(from: string, every: Cadence, day: string, least = 1): number {
  return isRule(every) ? ruleDateNumber(from, every, day, least) : intervalsUntil(from, every, day, least);
}

/** `day` plus `times` intervals, or null when the result leaves the years 0–9999 that a day string can hold. */
export function addIntervals(day: string, every: Pick<Cadence, 'count' | 'unit'>, times: number): string | null {
  const amount = every.count * times;
  const add = { day: addDays, week: addWeeks, month: addMonths, year: addYears }[every.unit];
  // date-fns must be told `in: utc`: without it, it would calculate in the zone of the computer.
  const moved = +add(new Date(midnightOf(day)), amount, { in: utc });
  if (Number.isNaN(moved)) return null;
  const to = dayAt(moved);
  return to < FIRST_WRITTEN || to > LAST_WRITTEN ? null : dayText(to);
}

function intervalsUntil(from: string, every: Pick<Cadence, 'count' | 'unit'>, day: string, least: number): number {
  if (day <= from) return least;
  const whole =
    every.unit === 'day' || every.unit === 'week'
      ? ((readDay(day) ?? Number.NaN) - (readDay(from) ?? Number.NaN)) / (every.count * (every.unit === 'week' ? 7 : 1))
      : differenceInCalendarMonths(new Date(midnightOf(day)), new Date(midnightOf(from)), { in: utc }) /
        (every.count * (every.unit === 'year' ? 12 : 1));
  const times = Math.max(least, Math.ceil(whole));
  // Within the right month it may still fall on an earlier day.
  const reached = addIntervals(from, every, times);
  return reached !== null && reached < day ? times + 1 : times;
}
