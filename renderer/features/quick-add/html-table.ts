/* Tables as spreadsheets and web pages put them on the clipboard: read as they stand, nothing of them is loaded or run. */

/** More cells than a file may have columns are no table of events. */
const MOST_SPAN = 1000;

/** The cells of the largest table of a page, row by row; empty where there is none. What spans several rows or columns stands in each row, and once in it. */
export function cellsOfHtml(html: string): string[][] {
  if (!/<table[\s>]/i.test(html)) return [];
  const page = new DOMParser().parseFromString(html, 'text/html');
  const [largest] = [...page.querySelectorAll('table')].sort((one, other) => other.rows.length - one.rows.length);
  return largest === undefined ? [] : filledIn([...largest.rows].map((row) => [...row.cells].map(cellOf)));
}

export interface SpannedCell {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

function cellOf(cell: HTMLTableCellElement): SpannedCell {
  for (const line of cell.querySelectorAll('br')) line.replaceWith('\n');
  const text = (cell.textContent ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
  return { text, rows: cell.rowSpan, columns: cell.colSpan };
}

/** Rows as wide as what spans them makes them. */
export function filledIn(rows: readonly (readonly SpannedCell[])[]): string[][] {
  /** What reaches down from rows above, by column. */
  const above = new Map<number, { text: string; left: number }>();
  return rows.map((cells) => {
    const row: string[] = [];
    const takeAbove = (): void => {
      for (let reaching = above.get(row.length); reaching !== undefined; reaching = above.get(row.length)) {
        if (reaching.left === 1) above.delete(row.length);
        else reaching.left -= 1;
        row.push(reaching.text);
      }
    };
    for (const { text, rows: down, columns } of cells) {
      takeAbove();
      for (let at = 0; at < Math.min(columns, MOST_SPAN); at++) {
        const said = at === 0 ? text : '';
        if (down > 1) above.set(row.length, { text: said, left: down - 1 });
        row.push(said);
      }
    }
    takeAbove();
    return row;
  });
}

/** Cells as text with tabs, as a spreadsheet writes it. */
export function asTabs(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string): string => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((cells) => `${cells.map(quoted).join('\t')}\n`).join('');
}
