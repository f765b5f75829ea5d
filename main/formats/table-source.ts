import type { RefusedRecord } from '../intake/outcomes';
import type { CsvRecord } from './csv-text';

/** The records of a table, whatever file they stand in: text with separators, a sheet of a workbook, a list in JSON. */
export interface TableSource {
  /** All of them from the first, each time anew; blank ones are counted in `row` but not given. @throws CsvError where reading cannot go on */
  records(): Iterable<CsvRecord>;
  /** What a cell of a table that Annals wrote says: there a file may have marks of ours in it. */
  own(cell: string): string;
  /** Refused records as a file that can be mended and read again. */
  writeRefused(names: readonly string[], records: Iterable<RefusedRecord>): Iterable<string>;
}

/** Records that are looked at to tell what a table holds, and where its header stands. */
export const LOOKED_AT = 200;

/** The first records, no more than so many. */
export function firstOf(records: Iterable<CsvRecord>, count: number): CsvRecord[] {
  const first: CsvRecord[] = [];
  for (const record of records) {
    first.push(record);
    if (first.length >= count) break;
  }
  return first;
}
