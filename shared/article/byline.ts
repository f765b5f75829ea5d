import { wordTable } from '../word-table';
import type { Stretch } from './proposal';
import { type Publication, type PublicationContext, publicationOf } from './publication';

/** What an article says of itself in its own lines, and where; null where it does not say. */
export interface Byline {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly published: Publication | null;
  /** The first day of a dateline that names no year (“Jan 8”). */
  readonly yearless: string | null;
  /** Where that is said, in order: such lines tell of the article, not of what happened. A dateline is the beginning of a paragraph. */
  readonly places: readonly Stretch[];
}

/** Lines at the beginning and at the end that are looked at. */
const FIRST = 20;
const LAST = 6;
/** A longer line is a sentence. */
const LONGEST = 200;

type Said = 'title' | 'publisher' | 'author' | 'editor' | 'url' | 'published' | 'updated';

/** Words before a colon, small letters; many sites say the same ones in German, French and Spanish. */
const LABELS: Readonly<Record<string, Said>> = wordTable({
  title: 'title',
  headline: 'title',
  titel: 'title',
  titre: 'title',
  título: 'title',
  source: 'publisher',
  publisher: 'publisher',
  publication: 'publisher',
  newspaper: 'publisher',
  site: 'publisher',
  quelle: 'publisher',
  fuente: 'publisher',
  author: 'author',
  authors: 'author',
  byline: 'author',
  'written by': 'author',
  'reported by': 'author',
  'curated by': 'author',
  'edited by': 'editor',
  'published by': 'author',
  autor: 'author',
  auteur: 'author',
  url: 'url',
  link: 'url',
  'first published': 'published',
  published: 'published',
  'published on': 'published',
  'published at': 'published',
  'publication date': 'published',
  'date published': 'published',
  'date of publication': 'published',
  posted: 'published',
  'posted on': 'published',
  issued: 'published',
  date: 'published',
  datum: 'published',
  veröffentlicht: 'published',
  'veröffentlicht am': 'published',
  publié: 'published',
  'publié le': 'published',
  publicado: 'published',
  'publicado el': 'published',
  fecha: 'published',
  发布时间: 'published',
  发布日期: 'published',
  updated: 'updated',
  'last updated': 'updated',
  'last updated on': 'updated',
  'updated on': 'updated',
  modified: 'updated',
  stand: 'updated',
});
/** Those that also stand without a colon, before a date. */
const BEFORE_DATE = new RegExp(
  `^(?:${Object.entries(LABELS)
    .filter(([, said]) => said === 'published' || said === 'updated')
    .map(([label]) => label)
    .sort((one, other) => other.length - one.length)
    .join('|')})\\s+(?=\\P{L}*\\p{L}*\\W*\\d)`,
  'iu',
);
const LABELLED = /^([\p{L} ]{3,24})\s*[:：]\s*(.+)$/u;
/** "By Jane Doe", "Von Hans Meier": a name begins with a capital. */
const BY = /^(?:By|BY|by|Von|von|Par|par|Por|por)\s+(?=\p{Lu})(.+)$/u;
/** "Jane Doe Published January 8, 2026", "Published in Dawn, January 8th, 2026". */
const PUBLISHED = /^(\P{N}{0,60}?)\bPublished(?:\s+in\s+([^,]{2,60}),)?\s+(?=\P{L}*\p{L}*\W*\d)(.+)$/u;
/** "Weserland-Zeitung, 12. März 2026, 17:30 Uhr": who published it, or where, and when. */
const PAPER_AND_DAY = /^(\p{Lu}[^,.!?:;]{2,59}),\s+(\P{Ll}{0,6}\p{L}{0,10}\P{L}*\d.{4,40})$/u;
/** Words of the names of newspapers: a place has none. */
export const PAPER =
  /\b(?:post|times|news|herald|courier|journal|gazette|tribune|guardian|observer|mail|chronicle|daily|telegraph|press|zeitung|kurier|rundschau|tageblatt|tagblatt)\b|(?:zeitung|anzeiger|nachrichten|blatt)\b/iu;
/**
 * "ISLAMABAD, Jan 8 (Reuters) —": places in capitals, perhaps a day, perhaps who sent it (Associated Press Stylebook, "datelines"). Spaces are bounded,
 * since what stands on either side of some may begin and end with others.
 */
const DATELINE =
  /^(\p{Lu}[\p{Lu}\p{M}.' ’-]{2,}(?:[,/]\s{0,3}\p{L}[\p{L}.' ’-]*?)?)(?:,\s{1,3}([^()–—:-]{3,30}?))?\s{0,3}(?:\(([^()]{2,40})\))?\s{0,3}(?:[–—]|--?\s|:\s)\s*/u;

interface Line extends Stretch {
  readonly text: string;
}

/** "Jan 8", "8 January". */
const MONTH_DAY = /^(?:\p{L}{3,9}\.?\s+\d{1,2}|\d{1,2}\.?\s+\p{L}{3,9}\.?)$/u;

