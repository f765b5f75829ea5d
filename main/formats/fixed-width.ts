import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../intake/imported';
import { knownNames } from '../intake/mapping/find-header';
import { beginsWithDate } from './chronology/line-beginnings';
import type { CsvRecord } from './csv-text';
import { linesOf } from './logs/lines-of';
import { readTable } from './read-table';
import { refusedTable } from './refused-table';
import { saysSum } from './rows-beside-events';

/*
 * Tables whose columns are set with blanks below a line of names, as programs print them and people type them, be it with a ruler of dashes below the names.
 */

/** Lines among which the names stand. */
const ABOVE = 20;
/** Lines by which such a table is told. */
const TOLD_BY = 500;
const LEAST = 2;
/** Characters of a line of names; nobody sets longer ones by blanks, and the words of one of millions are too many to look for. */
const LONGEST_LINE = 10_000;
/** No more than one line of so many has words that reach over a column: what is said below a table, or a record that is refused by itself. */
const MOST_OTHERS = 10;

interface Columns {
  /** The row of the names. */
  readonly header: number;
  /** The row of the ruler below them; 0 without one. */
  readonly ruler: number;
  /** Where each begins. */
  readonly starts: readonly number[];
  /** Those before which nearly all lines leave room, so that a text that goes on over one belongs to the column where it began. */
  readonly roomy: readonly number[];
}

/** Where the columns of such a table begin; null for another text. */
export function fixedWidthOf(text: string): Columns | null {
  const lines: { readonly row: number; readonly line: string }[] = [];
  for (const { row, line } of linesOf(text)) {
    if (line.trim() !== '') lines.push({ row, line: line.trimEnd() });
    if (lines.length >= TOLD_BY) break;
  }
  for (const [at, { row, line }] of lines.slice(0, ABOVE).entries()) {
    const next = lines[at + 1];
    if (line.length > LONGEST_LINE || (next !== undefined && next.line.length > LONGEST_LINE)) continue;
    const ruled = next !== undefined && RULER.test(next.line) ? startsOf(next.line, /[-=]+/g) : [];
    const starts = ruled.length > 0 ? ruled : startsOf(line, /\S+(?: \S+)*/g);
    if (starts.length < 2 || /[,;\t|\d]/.test(line) || knownNames(cellsOf(line, { starts, roomy: [] })) < (ruled.length > 0 ? 1 : 2))
      continue;
    const below = lines.slice(at + (ruled.length > 0 ? 2 : 1));
    const fitting = below.filter((other) => fits(other.line, starts));
    const roomy =
      ruled.length > 0 && !/[-=]\s{2,}[-=]/.test(next?.line ?? '')
        ? []
        : roomyOf(
            fitting.map((other) => other.line),
            starts,
          );
    const wide = fitting.filter((other) => cellsOf(other.line, { starts, roomy }).filter((cell) => cell !== '').length > 1).length;
    const others = below.length - fitting.length;
    if (!fits(line, starts) || wide < LEAST || wide * 2 < below.length || others > Math.max(1, below.length / MOST_OTHERS)) continue;
    return { header: row, ruler: ruled.length > 0 ? (next?.row ?? 0) : 0, starts, roomy };
  }
  return null;
}

/** Runs of dashes between blanks, two at least. */
const RULER = /^\s*(?:-{2,}|={2,})(?:\s+(?:-{2,}|={2,}))+$/;

function startsOf(line: string, words: RegExp): number[] {
  return [...line.matchAll(words)].map(({ index }) => index);
}

/** Whether no word of a line reaches from one column into the next. */
function fits(line: string, starts: readonly number[]): boolean {
  return !line.includes('\t') && starts.every((start) => start === 0 || !/\S/.test(line.charAt(start - 1)));
}

/** Whether the cell before a column ends one blank before it. */
function isClose(line: string, start: number): boolean {
  return start > 1 && /^\S \S$/.test(line.slice(start - 2, start + 1));
}

