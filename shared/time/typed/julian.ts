import { dayText } from '../day-text';
import { daysInJulianMonth, julianDay } from './other-days';

/** Dates whose numbers are of the Julian calendar. */

/** How the rest of a text is read, without what it says of its calendar; null where it is no date. */
export type Read = (text: string) => { readonly edtf: string; readonly alternatives: readonly string[] } | null;

/** Greece was the last country to leave the old style, in 1923. */
export const LAST_OF_BOTH = 1923;

/** Reads a date of the Julian calendar, in which every fourth year has a 29 February. */
export function readOld(text: string, read: Read): ReturnType<Read> {
  const plain = read(text);
  if (plain !== null || !/(?<!\d)29(?!\d)/.test(text)) return plain;
  const [, year = '', mark = ''] = /^(\d{4})-02-28([?~%]?)$/.exec(read(text.replace(/(?<!\d)29(?!\d)/, '28'))?.edtf ?? '') ?? [];
  return year === '' || daysInJulianMonth(Number(year), 2) < 29 ? null : { edtf: `${year}-02-29${mark}`, alternatives: [] };
}

/** EDTF whose numbers are of the Julian calendar, in ours: a month or a year is some day within it. Null for what is neither a day, a month, a year nor a span of days. */
export function fromJulian(edtf: string): string | null {
  const ends = edtf.split('/');
  if (ends.length === 2) {
    const days = ends.map((end) => (end === '' || end === '..' ? end : dayOfJulian(end)));
    return days.includes(null) ? null : days.join('/');
  }
  const day = dayOfJulian(edtf);
  if (day !== null) return day;
  const [, year = '', month] = /^(\d{4})(?:-(0\d|1[0-2]))?$/.exec(edtf) ?? [];
  if (year === '') return null;
  const [from, to] = month === undefined ? [1, 12] : [Number(month), Number(month)];
  const last = daysInJulianMonth(Number(year), to);
  return `[${dayText(julianDay(Number(year), from, 1))}..${dayText(julianDay(Number(year), to, last))}]`;
}

/** A day with the mark that it has. */
export function dayOfJulian(edtf: string): string | null {
  const [, year = '', month = '', day = '', mark = ''] = /^(\d{4})-(\d\d)-(\d\d)([?~%]?)$/.exec(edtf) ?? [];
  return year === '' ? null : `${dayText(julianDay(Number(year), Number(month), Number(day)))}${mark}`;
}
