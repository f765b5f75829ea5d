import { isOwnHeader } from './csv';
import type { CsvRecord } from './csv-text';
import { isAlone } from './repeated-headers';
import { headOf, isOtherHeader } from './table-shape';
import { firstOf, LOOKED_AT, type TableSource } from './table-source';

/** One of several tables below each other. */
export interface PartOfSheet {
  readonly header: CsvRecord;
  readonly isFirst: boolean;
  /** Whether a row is of it. */
  has(row: number): boolean;
  /** Its records of those of all tables. */
  of(records: Iterable<CsvRecord>): Generator<CsvRecord>;
}

/** Lines of a title that may stand between a blank row and a header. */
const MOST_TITLE = 3;
/** Tables of which one sheet can be, and records among which the last of them begins: people write such sheets by hand. */
const MOST_TABLES = 1000;
const MOST_RECORDS = 20_000;

/**
 * The tables of a sheet: each begins behind a blank row with a record that names other columns than the header before, be it below a line or
 * two of a title, and has records. One alone where there are no others; none where there is no header.
 *
 * @param isDate whether a cell can be understood as a date
 */
export function partsOf(source: Pick<TableSource, 'records'>, isDate: (cell: string) => boolean): PartOfSheet[] {
  const head = headOf(firstOf(source.records(), LOOKED_AT), undefined, isDate);
  if (head === null || !head.hasHeader || isOwnHeader(head.header.cells.map((cell) => cell.trim()))) return [];
  const headers: { readonly header: CsvRecord; readonly from: number }[] = [{ header: head.header, from: 0 }];
  let title: { readonly from: number; readonly lines: number } | null = null;
  let last = head.header.row;
  for (const record of firstOf(source.records(), MOST_RECORDS)) {
    const { row } = record;
    if (row <= head.header.row) continue;
    if (row > last + 1) title = { from: row, lines: 0 };
    last = row;
    if (title === null) continue;
    const header = headers.at(-1)?.header ?? head.header;
    if (isOtherHeader(header, record, isDate) && headers.length < MOST_TABLES) {
      headers.push({ header: record, from: title.from });
      title = null;
    } else title = isAlone(record) && title.lines < MOST_TITLE ? { from: title.from, lines: title.lines + 1 } : null;
  }
  return headers.map(({ header, from }, at) => partOf(header, from, headers[at + 1]?.from ?? Number.POSITIVE_INFINITY));
}

function partOf(header: CsvRecord, from: number, to: number): PartOfSheet {
  const has = (row: number): boolean => row >= from && row < to;
  return {
    header,
    isFirst: from === 0,
    has,
    *of(records) {
      for (const record of records) {
        if (record.row >= to) return;
        if (has(record.row)) yield record;
      }
    },
  };
}
