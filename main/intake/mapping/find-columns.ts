import type { ColumnUse } from '../../../shared/mapping';
import { isGregorian } from '../evidence/other-calendar';
import { areClocks, areCounts, areMonths, areMostlyDates, dateCellsOf, looksLikeDates } from './by-cells';
import { SAYS_WHEN } from './column-use';
import {
  goesBeforeDue,
  isOfExpected,
  saysToDo,
  tellsAsked,
  tellsBeginning,
  tellsDue,
  tellsElse,
  tellsHappened,
  tellsLater,
} from './dates-of-what';
import { isYearOfEra } from './era-columns';
import { areNumbersOfYears, mayBeDaysOfYears, saysNumber } from './numbers-of-things';
import { saysOfFile } from './same-throughout';
import type { Suggesting } from './suggesting';

/** Which columns have the dates where no header says so. */

/** Whether a header is one of days by which something is to be done. @param header as headers are compared */
export function saysDue(header: string): boolean {
  return /^(?:due|deadline|fällig|échéance|venc|scad)/.test(header);
}

/** Headers of days on which something was made, came in or was made known, from which on it is open. */
const CAME_IN = /^(?:date)?(?:created|received|filed|submitted|requested|reported|logged|raised|announce|proposed|notified)/;

/** How much less a column says when its records were, where it is empty and another is full. */
const EMPTY = 1.5;

/** How much less a column of dates says where they are those of the file, the same in every row, though more than births do; and where its header is one of numbers. */
const OF_FILE = 10;
/** Of what tells as much the finer goes first. */
const MONTHS = 0.01;
const NUMBERS = 200;

