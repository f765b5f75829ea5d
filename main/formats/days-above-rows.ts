import { partOfRow } from '../../shared/row-name';
import type { ImportContext } from '../intake/imported';
import { plainHeader, SAYS_WHEN } from '../intake/mapping/column-use';
import { HEADER_WORDS } from '../intake/mapping/header-words';
import type { CsvRecord } from './csv-text';
import { isAlone } from './repeated-headers';
import { saysSum } from './rows-beside-events';
import { headOf } from './table-shape';
import { firstOf, LOOKED_AT, type TableSource } from './table-source';
import { inSomeYear } from './yearless-cell';
import { type FromAbove, fromAbove, onlyTextOf } from './years-above-rows';

/** The column that such a table is given. */
const COLUMN = 'Date';

/**
 * A table without dates of its own, whose records stand below lines that say a date and nothing else (a list of hearings, of each day the times and the cases), with
 * these dates in a column; null for any other.
 *
 * @param isDate whether a cell can be understood as a date
 */
export function withDaysAbove(
  { records, ...source }: TableSource,
  said: ImportContext['header'],
  isDate: (cell: string) => boolean,
): FromAbove | null {
  const isDay = (text: string): boolean => /\d/.test(text) && (isDate(text) || inSomeYear(text) !== null);
  const sample = firstOf(records(), LOOKED_AT);
  const dayOf = daysOfLines(sample, isDay);
  const firstDay = sample.findIndex((record) => dayOf(record) !== null);
  if (firstDay < 0) return null;
  const rows = sample.filter((record) => dayOf(record) === null);
  const head = headOf(rows, said, isDate);
  if (head === null || !head.hasHeader || head.header.cells.length < 2) return null;
  const { header } = head;
  const below = rows.filter((record) => record.row > header.row && !isAlone(record));
  // Dates above the names alone may be when the list was made.
  const isAbove = !sample.some((record) => record.row > header.row && dayOf(record) !== null);
  if (isAbove && !header.cells.some((name) => HEADER_WORDS.get(plainHeader(name)) === 'time')) return null;
  if (below.length < 2 || (below[0]?.row ?? 0) < (sample[firstDay]?.row ?? 0)) return null;
  if (header.cells.some((name) => SAY_DATES.has(HEADER_WORDS.get(plainHeader(name)) ?? '')) || haveDays(below, isDay)) return null;
  return fromAbove(
    records,
    (record) => dayOf(record) !== null,
    (all) => ({ ...source, records: () => completed(all(), header, dayOf) }),
    'the date',
  );
}

/** A number, or what may be one: a fee, a sum. */
const MAY_BE_NUMBER = /^\d+(?:\D{1,2}\d+)?\D?$/;

/** Tells the date that a line says alone. What may be a number is one only where it stands in the column of the first date and looks like that; a bare year is none. */
function daysOfLines(sample: readonly CsvRecord[], isDay: (text: string) => boolean): (record: CsvRecord) => string | null {
  const said = (record: CsvRecord): string | null => {
    const text = onlyTextOf(record).replace(/\s*:$/, '');
    return /^\d{1,4}$/.test(text) || !isDay(text) ? null : text;
  };
  const first = sample.find((record) => said(record) !== null);
  const looks = (text: string): string => text.replace(/\d+/g, '0');
  const columnOf = ({ cells }: CsvRecord): number => cells.findIndex((cell) => cell.trim() !== '');
  return (record) => {
    const text = said(record);
    if (text === null || first === undefined || !MAY_BE_NUMBER.test(text)) return text;
    return columnOf(record) === columnOf(first) && looks(text) === looks(said(first) ?? '') ? text : null;
  };
}

/** Uses of columns that say a date themselves. */
const SAY_DATES: ReadonlySet<string> = new Set([...SAYS_WHEN, 'end', 'month', 'day']);

/** Whether most cells of some column are dates. */
function haveDays(records: readonly CsvRecord[], isDay: (cell: string) => boolean): boolean {
  const width = Math.max(...records.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, at) => records.map(({ cells }) => (cells[at] ?? '').trim()).filter((cell) => cell !== '')).some(
    (cells) => cells.length > 0 && cells.filter(isDay).length * 2 > cells.length,
  );
}

/** What is alone in its line, sums and lines above the header are given none; no sheet goes on with another. */
function* completed(records: Iterable<CsvRecord>, header: CsvRecord, dayOf: (record: CsvRecord) => string | null): Generator<CsvRecord> {
  const isHeader = ({ cells }: CsvRecord): boolean => header.cells.every((name, at) => (cells[at] ?? '').trim() === name.trim());
  let [day, part] = ['', -1];
  for (const record of records) {
    const { row, cells } = record;
    if (partOfRow(row) !== part) [day, part] = ['', partOfRow(row)];
    const said = dayOf(record);
    if (said !== null) day = said;
    else if (isHeader(record)) yield { row, cells: [COLUMN, ...cells] };
    else yield { row, cells: [row < header.row || isAlone(record) || saysSum(cells) ? '' : day, ...cells] };
  }
}
