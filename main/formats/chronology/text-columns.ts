import { linesOf } from '../logs/lines-of';
import { SOME_YEAR } from './above';
import { completed } from './dated-text';
import { saysSameDay } from './same-day';

/*
 * Chronologies that are set in two columns with blanks, the date and what happened: a date that fills its column has one blank behind it, and one that is
 * longer has what happened in the line below.
 */

export interface TextLine {
  readonly row: number;
  readonly line: string;
}

/** A line that begins with what may say a date, two blanks or more, and a text. */
const TWO_COLUMNS = /^(?=.{0,30}[\dIVX])\S(?:.{0,58}?\S)? {2,}(?=\S)/;
/** Lines of which the text begins at one place, that it is no chance. */
const LEAST = 3;
/** Texts that are longer are told by their beginning. */
const TOLD_BY = 50_000;

/** The lines of a text, each with its date and what happened parted by two blanks, where most of them are set so. */
export function* linesInColumns(text: string): Generator<TextLine> {
  const column = columnOf(text);
  let open: TextLine | null = null;
  for (const { row, line } of linesOf(text)) {
    if (column === null) {
      yield { row, line };
      continue;
    }
    if (open !== null && isBeside(line, column)) {
      yield { row: open.row, line: `${open.line.trimEnd()}  ${line.trim()}` };
      open = null;
      continue;
    }
    if (open !== null) yield open;
    open = null;
    if (isDate(line)) open = { row, line };
    else if (saysSameDay(line.slice(0, column))) {
      yield { row, line: '' };
      yield { row, line: `${line.slice(0, column).trim()}: ${line.slice(column).trim()}` };
    } else if (isInColumns(line, column)) {
      // What does not say its date in words that are known is no part of the line above.
      yield { row, line: '' };
      yield { row, line: parted(line, column) };
    } else yield { row, line };
  }
  if (open !== null) yield open;
}

/** Where most texts behind dates begin; null where there are no columns. */
function columnOf(text: string): number | null {
  const counts = new Map<number, number>();
  for (const { line, next } of linesOf(text)) {
    if (next > TOLD_BY) break;
    const [before] = TWO_COLUMNS.exec(line) ?? [];
    if (before !== undefined) counts.set(before.length, (counts.get(before.length) ?? 0) + 1);
  }
  const [column, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [0, 0];
  return count < LEAST ? null : column;
}

/** Whether a line has nothing in the first column, and a text in the second. */
function isBeside(line: string, column: number): boolean {
  return line.length > column && line.search(/\S/) === column;
}

/** Whether a line may say its date in the first column, and what happened in the second. */
function isInColumns(line: string, column: number): boolean {
  return /^(?=.*[\dIVX])\S.* $/.test(line.slice(0, column)) && /\S/.test(line.charAt(column));
}

function parted(line: string, column: number): string {
  const date = line.slice(0, column);
  return /\S $/.test(date) && isDate(date) ? `${date} ${line.slice(column)}` : line;
}

function isDate(line: string): boolean {
  return line.length <= 80 && /[\dIVX]/.test(line) && completed(line.trim(), SOME_YEAR) !== null;
}
