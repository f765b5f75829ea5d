import { edtfYear, monthName, WEEKDAYS, yearName } from './calendar';
import { calendarOf, type Day, dayFrom, midnight, weekdayOf } from './day';

/** How a day is written, read back and said. */

/** The days that `YYYY-MM-DD` can write, which are those that series, filters, pictures and calendars know. */
export const FIRST_WRITTEN = dayFrom(0, 1, 1);
export const LAST_WRITTEN = dayFrom(9999, 12, 31);

/** A day as EDTF: `2026-01-08`, `-0043-03-15`; beyond the years −9999 to 9999, in which alone EDTF has days, its year: `Y12026`. */
export function edtfOfDay(day: Day): string {
  const { year, month, day: number } = calendarOf(day);
  return hasEdtf(day) ? `${edtfYear(year)}-${two(month)}-${two(number)}` : edtfYear(year);
}

/** Whether EDTF can write the day itself, rather than its year. */
export function hasEdtf(day: Day): boolean {
  return Math.abs(calendarOf(day).year) <= 9999;
}

/** `YYYY-MM-DD`; a day before or after all that can be written so is the first or the last of them. */
export function dayText(day: Day): string {
  return edtfOfDay(day < FIRST_WRITTEN ? FIRST_WRITTEN : day > LAST_WRITTEN ? LAST_WRITTEN : day);
}

/** The day that `2026-01-08` or `-0043-03-15` names; null for what is not written so, and for days that do not exist. */
export function readDay(text: string): Day | null {
  const found = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (found === null) return null;
  const day = dayFrom(Number(found[1]), Number(found[2]), Number(found[3]));
  // 30 February would be 2 March, and there is no year -0000.
  return edtfOfDay(day) === text ? day : null;
}

/** Where a written day begins, in wall-clock milliseconds; NaN for what `readDay` refuses. */
export function midnightOf(text: string): number {
  const day = readDay(text);
  return day === null ? Number.NaN : midnight(day);
}

/** "8 April 2026", "15 March 44 BCE". */
export function wordsOfDay(day: Day): string {
  const { year, month, day: number } = calendarOf(day);
  return `${number} ${monthName(month)} ${yearName(year)}`;
}

/** "Wed 8 Apr 2026" */
export function shortWordsOfDay(day: Day): string {
  const { year, month, day: number } = calendarOf(day);
  return `${(WEEKDAYS[weekdayOf(day)] ?? '').slice(0, 3)} ${number} ${monthName(month, true)} ${yearName(year)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
