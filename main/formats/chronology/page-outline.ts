import { isElement, isText, type Page, type PageElement, type PageNode, pageOf } from '../article/html/page';
import { isUnseen } from '../article/html/page-text';
import { inOneLine, type OutlineEntry } from './outline';
import { type PageEntry, pageEntries } from './page-entries';
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
  if (body !== null) gather(body, 1, entries, { dated: pageEntries(body, isAside), told: new Set() });
  return entries;
}

/** What a page is called, without the name of where it stands, where that says a year and the page has no heading of its own; null else. */
function titleWithYear(page: Page): string | null {
  const [title] = page.querySelectorAll('title');
  const parts = inOneLine(title?.textContent ?? '').split(/\s+[-–—|·]\s+/);
  return parts.find((part) => typeof yearWithin(part, null).year === 'string') ?? null;
}

/** Below the headings that are marked as such. */
const BELOW_HEADINGS = 7;

/** Entries of a page that are no lists, and what was told with them. */
interface Entries {
  readonly dated: ReadonlyMap<PageElement, PageEntry>;
  readonly told: Set<PageNode>;
}

/** @param depth of items that stand here @param below how deep paragraphs stand here: more than what an item says itself, in it */
function gather(node: PageNode, depth: number, entries: OutlineEntry[], among: Entries, below = 0): void {
  const add = (kind: OutlineEntry['kind'], at: number, text: string): void => {
    if (text !== '') entries.push({ row: entries.length + 1, kind, depth: at, text, urls: [] });
  };
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (!isElement(child) || isAside(child) || among.told.has(child)) continue;
    const entry = among.dated.get(child);
    if (entry !== undefined) {
      const [title, ...texts] = entry.texts;
      if (title === undefined) add('heading', BELOW_HEADINGS, entry.date);
      else add('item', depth, `${entry.date}: ${title}`);
      for (const text of texts) add('paragraph', depth + 1, text);
      for (const one of entry.told) among.told.add(one);
      if (title !== undefined) continue;
    }
    const piece = entry === undefined ? PIECES.get(child.localName) : undefined;
    const text = piece === undefined ? '' : inOneLine(ownText(child, among));
    const at = { heading: piece?.depth ?? 0, item: depth + (piece?.depth ?? 0), paragraph: below };
    if (piece !== undefined) add(piece.kind, at[piece.kind], text);
    const isItem = piece?.kind === 'item' && text !== '';
    // Lists of definitions have two depths of their own.
    gather(child, LISTS.has(child.localName) ? depth + 2 : depth, entries, among, isItem ? at.item + 1 : below);
  }
}

/** What an element says without the lists and pieces within it, which are pieces of their own, up to a date that begins another. */
function ownText(element: PageElement, among: Entries): string {
  let text = '';
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (isText(child)) text += (child.textContent ?? '').replace(/\s+/g, ' ');
    else if (isElement(child) && among.dated.has(child)) return text;
    else if (isElement(child) && !isAside(child) && !LISTS.has(child.localName) && !PIECES.has(child.localName))
      text += child.localName === 'br' ? ' ' : ownText(child, among);
  }
  return text;
}

function isAside(element: PageElement): boolean {
  if (ASIDE.has(element.localName) || isUnseen(element) || element.getAttribute('role') === 'navigation') return true;
  return ASIDE_CLASS.test(element.getAttribute('class') ?? '') || element.getAttribute('id') === 'toc';
}
