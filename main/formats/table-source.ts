import type { RefusedRecord } from '../intake/outcomes';
import type { CsvRecord } from './csv-text';

/** The records of a table, whatever file they stand in: text with separators, a sheet of a workbook, a list in JSON. */
export interface TableSource {
  /** All of them from the first, each time anew; blank ones are counted in `row` but not given. @throws CsvError where reading cannot go on */
  records(): Iterable<CsvRecord>;
  /** What a cell of a table that Annals wrote says: there a file may have marks of ours in it. */
  own(cell: string): string;
  /** The lane of a record of which nothing else says any, by the name of the part of the file that it stands in. */
  laneOf?(row: number): string;
  /** Whether a record stands in another part of the file that is read as well; what is below it may still go on with its day. */
  isKnown?(row: number): boolean;
  /** Refused records as a file that can be mended and read again. */
  writeRefused(names: readonly string[], records: Iterable<RefusedRecord>): Iterable<string>;
  /** Its dates were given their years by the order of their days, which is open where that of their digits is. */
  readonly isYearOpen?: boolean;
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