/** Columns of which the cells are dates, where headers leave that open: months with a year of their own, what is finer than a year, and what is called anything. */
export function findDates(table: Suggesting): void {
  const { columns, names, plain, sample, isDate, notes } = table;
  const taken = new Set([...columns.values()].flat());
  const saysWhen = () => [...SAYS_WHEN].some((use) => columns.has(use));
  const filled = (at: number): number => dateCellsOf(sample, at).length;
  const isOfDates = (at: number, mayHaveYears: boolean): boolean => {
    const cells = dateCellsOf(sample, at);
    if (areNumbersOfYears(cells, names[at] ?? '', () => columnsBeside(at, sample))) return false;
    return looksLikeDates(cells, isDate, mayHaveYears ? names[at] : undefined) || areMostlyDates(cells, isDate, names[at] ?? '');
  };
  const found = (isWanted: (at: number) => boolean, mayHaveYears = false): number => {
    const all = [...names.keys()].filter((at) => !taken.has(at) && isWanted(at) && isOfDates(at, mayHaveYears));
    const fullest = Math.max(1, ...all.map(filled));
    // Keys within keys, of JSON, tell of something that the entry holds; a column that is half empty, of what only some records have.
    const depth = (at: number): number => {
      const [name = '', told] = [names[at], tellsElse(at, table)];
      const isOfFile = told >= 0 && saysOfFile(name) && table.isSame(at);
      return (
        name.split('.').length +
        told +
        EMPTY * (1 - filled(at) / fullest) +
        (isOfFile ? OF_FILE : 0) +
        (areMonths(dateCellsOf(sample, at)) ? MONTHS : 0) +
        (saysNumber(name) ? NUMBERS : 0)
      );
    };
    return all.reduce((best, at) => (best < 0 || depth(at) < depth(best) ? at : best), -1);
  };
  const isInWords = (cell: string): boolean => !/^[\d.,]+$/.test(cell) && isDate(cell);
  /** Whether dates lie in the years of another column. */
  const areOfYears = (at: number, year: number): boolean => {
    const both = sample
      .map((cells) => [cells[at] ?? '', (cells[year] ?? '').trim()] as const)
      .filter(([day, said]) => day !== '' && said !== '');
    return both.filter(([day, said]) => day.includes(said)).length * 2 > both.length;
  };
  // Months with a year of their own ("Jan-26"), and a year beside a column that says the day.
  const month = columns.get('month')?.[0] ?? -1;
  if (!columns.has('year') && !saysWhen() && looksLikeDates(dateCellsOf(sample, month), isDate)) {
    columns.delete('month');
    columns.set('when', [month]);
  }
  const onlyYear = columns.has('year') && !columns.has('month') && !columns.has('when') && !columns.has('start');
  /** “昭和20年” and “AH 1364” beside 1945 is the same year. */
  const areYearsAlone = (at: number): boolean => dateCellsOf(sample, at).every((cell) => cell.endsWith('年') || isYearOfEra(cell));
  const finer = onlyYear
    ? found((at) => !areYearsAlone(at) && (!tellsLater(at, table) || areOfYears(at, columns.get('year')?.[0] ?? -1)))
    : -1;
  if (finer >= 0) {
    columns.delete('year');
    columns.set('when', [finer]);
    notes.push(`Column ${named(names, finer)} was taken for the dates: its cells say more than the year.`);
  }
  const [called = -1] = columns.get('end') ?? [];
  const isDue = saysDue(plain[called] ?? '');
  const keepDue = (at = called): void => {
    if (at === called) columns.delete('end');
    taken.add(at);
    columns.set('kept', [...(columns.get('kept') ?? []), at]);
    notes.push(`Column ${named(names, at)} tells until when something is to be done; it ends nothing, and stands in the summary.`);
  };
  // What came in is no start of what is due: of what is to be done the day on which it is due is the date.
  const [start = -1] = columns.get('start') ?? [];
  if (isDue && !columns.has('when') && tellsAsked(names[start] ?? '') && !areClocks(dateCellsOf(sample, called))) {
    const [when, other] = names.some(saysToDo) ? [called, start] : [start, called];
    for (const use of ['start', 'end'] as const) columns.delete(use);
    columns.set('when', [when]);
    columns.set('kept', [...(columns.get('kept') ?? []), other]);
    notes.push(
      `Column ${named(names, when)} was taken for the dates, and ${named(names, other)} is no other end of them; it stands in the summary.`,
    );
    return;
  }
  // A date is no start: what happened on it is over, whatever is due because of it.
  if (isDue && columns.has('when') && !columns.has('start') && !areClocks(dateCellsOf(sample, called))) keepDue();
  if (saysWhen()) return;
  const othersLater = (chosen: number): string => {
    const others = [...names.keys()].filter(
      (at) => at !== chosen && !taken.has(at) && tellsLater(at, table) && looksLikeDates(dateCellsOf(sample, at), isDate),
    );
    const list = others.map((at) => named(names, at)).join(', ');
    return list === ''
      ? ''
      : ` So are those of ${list}, which tell when it was made known, answered, kept, changed or due, and were not taken.`;
  };
  // Times of day alone end what was on the days of another column.
  const end = areClocks(dateCellsOf(sample, called)) && found(() => true) >= 0 ? -1 : called;
  const isAlways = isDue && dateCellsOf(sample, end).length >= sample.length * 0.8;
  // What is due but not always has begun when it was made, and what was closed when it came in.
  const cameIn = end < 0 || isAlways ? -1 : found((at) => CAME_IN.test(plain[at] ?? ''));
  const isSeldom = end >= 0 && !isDue && filled(end) < sample.length * 0.8;
  const made = cameIn >= 0 || !isSeldom ? cameIn : found((at) => filled(at) > filled(end) && tellsBeginning(at, table));
  if (made >= 0) {
    columns.set('start', [made]);
    const isOpen = dateCellsOf(sample, end).length < sample.length;
    notes.push(
      `Column ${named(names, made)} was taken for the start: ${isOpen ? 'not every row has an end' : `${named(names, end)} is the end`}.`,
    );
    return;
  }
  const dated = isDue ? found((at) => goesBeforeDue(at, table)) : -1;
  if (dated >= 0) {
    columns.set('when', [dated]);
    notes.push(`Column ${named(names, dated)} was taken for the dates: its cells are dates.`);
    keepDue();
  } else if (end >= 0) {
    columns.set('when', [end]);
    columns.delete('end');
    moved(columns, 'endTime', 'time');
  } else {
    const index = firstFound(
      () => found((at) => isGregorian(names[at] ?? '')),
      () => found((at) => tellsHappened(at, table)),
      // What says that it happened goes before days of anything else, be it in years alone; but not before days that lie in these.
      () => {
        const year = found((at) => tellsHappened(at, table), true);
        const day = year < 0 ? -1 : found((at) => !tellsLater(at, table) && areOfYears(at, year));
        return day < 0 ? year : day;
      },
      () => found(() => true),
      () => found(() => true, true),
      () => names.findIndex((name, at) => !taken.has(at) && areCounts(dateCellsOf(sample, at), name)),
    );
    if (index >= 0) {
      columns.set('when', [index]);
      const isKept = (at: number): boolean => at !== index && !taken.has(at) && tellsDue(at, table) && isOfDates(at, false);
      for (const at of names.keys()) if (isKept(at)) keepDue(at);
      notes.push(`Column ${named(names, index)} was taken for the dates: its cells are dates.${othersLater(index)}`);
      return;
    }
    // “Q3 2025”, “wk 12” and “soon”: what is no date is a fault of its cell.
    const expected = names.findIndex((_, at) => !taken.has(at) && isOfExpected(plain[at] ?? '') && dateCellsOf(sample, at).some(isInWords));
    if (expected < 0) {
      const number = [...names.keys()].find((at) => !taken.has(at) && mayBeDaysOfYears(dateCellsOf(sample, at)));
      if (number !== undefined) notes.push(notTaken(named(names, number), dateCellsOf(sample, number)[0] ?? ''));
      return;
    }
    columns.set('when', [expected]);
    notes.push(
      `Column ${named(names, expected)} was taken for the dates: it tells when something is expected, and some of its cells are dates.`,
    );
  }
}

/** What is said of a column of numbers that may be days of years, where no other has dates. */
function notTaken(name: string, cell: string): string {
  const day = `day ${Number(cell.slice(5))} of ${cell.slice(0, 4)}`;
  return `Column ${name} was taken for numbers of things: ${cell} can be ${day}, too. If it is, choose that column for when it happened.`;
}

/** The other columns of the rows in which a column says something. */
function columnsBeside(at: number, sample: readonly (readonly string[])[]): string[][] {
  const rows = sample.filter((row) => dateCellsOf([row], at).length > 0);
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, other) => rows.map((row) => row[other] ?? ''));
}

/** The first place that is one, asking no further; −1 where none is. */
function firstFound(...ways: readonly (() => number)[]): number {
  for (const way of ways) {
    const at = way();
    if (at >= 0) return at;
  }
  return -1;
}

/** Gives the columns of one use to another that has none. */
export function moved(columns: Map<ColumnUse, readonly number[]>, from: ColumnUse, to: ColumnUse): void {
  const indexes = columns.get(from);
  if (indexes === undefined || columns.has(to)) return;
  columns.set(to, indexes);
  columns.delete(from);
}

export function named(names: readonly string[], index: number): string {
  return names[index] === '' ? `${index + 1} (without a header)` : (names[index] ?? '');
}
