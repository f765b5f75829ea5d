import type { Input, Output } from '../../shared/contract';
import type { Engine } from './engine';
import { TIME_ORDER } from './queries';
import type { EventRow } from './rows';
import { EVENT_ROWS, eventView } from './rows';

/** bm25 looks at every hit, which a common word makes slow; above this many hits they come in order of time instead. */
const MAX_HITS = 2000;

/**
 * Events in which every word of the query begins some word of title, summary, tags, actors, places or source titles.
 * Best first; past MAX_HITS (`capped`) the first found, by date. `total` counts up to the cap.
 */
export function searchEvents(engine: Engine, { query, limit }: Input<'events.search'>): Output<'events.search'> {
  const match = matchExpression(query);
  if (match === null) return { events: [], total: 0, capped: false };
  const hits = engine.all<{ seq: number }>(
    'SELECT e.seq FROM event_fts f JOIN event e ON e.seq = f.rowid WHERE event_fts MATCH ? AND e.deleted = 0 LIMIT ?',
    [match, MAX_HITS + 1],
  );
  const capped = hits.length > MAX_HITS;
  const rows = capped
    ? engine.all<EventRow>(`${EVENT_ROWS} WHERE e.seq IN (SELECT value FROM json_each(?)) ORDER BY ${TIME_ORDER} LIMIT ?`, [
        JSON.stringify(hits.slice(0, MAX_HITS).map((hit) => hit.seq)),
        limit,
      ])
    : // A hit in the title counts ten times one in the summary.
      engine.all<EventRow>(
        `SELECT e.*, l.id AS lane_id FROM event_fts f JOIN event e ON e.seq = f.rowid JOIN lane l ON l.key = e.lane
         WHERE event_fts MATCH ? AND e.deleted = 0 ORDER BY bm25(event_fts, 10, 1, 3, 3, 3, 1), ${TIME_ORDER} LIMIT ?`,
        [match, limit],
      );
  return { events: rows.map(eventView), total: Math.min(hits.length, MAX_HITS), capped };
}

/**
 * The query in FTS5's language: each word quoted, so that nothing a person types is syntax, and open at its end. Null
 * when there is no letter or digit to look for.
 */
export function matchExpression(query: string): string | null {
  const words = query.normalize('NFC').match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu);
  return words === null ? null : words.map((word) => `"${word}"*`).join(' ');
}
