import { Readability } from '@mozilla/readability';
import { decodeBySigns } from '../../decode';
import { encodingNamed, textIn } from '../../encoding/encodings';
import type { Document } from '../document';
import { FROM_BROWSER, Refused } from '../refused';
import { first, isElement, type Page, type PageElement, pageOf } from './page';
import { pageFacts } from './page-facts';
import { pageText } from './page-text';

/** A tree of elements takes some forty times as much room as what it is made of. */
const MOST_BYTES = 30_000_000;
/** Elements, and elements within each other, up to which a page is told apart into article and the rest: that looks at each with all that is in it. */
const MOST_ELEMENTS = 100_000;
const DEEPEST = 300;
/** A readable part with less of the page's text than this share may be a teaser of it alone, where it is also short. */
const LEAST_SHARE = 0.15;
const SHORT = 600;
/** Bytes in which a page says its encoding (html.spec.whatwg.org, 13.2.3.2). */
const PRESCAN = 1024;

/** Who asks for consent, what leads elsewhere, and what is said beside an article. */
const BESIDE = [
  'nav',
  'script',
  'style',
  'template',
  '[role="navigation"]',
  '[role="dialog"]',
  '[role="alertdialog"]',
  '[aria-modal="true"]',
  ...['id', 'class'].flatMap((attribute) =>
    ['cookie', 'consent', 'gdpr', 'onetrust', 'cmp-', 'newsletter', 'paywall', 'breadcrumb'].map((word) => `[${attribute}*="${word}" i]`),
  ),
].join(',');

/** The readable part of a page (as reader views of browsers find it) and what the page says of itself. @throws Unreadable */
export function readHtml(bytes: Uint8Array): Document {
  if (bytes.length > MOST_BYTES) throw new Refused(`The page is larger than ${MOST_BYTES / 1_000_000} MB.`, FROM_BROWSER);
  const { text, note } = decodedPage(bytes);
  const page = pageOf(text);
  const facts = pageFacts(page);
  const notes = note === null ? [] : [note];
  const title = facts.title ?? first(page, 'title')?.textContent;
  const all = page.body === null ? '' : pageText(page.body);
  if (!isModest(page)) {
    const told =
      'The page has so many elements, or so many within each other, that its article was not told apart from what stands around it.';
    return { kind: 'html', ...facts, title, text: all, notes: [...notes, told] };
  }
  // The body itself may say in its class that it has a banner.
  for (const element of page.querySelectorAll(BESIDE))
    if (element.localName !== 'body' && element.localName !== 'html' && !holdsMost(element, all)) element.remove();
  const rest = page.body === null ? '' : pageText(page.body);
  const found = readable(page);
  const isTeaser = found === null || (found.text.length < SHORT && found.text.length < rest.length * LEAST_SHARE);
  return {
    kind: 'html',
    ...facts,
    title: facts.title ?? found?.title ?? title,
    publisher: facts.publisher ?? found?.publisher,
    author: facts.author ?? found?.author,
    published: [...(facts.published ?? []), ...(found?.published ?? [])],
    text: isTeaser ? rest : found.text,
    notes,
  };
}

/** HTML that was copied or sent: all of its text, since nobody put anything around it. */
export function htmlText(html: string): string {
  const { body } = pageOf(html);
  return body === null ? '' : pageText(body);
}

function readable(page: Page): (Pick<Document, 'title' | 'publisher' | 'author' | 'published'> & { readonly text: string }) | null {
  // The library's types are the window's; of the page it uses what linkedom has.
  const document = page as ConstructorParameters<typeof Readability>[0];
  const found = parsed(new Readability(document, { serializer: (node) => pageText(node), maxElemsToParse: MOST_ELEMENTS }));
  if (found === null || typeof found.content !== 'string') return null;
  const { title, siteName: publisher, byline: author, publishedTime } = found;
  return { title, publisher, author, published: publishedTime ? [publishedTime] : [], text: found.content };
}

/** It climbs beyond the page where the best part of it lies in none of its elements. */
function parsed(reader: Readability<string>): ReturnType<typeof reader.parse> {
  try {
    return reader.parse();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** A name may be that of the whole page: “newsletter-article”. */
function holdsMost(element: PageElement, all: string): boolean {
  return element.localName !== 'script' && element.localName !== 'style' && (element.textContent ?? '').length > all.length / 2;
}

function isModest(page: Page): boolean {
  let count = 0;
  let depth = 0;
  if (page.body === null) return false;
  for (const element of page.querySelectorAll('*')) {
    count += 1;
    if (count > MOST_ELEMENTS) return false;
    // Only leaves can be the deepest.
    if (element.firstChild !== null && isElement(element.firstChild)) continue;
    depth = 0;
    for (let node = element.parentNode; node !== null && depth <= DEEPEST; node = node.parentNode) depth += 1;
    if (depth > DEEPEST) return false;
  }
  return true;
}

/** By a byte order mark, as the page says, or by what its bytes look like. */
function decodedPage(bytes: Uint8Array): { readonly text: string; readonly note: string | null } {
  const begins = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1');
  const hasMark = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.test(begins);
  const [, said] =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(begins) ?? /^\s*<\?xml[^>]{0,200}encoding=["']([\w-]+)/i.exec(begins) ?? [];
  const named = said === undefined || hasMark ? undefined : encodingNamed(said);
  // A page that can be read as bytes says that it is of bytes, whatever it says (html.spec.whatwg.org, 13.2.3.2).
  const text = named === undefined || named.startsWith('utf-16') ? null : textIn(bytes, named);
  return text === null ? decodeBySigns(bytes, false) : { text, note: null };
}