/** The columns before which nearly all lines leave room; none in a table that is set with one blank between its columns. */
function roomyOf(lines: readonly string[], starts: readonly number[]): number[] {
  const close = new Map(starts.map((start) => [start, lines.filter((line) => isClose(line, start)).length]));
  if ([...close.values()].some((some) => some * 2 > lines.length)) return [];
  return starts.filter((start) => (close.get(start) ?? 0) <= Math.max(1, lines.length / MOST_OTHERS));
}

/** Words of a text that fills its column and goes on in the next one in capital letters; a name has fewer, and may only stand close to the next cell. */
const WORDS_OF_TEXT = 4;

/** The columns over which the text of one before them goes on, as a long title does. */
function runOver(line: string, { starts, roomy }: Pick<Columns, 'starts' | 'roomy'>): ReadonlySet<number> {
  const over = new Set<number>();
  let begin = 0;
  for (const start of starts) {
    const before = line.slice(begin, start).trim();
    const isText = /\s/.test(before) && !/^\d|\d$/.test(before) && !beginsWithDate(before);
    const goesOn = /^\p{Ll}/u.test(line.slice(start)) || before.split(/\s+/).length >= WORDS_OF_TEXT;
    if (roomy.includes(start) && isClose(line, start) && isText && goesOn) over.add(start);
    else begin = start;
  }
  return over;
}

function cellsOf(line: string, columns: Pick<Columns, 'starts' | 'roomy'>): string[] {
  const over = runOver(line, columns);
  const own = columns.starts.filter((start) => !over.has(start));
  return columns.starts.map((start, at) =>
    over.has(start)
      ? ''
      : line
          .slice(
            at === 0 ? 0 : start,
            own.find((other) => other > start),
          )
          .trim(),
  );
}

/** Reads such a text as a table. What stands in the last column alone goes on with the line above. */
export function readFixedWidth(text: string, columns: Columns, context: ImportContext): Imported {
  const gathered = new Gathering(usualLaneOf(context));
  gathered.note(
    'The columns of this table are set with blanks: each begins where its name does, and what stands in the last one alone, or in small letters right below a row, goes on with the line above.',
  );
  const source = { records: () => recordsOf(text, columns), own: (cell: string) => cell, writeRefused: refusedTable(',') };
  readTable(source, context, gathered);
  const rows = rowsOver(text, columns);
  if (rows.length > 0)
    gathered.note(
      `${rows.length === 1 ? 'A text goes' : `${rows.length.toLocaleString('en')} texts go`} on over the column beside, with one blank before it, the first in row ${rows[0]}: each was left whole in the column where it begins. Look whether that is so.`,
    );
  return gathered.result('csv');
}

/** A line at the margin that goes on with the row above, and has no cells or names. */
const GOES_ON = /^\p{Ll}(?:[^:=\s]|\s(?!\s))*$/u;

/** The rows of a table in which a text goes on over other columns. */
function rowsOver(text: string, columns: Columns): number[] {
  const lines = [...linesOf(text)].filter(({ row, line }) => row > columns.header && row !== columns.ruler && fits(line, columns.starts));
  return lines.filter(({ line }) => runOver(line, columns).size > 0).map(({ row }) => row);
}

function* recordsOf(text: string, columns: Columns): Generator<CsvRecord> {
  const { header, ruler, starts } = columns;
  let open: { row: number; cells: string[] } | null = null;
  let last = 0;
  for (const { row, line } of linesOf(text)) {
    if (line.trim() === '' || row === ruler || (row > header && RULER.test(line))) continue;
    const isOfTable = row >= header && fits(line, starts);
    const cells = isOfTable ? cellsOf(line, columns) : [line.trim()];
    const isBelow = open !== null && open.row > header && row === last + 1;
    const isAtMargin =
      open !== null && open.cells.length > 1 && /^\d/.test(open.cells[0] ?? '') && GOES_ON.test(line.trimEnd()) && !saysSum([line]);
    const goesOn = isBelow && (isOfTable ? cells.slice(0, -1).every((cell) => cell === '') : isAtMargin);
    last = row;
    const before: string[] = open?.cells ?? [];
    if (goesOn) before.push([before.pop() ?? '', cells.at(-1) ?? ''].filter(Boolean).join(' '));
    else {
      if (open !== null) yield open;
      open = { row, cells };
    }
  }
  if (open !== null) yield open;
}
