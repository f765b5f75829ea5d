import { createHash } from 'node:crypto';
import type { TableShape } from '../../shared/import';
import type { ColumnUse } from '../../shared/mapping';
import { apart } from '../intake/apart';
import type { ImportContext } from '../intake/imported';
import { type Mapping, plainHeader } from '../intake/mapping/column-use';
import { findHeader, knownNames } from '../intake/mapping/find-header';
import { HEADER_WORDS } from '../intake/mapping/header-words';
import type { CsvRecord } from './csv-text';
import { WHY } from './refused-table';

/** Cells of a column that are shown, and the most of each. */
const SHOWN_CELLS = 3;
const SHOWN_LENGTH = 80;

/** The record that names the columns, and what stands above it. */
export interface TableHead {
  readonly header: CsvRecord;
  readonly above: readonly CsvRecord[];
  /** False where no record names them: then the columns are numbered, and the first record is one like the others. */
  readonly hasHeader: boolean;
}

/**
 * Where the header of a table stands. A table without one is known by its first record: none of its cells is a word that we know from headers, and one
 * is a date, as others in its column are.
 *
 * @param sample the first records, at least one
 * @param isDate whether a cell can be understood as a date
 */
export function headOf(sample: readonly CsvRecord[], said: ImportContext['header'], isDate: (cell: string) => boolean): TableHead | null {
  // A row of a workbook that is empty has no record: the next one is meant.
  const at = typeof said === 'number' ? sample.findIndex(({ row }) => row >= said) : headerAt(sample, isDate);
  const header = sample[at];
  const first = sample[0];
  if (header === undefined || first === undefined) return null;
  if (said === 'none' || (said === undefined && at === 0 && isRecord(sample, isDate))) {
    const width = Math.max(...sample.map(({ cells }) => cells.length));
    const years = yearsWithoutHeader(sample);
    return {
      header: {
        row: first.row - 1,
        cells: Array.from({ length: width }, (_, index) => (index === years ? 'Year' : `Column ${index + 1}`)),
      },
      above: [],
      hasHeader: false,
    };
  }
  return { header, above: sample.slice(0, at), hasHeader: true };
}

/** A file of refused records names its columns by words that may be anybody's, and by ours behind them. */
function isOfRefused({ cells }: CsvRecord): boolean {
  return cells.length > 1 && cells.at(-1) === WHY;
}

/** Where no header is known by its words, what stands above a table is known by having fewer cells filled than the table. */
function headerAt(sample: readonly CsvRecord[], isDate: (cell: string) => boolean): number {
  const refused = sample.findIndex(isOfRefused);
  if (refused >= 0) return refused;
  const known = headerOfFirst(sample, findHeader(sample), isDate);
  // A record of which an unquoted text makes many cells is wider than its header all the same.
  if (known > 0 || sample.length < 3 || knownNames(sample[0]?.cells ?? []) >= 2) return known;
  const filled = sample.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  const usual = [...filled].sort((one, other) => one - other)[Math.floor(filled.length / 2)] ?? 0;
  if (usual < 2 || (filled[0] ?? 0) * 2 > usual) return known;
  const first = filled.findIndex((count) => count * 2 > usual);
  return Math.max(first, 0);
}

/** The header that is found, unless what stands above it is a table of its own: then the line above the first record of that. */
function headerOfFirst(sample: readonly CsvRecord[], found: number, isDate: (cell: string) => boolean): number {
  const record = sample
    .slice(0, found)
    .findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length >= 2 && cells.some((cell) => isDay(cell.trim(), isDate)));
  return record > 0 && knownNames(sample[record - 1]?.cells ?? []) > 0 ? record - 1 : found;
}

/** Uses of columns one of which each table has. */
const DATES: ReadonlySet<ColumnUse | undefined> = new Set(['when', 'start', 'end', 'year'] as const);

/** The first record below a header that names columns itself, others than that: of another table. */
export function headerBelow(header: CsvRecord, below: readonly CsvRecord[], isDate: (cell: string) => boolean): CsvRecord | null {
  return below.find((record) => isOtherHeader(header, record, isDate)) ?? null;
}

