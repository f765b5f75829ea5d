import { type Reading, readingSchema, saidSchema } from '../../../shared/article/reading';
import { hashOf } from '../database/attachments';
import type { Engine } from '../database/engine';
import { takenBack } from '../history/kept-reading';
import type { Fields } from '../record/apply';
import { isKeptUnfinished, keepUnfinished, type Unfinished, unfinishedOf } from '../record/unfinished';

/* Readings of articles that are kept, under way or entered, hold what an event of theirs was called and the words that it rested on. */

/** What goes together: what was said of a reading says nothing without it. */
const READINGS: readonly (readonly Unfinished[])[] = [['reading', 'reading-said'], ['reading-entered']];

/** A title shorter than this stands in too many texts by chance, so only what is called just that is meant. */
const SHORTEST = 4;

/**
 * Part of erasing an event: forgets each reading that names it, that is of a text which a source of it ever named, or in which one of its titles or quotations
 * stands. One that cannot be read any more goes as well, since nobody can tell what it holds.
 *
 * @param said the fields that the event ever had
 * @returns titles of the articles that were under way, which somebody will miss, also because their entering was undone; what is kept only for an undo to come is not told
 */
export function forgetReadingsOf(engine: Engine, eventId: string, said: readonly Fields[]): string[] {
  const sought = soughtIn(eventId, said);
  // Asked before anything goes.
  const back = takenBack(engine);
  const titles = READINGS.flatMap((keys) => {
    const kept = keys.filter((key) => isKeptUnfinished(engine, key));
    const texts = kept.map((key) => unfinishedOf(engine, key));
    if (!texts.some((text) => text === '' || speaksOf(text, sought))) return [];
    for (const key of kept) keepUnfinished(engine, '', key);
    return kept.includes('reading') || (kept.includes('reading-entered') && back !== null) ? [titleOf(texts)] : [];
  });
  // The same article may be gone on with after its entering was undone.
  return [...new Set(titles)];
}

interface Sought {
  /** As they stand within JSON. */
  readonly words: readonly string[];
  readonly hashes: ReadonlySet<string>;
}

function soughtIn(eventId: string, said: readonly Fields[]): Sought {
  const sources = said.flatMap((fields) => (Array.isArray(fields.sources) ? (fields.sources as readonly Fields[]) : []));
  const titles = stringsOf(said.map(({ title }) => title));
  const quotations = stringsOf(sources.map(({ quotation }) => quotation));
  const words = [...titles, ...quotations].map((text) => {
    const json = JSON.stringify(text);
    return text.length < SHORTEST ? json : json.slice(1, -1);
  });
  return { words: [eventId, ...words], hashes: new Set(stringsOf(sources.map(({ textHash }) => textHash))) };
}

function stringsOf(values: readonly unknown[]): string[] {
  return [...new Set(values.flatMap((value) => (typeof value === 'string' && value !== '' ? [value] : [])))];
}

function speaksOf(json: string, { words, hashes }: Sought): boolean {
  if (words.some((word) => json.includes(word)) || [...hashes].some((hash) => json.includes(hash))) return true;
  const text = textOf(json);
  return text === null || hashes.has(hashOf(text));
}

/** The article's text; empty in what holds none, null where nobody can tell. */
function textOf(json: string): string | null {
  const reading = readingIn(json);
  if (reading !== undefined) return reading.article.text;
  return saidSchema.safeParse(parsed(json)).success ? '' : null;
}

function titleOf(texts: readonly string[]): string {
  for (const json of texts) {
    const reading = readingIn(json);
    if (reading !== undefined) return reading.article.title ?? reading.article.name;
  }
  return '';
}

/** As it is under way, or as it was entered. */
function readingIn(json: string): Reading | undefined {
  const value = parsed(json);
  return readingSchema.safeParse(isEntered(value) ? value.reading : value).data;
}

function isEntered(value: unknown): value is { readonly reading: unknown } {
  return typeof value === 'object' && value !== null && 'reading' in value;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
