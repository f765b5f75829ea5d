import { DOMParser } from 'linkedom';
import { FROM_BROWSER, Refused } from '../refused';

/* The one file that imports linkedom: a tree of elements without a browser. Scripts are text in it, and nothing that a page names is fetched. */

/** What is used of the DOM (dom.spec.whatwg.org), whose types belong to the window. */
export interface PageNode {
  readonly nodeType: number;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
  readonly textContent: string | null;
}

interface Selectable {
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageElement extends PageNode, Selectable {
  /** Small letters. */
  readonly localName: string;
  getAttribute(name: string): string | null;
  remove(): void;
}

export interface Page extends Selectable {
  readonly body: PageElement | null;
}

/** Elements of a page, and within each other: trees of more take a time that grows with the square of it. */
const MOST_ELEMENTS = 500_000;
const DEEPEST = 5000;
/** Attributes of one element: the tree holds each of them against all before it. */
const MOST_ATTRIBUTES = 1000;
const ATTRIBUTE = /[\s/]+[^\s/>=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/y;
/** Elements that have no end, or whose end people leave out (html.spec.whatwg.org, 13.1.2). */
const UNENDED =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|tbody|thead|tfoot|option|html|body|head|path)$/;

/** @param html of a page or a part of one @throws Unreadable */
export function pageOf(html: string): Page {
  refuseMonsters(html);
  const whole = inOrder(html);
  const page: Page = new DOMParser().parseFromString(whole, 'text/html');
  return page;
}

/** With the tags that a page may leave out (html.spec.whatwg.org, 13.1.2.4) and linkedom needs. */
function inOrder(html: string): string {
  const frame = [...frameOf(html)];
  const begin = frame.find(({ name }) => name === 'body') ?? frame.find(({ name }) => name === '/head');
  const at = begin?.start ?? 0;
  const within = (from: number, to: number): string => {
    const kept: string[] = [];
    let after = from;
    for (const { start, end } of frame) {
      if (start < from || end > to) continue;
      kept.push(html.slice(after, start));
      after = end;
    }
    return [...kept, html.slice(after, to)].join('');
  };
  return `<!doctype html><html><head>${within(0, at)}</head><body>${within(at, html.length)}</body></html>`;
}

/** The tags that a page may leave out, in their order. Where no tag ends any more, none is looked for: a page may be made of beginnings of them. */
function* frameOf(html: string): Generator<{ readonly name: string; readonly start: number; readonly end: number }> {
  const tags = /<(?:!doctype|(\/?(?:html|head|body))(?=[\s>]))/gi;
  for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    const end = html.indexOf('>', tags.lastIndex) + 1;
    if (end === 0) return;
    yield { name: (tag[1] ?? '').toLowerCase(), start: tag.index, end };
    tags.lastIndex = end;
  }
}

/** By its tags alone: before a tree is made of them. */
function refuseMonsters(html: string): void {
  let count = 0;
  let depth = 0;
  for (const { 0: tag, 1: closing = '', 2: name = '', index } of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (closing === '') count += 1;
    if (closing === '' && hasMonstrousHead(html, index + tag.length))
      throw new Refused(
        `The page was not read: an element in it has more than ${MOST_ATTRIBUTES.toLocaleString('en')} attributes.`,
        FROM_BROWSER,
      );
    if (count > MOST_ELEMENTS)
      throw new Refused(`The page was not read: it has more than ${MOST_ELEMENTS.toLocaleString('en')} elements.`, FROM_BROWSER);
    if (UNENDED.test(name.toLowerCase())) continue;
    depth = closing === '' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) throw new Refused('The page was not read: its elements lie too deep within each other.', FROM_BROWSER);
  }
}

/** @param at behind the name of an element */
function hasMonstrousHead(html: string, at: number): boolean {
  ATTRIBUTE.lastIndex = at;
  let count = 0;
  while (count <= MOST_ATTRIBUTES && ATTRIBUTE.test(html)) count += 1;
  return count > MOST_ATTRIBUTES;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === 3;
}

/** The first element that a selector finds. */
export function first(within: Selectable, selector: string): PageElement | null {
  for (const element of within.querySelectorAll(selector)) return element;
  return null;
}
