import { type CsvRecord, dialectOf } from '../csv-text';
import { separatedRecords, TOLD_BY_TABLES } from '../separated-records';
import { isXmlSoFar } from '../xml/read-xml';
import { markdownTables } from './markdown-tables';

/** Texts in which tables stand. */
export type Markup = 'html' | 'xml' | 'markdown';

const PAGE = /^<(?:!doctype\s+html|html|head|body|table|meta)\b/i;
/** Names of columns may stand in such brackets, too: `<TICKER>,<DATE>`. */
const ELEMENT = /^<[a-z][\w.:-]*(?:\s[^<>]{0,10000})?\/?>(?!\s{0,100}[,;\t|])/i;
/** Elements of pages that a piece of one, or a text in Markdown, begins with. */
const PIECE =
  /^<(?:p|div|span|b|i|em|strong|font|center|section|article|main|header|footer|nav|h[1-6]|ul|ol|a|img|br|hr|style|script|link|title|form|details|blockquote|pre|thead|tbody|tr)\b/i;
/** Characters by which a text is told. */
const TOLD_BY = 4096;

/** What of these a text is by how it begins, or by a table in it; null where it is none. */
export function markupOf(text: string): Markup | null {
  const { start, isDeclared } = behindComments(text);
  const begins = text.slice(start, start + TOLD_BY);
  if (PAGE.test(begins)) return 'html';
  if (isDeclared || /^<!doctype/i.test(begins)) return 'xml';
  if (!ELEMENT.test(begins)) return isMarkdown(text) ? 'markdown' : null;
  if (PIECE.test(begins) && hasTable(text)) return 'html';
  if (isXmlSoFar(begins)) return 'xml';
  return inTags(text) ?? (isSeparated(text) ? null : 'xml');
}

/** Whether a text begins with an element that pages have. */
export function beginsWithPiece(text: string): boolean {
  const { start } = behindComments(text);
  return PIECE.test(text.slice(start, start + TOLD_BY));
}

/** What a text is that begins as XML does and is not well-formed; null where nothing else is known of it. */
export function inTags(text: string): Exclude<Markup, 'xml'> | null {
  if (hasTable(text)) return 'html';
  return isMarkdown(text) ? 'markdown' : null;
}

/** Where a text begins behind blanks, what declares XML, and comments. */
function behindComments(text: string): { readonly start: number; readonly isDeclared: boolean } {
  const from = behindBlanks(text, 0);
  const isDeclared = text.startsWith('<?xml', from);
  let start = isDeclared ? behind(text, from, '?>') : from;
  while (text.startsWith('<!--', start)) {
    const next = behind(text, start, '-->');
    if (next === start) break;
    start = next;
  }
  return { start, isDeclared };
}

/** Where a text goes on behind an end and blanks; where it was, without such an end. */
function behind(text: string, start: number, end: string): number {
  const close = text.indexOf(end, start);
  return close < 0 ? start : behindBlanks(text, close + end.length);
}

function behindBlanks(text: string, start: number): number {
  let at = start;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
}

/** Whether a text has a table of a page. What XML quotes of pages is none of its own. */
function hasTable(text: string): boolean {
  return /<table[\s>]/i.test(text) && !text.includes('<![CDATA[');
}

/** Whether a text has a table of Markdown, and is not one by its separators, in whose cells such things may stand. */
function isMarkdown(text: string): boolean {
  const head = text.slice(0, TOLD_BY_TABLES);
  if (markdownTables(head).length === 0) return false;
  const { delimiter } = dialectOf(head);
  const records = separatedRecords(head);
  // What stands in cells of several lines is none of the text's own; blank lines part tables as they did.
  const lines = records.flatMap(({ row, cells }, at) => [
    ...(at > 0 && row > (records[at - 1]?.row ?? 0) + 1 ? [''] : []),
    cells.map((cell) => (/[\r\n]/.test(cell) ? '' : cell)).join(delimiter),
  ]);
  const ownLines = markdownTables(lines.join('\n')).reduce((sum, table) => sum + table.length + 1, 0);
  if (delimiter === '|' || ownLines === 0) return ownLines > 0;
  return !(isEven(records) && mostAlike(records) >= ownLines);
}

function isSeparated(text: string): boolean {
  return isEven(separatedRecords(text.slice(0, TOLD_BY_TABLES)));
}

/** Whether most records have as many cells. */
function isEven(records: readonly CsvRecord[]): boolean {
  return mostAlike(records) * 2 > records.length;
}

/** How many records have as many cells as most have, and more than one. */
function mostAlike(records: readonly CsvRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) {
    if (cells.length > 1 && cells[0]?.trimStart().startsWith('|') === false) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}