/** Whether a record names columns, others than a header does, one of which has dates. */
export function isOtherHeader(header: CsvRecord, record: CsvRecord, isDate: (cell: string) => boolean): boolean {
  const { cells } = record;
  const own = new Set(header.cells.map(plainHeader));
  if (isOfRefused(record)) return cells.some((cell) => !own.has(plainHeader(cell)));
  return (
    knownNames(cells) >= 2 &&
    cells.some((cell) => DATES.has(HEADER_WORDS.get(plainHeader(cell)))) &&
    cells.some((cell) => cell.trim() !== '' && !own.has(plainHeader(cell))) &&
    !cells.some((cell) => isDay(cell.trim(), isDate))
  );
}

/** Whether a cell is a day or a month, not a year alone. */
export function isDay(cell: string, isDate: (cell: string) => boolean): boolean {
  return /\d/.test(cell) && !/^\d{1,4}$/.test(cell) && isDate(cell);
}

/** Whether the first record names no columns: its days are those of a column of days, or its year is one of a column of years. */
function isRecord([first, ...others]: readonly CsvRecord[], isDate: (cell: string) => boolean): boolean {
  const cells = (first?.cells ?? []).map((cell) => cell.trim());
  const below = (at: number): string[] => others.map((other) => other.cells[at]?.trim() ?? '').filter((cell) => cell !== '');
  // A word that stands in most rows is what they say, be it one of headers.
  const isSaid = (cell: string, at: number): boolean => below(at).filter((other) => other === cell).length * 2 > others.length;
  if (cells.some((cell, at) => HEADER_WORDS.has(plainHeader(cell)) && !isSaid(cell, at))) return false;
  if (cells.some((cell, at) => isDay(cell, isDate) && (others.length === 0 || below(at).some((other) => isDay(other, isDate)))))
    return true;
  const saysWords = cells.some((cell, at) => /\p{L}{2}/u.test(cell) && below(at).some((other) => /\p{L}{2}/u.test(other)));
  return saysWords && yearsWithoutHeader([first, ...others]) !== null;
}

/** The one column that has a year in each record, the first included; null where there is none, and where another has one in the first. */
function yearsWithoutHeader(sample: readonly (CsvRecord | undefined)[]): number | null {
  const years = (sample[0]?.cells ?? []).flatMap((cell, at) => (isYear(cell.trim()) ? [at] : []));
  const [at = -1] = years;
  const cells = sample.map((record) => record?.cells[at]?.trim() ?? '');
  return years.length === 1 && cells.length > 2 && cells.every(isYear) && new Set(cells).size > 1 ? at : null;
}

/** A year that people write about, in digits alone. */
function isYear(cell: string): boolean {
  return /^(?:1\d|20)\d\d$/.test(cell);
}

/** A mark of a line of headers that tells nothing of them: what is remembered by it is kept among the person's settings. */
export function headersMark(names: readonly string[]): string {
  return createHash('sha256').update(names.map(plainHeader).join('\u001f'), 'utf8').digest('hex').slice(0, 32);
}

/** Records of which one may be chosen as the header, and the most of their cells that are shown. */
const FIRST_ROWS = 30;
const FIRST_CELLS = 8;

/** The first records of a table, to choose its header from. */
export function firstRowsOf(sample: readonly CsvRecord[]): TableShape['firstRows'] {
  return sample.slice(0, FIRST_ROWS).map(({ row, cells }) => ({ row, cells: cells.slice(0, FIRST_CELLS).map(shortCell) }));
}

/** What the person is shown of the columns of a table. */
export function shapeOf(
  names: readonly string[],
  mapping: Mapping,
  sample: readonly CsvRecord[],
  about: Pick<TableShape, 'headers' | 'own' | 'hasHeader' | 'headerRow' | 'firstRows' | 'remembered'>,
): TableShape {
  const uses = new Map<number, ColumnUse>();
  for (const [use, indexes] of mapping.columns) for (const index of indexes) uses.set(index, use);
  return {
    ...about,
    program: mapping.program ?? null,
    columns: names.map((name, index) => ({
      name,
      use: uses.get(index) ?? null,
      cells: sample
        .map(({ cells }) => (cells[index] ?? '').trim())
        .filter((cell) => cell !== '')
        .slice(0, SHOWN_CELLS)
        .map(shortCell),
    })),
  };
}

function shortCell(cell: string): string {
  return apart(cell.length > SHOWN_LENGTH ? `${cell.slice(0, SHOWN_LENGTH)}…` : cell);
}
