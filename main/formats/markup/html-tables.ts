import { MAX_COLUMNS } from '../../intake/caps';
import { isElement, type Page, type PageElement, type PageNode, pageOf } from '../article/html/page';
import { isUnseen } from '../article/html/page-text';
import { CsvError, type CsvRecord } from '../csv-text';
import { Unreadable } from '../unreadable';

/** Cells that one may reach over, as browsers limit it (html.spec.whatwg.org, 4.9.11). */
const MOST_SPAN = 1000;
/** Cells of one table, with all in which one is repeated that reaches over several. */
const MOST_CELLS = 5_000_000;

/** Tables around another one beyond which it is not looked at: each says again what stands in it. */
const MOST_AROUND = 8;

/**
 * The tables of a page, also those that stand in others as pages are laid out by, each with its rows numbered from 1; a cell that reaches over several
 * stands in each of them. @throws Unreadable, CsvError
 */
export function htmlTables(html: string): CsvRecord[][] {
  return tablesOf(pageOf(html)).map(recordsOf);
}

/** What stands above each of those tables: the headings of its sections, the outermost first, and its caption. @throws Unreadable */
export function headingsOfTables(html: string): (readonly string[])[] {
  const page = pageOf(html);
  const found = new Map<PageElement, readonly string[]>();
  let above: readonly { readonly depth: number; readonly text: string }[] = [];
  for (const element of page.querySelectorAll('h1, h2, h3, h4, h5, h6, table')) {
    const depth = Number(/^h([1-6])$/.exec(element.localName)?.[1] ?? 0);
    if (depth > 0) above = [...above.filter((one) => one.depth < depth), { depth, text: textOf(element) }];
    else {
      const caption = childrenOf(element).find(({ localName }) => localName === 'caption');
      const texts = [...above.map(({ text }) => text), ...(caption === undefined ? [] : [textOf(caption)])];
      found.set(
        element,
        texts.filter((text) => text !== ''),
      );
    }
  }
  return tablesOf(page).map((table) => found.get(table) ?? []);
}

function tablesOf(page: Page): PageElement[] {
  return [...page.querySelectorAll('table')].filter((table) => tablesAround(table) <= MOST_AROUND);
}

function recordsOf(table: PageElement): CsvRecord[] {
  const rows = rowsIn(table);
  let count = 0;
  /** What reaches down from rows above, by column. */
  const reaching = new Map<number, { text: string; rows: number }>();
  return rows.map((row, at) => {
    const cells: string[] = [];
    const fill = (): void => {
      for (let above = reaching.get(cells.length); above !== undefined; above = reaching.get(cells.length)) {
        if (above.rows <= 1) reaching.delete(cells.length);
        else reaching.set(cells.length, { ...above, rows: above.rows - 1 });
        cells.push(above.text);
      }
    };
    for (let cell = row.firstChild; cell !== null; cell = cell.nextSibling) {
      const text = textOf(cell);
      // Text that stands in no cell is one whose tag is broken.
      if (isElement(cell) ? !isCell(cell) : text === '') continue;
      fill();
      const [columns, down] = isElement(cell) ? [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')] : [1, 1];
      for (let column = 0; column < columns; column += 1) {
        if (down > 1) reaching.set(cells.length, { text, rows: down - 1 });
        // What is merged over several columns is said once.
        cells.push(column === 0 ? text : '');
        if (cells.length > MAX_COLUMNS) throw new CsvError(at + 1, `The row has more than ${MAX_COLUMNS.toLocaleString('en')} columns.`);
      }
    }
    fill();
    count += cells.length;
    if (count > MOST_CELLS) throw new Unreadable(`A table of the page has more than ${MOST_CELLS.toLocaleString('en')} cells.`);
    return { row: at + 1, cells };
  });
}

/** The rows of a table without those of tables within it: what is a row, or has cells although its tag is broken. */
function rowsIn(element: PageElement): PageElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.localName === 'table' || isCell(child)) return [];
    const within = rowsIn(child);
    const isRow = childrenOf(child).some(isCell) || (child.localName === 'tr' && within.length === 0);
    return isRow ? [child, ...within] : within;
  });
}

function isCell({ localName }: PageElement): boolean {
  return localName === 'td' || localName === 'th';
}

function childrenOf(element: PageElement): PageElement[] {
  const children: PageElement[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) if (isElement(node)) children.push(node);
  return children;
}

function spanOf(cell: PageElement, name: 'colspan' | 'rowspan'): number {
  const count = Number(cell.getAttribute(name) ?? '1');
  return Number.isInteger(count) && count > 1 ? Math.min(count, MOST_SPAN) : 1;
}

function textOf(cell: PageNode): string {
  return said(cell)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** Elements that begin a line of their own. */
const LINES = new Set(['br', 'p', 'div', 'li', 'tr']);

function said(node: PageNode): string {
  if (!isElement(node)) return node.nodeType === 3 ? (node.textContent ?? '').replace(/\s+/g, ' ') : '';
  let text = LINES.has(node.localName) ? '\n' : '';
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (!isElement(child) || !isUnseen(child)) text += said(child);
  return text;
}

function tablesAround(table: PageElement): number {
  let count = 0;
  for (let outer = nearest(table, 'table'); outer !== null && count <= MOST_AROUND; outer = nearest(outer, 'table')) count += 1;
  return count;
}

/** The nearest element of a name that holds another; null where none does. */
function nearest(element: PageElement, name: string): PageElement | null {
  for (let node = element.parentNode; node !== null; node = node.parentNode) if (isElement(node) && node.localName === name) return node;
  return null;
}
