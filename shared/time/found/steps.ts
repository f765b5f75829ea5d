import { edtfYear } from '../calendar';
import { calendarOf, type Day, dayFrom, plusDays } from '../day';
import { type Draft, draftOfDay } from '../typed/draft';
import { inUnit, type Unit } from '../typed/relative';
import type { Read } from './found';
import type { Named, Surroundings } from './surroundings';

/** The day, week, month … that lies so many units from a day: as fine as the unit, and no finer. */
export function stepFrom(day: Day, unit: Unit, count: number): Draft {
  if (unit === 'day') return draftOfDay(plusDays(day, count));
  if (unit === 'fortnight') return inUnit('week', count * 2, day);
  return inUnit(unit, count, day);
}

/** Some day of what was named: the day itself, or the first of its month, season, quarter or year. */
export function dayOf({ year, month, day, week, period }: Named): Day {
  if (day !== undefined) return day;
  if (week !== undefined) return week;
  if (month !== undefined) return dayFrom(year, month, 1);
  if (period !== undefined) return dayFrom(year, period >= 33 ? (period - 33) * 3 + 1 : (period - 21) * 3 + 3, 1);
  return dayFrom(year, 7, 1);
}

/** The same quarter so many years away. */
export function sameQuarter({ year, period }: Named, years: number): Draft | null {
  return period === undefined ? null : { year: edtfYear(year + years), period };
}

/** The first reading alone: a text is not asked which it means. */
export function oneReading({ others: _, ...draft }: Draft): Draft {
  return draft;
}

/** Which quarter of a year a day lies in, as code of ISO 8601-2. */
export function quarterOf(day: Day): { readonly year: number; readonly period: number } {
  const { year, month } = calendarOf(day);
  return { year, period: 33 + Math.floor((month - 1) / 3) };
}

/** What counts from a date that the text named, or from publication. */
export function counted(draft: Draft | null, named: Named | null, to: number): Read | null {
  return draft === null || named === null ? null : { to, draft, anchor: named.start < 0 ? 'publication' : named.start, certain: false };
}

/** The day of publication, for what counts from nothing that was named. */
export function publication(around: Surroundings): Named | null {
  if (around.history) return null;
  const { year, month } = calendarOf(around.published);
  return { start: -1, year, month, day: around.published };
}
