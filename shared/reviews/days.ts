import { utc } from '@date-fns/utc';
import { differenceInCalendarDays, format, getDay } from 'date-fns';

/** Days are `YYYY-MM-DD` of the home zone; they are handled as UTC midnights so that no clock change can shift one,
 * and date-fns is told so by `in: utc`: without it, it would calculate in the zone of the computer. */
export function dayToDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(dayToDate(to), dayToDate(from), { in: utc });
}

/** "8 April 2026" */
export function dayWords(day: string): string {
  return format(dayToDate(day), 'd MMMM yyyy', { in: utc });
}

/** "Wed 8 Apr 2026" */
export function shortDayWords(day: string): string {
  return format(dayToDate(day), 'EEE d MMM yyyy', { in: utc });
}

export function isWeekend(day: string): boolean {
  const weekday = getDay(dayToDate(day), { in: utc });
  return weekday === 0 || weekday === 6;
}

/** "today", "tomorrow", "in 42 days", "yesterday", "12 days ago" */
export function countdownWords(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days.toLocaleString('en')} days` : `${(-days).toLocaleString('en')} days ago`;
}
