import type { KnownReading } from '../../../shared/article/known';
import type { Engine } from '../database/engine';
import { isAmongIds } from '../database/ids';
import { lookInPortions, type Portion } from './in-portions';
import { eventsByRows } from './queries';

/** Row numbers looked at before the clock is. */
const STRETCH = 5000;

const NAMING = `SELECT seq FROM event WHERE seq > ? AND seq <= ? AND deleted = 0 AND instr(sources, ?) > 0 ORDER BY seq`;

/**
 * The events that rest on a text, by the passages that their sources name, and when the first of them was read from it: in portions, from row
 * number `after` on. `next` continues; null when everything was looked at.
 * @param hash of the text, as sources name it
 */
export function readOfText(engine: Engine, hash: string, after: number): KnownReading & Pick<Portion, 'next'> {
  const rows: number[] = [];
  const { next } = lookInPortions(engine, after, STRETCH, (above, most) => {
    for (const { seq } of engine.all<{ seq: number }>(NAMING, [above, most, hash])) rows.push(seq);
  });
  const events = eventsByRows(engine, rows);
  const passages = events.flatMap(({ id, title, when, sources }) =>
    sources.flatMap(({ textHash, passage }) =>
      textHash === hash && passage !== undefined ? [{ passage, event: { id, title, when } }] : [],
    ),
  );
  const at = passages.length === 0 ? null : firstRead(engine, hash, [...new Set(passages.map(({ event }) => event.id))]);
  return { at, passages, next };
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
