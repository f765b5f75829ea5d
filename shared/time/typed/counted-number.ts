import { edtfYear } from '../calendar';
import { calendarOf, dayAt, dayFrom, midnight, plusDays } from '../day';
import { dayText, hasEdtf, wordsOfDay } from '../day-text';

/** What a number counts, where a whole column of such numbers is one of dates. */
export interface CountedDate {
  readonly edtf: string;
  readonly unit:
    | 'days of a spreadsheet'
    | `${'seconds' | 'milliseconds' | 'microseconds' | 'nanoseconds'} since 1970`
    | `${'microseconds' | 'tenths of microseconds'} since 1601`;
}

/** The date that a number counts to; null where it is no such number. Of a spreadsheet's day the fraction is wall-clock time, of a computer's count it is UTC. */
export function countedDate(text: string): CountedDate | null {
  const { whole, fraction } = numberIn(text);
  if (whole.length === 5) {
    const minutes = Math.round(Number(`0${fraction}`) * 1440);
    const day = plusDays(dayFrom(1899, 12, 30), Number(whole) + (minutes === 1440 ? 1 : 0));
    const time = minutes % 1440 === 0 ? '' : `T${new Date(minutes * 60_000).toISOString().slice(11, 16)}`;
    return { edtf: `${dayText(day)}${time}`, unit: 'days of a spreadsheet' };
  }
  const count = countOf(whole, fraction);
  if (count === null) return null;
  const { ms, digits, unit } = count;
  return { edtf: asInstant(ms, digits === 0 ? fraction.slice(1, 7) : whole.slice(-digits)), unit };
}

/** @param below digits of what lies below the second */
function asInstant(ms: number, below: string): string {
  const iso = new Date(Math.floor(ms / 1000) * 1000).toISOString().slice(0, 19);
  return `${iso}${/[1-9]/.test(below) ? `.${below}` : ''}Z`;
}

/** The digits of a number and its fraction with the point; '' where it is none. Some countries write a comma. */
function numberIn(text: string): { readonly whole: string; readonly fraction: string } {
  const [, whole = '', fraction = ''] = /^(\d+)([.,]\d+)?$/.exec(text) ?? [];
  return { whole, fraction: fraction.replace(',', '.') };
}

/** A whole number below zero that is more than a slip: in a column of counts since 1970 it counts back from there. */
export const BEFORE_1970 = /^[-−]\d{5,16}$/;

/** The time that such a number counts to in the unit of the others; null where none counts from 1970. */
export function countedBefore(text: string, unit: CountedDate['unit']): string | null {
  const below = { 'seconds since 1970': 0, 'milliseconds since 1970': 3, 'microseconds since 1970': 6 }[unit as string];
  if (below === undefined || !BEFORE_1970.test(text)) return null;
  const count = BigInt(text.replace('−', '-'));
  const scale = 10n ** BigInt(below);
  const fraction = ((count % scale) + scale) % scale;
  const ms = Number((count - fraction) / scale) * 1000;
  if (!hasEdtf(dayAt(ms)) || calendarOf(dayAt(ms)).year < 1) return null;
  return asInstant(ms, below === 0 ? '' : String(fraction).padStart(below, '0'));
}

/** A number so small that it counts to no date of its own. */
export const NEAR_ZERO = /^[-−]?\d{1,2}(?:\.\d+)?$/;

/** What such a number is in a column of counts: the beginning of 1970, or no day. */
export function nearZero(text: string, unit: CountedDate['unit']): { readonly edtf: string | null; readonly message: string } {
  const value = Number(text.replace('−', '-'));
  if (unit !== 'days of a spreadsheet') {
    const [edtf, said] = ['1970-01-01T00:00:00Z', 'the beginning of 1970, which programs write where they know no time'];
    return value === 0
      ? { edtf, message: `“${text}” counts to ${said}; it was taken as that.` }
      : { edtf: null, message: `“${text}” is hardly a count of ${unit}. Write the date.` };
  }
  if (value === 0)
    return { edtf: null, message: '“0” is no day: a spreadsheet counts from 1, and shows it as 0 January 1900 where a cell was empty.' };
  if (value < 0) return { edtf: null, message: `“${text}” is no day: a spreadsheet counts none before 1900.` };
  if (Math.floor(value) === 60) return { edtf: null, message: '“60” is 29 February 1900 to a spreadsheet, a day that there never was.' };
  const day = wordsOfDay(plusDays(dayFrom(1899, 12, value < 60 ? 31 : 30), Math.floor(value)));
  return { edtf: null, message: `“${text}” is ${day} to a spreadsheet, beside days of this time. Write the date.` };
}

