/**
 * One calendar day of the home zone's wall clock: whole days since 1970-01-01, in the proleptic Gregorian calendar of
 * ISO 8601. The only place that knows how long a day is; how a day is written and said stands in `day-text.ts`.
 */
declare const wholeDays: unique symbol;
export type Day = number & { readonly [wholeDays]: true };

/** Wall-clock times are written as if UTC, so every day is this long, also where clocks change. */
export const DAY_MS = 86_400_000;

/** As far as a Date reaches on either side (ECMA-262 21.4.1.1); days beyond are taken for the last one. */
const FURTHEST = 100_000_000;

/** The day that holds a wall-clock instant; ±Infinity is the furthest one. Refuses NaN with a RangeError. */
export function dayAt(ms: number): Day {
  return toDay(ms / DAY_MS);
}

/** The wall-clock instant at which a day begins. */
export function midnight(day: Day): number {
  return day * DAY_MS;
}

export interface CalendarDay {
  /** Astronomical: 0 is 1 BCE. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `month` counts from 1; month and day may overflow, as in "the 32nd of January". */
export function dayFrom(year: number, month = 1, day = 1): Day {
  // Not Date.UTC, which takes the years 0–99 for 1900–1999.
  const ms = new Date(0).setUTCFullYear(year, month - 1, day);
  return toDay(Number.isNaN(ms) ? Math.sign(year) * FURTHEST : ms / DAY_MS);
}

export function calendarOf(day: Day): CalendarDay {
  const date = new Date(midnight(day));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** First instant of a day that is given by its numbers, as `dayFrom` takes them. */
export function startOf(year: number, month = 1, day = 1): number {
  return midnight(dayFrom(year, month, day));
}

/** `count` days later, or earlier where it is negative. */
export function plusDays(day: Day, count: number): Day {
  return toDay(day + count);
}

/** 0 is Sunday, as in `WEEKDAYS`. */
export function weekdayOf(day: Day): number {
  return (((day + THURSDAY) % 7) + 7) % 7;
}

/** 1970-01-01 was one. */
const THURSDAY = 4;

/** The Monday on or before a day: weeks begin on Monday (ISO 8601). */
export function mondayOf(day: Day): Day {
  return plusDays(day, -((weekdayOf(day) + 6) % 7));
}

function toDay(days: number): Day {
  if (Number.isNaN(days)) throw new RangeError('Not a day');
  return Math.min(FURTHEST, Math.max(-FURTHEST, Math.floor(days))) as Day;
}