/** What the lines of a text say of itself: labels, "By …", a line that is a date, a dateline, and the headline above it all. */
export function bylineOf(text: string, context: PublicationContext): Byline {
  const said: Partial<Record<Said, string>> = {};
  const dates: Partial<Record<'published' | 'updated' | 'bare' | 'dateline', Publication>> = {};
  const places: Stretch[] = [];
  /** Who is named in a dateline. */
  let sender: string | null = null;
  /** The first day of a dateline that names no year. */
  let yearless: string | null = null;
  const date = (written: string): Publication | null => publicationOf(written, context, text);

  /** @returns whether the part of a line says something of the article */
  function read(part: string): boolean {
    const [, label = '', rest = ''] = LABELLED.exec(part) ?? [];
    const before = BEFORE_DATE.exec(part);
    const key = LABELS[label.trim().toLowerCase()] ?? (before === null ? undefined : LABELS[before[0].trim().toLowerCase()]);
    const value = before === null || rest !== '' ? rest : part.slice(before[0].length);
    if (key === 'published' || key === 'updated') {
      const found = date(value);
      if (found !== null) dates[key] ??= found;
      return found !== null;
    }
    if (key !== undefined && value !== '') {
      said[key] ??= value.trim();
      return true;
    }
    const [, person = '', paper, day] = PUBLISHED.exec(part) ?? [];
    const out = day === undefined ? null : date(day);
    if (out !== null) {
      dates.published ??= out;
      if (person.trim() !== '') said.author ??= person.trim();
      if (paper !== undefined) said.publisher ??= paper.trim();
      return true;
    }
    const [, author] = BY.exec(part) ?? [];
    if (author !== undefined && !/[.!?]$/.test(author.replace(/\b\p{Lu}\.$/u, ''))) {
      said.author ??= author.trim();
      return true;
    }
    if (/^https?:\/\/\S+$/.test(part)) {
      said.url ??= part;
      return true;
    }
    const [, name = '', when = ''] = PAPER_AND_DAY.exec(part) ?? [];
    const ofPaper = when === '' ? null : wholeDate(when, date);
    if (ofPaper !== null) {
      dates.bare ??= ofPaper;
      if (PAPER.test(name)) said.publisher ??= name;
      return true;
    }
    const found = /^\P{L}*(?:\p{L}+\W+){0,3}\d/u.test(part) && part.length < 60 ? wholeDate(part, date) : null;
    if (found !== null) dates.bare ??= found;
    return found !== null;
  }

  function dateline(line: Line): void {
    const [whole, , day, agency] = DATELINE.exec(line.text.slice(0, LONGEST)) ?? [];
    if (whole === undefined || (day === undefined && agency === undefined)) return;
    places.push({ start: line.start, end: line.start + whole.trimEnd().length });
    if (agency !== undefined) sender ??= agency;
    const found = day === undefined ? null : date(day);
    if (found !== null) dates.dateline ??= found;
    else if (day !== undefined && MONTH_DAY.test(day)) yearless ??= day.trim();
  }

  const lines = ownLines(text);
  for (const line of lines) {
    if (line.text.length > LONGEST) {
      dateline(line);
      continue;
    }
    const parts = line.text.split(/\s+[|•·]\s+/);
    const isOwn = parts.map(read);
    // "By Jane Doe | News18".
    const beside = BY.test(line.text) && isOwn.some(Boolean) ? parts.find((_, index) => isOwn[index] === false) : undefined;
    if (beside !== undefined) said.publisher ??= beside;
    if (isOwn.some(Boolean)) places.push({ start: line.start, end: line.end });
    else dateline(line);
  }
  const headline = said.title === undefined ? headlineOf(lines, places, said.publisher ?? sender) : null;
  if (headline !== null) places.push({ start: headline.start, end: headline.end });
  return {
    title: said.title ?? headline?.text ?? null,
    publisher: said.publisher ?? sender,
    author: said.author ?? null,
    url: said.url ?? null,
    published: dates.published ?? dates.bare ?? dates.dateline ?? dates.updated ?? null,
    yearless,
    places: places.sort((one, other) => one.start - other.start),
  };
}

/** A line that is a date and nothing else, but for how long it takes to read. */
function wholeDate(part: string, date: (written: string) => Publication | null): Publication | null {
  const found = date(part.replace(/\s+Uhr$/u, '').replace(/[,|]?\s*\d+\s*min(?:ute)?s?(?:\s+read)?$/i, ''));
  return found?.rest === '' ? found : null;
}

/** The first line, when it is no sentence and more follows; neither the publisher's name nor the way through its pages. */
function headlineOf(lines: readonly Line[], places: readonly Stretch[], publisher: string | null): Line | null {
  const [first, second] = lines.filter(
    ({ text, start }) => text !== publisher && !/\s[»›>]\s/.test(text) && !places.some((place) => place.start === start),
  );
  if (first === undefined || second === undefined || first.start > (lines[3]?.start ?? 0)) return null;
  return first.text.length <= LONGEST && !/[.。]["”’]?$/u.test(first.text) ? first : null;
}

/** The lines in which an article speaks of itself: its first and its last ones. */
function ownLines(text: string): Line[] {
  const first: Line[] = [];
  const lines = /[^\n]+/g;
  for (let found = lines.exec(text); found !== null && first.length < FIRST; found = lines.exec(text))
    first.push(lineAt(found[0], found.index));
  const last: Line[] = [];
  for (let end = text.length; last.length < LAST; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    if (start <= (first.at(-1)?.start ?? text.length)) break;
    if (end > start) last.unshift(lineAt(text.slice(start, end), start));
    end = start - 1;
  }
  return [...first, ...last].filter((line) => line.text !== '');
}

function lineAt(written: string, at: number): Line {
  const text = written.trim();
  const start = at + written.indexOf(text);
  return { text, start, end: start + text.length };
}
