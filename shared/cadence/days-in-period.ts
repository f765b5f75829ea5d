import { daysInMonth as daysInCalendarMonth } from '../time/calendar';
import { type Day, dayFrom, plusDays, weekdayOf } from '../time/day';
import { RULE_WEEKDAYS, type RuleDays, type RuleWeekday, weekdayOfRule } from './rule-days';

/** The days of a rule in one week, month or year, in order. Pure arithmetic of days: nothing here knows where a series begins. */

/** @param start first day of the week */
export function daysInWeek(start: Day, { weekdays = [] }: RuleDays): Day[] {
  return weekdays.map((token) => plusDays(start, (numberOf(weekdayOfRule(token).weekday) - weekdayOf(start) + 7) % 7)).sort(ascending);
}

export function daysInMonth(year: number, month: number, on: RuleDays): Day[] {
  return picked(candidates(year, month, on), on.pick);
}

/** The days of a year's months together: what is picked is picked of all of them. */
export function daysInYear(year: number, on: RuleDays): Day[] {
  return picked(
    (on.months ?? []).flatMap((month) => candidates(year, month, on)),
    on.pick,
  );
}

/** Whether a rule ever has a date. Weekdays and leap years come round in 28 years. */
export function hasDates(unit: 'month' | 'year', on: RuleDays): boolean {
  for (let year = 2000; year < 2028; year++) {
    if (unit === 'year' && daysInYear(year, on).length > 0) return true;
    for (let month = 1; unit === 'month' && month <= 12; month++) if (daysInMonth(year, month, on).length > 0) return true;
  }
  return false;
}

/** 0 is Sunday, as `weekdayOf` counts. */
export function numberOf(weekday: RuleWeekday): number {
  return (RULE_WEEKDAYS.indexOf(weekday) + 1) % 7;
}

function candidates(year: number, month: number, { weekdays, monthDays, months }: RuleDays): Day[] {
  if (months !== undefined && !months.includes(month)) return [];
  const first = dayFrom(year, month, 1);
  const length = daysInCalendarMonth(year, month);
  const ofMonth = monthDays
    ?.map((number) => (number > 0 ? number : length + 1 + number))
    .filter((number) => number > 0 && number <= length);
  const ofWeek = weekdays?.flatMap((token) => numbersOf(token, weekdayOf(first), length));
  const numbers =
    ofWeek === undefined ? (ofMonth ?? []) : ofMonth === undefined ? ofWeek : ofWeek.filter((number) => ofMonth.includes(number));
  return [...new Set(numbers)].sort(ascending).map((number) => plusDays(first, number - 1));
}

/** The days of a month, by number, that a weekday stands for. */
function numbersOf(token: string, firstWeekday: number, length: number): number[] {
  const { nth, weekday } = weekdayOfRule(token);
  const first = ((numberOf(weekday) - firstWeekday + 7) % 7) + 1;
  const all = [0, 7, 14, 21, 28].map((days) => first + days).filter((number) => number <= length);
  return nth === 0 ? all : [all.at(nth > 0 ? nth - 1 : nth)].filter((number) => number !== undefined);
}

function picked(days: readonly Day[], pick: readonly number[] | undefined): Day[] {
  if (pick === undefined) return [...days];
  const found = new Set(pick.flatMap((nth) => days.at(nth > 0 ? nth - 1 : nth) ?? []));
  return [...found].sort(ascending);
}

function ascending(one: number, other: number): number {
  return one - other;
}
