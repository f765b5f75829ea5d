import type { CsvRecord } from '../csv-text';

/** The line below a header: `|---|:-:|`. */
const RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** The tables of a text in Markdown (GitHub Flavored Markdown, 4.10), each with its header first; none where it has none. */
export function markdownTables(text: string): CsvRecord[][] {
  const tables: CsvRecord[][] = [];
  let open: CsvRecord[] | null = null;
  let above = '';
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (!line.includes('|')) open = null;
    else if (open !== null) open.push({ row: at + 1, cells: cellsOf(line) });
    else if (RULE.test(line) && above.includes('|') && cellsOf(above).length === cellsOf(line).length) {
      open = [{ row: at, cells: cellsOf(above) }];
      tables.push(open);
    }
    above = line;
  }
  return tables;
}

/** The cells of a line, without the bars at its ends and without what Markdown sets them with. */
function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => plain(cell.trim()));
}

function plain(cell: string): string {
  return cell
    .replaceAll('\\|', '|')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/!?\[([^\]]*)\]\((https?:[^\s)]*)[^)]*\)/g, (_, text: string, url: string) =>
      text === '' || text === url ? url : `${text} (${url})`,
    )
    .replace(/(\*\*|__|`)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*]+)(?<=\S)\*(?![\w*])/g, '$1');
}
