import { isElement, isText, type Page, type PageElement, type PageNode, pageOf } from '../article/html/page';
import { isUnseen } from '../article/html/page-text';
import { inOneLine, type OutlineEntry } from './outline';
import { yearWithin } from './year-within';

/** Elements in which a page leads elsewhere, tells of itself, or has what is read otherwise. */
const ASIDE: ReadonlySet<string> = new Set('nav footer aside table form button'.split(' '));
/** The same by how pages of MediaWiki and others call them. */
const ASIDE_CLASS =
  /(?:^|\s)(?:toc|vector-toc\S*|navbox|references|reflist|reference|mw-editsection|hatnote|metadata|catlinks|noprint|printfooter|sidebar)(?:\s|$)/;
/** Elements that are pieces of their own, and how deep those stand that belong to each other without standing in each other. */
const PIECES: ReadonlyMap<string, Pick<OutlineEntry, 'kind' | 'depth'>> = new Map<string, Pick<OutlineEntry, 'kind' | 'depth'>>([
  ['h1', { kind: 'heading', depth: 1 }],
  ['h2', { kind: 'heading', depth: 2 }],
  ['h3', { kind: 'heading', depth: 3 }],
  ['h4', { kind: 'heading', depth: 4 }],
  ['h5', { kind: 'heading', depth: 5 }],
  ['h6', { kind: 'heading', depth: 6 }],
  ['li', { kind: 'item', depth: 0 }],
  ['dt', { kind: 'item', depth: 0 }],
  ['dd', { kind: 'item', depth: 1 }],
  ['p', { kind: 'paragraph', depth: 0 }],
]);
const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl']);

/** The headings, items of lists and paragraphs of a page, as they are seen. @throws Unreadable */
export function outlineOfPage(html: string): OutlineEntry[] {
  const page = pageOf(html);
  const { body } = page;
  const [heading] = page.querySelectorAll('h1');
  const title = heading === undefined ? titleWithYear(page) : null;
  const entries: OutlineEntry[] = title === null ? [] : [{ row: 1, kind: 'heading', depth: 1, text: title, urls: [] }];
  if (body !== null) gather(body, 1, entries);
  return entries;
}

/** What a page is called, without the name of where it stands, where that says a year and the page has no heading of its own; null else. */
function titleWithYear(page: Page): string | null {
  const [title] = page.querySelectorAll('title');
  const parts = inOneLine(title?.textContent ?? '').split(/\s+[-–—|·]\s+/);
  return parts.find((part) => typeof yearWithin(part, null).year === 'string') ?? null;
}

/** @param depth of items that stand here */
function gather(node: PageNode, depth: number, entries: OutlineEntry[]): void {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (!isElement(child) || isAside(child)) continue;
    const piece = PIECES.get(child.localName);
    if (piece !== undefined) {
      const text = inOneLine(ownText(child));
      const at = piece.kind === 'item' ? depth + piece.depth : piece.depth;
      if (text !== '') entries.push({ row: entries.length + 1, kind: piece.kind, depth: at, text, urls: [] });
    }
    // Lists of definitions have two depths of their own.
    gather(child, LISTS.has(child.localName) ? depth + 2 : depth, entries);
  }
}

/** What an element says without the lists and pieces within it, which are pieces of their own. */
function ownText(element: PageElement): string {
  let text = '';
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (isText(child)) text += (child.textContent ?? '').replace(/\s+/g, ' ');
    else if (isElement(child) && !isAside(child) && !LISTS.has(child.localName) && !PIECES.has(child.localName))
      text += child.localName === 'br' ? ' ' : ownText(child);
  }
  return text;
}

function isAside(element: PageElement): boolean {
  if (ASIDE.has(element.localName) || isUnseen(element) || element.getAttribute('role') === 'navigation') return true;
  return ASIDE_CLASS.test(element.getAttribute('class') ?? '') || element.getAttribute('id') === 'toc';
}
