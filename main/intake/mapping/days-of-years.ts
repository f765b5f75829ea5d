import { dateCellsOf, fits } from './by-cells';
import { isNoDate } from './cell-words';
import { headerWords, LINKING_WORD, plainHeader } from './column-use';
import { HEADER_WORDS } from './header-words';
import type { Suggesting } from './suggesting';

/*
 * Tables that say the year in one column and what is finer in another (`1922 | 24 November`), as lists in encyclopedias and chronicles do.
 */

const YEAR_ALONE = /^\d{3,4}\s?[年년]?$/u;
/** A year in a text that has one of its own. */
const OWN_YEAR = /(?<!\d)\d{4}(?!\d)/;
/** `24.11.`, `4/30`, `24-11`. */
const IN_DIGITS = /^(\d{1,2}([./-])\d{1,2})\2?$/;
/** Words of headers above days and months. Beside a year digits alone are as well a score, a rank or a quarter. */
const OF_DAYS =
  /(?<!\p{L})(?:dates?|days?|months?|datum|tage?|monate?|jours?|mois|fecha|d[ií]as?|mes|data|dato|giorno|mese|dag|dzień|дата|день|месяц)(?!\p{L})|日|월일/u;
/** No day with its time is written longer. */
const LONGEST = 60;
const WITH_TIME = /^(.*\S?)[,\s]\s*(\d{1,2}[:.h]\d\d\b.*|\d{1,2}\s*(?:[ap]\.?\s?m\.?|uhr))$/iu;
/** What says that a year is no exact one, before it. */
const ABOUT = /^(\D*[^\d\s-])\s*(\d{3,4})$/u;

/** A day or month of a year, as one text. @param text what stands beside the year, which is taken alone where it has a year of its own */
export function besideYear(text: string, year: string): string {
  if (text === '' || year === '') return text || year;
  if (OWN_YEAR.test(text)) return text;
  if (/[\p{Script=Han}～〜]/u.test(text)) return `${year.replace(/年$/u, '')}年${text}`;
  if (/\d[월일]$/u.test(text)) return `${year.replace(/년$/u, '')}년 ${text}`;
  if (text.length > LONGEST) return `${text} ${year}`;
  if (/^\d{3}$/.test(text)) return `${year}-${text}`;
  const [, digits, separator = ''] = IN_DIGITS.exec(text) ?? [];
  if (digits !== undefined) return `${digits}${separator}${year}`;
  const [, day = text, time = ''] = WITH_TIME.exec(text) ?? [];
  const [, about = '', number = year] = ABOUT.exec(year) ?? [];
  return [about, day.replace(/,$/, ''), number, time].filter((part) => part !== '').join(' ');
}

/** Headers of days that are parts of a date beside those of its year and month. As headers are compared. */
export const DAY_OF_MONTH: ReadonlySet<string> = new Set(
  'day tag dia día jour giorno dag dzień den deň день nap päivä gün ημέρα dayofmonth 日 일'.split(' '),
);
const MONTH_IN_DIGITS = /^(?:(\d{4})[-./](\d{1,2})|(\d{1,2})[-./](\d{4}))$/;
const MONTH_IN_WORDS = /^\p{L}{3,}\.?\s+\d{4}$/u;

/** Headers of days counted within their year, as headers are compared. */
const COUNTED_WITHIN =
  /^(?:doy|yday|jday|(?:julian|ordinal)day(?:no|number|ofyear)?|dayofyear|dayoftheyear|jourdelannée|jourjulien|díajuliano|díadelaño|tagdesjahres|giornodellanno|diadoano)$/;
/** A day counted within its year. */
const DAY_WITHIN = /^0*(?:[1-9]\d?|[12]\d\d|3[0-5]\d|36[0-6])$/;

/** More days than a month has, of those that are no day of the year. */
const BEYOND_MONTH = /^0*(?:3[2-9]|[4-9]\d|[1-3]\d\d)$/;

/** Whether a column beside one of years has such days: by its header, or where it only says “Day”, since no month has as many. @param header as headers are compared */
export function areCountedDays(header: string, cells: readonly string[]): boolean {
  if (DAY_OF_MONTH.has(header)) return fits(cells, (cell) => DAY_WITHIN.test(cell)) && cells.some((cell) => BEYOND_MONTH.test(cell));
  return COUNTED_WITHIN.test(header) && cells.length > 0 && cells.every((cell) => DAY_WITHIN.test(cell));
}

/** A month with its year and the day beside it, as one text; what is no such month is taken alone. */
export function besideMonth(month: string, day: string): string {
  if (!/^(?:0?[1-9]|[12]\d|3[01])$/.test(day)) return month;
  const [, yearFirst, number = '', second = '', yearLast = ''] = MONTH_IN_DIGITS.exec(month) ?? [];
  if (yearFirst ?? yearLast) return [yearFirst ?? yearLast, (number || second).padStart(2, '0'), day.padStart(2, '0')].join('-');
  return MONTH_IN_WORDS.test(month) ? `${day} ${month}` : month;
}

