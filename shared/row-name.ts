/*
 * Rows of a file of several parts (sheets of a workbook, tables of a page) that are read as one table: the number of a row holds its part and its number there, so
 * that rows keep their order and whoever tells of one can name both.
 */

/** More than a sheet or a table has rows. */
const APART = 100_000_000;
/** More than a workbook has sheets that are read together. */
const TABLES = 1000;

export const PART_KINDS = ['sheet', 'table'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** The row of a part, among those of all parts. @param part its number in the file, from 1 @param row its number in the part */
export function rowInPart(kind: PartKind, part: number, row: number): number {
  return (part + (kind === 'table' ? TABLES : 0)) * APART + row;
}

/** Which part a row is of, as a number by which parts are told apart; 0 of a file that has one. */
export function partOfRow(row: number): number {
  return row < APART ? 0 : Math.floor(row / APART);
}

/** The number of a row in its own part. */
export function rowWithin(row: number): number {
  return row < APART ? row : row % APART;
}

/** The number of a row's part in the file, from 1; 0 of a file that has one. */
export function partNumber(row: number): number {
  const part = partOfRow(row);
  return part > TABLES ? part - TABLES : part;
}

/** What the part of a row is called, “sheet 2”; '' of a file that has one. */
export function partName(row: number): string {
  const part = partOfRow(row);
  return part === 0 ? '' : `${part > TABLES ? 'table' : 'sheet'} ${partNumber(row)}`;
}

/** A row as people read it, behind the word “row”: “1,234”, “3 of sheet 2”. */
export function rowName(row: number): string {
  const number = rowWithin(row).toLocaleString('en');
  return partOfRow(row) === 0 ? number : `${number} of ${partName(row)}`;
}
