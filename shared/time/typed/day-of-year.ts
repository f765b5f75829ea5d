import { calendarOf, dayFrom, plusDays } from '../day';
import { dayText } from '../day-text';

/* Days counted within their year, as ISO 8601 has them: `2001-045` is the 45th of 2001, and `2001/045` and `2001045` are as well. */

const WITHIN = /(?<![\d-])(\d{4})-(\d{3})(?![\d-]|\s*(?:b\.?\s?c|a\.?\s?d\b|c\.?\s?e\b))/gi;
/** A whole day with a stroke or a colon, and perhaps its time behind. */
const WHOLE = /^([12]\d{3})([/:])(\d{3})(?:[T\s]+|\2)?(\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?Z?)?$/;
/**
 * Seven digits alone, of the years in which numbers of days since 4713 BC have other ones. `2012024` is 2 January 2024 as well, without the nought that
 * spreadsheets take from `02012024`: it is neither.
 */
const TOGETHER = /^(?!2(?:0[1-9]|1[0-2])20\d\d$)((?:19|20)\d\d)(\d{3})$/;

/** Text whose days counted within their year are dates; a number beyond the year stays as it is, and is refused. */
export function withDaysOfYears(text: string): string {
  const [, year, , number = '', clock = ''] = WHOLE.exec(text) ?? TOGETHER.exec(text)?.toSpliced(2, 0, '') ?? [];
  if (year === undefined) return text.replace(WITHIN, (all, of: string, counted: string) => dayOfYear(of, counted) ?? all);
  const day = dayOfYear(year, number);
  return day === null ? text : `${day}${clock === '' ? '' : `T${clock}`}`;
}

/** Whether a text is one such day and nothing else. */
export function isDayOfYear(text: string): boolean {
  return /^\d{4}(?:[-/:]?)\d{3}$/.test(text) && withDaysOfYears(text) !== text;
}

function dayOfYear(year: string, number: string): string | null {
  const day = plusDays(dayFrom(Number(year)), Number(number) - 1);
  return Number(number) >= 1 && calendarOf(day).year === Number(year) ? dayText(day) : null;
}
