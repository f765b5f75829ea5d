import { edtfYear } from '../calendar';

/** In which month fiscal years begin, from 1, and whether one is called by the year in which it begins, or in which it ends. */
export interface FiscalYears {
  readonly month: number;
  readonly called: 'begins' | 'ends';
  /** A year alone is one, too, as the header of its column says. */
  readonly always?: boolean | undefined;
}

/** A fiscal year as it is written: `FY24`, `FY 2023-24`, `Q3 FY24`. */
export interface WrittenFiscalYear {
  readonly year: number;
  /** Both of its years are said, so that only the month is open. */
  readonly both: boolean;
  /** Months from its beginning, and how many. */
  readonly from: number;
  readonly months: number;
}

const JOINED = '\\s?[-‐‑‒–—/]\\s?';
const PART = '([QH])\\s?([1-4])|([1-4])\\s?(Q)';
const YEAR = `(?:fy|f\\.y\\.|fiscal(?:\\s?year)?|financial\\s?year)[\\s:-]*['’]?(\\d{4}|\\d\\d)(?:${JOINED}(\\d{4}|\\d\\d))?`;
/** A year that only its header calls fiscal. */
const PLAIN_YEAR = `(\\d{4})(?:${JOINED}(\\d{4}|\\d\\d))?`;
const before = (year: string) => new RegExp(`^(?:(?:${PART})[\\s,/-]*(?:of\\s+)?)?${year}$`, 'i');
const behind = (year: string) => new RegExp(`^${year}[\\s,/-]*(?:${PART})$`, 'i');
const CALLED = { before: before(YEAR), behind: behind(YEAR) };
const ALWAYS = { before: before(PLAIN_YEAR), behind: behind(PLAIN_YEAR) };

/** What a text says of a fiscal year; null where it says none. @param always a year alone, or a part of one, is one, too */
export function fiscalYearOf(text: string, always = false): WrittenFiscalYear | null {
  const plain = text.trim();
  return readBy(CALLED, plain) ?? (always ? readBy(ALWAYS, plain) : null);
}

function readBy(patterns: typeof CALLED, text: string): WrittenFiscalYear | null {
  const first = patterns.before.exec(text);
  if (first !== null) {
    const [, letter, number, numberFirst, letterLast, year = '', next] = first;
    return written(year, next, letter ?? letterLast, number ?? numberFirst);
  }
  const last = patterns.behind.exec(text);
  if (last === null) return null;
  const [, year = '', next, letter, number, numberFirst, letterLast] = last;
  return written(year, next, letter ?? letterLast, number ?? numberFirst);
}

/** Whether it can be read only by who knows in which month such years begin: both years of `FY2023-24` are said, but not when its third quarter is. */
export function isFiscalOpen({ both, months }: WrittenFiscalYear): boolean {
  return !both || months < 12;
}

function written(digits: string, next: string | undefined, letter = '', number = '1'): WrittenFiscalYear | null {
  const year = inFull(digits);
  if (next !== undefined && inFull(next) !== year + 1) return null;
  const isHalf = letter.toUpperCase() === 'H';
  if (isHalf && Number(number) > 2) return null;
  const months = letter === '' ? 12 : isHalf ? 6 : 3;
  return { year, both: next !== undefined, from: letter === '' ? 0 : (Number(number) - 1) * months, months };
}

/** Nobody writes FY in two digits of a year before 1950. */
function inFull(digits: string): number {
  return digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
}

/** A fiscal year, half or quarter as EDTF: some time from its first to its last month. */
export function fiscalEdtf({ year, both, from, months }: WrittenFiscalYear, { month, called }: FiscalYears): string {
  const begins = both || called === 'begins' || month === 1 ? year : year - 1;
  const first = begins * 12 + month - 1 + from;
  const [start, place] = [edtfYear(Math.floor(first / 12)), first % 12];
  if (months === 12 && place === 0) return start;
  if (months === 3 && place % 3 === 0) return `${start}-${33 + place / 3}`;
  if (months === 6 && place % 6 === 0) return `${start}-${40 + place / 6}`;
  return `[${monthOf(first)}..${monthOf(first + months - 1)}]`;
}

function monthOf(count: number): string {
  return `${edtfYear(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** How a person says it: `7`, called by the year in which it ends; `4-begins`. */
export const SAID_FISCAL = /^(1[0-2]|[1-9])(-begins|-ends)?$/;

/** What a person has said of fiscal years; null for what says nothing. */
export function saidFiscal(text: string): FiscalYears | null {
  const [, month = '', called] = SAID_FISCAL.exec(text) ?? [];
  return month === '' ? null : { month: Number(month), called: called === '-begins' ? 'begins' : 'ends' };
}
