import type { CsvRecord } from './csv-text';

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

function isHeader(cells: readonly string[], header: readonly string[]): boolean {
  const isSame = (name: string, at: number): boolean => (cells[at] ?? '').trim() === name;
  return header.filter((name) => name !== '').length > 1 && header.every(isSame);
}

/** Whether one cell of a record alone says something. */
export function isAlone({ cells }: CsvRecord): boolean {
  return cells.filter((cell) => cell.trim() !== '').length === 1;
}
