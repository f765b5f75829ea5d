import type { ColumnUse } from '../../../shared/mapping';
import { cellsOf, fits } from './by-cells';
import { isNoDate } from './cell-words';
import { headerWords } from './column-use';

/*
 * Tables that say the year in one column and what is finer in another (`1922 | 24 November`), as lists in encyclopedias and chronicles do.
 */

/** A year in a text that has one of its own. */
const OWN_YEAR = /(?<!\d)\d{4}(?!\d)/;
/** `24.11.`, `4/30`, `24-11`. */
const IN_DIGITS = /^(\d{1,2}([./-])\d{1,2})\2?$/;
/** Words of headers above days and months. Beside a year digits alone are as well a score, a rank or a quarter. */
const OF_DAYS =
  /(?<!\p{L})(?:dates?|days?|months?|datum|tage?|monate?|jours?|mois|fecha|d[ií]as?|mes|data|dato|giorno|mese|dag|dzień|дата|день|месяц)(?!\p{L})|日/u;
/** No day with its time is written longer. */
const LONGEST = 60;
const WITH_TIME = /^(.*\S?)[,\s]\s*(\d{1,2}[:.h]\d\d\b.*|\d{1,2}\s*(?:[ap]\.?\s?m\.?|uhr))$/iu;
/** What says that a year is no exact one, before it. */
const ABOUT = /^(\D*[^\d\s-])\s*(\d{3,4})$/u;

/** A day or month of a year, as one text. @param text what stands beside the year, which is taken alone where it has a year of its own */
export function dayOfYear(text: string, year: string): string {
  if (text === '' || year === '') return text || year;
  if (OWN_YEAR.test(text)) return text;
  if (/[月日]$/u.test(text)) return `${year.replace(/年$/u, '')}年${text}`;
  if (text.length > LONGEST) return `${text} ${year}`;
  const [, digits, separator = ''] = IN_DIGITS.exec(text) ?? [];
  if (digits !== undefined) return `${digits}${separator}${year}`;
  const [, day = text, time = ''] = WITH_TIME.exec(text) ?? [];
  const [, about = '', number = year] = ABOUT.exec(year) ?? [];
  return [about, day.replace(/,$/, ''), number, time].filter((part) => part !== '').join(' ');
}

/** Whether what stands beside a year says no year itself. */
export function needsYear(text: string): boolean {
  return text !== '' && !OWN_YEAR.test(text);
}

/**
 * Takes the column of days and months beside one of years for what it is: only together they are dates. A column called “Date” beside those of year and month
 * has the day.
 *
 * @param isDate whether a cell can be understood as a date
 */
export function findDaysOfYears(
  columns: Map<ColumnUse, readonly number[]>,
  names: readonly string[],
  sample: readonly (readonly string[])[],
  isDate: (cell: string) => boolean,
  notes: string[],
): void {
  const [year = -1] = columns.get('year') ?? [];
  if (year < 0 || columns.has('start')) return;
  const [when = -1] = columns.get('when') ?? [];
  if (columns.has('month')) {
    if (when >= 0 && !columns.has('day') && areDaysOfMonth(cellsOf(sample, when))) {
      columns.set('day', [when]);
      columns.delete('when');
    }
    return;
  }
  const taken = new Set([...columns.values()].flat());
  const rows = withYears(sample, year);
  const others = when >= 0 ? [when] : [...names.keys()].filter((at) => !taken.has(at));
  const mayBeDigits = (at: number): boolean => at === when || OF_DAYS.test(headerWords(names[at] ?? '').join(' '));
  const found = others.find((at) => areDaysOfYears(rows, at, mayBeDigits(at), isDate));
  if (found === undefined) return;
  columns.set('month', [found]);
  columns.delete('when');
  notes.push(`Column ${names[found]} says the day and month, and ${names[year]} the year: both were read as one date.`);
}

interface RowOfYear {
  readonly cells: readonly string[];
  readonly year: string;
}

/** Rows with their years; one without has that of the row above. */
function withYears(sample: readonly (readonly string[])[], at: number): RowOfYear[] {
  let year = '';
  return sample.map((cells) => {
    year = (cells[at] ?? '').trim() || year;
    return { cells, year };
  });
}

/** @param mayBeDigits whether the header is one of days, so that digits alone are days as well */
function areDaysOfYears(rows: readonly RowOfYear[], at: number, mayBeDigits: boolean, isDate: (cell: string) => boolean): boolean {
  const days = rows
    .map(({ cells, year }) => ({ text: (cells[at] ?? '').trim(), year }))
    .filter(({ text }) => text !== '' && !isNoDate(text));
  if (days.length === 0 || days.filter(({ text }) => needsYear(text)).length * 2 <= days.length) return false;
  // `Nov-24` beside 2024 says its year.
  const saysYear = ({ text, year }: { text: string; year: string }): boolean => new RegExp(`(?<!\\d)${year.slice(-2)}$`).test(text);
  if (days.every(({ year }) => /^\d{4}$/.test(year)) && days.filter(saysYear).length * 2 > days.length) return false;
  const isDay = ({ text, year }: { text: string; year: string }): boolean =>
    (/\p{L}/u.test(text) || (mayBeDigits && IN_DIGITS.test(text))) && isDate(dayOfYear(text, year));
  return days.filter(isDay).length * 3 >= days.length * 2;
}

function areDaysOfMonth(cells: readonly string[]): boolean {
  return cells.length > 0 && fits(cells, (cell) => /^(?:0?[1-9]|[12]\d|3[01])$/.test(cell));
}
