import { OF_DATES, plainHeader } from '../intake/mapping/column-use';
import { HEADER_WORDS } from '../intake/mapping/header-words';
import type { CsvRecord } from './csv-text';
import type { RecordCells } from './record-cells';

/** Told of each record that is left out. @param why for the report */
export type Left = (record: CsvRecord, why: string) => void;

/**
 * The records of a table without the lines that repeat its header, as boards and printed lists have them above each group, and without the name of
 * the group right above such a line.
 */
export function* withoutRepeatedHeaders(
  records: Iterable<CsvRecord>,
  header: readonly string[],
  left: Left = () => undefined,
): Generator<CsvRecord> {
  let alone: CsvRecord | null = null;
  for (const record of records) {
    const repeats = isHeader(record.cells, header);
    if (alone !== null) {
      if (repeats) left(alone, 'This names the group below it.');
      else yield alone;
      alone = null;
    }
    if (repeats) left(record, 'This repeats the header.');
    else if (header.length > 2 && isAlone(record)) alone = record;
    else yield record;
  }
  if (alone !== null) yield alone;
}

/**
 * The records of a table without those that name columns once more: of a second table below it, in another order or writing, or one column alone. In place
 * of its date such a row has the name of a column, and most of its other cells are names of columns as well.
 */
export function* withoutNamesOfColumns(
  records: Iterable<CsvRecord>,
  header: readonly string[],
  cells: RecordCells,
  left: Left = () => undefined,
): Generator<CsvRecord> {
  const names = header.map(plainHeader);
  const own = new Set(names.filter((name) => name !== ''));
  for (const record of records) {
    if (own.size > 1 && namesColumnsAgain(record, names, own, cells)) left(record, 'This names columns again.');
    else yield record;
  }
}

function namesColumnsAgain(record: CsvRecord, names: readonly string[], own: ReadonlySet<string>, cells: RecordCells): boolean {
  // Most rows have a number, and no name of a column.
  if (record.cells.some((cell) => /\d/.test(cell))) return false;
  const said = record.cells.map(plainHeader);
  const full = said.filter((cell) => cell !== '');
  if (full.length === 0 || !full.some((cell) => own.has(cell))) return false;
  if (said.every((cell, at) => cell === '' || cell === names[at])) return true;
  const cell = cells.of(record);
  const dates = [...OF_DATES].map((use) => plainHeader(cell(use))).filter((text) => text !== '');
  const isOfDates = (text: string): boolean => OF_DATES.has(HEADER_WORDS.get(text) ?? 'kept');
  const named = full.filter((text) => own.has(text) || HEADER_WORDS.has(text));
  return dates.length > 0 && dates.every((text) => own.has(text) || isOfDates(text)) && named.length >= 2 && named.length * 2 > full.length;
}

function isHeader(cells: readonly string[], header: readonly string[]): boolean {
  const isSame = (name: string, at: number): boolean => (cells[at] ?? '').trim() === name;
  return header.filter((name) => name !== '').length > 1 && header.every(isSame);
}

/** Whether one cell of a record alone says something. */
export function isAlone({ cells }: CsvRecord): boolean {
  return cells.filter((cell) => cell.trim() !== '').length === 1;
}
