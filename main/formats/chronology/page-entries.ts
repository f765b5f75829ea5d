import { isElement, isText, type PageElement, type PageNode } from '../article/html/page';
import { isBlock, isUnseen, pageText } from '../article/html/page-text';
import { edtfOf } from './edtf-of';
import { beginsWithDate, dateAlone } from './line-beginnings';
import { inOneLine } from './outline';

/*
 * Pages whose entries are no lists: elements of the same kind, in each of which one says a date and nothing else (`<div><span>1901</span><p>…</p></div>`), or
 * dates that are set off with what happened behind each (`<b>1901</b> … <br> <b>1902</b> …`).
 */

/** What happened at one date of a page. */
export interface PageEntry {
  readonly date: string;
  /** Its paragraphs, the first of which is its title; none where a list below the date has its own. */
  readonly texts: readonly string[];
  /** Parts of the page that are told in it. */
  readonly told: readonly PageNode[];
}

/** No date is longer. */
const LONGEST = 40;
/** Elements that are told in other ways where they are a date alone. */
const OTHERWISE: ReadonlySet<string> = new Set('h1 h2 h3 h4 h5 h6 li dt dd td th a'.split(' '));
/** What stands right before a date that tells of the page. */
const OF_PAGE =
  /(?:©|\(c\)|copyright|updated|modified|revised|published|posted|accessed|retrieved|aktualisiert|stand|mise à jour|actualizado|publicado)\W*(?:on|am|le|el)?\W*$/i;
/** Elements of a kind, that they are no chance: such with days, and such with years alone, which may be any numbers. */
const LEAST = { day: 2, year: 3 } as const;
/** A year and its month, as they stand in elements of their own. */
const YEAR_AND_MONTH = /^(\d{4}) (\d{1,2}月.*)$/;

interface Dated {
  readonly element: PageElement;
  readonly date: string;
}

/** The entries of a page by the element that they stand in, or begin with. */
export function pageEntries(body: PageElement, isAside: (element: PageElement) => boolean): ReadonlyMap<PageElement, PageEntry> {
  const dates = [...datesIn(body, isAside)];
  const counts = countsAround(dates, body);
  const kinds = new Map<string, { readonly element: PageElement; readonly dated: Dated }[]>();
  for (const dated of dates) {
    const element = largestAround(dated.element, counts);
    const kind = [element, dated.element].map(kindOf).join(' ') + (element === dated.element ? ' beside' : '');
    kinds.set(kind, [...(kinds.get(kind) ?? []), { element, dated }]);
  }
  const entries = new Map<PageElement, PageEntry>();
  for (const found of kinds.values()) {
    const told = found.flatMap(({ element, dated }) => {
      const entry = entryOf(element, dated, counts);
      return entry === null ? [] : [{ element, entry }];
    });
    if (areEntries(told.map(({ entry }) => entry.date))) for (const { element, entry } of told) entries.set(element, entry);
  }
  return entries;
}

/** Dates that are too many to be a chance, and years alone that stand in their order. */
function areEntries(dates: readonly string[]): boolean {
  const years = dates.filter((date) => /^\d{4}$/.test(date)).map(Number);
  if (years.length * 2 <= dates.length) return dates.length >= LEAST.day;
  const steps = years.slice(1).map((year, at) => year - (years[at] ?? year));
  return years.length >= LEAST.year && (steps.every((step) => step >= 0) || steps.every((step) => step <= 0));
}

function* datesIn(within: PageElement, isAside: (element: PageElement) => boolean): Generator<Dated> {
  for (let child = within.firstChild; child !== null; child = child.nextSibling) {
    if (!isElement(child) || isAside(child) || isUnseen(child)) continue;
    const parts = shortText(child);
    const date = parts === null || OTHERWISE.has(child.localName) ? null : dateOf(child, parts);
    if (date === null) yield* datesIn(child, isAside);
    else if (!isOfPage(child)) yield { element: child, date };
  }
}

/** The pieces of a text that is no longer than a date; null of any other. */
function shortText(element: PageElement): string[] | null {
  const parts: string[] = [];
  let length = 0;
  const walk = (node: PageNode): boolean => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      const text = isText(child) ? (child.textContent ?? '').replace(/\s+/g, ' ').trim() : '';
      if (text !== '') parts.push(text);
      length += text.length;
      if (length > LONGEST || (isElement(child) && !walk(child))) return false;
    }
    return true;
  };
  return walk(element) && parts.length > 0 ? parts : null;
}