/** Why a number alone is not taken for a date, and what it may be: a count of a spreadsheet or of a computer, or a year of either era. */
export function whatNumberMayBe(text: string): string | null {
  const { whole, fraction } = numberIn(text);
  if (whole.length < 5) return null;
  const counted = fromSpreadsheet(whole, fraction) ?? fromComputer(whole, fraction);
  const year = fraction === '' && whole.length < 9 ? `a year with its era, such as “${whole} BCE”` : null;
  if (counted === null) return `“${text}” alone is not a date${year === null ? '' : `: write ${year}`}.`;
  const write = year === null ? 'Write that' : `Write that, or ${year}`;
  return `“${text}” alone is not a date. It may be ${counted}. ${write}.`;
}

/** Days since the end of 1899, as spreadsheets count them: five digits are the years 1927 to 2173. */
function fromSpreadsheet(whole: string, fraction: string): string | null {
  if (whole.length !== 5) return null;
  const day = plusDays(dayFrom(1899, 12, 30), Number(whole));
  const minutes = Math.round(Number(`0${fraction}`) * 1440);
  return `a day counted by a spreadsheet (${minutes === 0 || minutes === 1440 ? wordsOfDay(day) : atTime(midnight(day) + minutes * 60_000)})`;
}

/**
 * What programs count, by how many digits such a number has. Windows and browsers made of Chromium count from 1601, as FILETIME does
 * (https://learn.microsoft.com/en-us/windows/win32/sysinfo/file-times); of those only what lies between 1970 and 2100 is such a count.
 */
const COUNTS = [
  { lengths: [9, 10], unit: 'seconds since 1970', digits: 0 },
  { lengths: [12, 13], unit: 'milliseconds since 1970', digits: 3 },
  { lengths: [15, 16], unit: 'microseconds since 1970', digits: 6 },
  { lengths: [17], unit: 'microseconds since 1601', digits: 6 },
  { lengths: [18], unit: 'tenths of microseconds since 1601', digits: 7 },
  { lengths: [19], unit: 'nanoseconds since 1970', digits: 9 },
] as const;

/** `2024011510`: as seconds it would be of the thirties, as what weather services write it is a day and its hour. Neither is guessed. */
const DAY_AND_HOUR = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])$/;

/** Seconds from the beginning of 1601 to that of 1970. */
const SINCE_1601 = 11_644_473_600;

/** Time since 1970 in UTC, from 1973 on. */
function fromComputer(whole: string, fraction: string): string | null {
  const count = countOf(whole, fraction);
  return count === null ? null : `a computer’s count of ${count.unit} (${atTime(count.ms, true)} UTC)`;
}

function countOf(whole: string, fraction: string): { ms: number; unit: (typeof COUNTS)[number]['unit']; digits: number } | null {
  const count = COUNTS.find(({ lengths }) => lengths.some((length) => length === whole.length));
  // 20260108 and the like are days written in eight digits.
  if (count === undefined || DAY_AND_HOUR.test(whole)) return null;
  const { digits, unit } = count;
  // Numbers of 17 digits and more are not exact: whole seconds are told from what lies below them.
  const seconds = digits === 0 ? Number(`${whole}${fraction}`) : Number(whole.slice(0, -digits));
  const ms = (unit.endsWith('1601') ? seconds - SINCE_1601 : seconds) * 1000;
  if (!hasEdtf(dayAt(ms)) || calendarOf(dayAt(ms)).year > 2500) return null;
  if (unit.endsWith('1601') && (ms < 0 || calendarOf(dayAt(ms)).year > 2100)) return null;
  return { ms, unit, digits };
}

function atTime(ms: number, seconds = false): string {
  const iso = new Date(ms).toISOString();
  return `${wordsOfDay(dayAt(ms))}, ${iso.slice(11, seconds ? 19 : 16)}`;
}

/** A year with a minus is one year less in ISO 8601 than historians count, and nothing in it says which was meant. */
export function whatNegativeYearMayBe(text: string): string | null {
  const year = Number(text.replace(/^[-−]/, ''));
  if (!Number.isInteger(year) || year === 0) return null;
  return `“${text}” may be ${year} BCE, which EDTF writes ${edtfYear(1 - year)}, or the year ${edtfYear(-year)} of ISO 8601: write one of them.`;
}
