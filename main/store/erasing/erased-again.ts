import { ok } from '../../../shared/result';
import { dayAt } from '../../../shared/time/day';
import { dayText } from '../../../shared/time/day-text';
import { toWallClock } from '../../../shared/time/zone';
import { readInside } from '../approach/look-into';
import type { Engine } from '../database/engine';
import { isId } from '../database/ids';
import { recordOf } from '../history/erasure';

/* Restoring a backup that was made before an event was erased would bring the event back: found out before, so that nobody does it unawares. */

/** An erasure that a timeline's history knows. */
export interface KnownErasure {
  readonly eventId: string;
  /** `YYYY-MM-DD` in the timeline's home zone. */
  readonly day: string;
  readonly reason: string;
}

/** Those of the database attached by this name (`main` is the one itself), oldest first; none in formats that know no erasures. */
export function knownErasures(engine: Engine, schema: 'main' | 'copy'): KnownErasure[] {
  if (engine.get(`SELECT 1 FROM ${schema}.sqlite_schema WHERE name = 'change_erasure'`) === undefined) return [];
  const rows = engine.all<{ at: number; entity_id: string; after: string | null; home_zone: string }>(
    `SELECT a.at, c.entity_id, c.after, t.home_zone FROM ${schema}.change c INDEXED BY change_erasure JOIN ${schema}.action a ON a.seq = c.action
     CROSS JOIN ${schema}.timeline t WHERE c.erasure IS NOT NULL AND c.op = 'erase' ORDER BY c.seq`,
  );
  return rows.map(({ at, entity_id, after, home_zone }) => ({
    eventId: entity_id,
    day: dayText(dayAt(toWallClock(at, home_zone))),
    reason: recordOf(after).reason,
  }));
}

/** Those of a file that is not open; none where it cannot be read any more. */
export function erasuresInside(path: string): KnownErasure[] {
  const found = readInside(path, (engine) => ok(knownErasures(engine, 'copy')));
  return found.ok ? found.value : [];
}

/** Which of these erased events a file still holds, in its present state or its history. None where it cannot be read. */
export function heldAgain(path: string, erasures: readonly KnownErasure[]): KnownErasure[] {
  if (erasures.length === 0) return [];
  const found = readInside(path, (engine) => ok(heldIn(engine, 'copy', erasures)));
  return found.ok ? found.value : [];
}

/** The same of the database attached by this name (`main` is the one itself). */
export function heldIn(engine: Engine, schema: 'main' | 'copy', erasures: readonly KnownErasure[]): KnownErasure[] {
  const rows = engine.all<{ id: string }>(
    `SELECT i.value AS id FROM json_each(?) i WHERE EXISTS (SELECT 1 FROM ${schema}.event e WHERE ${isId('e.id', 'i.value')})
     OR EXISTS (SELECT 1 FROM ${schema}.change c WHERE ${isId('c.entity_id', 'i.value')} AND c.op <> 'erase' AND coalesce(c.before, c.after) IS NOT NULL)`,
    [JSON.stringify(erasures.map(({ eventId }) => eventId))],
  );
  const held = new Set(rows.map(({ id }) => id));
  return erasures.filter(({ eventId }) => held.has(eventId));
}
