import { knownNames } from '../intake/mapping/find-header';
import type { CsvRecord } from './csv-text';

/** Records among which a header may have two lines. */
const ABOVE = 30;

/** A header of two lines that was made one: the row of the upper line, which only stands above names, and the names that both make. */
export interface HeaderOfTwo {
  readonly row: number;
  readonly names: readonly string[];
}

/**
 * A header of two lines in a text, as a spreadsheet leaves it whose cells were merged: of the upper line an empty cell belongs to the name before it
 * (`Begin,,End,` above `Date,Time,Date,Time`). The lower one names two columns that we know at least, under empty cells of the upper one, and has no
 * numbers. Null where no header is so.
 */
export function headerOfTwo(records: Iterable<CsvRecord>): HeaderOfTwo | null {
  let upper: CsvRecord | null = null;
  let looked = 0;
  for (const lower of records) {
    if (upper !== null && lower.row === upper.row + 1 && isLowerLine(upper.cells, lower.cells))
      return { row: upper.row, names: joinedNames(upper.cells, lower.cells) };
    upper = lower;
    looked += 1;
    if (looked > ABOVE) return null;
  }
  return null;
}

/** The records of a table with this header instead of its two lines. */
export function* withHeader(records: Iterable<CsvRecord>, header: HeaderOfTwo): Generator<CsvRecord> {
  for (const record of records)
    if (record.row !== header.row) yield record.row === header.row + 1 ? { row: record.row, cells: header.names } : record;
}

function isLowerLine(upper: readonly string[], lower: readonly string[]): boolean {
  if ([...upper, ...lower].some((cell) => /\d/.test(cell)) || knownNames(lower) < 2) return false;
  const first = upper.findIndex((cell) => cell.trim() !== '');
  const isUnder = (cell: string, column: number): boolean => cell.trim() !== '' && (upper[column] ?? '').trim() === '' && column > first;
  const named = upper.filter((cell) => cell.trim() !== '').length;
  return first >= 0 && named > 1 && lower.some(isUnder);
}

function joinedNames(upper: readonly string[], lower: readonly string[]): string[] {
  let above = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [over, under] = [(upper[column] ?? '').trim(), (lower[column] ?? '').trim()];
    if (over !== '') above = over;
    return under === '' ? over : `${above} ${under}`.trim();
  });
}
