/*
 * Rows of a file of several parts (sheets of a workbook, tables of a page), and of several files that are read together: the number of a row holds its part and its
 * number there, so that rows keep their order and whoever tells of one can name both.
 */

/** More than a sheet or a table has rows. */
const APART = 100_000_000;
/** More than a workbook has sheets that are read together. */
const TABLES = 1000;
/** More than one file has parts. */
const FILES = 10_000;
/** Files that are read together: the number of a row that holds one more were no whole number any more. */
export const MOST_FILES = 500;

export const PART_KINDS = ['sheet', 'table', 'file'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** What the numbers of parts of a kind are made of. */
const NUMBERED: Readonly<Record<PartKind, (part: number) => number>> = {
  sheet: (part) => part,
  table: (part) => part + TABLES,
  file: (part) => part * FILES,
};

/** The row of a part, among those of all parts. @param part its number in the file, from 1 @param row its number in the part */
export function rowInPart(kind: PartKind, part: number, row: number): number {
  return NUMBERED[kind](part) * APART + row;
}

/** The row of one of several files, which may be of a part of that. @param file its number, from 1 */
export function rowInFile(file: number, row: number): number {
  return rowInPart('file', file, row);
}

/** The same row in its own file. */
export function rowOfFile(row: number): number {
  return row % (FILES * APART);
}

/** Which part a row is of, as a number by which parts are told apart; 0 of a file that has one. */
export function partOfRow(row: number): number {
  return row < APART ? 0 : Math.floor(row / APART);
}

/** The number of a row in its own part. */
export function rowWithin(row: number): number {
  return row < APART ? row : row % APART;
}

/** The number of a row's part in the file, from 1, and of several files that of its file; 0 of a file that has one. */
export function partNumber(row: number): number {
  const part = partOfRow(row);
  if (part >= FILES) return Math.floor(part / FILES);
  return part > TABLES ? part - TABLES : part;
}

/** What the part of a row is called, “sheet 2”, “sheet 2 of file 3”; '' of a file that has one. @param files names of several files, by which they are called then */
export function partName(row: number, files: readonly string[] = []): string {
  const part = partOfRow(row);
  if (part < FILES) return part === 0 ? '' : `${part > TABLES ? 'table' : 'sheet'} ${partNumber(row)}`;
  const within = partName(rowOfFile(row));
  const name = files[partNumber(row) - 1];
  return `${within === '' ? '' : `${within} of `}${name === undefined ? `file ${partNumber(row)}` : `“${name}”`}`;
}

/** A row as people read it, behind the word “row”: “1,234”, “3 of sheet 2”. @param files names of several files */
export function rowName(row: number, files: readonly string[] = []): string {
  const number = rowWithin(row).toLocaleString('en');
  return partOfRow(row) === 0 ? number : `${number} of ${partName(row, files)}`;
}
