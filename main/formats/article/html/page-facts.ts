import type { Document } from '../document';
import { first, type Page } from './page';

/** What a page says of itself beside its text, where programs look for it; the better known name first. */
type Facts = Pick<Document, 'title' | 'publisher' | 'author' | 'url' | 'published'>;

/** Names of `meta` elements, in `name`, `property` or `itemprop`: Open Graph, Dublin Core, Highwire Press, schema.org, Parse.ly, Sailthru. */
const NAMES = {
  title: ['og:title', 'headline', 'citation_title', 'dc.title', 'dcterms.title', 'twitter:title', 'title'],
  publisher: [
    'og:site_name',
    'citation_journal_title',
    'citation_publisher',
    'dc.publisher',
    'dcterms.publisher',
    'publisher',
    'application-name',
  ],
  author: ['author', 'article:author', 'citation_author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'sailthru.author', 'byl'],
  published: [
    'article:published_time',
    'og:published_time',
    'datepublished',
    'citation_publication_date',
    'citation_date',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'dcterms.date',
    'dcterms.created',
    'parsely-pub-date',
    'sailthru.date',
    'publishdate',
    'publish-date',
    'publication_date',
    'pubdate',
    'date',
  ],
  url: ['og:url', 'parsely-link', 'twitter:url'],
} as const;

/** Larger blocks of linked data are no article's. */
const LONGEST_DATA = 1_000_000;
const ARTICLE = /Article|Posting|Report|WebPage/;

export function pageFacts(page: Page): Facts {
  const said = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta[content]')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '').toLowerCase();
    const content = meta.getAttribute('content')?.trim() ?? '';
    if (name !== '' && content !== '' && !said.has(name)) said.set(name, content);
  }
  const linked = linkedData(page);
  const meta = (key: keyof typeof NAMES): string[] => NAMES[key].flatMap((name) => said.get(name) ?? []);
  const times = ['time[itemprop="datePublished"]', 'time[pubdate]', 'header time[datetime]', 'article time[datetime]'].flatMap(
    (selector) => first(page, selector)?.getAttribute('datetime') ?? [],
  );
  const canonical = first(page, 'link[rel~="canonical"]')?.getAttribute('href') ?? null;
  const isAddress = (url: string | null | undefined): boolean => /^https?:\/\//i.test(url ?? '');
  return {
    title: linked.title ?? meta('title')[0],
    publisher: linked.publisher ?? meta('publisher')[0],
    author: linked.author ?? meta('author').find((author) => !isAddress(author)),
    url: [canonical, ...meta('url'), linked.url].find(isAddress),
    published: [linked.published ?? '', ...meta('published'), ...times].filter((written) => written !== ''),
  };
}

interface Linked {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly author?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: string | undefined;
}

/** JSON-LD of the first article in it (schema.org). */
function linkedData(page: Page): Linked {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const written = script.textContent ?? '';
    if (written.length > LONGEST_DATA) continue;
    for (const thing of thingsIn(written)) {
      if (!ARTICLE.test(String(thing['@type'])) || !(text(thing.headline) ?? text(thing.datePublished))) continue;
      return {
        title: text(thing.headline) ?? text(thing.name),
        publisher: nameOf(thing.publisher),
        author: nameOf(thing.author),
        url:
          text(thing.url) ??
          text(thing.mainEntityOfPage) ??
          (isThing(thing.mainEntityOfPage) ? text(thing.mainEntityOfPage['@id']) : undefined),
        published: text(thing.datePublished) ?? text(thing.dateCreated),
      };
    }
  }
  return {};
}

type Thing = Readonly<Record<string, unknown>>;

function thingsIn(written: string): Thing[] {
  let parsed: unknown;
  try {
    // Some sites wrap it against browsers of the nineties.
    parsed = JSON.parse(written.replace(/^\s*(?:<!--|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, ''));
  } catch {
    return [];
  }
  const tops = (Array.isArray(parsed) ? parsed : [parsed]).filter(isThing);
  return tops.flatMap((top) => [top, ...(Array.isArray(top['@graph']) ? top['@graph'].filter(isThing) : [])]);
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** Of a person or an organisation, or of several. */
function nameOf(value: unknown): string | undefined {
  const names = (Array.isArray(value) ? value : [value]).flatMap((one) => text(one) ?? (isThing(one) ? text(one.name) : undefined) ?? []);
  return names.length > 0 ? names.join(', ') : undefined;
}
