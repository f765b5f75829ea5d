import { MAX_MS } from '../../../../shared/time/bounds';
import { monthName, yearName } from '../../../../shared/time/calendar';
import { calendarOf, DAY_MS, dayAt } from '../../../../shared/time/day';
import type { Extent } from '../../../../shared/view/extent';
import { strings } from '../strings';

/** What a date is said in, from the finest to the coarsest. */
const UNITS = ['day', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];

export function coarser(one: Unit, other: Unit): Unit {
  return UNITS.indexOf(one) > UNITS.indexOf(other) ? one : other;
}

/** A window no longer than this is said with its days. */
const SHORT_MS = 62 * DAY_MS;

/** A stretch of time as it is said, also where it lies beyond the first or the last day of a Date: from month to month, or from day to day where it is short; within one of those, that alone. */
export function windowWords(window: Extent): string {
  const unit = unitOfWindow(window);
  return stretchWords(dateWords(window.start, unit), dateWords(window.end, unit));
}

/** What the ends of a stretch of time are said in. */
export function unitOfWindow({ start, end }: Extent): Unit {
  return end - start <= SHORT_MS ? 'day' : 'month';
}

export function stretchWords(from: string, to: string): string {
  return from === to ? from : `${from} – ${to}`;
}

/** The day, month or year that a wall-clock instant lies in. */
export function dateWords(time: number, unit: Unit): string {
  if (time < DAY_MS - MAX_MS) return strings.timeline.before(dateWords(DAY_MS - MAX_MS, unit));
  if (time > MAX_MS - DAY_MS) return strings.timeline.after(dateWords(MAX_MS - DAY_MS, unit));
  const { year, month, day } = calendarOf(dayAt(time));
  if (unit === 'year') return yearName(year);
  return `${unit === 'day' ? `${day} ` : ''}${monthName(month)} ${yearName(year)}`;
}
