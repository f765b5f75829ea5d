import type { Input, Output } from '../../../shared/contract';
import type { Engine } from '../database/engine';
import { WORD_COLUMNS } from '../database/schema';
import { eventsByRows } from './queries';
import { isOpen, matchWholeWords, tellingWords } from './whole-words';

/** bm25 looks at every hit, which a common word makes slow; above this many hits they come in order of time instead. */
const MAX_HITS = 2000;
/** More than anybody goes through one by one. */
const MOST_FOUND = 20_000;

/**
 * Events in which every word of the query begins some word of a field of text (title, summary, tags, actors, places, …) or of the title of a source.
 * Best first; past MAX_HITS (`capped`) the first found, by date. `total` counts up to the cap.
 */
export function searchEvents(engine: Engine, { query, limit }: Input<'events.search'>): Output<'events.search'> {
  const match = matchExpression(query);
  if (match === null) return { events: [], total: 0, capped: false };
  const hits = hitsOf(engine, query, match, MAX_HITS + 1);
  if (hits.length === 0) return { events: [], total: 0, capped: false };
  const capped = hits.length > MAX_HITS;
  const found = capped ? hits.slice(0, MAX_HITS).sort(byTime) : ranked(engine, rankedBy(engine, query, match), hits);
  const rows = found.slice(0, limit).map((hit) => hit.seq);
  return { events: eventsByRows(engine, rows), total: Math.min(hits.length, MAX_HITS), capped };
}

/** Rows of all that is found, by time: what is marked on a chart. */
export function foundRows(engine: Engine, { query }: Input<'events.found'>): Output<'events.found'> {
  const match = matchExpression(query);
  if (match === null) return { rows: new Uint32Array(), capped: false };
  const hits = hitsOf(engine, query, match, MOST_FOUND + 1);
  const rows = hits.slice(0, MOST_FOUND).sort(byTime);
  return { rows: Uint32Array.from(rows, ({ seq }) => seq), capped: hits.length > MOST_FOUND };
}

interface Hit {
  readonly seq: number;
  readonly start: number;
}

const HITS = `SELECT e.seq, e.start_ms AS start FROM event_fts f CROSS JOIN event e ON e.seq = f.rowid
  WHERE event_fts MATCH ? AND e.deleted = 0 LIMIT ?`;

/** As many as there are, or `limit`. */
function hitsOf(engine: Engine, query: string, match: string, limit: number): Hit[] {
  const quick = matchWholeWords(engine, wordsIn(query));
  const hits = quick === null ? [] : engine.all<Hit>(HITS, [quick.match, limit]);
  const isEnough = quick !== null && (quick.isAll || hits.length === limit);
  return isEnough ? hits : engine.all<Hit>(HITS, [match, limit]);
}

/** What ranks hits: where a query holds beginnings of few letters, its other words alone, as long as these have few hits themselves. */
function rankedBy(engine: Engine, query: string, match: string): string {
  const words = wordsIn(query);
  const telling = tellingWords(engine, words);
  if (telling.length === 0 || telling.length === words.length) return match;
  const lead = expressionOf(telling);
  const found = engine.all('SELECT rowid FROM event_fts WHERE event_fts MATCH ? LIMIT ?', [lead, MAX_HITS + 1]);
  return found.length > MAX_HITS ? match : lead;
}

/** Best first. A hit in the title counts ten times one in the summary. Rows are fetched only for those that are shown. */
function ranked(engine: Engine, match: string, hits: readonly Hit[]): Hit[] {
  const ranks = engine.all<{ seq: number; rank: number }>(
    `SELECT rowid AS seq, bm25(event_fts, ${Object.values(WORD_COLUMNS).join(', ')}) AS rank FROM event_fts WHERE event_fts MATCH ?`,
    [match],
  );
  const rankOf = new Map(ranks.map(({ seq, rank }) => [seq, rank]));
  return [...hits].sort((one, other) => (rankOf.get(one.seq) ?? 0) - (rankOf.get(other.seq) ?? 0) || byTime(one, other));
}

function byTime(one: Hit, other: Hit): number {
  return one.start - other.start || one.seq - other.seq;
}

/**
 * The query in FTS5's language: each word quoted, so that nothing a person types is syntax, and open at its end. Null
 * when there is no letter or digit to look for.
 */
export function matchExpression(query: string): string | null {
  const words = wordsIn(query);
  return words.length === 0 ? null : expressionOf(words);
}

function expressionOf(words: readonly string[]): string {
  return words.map((word) => (isOpen(word) ? `"${word}"*` : `"${word}"`)).join(' ');
}

function wordsIn(query: string): readonly string[] {
  return query.normalize('NFC').match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [];
}
