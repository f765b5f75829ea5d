import { headingIn } from '../article/markdown';
import type { CsvRecord } from '../csv-text';

/** A cell of the line below a header: `|---|:-:|`. */
const RULE = /^:?-+:?$/;

/** The tables of a text in Markdown (GitHub Flavored Markdown, 4.10), each with its header first; none where it has none. */
export function markdownTables(text: string): CsvRecord[][] {
  const tables: CsvRecord[][] = [];
  let open: CsvRecord[] | null = null;
  let above = '';
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (!line.includes('|')) open = null;
    else if (open !== null) open.push({ row: at + 1, cells: cellsOf(line) });
    else if (isRule(line) && above.includes('|') && cellsOf(above).length === cellsOf(line).length) {
      open = [{ row: at, cells: cellsOf(above) }];
      tables.push(open);
    }
    above = line;
  }
  return tables;
}

/** What stands above some lines of a text in Markdown: the headings of their sections, the outermost first. @param rows in order */
export function headingsAbove(text: string, rows: readonly number[]): (readonly string[])[] {
  const lines = text.split(/\r?\n/);
  let above: readonly { readonly depth: number; readonly text: string }[] = [];
  let at = 0;
  return rows.map((row) => {
    for (; at < row - 1; at += 1) {
      const heading = headingIn(lines[at] ?? '');
      if (heading !== null) above = [...above.filter(({ depth }) => depth < heading.depth), heading];
    }
    return above.map((one) => one.text);
  });
}

function isRule(line: string): boolean {
  return /^[\s|:-]+$/.test(line) && writtenCells(line).every((cell) => RULE.test(cell));
}

/** The cells of a line, without the bars at its ends and without what Markdown sets them with. */
function cellsOf(line: string): string[] {
  return writtenCells(line).map(plain);
}

function writtenCells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

function plain(cell: string): string {
  const said = cell
    .replaceAll('\\|', '|')
    .replace(/<br\s{0,9}\/?>/gi, '\n')
    .replace(/!?\[([^\][]*)\]\((https?:[^\s)[]*)(?:\s[^)[]*)?\)/g, (_, text: string, url: string) =>
      text === '' || text === url ? url : `${text} (${url})`,
    );
  return ['**', '__', '`'].reduce(withoutMarks, said).replace(/(?<![\w*])\*(?=\S)([^*]+)(?<=\S)\*(?![\w*])/g, '$1');
}

/** A text without the pairs of a mark that sets what stands between them, as `**bold**` is set. Within a word `__` sets nothing. */
function withoutMarks(text: string, mark: string): string {
  const pieces = text.split(mark);
  let [said = '', ...others] = pieces;
  /** Where the text stands that a mark opened which nothing has closed yet. */
  let opened = -1;
  for (const [at, piece] of others.entries()) {
    const before = at === 0 ? pieces[0] : others[at - 1];
    const closes = opened >= 0 && before !== '' && /\S$/.test(before ?? '') && !(mark === '__' && /^[\p{L}\p{N}]/u.test(piece));
    const opens = !closes && opened < 0 && /^\S/.test(piece) && !(mark === '__' && /[\p{L}\p{N}]$/u.test(before ?? ''));
    if (closes) said = said.slice(0, opened) + said.slice(opened + mark.length) + piece;
    else said += mark + piece;
    if (closes) opened = -1;
    else if (opens) opened = said.length - mark.length - piece.length;
  }
  return said;
}
