import { type DateContext, understandDate } from '../../../shared/time/typed-date';
import type { CsvRecord } from '../csv-text';
import { inSomeYear } from '../yearless-cell';
import { isBelowDay } from './day-of-heading';

/** Tables, rows and columns that are looked at for dates: a page may be made of nothing else. */
const MOST_TABLES = 100;
const MOST_ROWS = 20;
const MOST_COLUMNS = 20;
/** Characters of a cell that can be a date. */
const LONGEST_DATE = 60;

/** The longest of some tables that has a column of dates, the longest of all where none has; null where there is none with a row. */
export function longestWithDates(tables: readonly (readonly CsvRecord[])[], context: DateContext): readonly CsvRecord[] | null {
  const byLength = tables.filter(({ length }) => length > 0).sort((one, other) => other.length - one.length);
  return byLength.slice(0, MOST_TABLES).find((table) => hasDates(table, context)) ?? byLength[0] ?? null;
}

/** Whether at least half of what stands in one of the columns of a table, below its first row, are dates. */
export function hasDates(table: readonly CsvRecord[], context: DateContext): boolean {
  const rows = table.length === 1 ? table : table.slice(1, MOST_ROWS + 1);
  if (isBelowDay(table)) return true;
  const width = Math.min(MOST_COLUMNS, Math.max(0, ...rows.map(({ cells }) => cells.length)));
  return Array.from({ length: width }, (_, column) => rows.map(({ cells }) => (cells[column] ?? '').trim())).some((column) => {
    const full = column.filter((cell) => cell !== '');
    return full.length > 0 && full.filter((cell) => isDate(cell, context)).length * 2 >= full.length;
  });
}

/** Numbers are dates where they can be years; days with their month are dates of the year that stands elsewhere. */
function isDate(cell: string, context: DateContext): boolean {
  if (cell.length > LONGEST_DATE || !/\d/.test(cell)) return false;
  if (/^\d+$/.test(cell)) return /^[12]\d{3}$/.test(cell);
  return understandDate(cell, context).ok || (/\p{L}{3}/u.test(cell) && inSomeYear(cell) !== null);
}
