import { wordTable } from '../../../shared/word-table';
import type { JsonEntry } from '../json/json-table';
import { asObject, type Element, elementsOf } from './xml-records';

/** What a feed holds: RSS 0.91 to 2.0 (https://www.rssboard.org/rss-specification), RSS 1.0 with Dublin Core, and Atom (RFC 4287). */
export interface FeedEntries {
  readonly entries: readonly JsonEntry[];
  readonly note: string;
}

/** The first element of a file, behind what may stand in front of it. */
const ROOT = /^(?:\s|<\?[^>]*>|<!--(?:[^-]|-(?!->))*-->|<!(?!--)[^>]*>)*<(?:[a-z]+:)?([a-z]+)[\s>]/i;

/** When something came out, the first of which an entry says; then when it was changed. */
const DATES = ['pubDate', 'published', 'issued', 'date', 'created', 'updated', 'modified', 'lastBuildDate'];

/** When what an entry tells of is, beside when the entry came out: RSS event module, xCal and others. */
const OWN_DATES = /^(?:(?:event)?start(?:_?(?:date|time))?|dtstart|event_?date|when)$/i;

/**
 * The entries of a feed, each at the day on which it came out, whatever element says that; null for any other file, and one whose entries say when what they tell of is.
 *
 * @throws Unreadable where it is not well-formed, or too large
 */
export function feedEntries(text: string): FeedEntries | null {
  const [, root = ''] = ROOT.exec(text.slice(0, 4096)) ?? [];
  if (!/^(?:rss|feed|RDF)$/i.test(root)) return null;
  const items = elementsOf(text).get(root.toLowerCase() === 'feed' ? 'entry' : 'item') ?? [];
  // Feeds of a calendar say when something is.
  if (items.some(({ inner }) => inner.some(({ name }) => OWN_DATES.test(name)))) return null;
  if (items.length === 0 || !items.some((item) => datesOf(item).length > 0)) return null;
  const used = new Set<string>();
  const entries = items.map((item, at): JsonEntry => {
    const [date] = datesOf(item);
    if (date !== undefined) used.add(date.name);
    const others = Object.entries(asObject(item)).filter(([name]) => !DATES.includes(name));
    const entry = Object.fromEntries([...others, ['date', date === undefined ? '' : asFeedsMean(date.text.trim())]]);
    return { row: at + 1, entry, written: () => JSON.stringify(entry) };
  });
  const said = DATES.filter((name) => used.has(name)).map((name) => `“${name}”`);
  return { entries, note: `This is a feed: each entry was read as an event on the day on which it came out (${said.join(', ')}).` };
}

function datesOf({ inner }: Element): Element[] {
  return DATES.flatMap((name) => inner.filter((one) => one.name === name && /\d/.test(one.text)).slice(0, 1));
}

/** What the zones of North America and of Greenwich are in feeds (RFC 822, 5.1), wherever the reader is. */
const ZONES: Readonly<Record<string, string>> = wordTable({
  UT: '+0000',
  UTC: '+0000',
  GMT: '+0000',
  Z: '+0000',
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
});
const RFC_822 =
  /^((?:[a-z]{3,9},?\s+)?\d{1,2}[\s-]+[a-z]{3,9}[\s-]+)(\d\d|\d{4})((?:\s+\d{1,2}:\d\d(?::\d\d)?)?)(?:\s*([a-z]{1,3}|[+-]\d{4}))?$/i;

/** A date of RFC 822 with the year in four digits (RFC 5322, 4.3) and its zone in digits; any other as it stands. */
function asFeedsMean(text: string): string {
  const [, day, year = '', time = '', zone = ''] = RFC_822.exec(text) ?? [];
  if (day === undefined) return text;
  const century = year.length === 4 ? '' : Number(year) < 50 ? '20' : '19';
  return `${day}${century}${year}${time}${time === '' || zone === '' ? '' : ` ${ZONES[zone.toUpperCase()] ?? zone}`}`;
}
