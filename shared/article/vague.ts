import { edtfYear } from '../time/calendar';
import { calendarOf, type Day } from '../time/day';
import { edtfOfDay } from '../time/day-text';

/**
 * When that was or will be of which a text says only "recently", "in recent years" or "in the coming weeks": about the month of publication for what
 * was a few days or weeks ago, else any time up to it or from it on. Null for what tells of no event ("now", "currently"), and without a day of publication.
 */
export function vagueWhen(words: string, published: Day | null): string | null {
  if (published === null) return null;
  const said = words.toLowerCase();
  if (/\bcoming\b/.test(said)) return `${edtfOfDay(published)}/..`;
  if (/\brecent (?:month|year|decade)s?\b|\bago$/.test(said)) return `../${edtfOfDay(published)}`;
  if (!/\brecent|\blately\b|\bother day\b/.test(said)) return null;
  return `${monthOf(published)}~`;
}

/** The month of a day, as EDTF writes it. */
export function monthOf(day: Day): string {
  const { year, month } = calendarOf(day);
  return `${edtfYear(year)}-${String(month).padStart(2, '0')}`;
}
