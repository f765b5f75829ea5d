import { MAX_COLUMNS, MAX_FIELD } from '../intake/caps';

/** CSV as text (RFC 4180), knowing nothing of events. */

/** A spreadsheet runs what begins with one of these. */
const FORMULA = new Set('=+-@＝＋－＠');
/** Passed over before it: spaces, quotation marks that a reader takes away, our own guards. */
const BEFORE = /['"\s\0]/;
/** Behind these a cell begins in a spreadsheet that was told another separator than ours and then knows no quotation marks. */
const SEPARATORS = new Set(';\t|\r\n');
/** A cell that begins with these may be taken for the next one. */
const SPLITS = /^'*[\t\r\n]/;

/** The places in a text where a spreadsheet, whatever separator it was told, would begin a cell that it runs. From the last to the first. */
function formulaPlaces(cell: string): number[] {
  const places: number[] = [];
  let formula = false;
  for (let at = cell.length - 1; at >= 0; at--) {
    const character = cell.charAt(at);
    formula = FORMULA.has(character) || (formula && BEFORE.test(character));
    if (at === 0 ? formula || SPLITS.test(cell) : formula && SEPARATORS.has(cell.charAt(at - 1))) places.push(at);
  }
  return places;
}

/**
 * A cell that a spreadsheet shows as text: an apostrophe is put before what it would take for a formula, at the start and
 * behind every separator that it may have been told (`x;=1+1`). What already has one gets another, so that `unguarded`
 * gives back exactly what went in.
 */
export function guarded(cell: string): string {
  const pieces: string[] = [];
  let end = cell.length;
  for (const at of formulaPlaces(cell)) {
    pieces.push(cell.slice(at, end), "'");
    end = at;
  }
  return pieces.length === 0 ? cell : pieces.reverse().reduce((text, piece) => text + piece, cell.slice(0, end));
}

/** Undoes `guarded`. Only for files that Annals wrote: in others an apostrophe is an apostrophe. */
export function unguarded(cell: string): string {
  if (!cell.includes("'")) return cell;
  const guards = new Set(formulaPlaces(cell).filter((at) => cell.charAt(at) === "'"));
  return guards.size === 0 ? cell : Array.from({ length: cell.length }, (_, at) => (guards.has(at) ? '' : cell.charAt(at))).join('');
}

/** One record with its line end. Quoted also where a reader might trim, or take a semicolon for the separator. */
export function writeRecord(cells: readonly string[], delimiter: Delimiter = ','): string {
  return `${cells.map((cell) => (/[",;\t\r\n]|^\s|\s$/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)}\r\n`;
}

export type Delimiter = ',' | ';' | '\t' | '|';

/** How the records of a text are written, where programs differ. */
export interface Dialect {
  readonly delimiter: Delimiter;
  /** Where the first record begins. */
  readonly start: number;
  /** A quotation mark within a quoted cell is written `\"`, as some programs do, rather than twice. */
  readonly backslash: boolean;
  /** What becomes of quotation marks: cells are quoted by them as is usual; that, but a text of several lines has nothing behind it; or they are characters like others. */
  readonly quotes: 'usual' | 'strict' | 'none';
}

/** The separator of a text: what a `sep=` line says, else what its first lines have most of outside quotation marks; and how it writes quotation marks. */
export function dialectOf(text: string): Dialect {
  const backslash = /[^"]\\"[^,;\t|\r\n]/.test(text.slice(0, 1_000_000)) && !/[^,;\t|\r\n"]""[^,;\t|\r\n"]/.test(text.slice(0, 1_000_000));
  const said = /^sep=([,;\t|])\r?\n?/i.exec(text);
  if (said !== null) return { delimiter: said[1] as Delimiter, start: said[0].length, backslash, quotes: 'usual' };
  const [first, below] = [mostUsed(text), mostUsed(text.slice(commentsAbove(text)))];
  // A comment above a table says nothing of it, unless it is as wide as that: then it may be its header.
  const isAsWide = Math.max(...Object.values(first)) === below[mostOf(first)];
  return { delimiter: mostOf(isAsWide ? first : below), start: 0, backslash, quotes: 'usual' };
}

/** The length of the lines above a table that begin as comments do; 0 where there is nothing else. */
function commentsAbove(text: string): number {
  const above = /^(?:[ \t]*#[^\r\n]*(?:\r\n|\r|\n)+)*/.exec(text.slice(0, 100_000))?.[0].length ?? 0;
  return above < text.length ? above : 0;
}

function mostOf(counts: Readonly<Record<Delimiter, number>>): Delimiter {
  const [best] = (Object.keys(counts) as Delimiter[]).sort((one, other) => counts[other] - counts[one]);
  return best ?? ',';
}

/** How often each separator stands outside quotation marks in the first line that has any. */
function mostUsed(text: string): Record<Delimiter, number> {
  const counts: Record<Delimiter, number> = { ',': 0, ';': 0, '\t': 0, '|': 0 };
  let quoted = false;
  for (let at = 0; at < Math.min(text.length, 100_000); at++) {
    const character = text.charAt(at);
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || character === '\r') {
      // A line above the table need not have any.
      if (Object.values(counts).some((count) => count > 0)) break;
    } else if (character in counts) counts[character as Delimiter] += 1;
  }
  return counts;
}

export interface CsvRecord {
  /** Counted from 1 with blank lines, as a spreadsheet numbers its rows. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** The text breaks off or is no table; reading cannot go on. */
export class CsvError extends Error {
  constructor(
    readonly row: number,
    message: string,
    /** It is about quotation marks: read without them, the text may be a table. */
    readonly isOfQuotes = false,
  ) {
    super(message);
  }
}

/** Records of a text; blank lines are counted but not given. Lines may end in CR LF, LF or CR. @throws CsvError */
export function* readRecords(text: string, { delimiter, start, backslash, quotes }: Dialect): Generator<CsvRecord> {
  const plainEnd = new RegExp(`[${delimiter === '|' ? '\\|' : delimiter}\\r\\n]`, 'g');
  let row = 1;
  let cells: string[] = [];
  for (let at = start; at < text.length; ) {
    const quote = quotes === 'none' ? -1 : quoteAt(text, at);
    const cell = quote < 0 ? plainCell(text, at, plainEnd) : quotedCell(text, quote, plainEnd, row, backslash, quotes === 'strict');
    cells.push(cell.text);
    if (cells.length > MAX_COLUMNS) throw new CsvError(row, `The row has more than ${MAX_COLUMNS.toLocaleString('en')} columns.`);
    at = cell.end;
    if (text.charAt(at) === delimiter) {
      at += 1;
      if (at < text.length) continue;
      cells.push('');
    }
    if (cells.some((one) => one.trim() !== '')) yield { row, cells };
    cells = [];
    row += 1;
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
}

/** Whether a text is a table where quotation marks are characters like others: each record is as wide as the first. */
export function isTableWithoutQuotes(text: string, dialect: Dialect): boolean {
  let width = 0;
  for (const { cells } of readRecords(text, { ...dialect, quotes: 'none' })) {
    width ||= cells.length;
    if (cells.length !== width) return false;
  }
  return width > 1;
}

/** Where the quotation mark stands that a cell begins with, be it behind spaces, which people put behind commas; −1 without one. */
function quoteAt(text: string, start: number): number {
  let at = start;
  while (text.charAt(at) === ' ') at += 1;
  return text.charAt(at) === '"' ? at : -1;
}

interface Cell {
  readonly text: string;
  /** Where the separator or the line end stands. */
  readonly end: number;
}

function plainCell(text: string, start: number, plainEnd: RegExp): Cell {
  plainEnd.lastIndex = start;
  const end = plainEnd.exec(text)?.index ?? text.length;
  return { text: text.slice(start, end), end };
}

function quotedCell(text: string, start: number, plainEnd: RegExp, row: number, backslash: boolean, isStrict: boolean): Cell {
  for (let at = start + 1; ; ) {
    const close = text.indexOf('"', at);
    if (close < 0) throw new CsvError(row, 'A quotation mark is opened and never closed.', true);
    if (text.charAt(close + 1) === '"' && !(backslash && text.charAt(close - 1) === '\\')) {
      at = close + 2;
      continue;
    }
    if (backslash && text.charAt(close - 1) === '\\') {
      at = close + 1;
      continue;
    }
    const rest = plainCell(text, close + 1, plainEnd);
    // Where a mark is missing, the next one to be met closes nothing: what follows it is text.
    if (close - start > MAX_FIELD && rest.text.trim() !== '') throw tooLong(row);
    if (isStrict && rest.text.trim() !== '' && /[\r\n]/.test(text.slice(start, close)))
      throw new CsvError(row, 'A quotation mark is opened and not closed at the end of a cell.', true);
    const inside = text.slice(start + 1, close).replaceAll(backslash ? '\\"' : '""', '"');
    return { text: inside + (rest.text.trim() === '' ? '' : rest.text), end: rest.end };
  }
}

function tooLong(row: number): CsvError {
  return new CsvError(row, `A cell is longer than ${MAX_FIELD.toLocaleString('en')} characters; is a quotation mark missing?`, true);
}
