import type { Input, Output } from '../../../shared/contract';
import type { Engine } from '../database/engine';
import { eventsByRows } from './queries';

/** bm25 looks at every hit, which a common word makes slow; above this many hits they come in order of time instead. */
const MAX_HITS = 2000;

/**
 * Events in which every word of the query begins some word of title, summary, tags, actors, places or source titles.
 * Best first; past MAX_HITS (`capped`) the first found, by date. `total` counts up to the cap.
 */
export function searchEvents(engine: Engine, { query, limit }: Input<'events.search'>): Output<'events.search'> {
  const match = matchExpression(query);
  if (match === null) return { events: [], total: 0, capped: false };
  const hits = engine.all<Hit>(HITS, [match, MAX_HITS + 1]);
  const capped = hits.length > MAX_HITS;
  const found = capped ? hits.slice(0, MAX_HITS).sort(byTime) : ranked(engine, match, hits);
  const rows = found.slice(0, limit).map((hit) => hit.seq);
  return { events: eventsByRows(engine, rows), total: Math.min(hits.length, MAX_HITS), capped };
}

interface Hit {
  readonly seq: number;
  readonly start: number;
}

const HITS = `SELECT e.seq, e.start_ms AS start FROM event_fts f CROSS JOIN event e ON e.seq = f.rowid
  WHERE event_fts MATCH ? AND e.deleted = 0 LIMIT ?`;

/** Best first. A hit in the title counts ten times one in the summary. Rows are fetched only for those that are shown. */
function ranked(engine: Engine, match: string, hits: readonly Hit[]): Hit[] {
  const ranks = engine.all<{ seq: number; rank: number }>(
    'SELECT rowid AS seq, bm25(event_fts, 10, 1, 3, 3, 3, 1) AS rank FROM event_fts WHERE event_fts MATCH ?',
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
  const words = query.normalize('NFC').match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu);
  // One Latin letter begins thousands of words and means none of them; in other scripts it may be a word.
  return words === null ? null : words.map((word) => (/^[a-z]$/i.test(word) ? `"${word}"` : `"${word}"*`)).join(' ');
}
