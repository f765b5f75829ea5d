import { weekdayOf } from '../time/day';
import { midnightOf, readDay, shortWordsOfDay, wordsOfDay } from '../time/day-text';

/** Days of a series as it keeps them, `YYYY-MM-DD` of the home zone. What is no day is none of these and is said as it is written. */

/** For the months and years of date-fns, which must be told `in: utc`: without it, it would calculate in the zone of the computer. */
export function dayToDate(day: string): Date {
  return new Date(midnightOf(day));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (readDay(to) ?? Number.NaN) - (readDay(from) ?? Number.NaN);
}

/** "8 April 2026" */
export function dayWords(day: string): string {
  const read = readDay(day);
  return read === null ? day : wordsOfDay(read);
}

/** "Wed 8 Apr 2026" */
export function shortDayWords(day: string): string {
  const read = readDay(day);
  return read === null ? day : shortWordsOfDay(read);
}

export function isWeekend(day: string): boolean {
  const read = readDay(day);
  return read !== null && [0, 6].includes(weekdayOf(read));
}

/** "today", "tomorrow", "in 42 days", "yesterday", "12 days ago" */
export function countdownWords(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days.toLocaleString('en')} days` : `${(-days).toLocaleString('en')} days ago`;
}