function dateOf(element: PageElement, parts: readonly string[]): string | null {
  const text = inOneLine(parts.join(' '))
    .replace(/^[\s–—•·|-]+|[\s:：–—•·|,-]+$/g, '')
    .replace(YEAR_AND_MONTH, '$1年$2');
  const said = element.localName === 'time' ? /^\d{4}(?:-\d\d){0,2}/.exec(element.getAttribute('datetime') ?? '')?.[0] : undefined;
  if (said !== undefined && !/\d{4}/.test(text)) return said;
  if (!/\d/.test(text) || /^\d{1,3}$/.test(text)) return null;
  return dateAlone(text) !== null || edtfOf(text) !== null ? text : null;
}

function isOfPage(element: PageElement): boolean {
  let before = '';
  for (let node = element.parentNode?.firstChild ?? null; node !== null && node !== element; node = node.nextSibling)
    before = (before + (node.textContent ?? '')).slice(-LONGEST);
  return OF_PAGE.test(before);
}

/** How many dates stand in each element around them; 2 for more. */
function countsAround(dates: readonly Dated[], body: PageElement): ReadonlyMap<PageNode, number> {
  const counts = new Map<PageNode, number>([[body, 2]]);
  for (const { element } of dates)
    for (let node: PageNode | null = element; node !== null && (counts.get(node) ?? 0) < 2; node = node.parentNode)
      counts.set(node, (counts.get(node) ?? 0) + 1);
  return counts;
}

function largestAround(element: PageElement, counts: ReadonlyMap<PageNode, number>): PageElement {
  let largest = element;
  for (let node = element.parentNode; node !== null && isElement(node) && counts.get(node) === 1; node = node.parentNode) largest = node;
  return largest;
}

/** What an element is called, with the first of its classes. */
function kindOf(element: PageElement): string {
  const [first = ''] = (element.getAttribute('class') ?? '').trim().split(/\s+/);
  return `${element.localName}.${first}`;
}

function entryOf(element: PageElement, { element: dated, date }: Dated, counts: ReadonlyMap<PageNode, number>): PageEntry | null {
  const isBeside = element === dated;
  // What says its date in its own line is told like any other.
  if (!isBeside && /^(?:li|p|dt|dd)$/.test(element.localName) && beginsWithDate(inOneLine(element.textContent ?? ''))) return null;
  if (!isBeside && [...element.querySelectorAll('li')].length >= LEAST.day) return { date, texts: [], told: [dated] };
  const told = isBeside ? behind(element, counts) : without(element, dated);
  const texts = textsOf(told);
  return texts.length === 0 ? null : { date, texts, told };
}

/** The parts of an element beside one that stands in it. */
function without(element: PageElement, dated: PageElement): PageNode[] {
  const nodes: PageNode[] = [];
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child === dated) continue;
    if (isElement(child) && contains(child, dated)) nodes.push(...without(child, dated));
    else nodes.push(child);
  }
  return nodes;
}

function contains(element: PageElement, within: PageNode): boolean {
  for (let node: PageNode | null = within; node !== null; node = node.parentNode) if (node === element) return true;
  return false;
}

/** What stands behind a date, up to the next one or a heading. */
function behind(dated: PageElement, counts: ReadonlyMap<PageNode, number>): PageNode[] {
  const nodes: PageNode[] = [];
  for (let node = dated.nextSibling; node !== null && !counts.has(node); node = node.nextSibling) {
    if (isElement(node) && /^h[1-6]$/.test(node.localName)) break;
    nodes.push(node);
  }
  return nodes;
}

/** The paragraphs that nodes which stand side by side show. */
function textsOf(nodes: readonly PageNode[]): string[] {
  const texts: string[] = [];
  let line = '';
  const end = (): void => {
    const text = inOneLine(line.replace(/\s+/g, ' ')).replace(/^[\s:：–—•·|,.-]+/, '');
    if (/[\p{L}\d]/u.test(text)) texts.push(text);
    line = '';
  };
  for (const node of nodes) {
    const isOwn = isElement(node) && (isBlock(node) || node.localName === 'br');
    if (isOwn) end();
    if (isText(node)) line += node.textContent ?? '';
    else if (isElement(node) && !isUnseen(node)) {
      const parts = pageText(node).split('\n\n');
      if (!isOwn) line += parts.join(' ');
      else
        for (const part of parts) {
          line = part;
          end();
        }
    }
  }
  end();
  return texts;
}
