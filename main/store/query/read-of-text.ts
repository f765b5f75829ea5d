import type { KnownReading } from '../../../shared/article/known';
import type { Engine } from '../database/engine';
import { isAmongIds } from '../database/ids';
import { eventsByRows } from './queries';

/** Most events that are told of one text. */
const MOST = 5000;

/** The events that rest on a text, by the passages that their sources name; and when the first of them was read from it. Looks through the sources of all events. */
export function readOfText(engine: Engine, hash: string): KnownReading {
  const rows = engine.all<{ seq: number }>('SELECT seq FROM event WHERE deleted = 0 AND instr(sources, ?) > 0 ORDER BY seq LIMIT ?', [
    hash,
    MOST,
  ]);
  const events = eventsByRows(
    engine,
    rows.map(({ seq }) => seq),
  );
  const passages = events.flatMap(({ id, title, when, sources }) =>
    sources.flatMap(({ textHash, passage }) =>
      textHash === hash && passage !== undefined ? [{ passage, event: { id, title, when } }] : [],
    ),
  );
  return { at: passages.length === 0 ? null : firstRead(engine, hash, [...new Set(passages.map(({ event }) => event.id))]), passages };
}

/** Null where only an import brought it: what imports say of each event is packed. */
function firstRead(engine: Engine, hash: string, ids: readonly string[]): number | null {
  const row = engine.get<{ at: number | null }>(
    `SELECT min(a.at) AS at FROM change c JOIN action a ON a.seq = c.action
     WHERE ${isAmongIds('c.entity_id', '?1')} AND c.entity = 'event' AND typeof(c.after) = 'text' AND instr(c.after, ?2) > 0`,
    [JSON.stringify(ids), hash],
  );
  return row?.at ?? null;
}
