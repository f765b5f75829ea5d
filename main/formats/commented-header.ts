import { saysDated } from '../intake/mapping/by-cells';
import { knownNames } from '../intake/mapping/find-header';
import type { CsvRecord } from './csv-text';
import { headOf, isDay } from './table-shape';
import { firstOf, LOOKED_AT } from './table-source';

/** Records among which such a header may stand. */
const ABOVE = 30;
const MARK = /^\s*#\s*/;

/**
 * The names of columns that stand behind the mark of a comment above a table (`#Launch_Tag` … above `1957-001` …), as programs of scientists write them: of the
 * lines above the first record that begin with the mark the one that is as wide as that and has most names that we know or that are of dates, the last of several. Null where no
 * such line has one, and where the first record without the mark names columns itself.
 */
export function commentedHeader(records: Iterable<CsvRecord>): CsvRecord | null {
  const above: CsvRecord[] = [];
  for (const record of records) {
    if (!isComment(record)) return bestOf(above, record);
    above.push(record);
    if (above.length > ABOVE) return null;
  }
  return null;
}

/** Whether a record is a comment in a table whose header stands behind the mark of one. */
export function isComment({ cells }: CsvRecord): boolean {
  return MARK.test(cells[0] ?? '');
}

/** Whether a record behind such a header is a row all the same, as “#13” among numbers of cases is: it has a date, or a cell in each column and no blank behind the mark. */
function isRow({ cells }: CsvRecord, header: CsvRecord): boolean {
  if (cells.length !== header.cells.length) return false;
  const isDate = (cell: string, at: number): boolean => saysDated(header.cells[at] ?? '') && /\d/.test(cell);
  return cells.some(isDate) || (/^\s*#\S/.test(cells[0] ?? '') && cells.every((cell) => cell.trim() !== ''));
}

/** The records of such a table: its header without the mark, then those that are no comments. @param comment is told of each of these */
export function* withoutComments(records: Iterable<CsvRecord>, header: CsvRecord, comment: (row: number) => void): Generator<CsvRecord> {
  for (const record of records) {
    if (record.row === header.row) yield header;
    else if (isComment(record) && (record.row < header.row || !isRow(record, header))) comment(record.row);
    else yield record;
  }
}

/**
 * The records of a table that has no names of columns below lines of comments, without these and those among its rows that have no day; null where its first
 * record names columns, and where no line stands above it.
 *
 * @param comment is told of each comment, once
 */
export function tableBelowComments(
  records: () => Iterable<CsvRecord>,
  isDate: (cell: string) => boolean,
  comment: (row: number) => void,
): (() => Iterable<CsvRecord>) | null {
  const all = firstOf(records(), LOOKED_AT);
  if (all[0] === undefined || !isComment(all[0])) return null;
  const isNoRow = (record: CsvRecord): boolean => isComment(record) && !record.cells.some((cell) => isDay(cell.trim(), isDate));
  const rows = all.filter((record) => !isComment(record) && record.cells.some((cell) => cell.trim() !== ''));
  const first = rows[0]?.row ?? 0;
  if (rows.length < 2 || headOf(rows, undefined, isDate)?.hasHeader !== false) return null;
  const isLeft = (record: CsvRecord): boolean => (record.row < first ? isComment(record) : isNoRow(record));
  for (const record of records()) if (isLeft(record)) comment(record.row);
  return function* () {
    for (const record of records()) if (!isLeft(record)) yield record;
  };
}

function bestOf(above: readonly CsvRecord[], first: CsvRecord): CsvRecord | null {
  if (knownNames(first.cells) > 0 || !first.cells.some((cell) => /\d/.test(cell))) return null;
  const named = above
    .map(({ row, cells }) => ({ row, cells: cells.map((cell, at) => (at === 0 ? cell.replace(MARK, '') : cell)) }))
    .filter(({ cells }) => cells.length === first.cells.length && cells.length > 1 && cells.every((cell) => /\p{L}/u.test(cell)));
  const most = Math.max(0, ...named.map(known));
  return most === 0 ? null : (named.findLast((header) => known(header) === most) ?? null);
}

/** How many of its names we know, or are of dates in whatever words (`Launch_Date`). */
function known({ cells }: CsvRecord): number {
  return Math.max(knownNames(cells), cells.filter(saysDated).length);
}
