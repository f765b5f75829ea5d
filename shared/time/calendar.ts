import { MAX_MS } from './bounds';

/** The proleptic Gregorian calendar of ISO 8601, years counted astronomically (0 is 1 BCE), in wall-clock milliseconds. */

export const DAY_MS = 86_400_000;

/** First instant of a day. `month` counts from 1 and may overflow; clamped to what a Date can hold. */
export function startOf(year: number, month = 1, day = 1): number {
  // Date.UTC takes the years 0–99 for 1900–1999, so count from a year that means itself, 400 years being one whole cycle.
  const cycles = year >= 0 && year < 100 ? 1 : 0;
  const ms = Date.UTC(year + cycles * 400, month - 1, day) - cycles * CYCLE_MS;
  if (Number.isNaN(ms)) return year < 0 ? -MAX_MS : MAX_MS;
  return ms;
}

const CYCLE_MS = 146_097 * DAY_MS;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function dayOf(ms: number): CalendarDay {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `YYYY-MM-DD` of a wall-clock time within the years 0000–9999. */
export function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Month name, counted from 1. */
export function monthName(month: number, short = false): string {
  const name = MONTHS[month - 1] ?? String(month);
  return short ? name.slice(0, 3) : name;
}
