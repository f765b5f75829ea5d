import { partOfRow } from '../../shared/row-name';
import type { DateOrder } from '../../shared/time/typed/reading';
import { capital } from '../intake/evidence/order-of-column';
import { inRows, Rows } from '../intake/evidence/rows';
import { edtfOf } from './chronology/edtf-of';
import type { CsvRecord } from './csv-text';
import { firstOf, LOOKED_AT, type TableSource } from './table-source';
import { dayInYear } from './yearless-cell';

/** A year and nothing else, be it with the word for one or a colon. */
const YEAR = /^(?:(?:year|jahr|anno|année|año|ano|rok|år|год)\s)?(1\d{3}|20\d\d)(?:\s?(?:год|г\.|рік|р\.|r\.|rok|年|년))?\s?:?$/iu;

/** A table whose records have what rows above them say. */
export interface FromAbove {
  readonly source: TableSource;
  readonly note: string;
  /** The rows that say it, and why they are no events. */
  readonly rows: Iterable<number>;
  readonly why: string;
}

/**
 * A table in which rows with a year alone stand above dates that say none (`1990`, below it `14 October`), with these dates in their years; null for any other.
 *
 * @param order of day and month in digits
 */
export function withYearsAbove({ records, ...source }: TableSource, order: DateOrder): FromAbove | null {
  const sample = firstOf(records(), LOOKED_AT);
  if (!sample.some((record) => yearOf(record) !== null)) return null;
  const at = columnOfDays(sample, order);
  if (at < 0) return null;
  return fromAbove(
    records,
    (record) => yearOf(record) !== null,
    (all) => ({ ...source, records: () => completed(all(), at, order) }),
    'the year',
  );
}

/**
 * What is told of a table of which some rows say a year or a date alone.
 *
 * @param isAbove whether a row does
 * @param complete the table without them
 */
export function fromAbove(
  records: TableSource['records'],
  isAbove: (record: CsvRecord) => boolean,
  complete: (records: TableSource['records']) => TableSource,
  what: 'the year' | 'the date',
): FromAbove {
  const rows = new Rows();
  const found: number[] = [];
  for (const record of records()) {
    if (!isAbove(record)) continue;
    rows.add(record.row);
    found.push(record.row);
  }
  const [say, them] = found.length === 1 ? ['says', 'it'] : ['say', 'them'];
  const [alone, those] = what === 'the year' ? ['a year', `dates below ${them} that say none`] : ['a date', `rows below ${them}`];
  return {
    source: complete(records),
    note: `${capital(inRows(rows))} ${say} ${alone} alone, which was taken for the ${those}.`,
    rows: found,
    why: `This says ${what} of the rows below it.`,
  };
}

/** The text that is all that a row says, be it in several cells that were one; '' for another row. */
export function onlyTextOf({ cells }: CsvRecord): string {
  const [only = '', ...others] = new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  return others.length > 0 ? '' : only;
}

/** The year that is all that a row says; null for another row. */
function yearOf(record: CsvRecord): string | null {
  return YEAR.exec(onlyTextOf(record))?.[1] ?? null;
}

/** The column of which most cells below years are days or months of no year, those aside that say theirs; −1 where none is. */
function columnOfDays(sample: readonly CsvRecord[], order: DateOrder): number {
  const below: { readonly cells: readonly string[]; readonly year: number }[] = [];
  let year: number | null = null;
  for (const record of sample) {
    const said = yearOf(record);
    if (said !== null) year = Number(said);
    else if (year !== null) below.push({ cells: record.cells, year });
  }
  const width = Math.max(0, ...below.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, at) => at).findIndex((at) => {
    const cells = below.map(({ cells: all, year: above }) => ({ text: (all[at] ?? '').trim(), above })).filter(({ text }) => text !== '');
    const days = cells.filter(({ text, above }) => dayInYear(text, above, order) !== text).length;
    const others = cells.filter(({ text }) => edtfOf(text) === null).length - days;
    return days > 1 && days > others;
  });
}

function* completed(records: Iterable<CsvRecord>, at: number, order: DateOrder): Generator<CsvRecord> {
  let [year, part]: [string | null, number] = [null, -1];
  for (const record of records) {
    // No sheet goes on with another.
    if (partOfRow(record.row) !== part) [year, part] = [null, partOfRow(record.row)];
    const said = yearOf(record);
    if (said !== null) year = said;
    else if (year === null) yield record;
    else yield { row: record.row, cells: record.cells.map((cell, index) => (index === at ? dayInYear(cell, Number(year), order) : cell)) };
  }
}