/** Takes the column of days beside one of months with their years for what it is: only together they are dates. */
export function findDaysOfMonths({ columns, names, plain, sample, notes }: Suggesting): void {
  const [[month = -1] = [], [when = -1] = []] = [columns.get('month'), columns.get('when')];
  const months = dateCellsOf(sample, month);
  const isMonth = (cell: string): boolean => MONTH_IN_DIGITS.test(cell) || MONTH_IN_WORDS.test(cell);
  if (columns.has('year') || columns.has('start') || months.length === 0 || !fits(months, isMonth)) return;
  const taken = new Set([...columns.values()].flat());
  const isDay = (at: number): boolean => DAY_OF_MONTH.has(plain[at] ?? '') && areDaysOfMonth(dateCellsOf(sample, at));
  const day = [...names.keys()].find((at) => (at === when || !taken.has(at)) && isDay(at));
  if (day === undefined || (when >= 0 && day !== when)) return;
  columns.delete('month');
  columns.set('when', [month]);
  columns.set('day', [day]);
  notes.push(`Column ${names[day]} says the day, and ${names[month]} the month and year: both were read as one date.`);
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
export function findDaysOfYears(table: Suggesting): void {
  const { columns, names, plain, sample, isDate, notes } = table;
  const [when = -1] = columns.get('when') ?? [];
  const [year = yearsByCells(table)] = columns.get('year') ?? [];
  if (year < 0 || columns.has('start')) return;
  if (columns.has('month')) {
    if (when >= 0 && !columns.has('day') && areDaysOfMonth(dateCellsOf(sample, when))) {
      columns.set('day', [when]);
      columns.delete('when');
    }
    return;
  }
  const counted = [...names.keys()].find((at) => at !== year && areCountedDays(plain[at] ?? '', dateCellsOf(sample, at)));
  if (counted !== undefined && [...columns].every(([use, of]) => !of.includes(counted) || use === 'when' || use === 'day')) {
    columns.set('year', [year]);
    columns.set('month', [counted]);
    for (const use of ['when', 'day'] as const) columns.delete(use);
    notes.push(`Column ${names[counted]} says the day within the year, and ${names[year]} the year: both were read as one date.`);
    return;
  }
  const tags = columns.get('tags') ?? [];
  const taken = new Set([...columns.values()].flat());
  // “Tag” is a label in English and a day in German.
  for (const at of tags) if (DAY_OF_MONTH.has(plain[at] ?? '')) taken.delete(at);
  const rows = withYears(sample, year);
  const others = when >= 0 && when !== year ? [when] : [...names.keys()].filter((at) => at !== year && !taken.has(at));
  const mayBeDigits = (at: number): boolean => at === when || OF_DAYS.test(headerWords(names[at] ?? '').join(' '));
  const found = others.find((at) => areDaysOfYears(rows, at, mayBeDigits(at), isDate));
  if (found === undefined) return;
  columns.set('year', [year]);
  columns.set('month', [found]);
  columns.delete('when');
  const labels = tags.filter((at) => at !== found);
  if (labels.length > 0) columns.set('tags', labels);
  else columns.delete('tags');
  notes.push(`Column ${names[found]} says the day and month, and ${names[year]} the year: both were read as one date.`);
}

/** Words of eras in headers of years, and of years in general: “Year AD”, “Anno Domini”, “Jahr n. Chr.”, “年代”. */
const OF_ERA = /^(?:ad|ce|anno|domini|era|n|chr|e|年代|年號|年号)$/;

/** Whether a header says of years nothing but that, so that they are those of its rows: “Birth year” and “Year built” are of something else. */
function namesYears(name: string, uses: readonly string[]): boolean {
  const isOfUse = (word: string): boolean => uses.includes(HEADER_WORDS.get(word) ?? '');
  const words = headerWords(name);
  if (isOfUse(plainHeader(name))) return true;
  return words.length > 0 && words.every((word) => isOfUse(word) || LINKING_WORD.test(word) || OF_ERA.test(word));
}

/** A column of years alone whose header says that and no more (“年代”, “Jahr n. Chr.”); −1 where there is none. */
function yearsByCells({ columns, names, sample }: Suggesting): number {
  const [when = -1] = columns.get('when') ?? [];
  const areYears = (at: number): boolean => {
    const cells = dateCellsOf(sample, at);
    return cells.length > 0 && fits(cells, (cell) => YEAR_ALONE.test(cell));
  };
  const taken = new Set([...columns.values()].flat());
  if (areYears(when)) return namesYears(names[when] ?? '', ['when', 'start', 'year']) ? when : -1;
  return names.findIndex((name, at) => !taken.has(at) && namesYears(name, ['year']) && areYears(at));
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
    (/\p{L}/u.test(text) || (mayBeDigits && IN_DIGITS.test(text))) && isDate(besideYear(text, year));
  return days.filter(isDay).length * 3 >= days.length * 2;
}

function areDaysOfMonth(cells: readonly string[]): boolean {
  return cells.length > 0 && fits(cells, (cell) => /^(?:0?[1-9]|[12]\d|3[01])$/.test(cell));
}
