import type { FullEvent } from '../../../shared/event';
import { indexExtentOfPlace, type OrderedEvent, placedAt, placementsOf } from '../../../shared/time/placement';
import { isUndated } from '../../../shared/time/undated';
import type { Engine } from '../database/engine';
import { isAmongIds } from '../database/ids';
import type { PendingChange } from './apply';
import { boundsOfRow } from './row-bounds';

/*
 * Undated events stand in the index where their links allow them to be (shared/time/placement.ts): `start_ms` and `end_ms`
 * follow from other events, so they are worked out again after every step. Their bounds stay null and their `span` stays 14,
 * so one small range of an index finds them all.
 */

interface UndatedRow {
  readonly seq: number;
  readonly id: string;
  readonly title: string;
  readonly edtf: string;
  readonly links: string;
  readonly start_ms: number;
  readonly end_ms: number;
}

const UNDATED_ROWS = `SELECT seq, id, title, edtf, links, start_ms, end_ms FROM event INDEXED BY event_span
  WHERE deleted = 0 AND span = 14 AND flags & 64`;

interface NamedRow {
  readonly id: string;
  readonly title: string;
  readonly edtf: string;
  readonly start_min: number | null;
  readonly start_max: number | null;
  readonly end_min: number | null;
  readonly end_max: number | null;
}

const NO_BOUNDS = { startMin: null, startMax: null, endMin: null, endMax: null };

/** All undated events, and the dated ones that they name. Empty when there are none without a date. */
export function orderedEvents(engine: Engine): OrderedEvent[] {
  return ordered(engine, engine.all<UndatedRow>(UNDATED_ROWS));
}

function ordered(engine: Engine, rows: readonly UndatedRow[]): OrderedEvent[] {
  if (rows.length === 0) return [];
  const undated = rows.map(({ id, title, edtf, links }): OrderedEvent => {
    return { id, title, when: edtf, links: links === '[]' ? [] : JSON.parse(links), bounds: NO_BOUNDS };
  });
  const named = engine.all<NamedRow>(
    `SELECT id, title, edtf, start_min, start_max, end_min, end_max FROM event
     WHERE deleted = 0 AND NOT flags & 64 AND ${isAmongIds('id', '?1')}`,
    [JSON.stringify(undated.flatMap(({ links }) => links.map(({ to }) => to)))],
  );
  return undated.concat(
    named.map(({ id, title, edtf, start_min, start_max, end_min, end_max }) => {
      const bounds = boundsOfRow({ start_min, start_max, end_min, end_max });
      return { id, title, when: edtf, links: [], bounds };
    }),
  );
}

/** The same events, those without a date with their position among the others. */
export function withPositions(engine: Engine, events: readonly FullEvent[]): FullEvent[] {
  if (!events.some((event) => isUndated(event.when))) return [...events];
  const positions = placementsOf(orderedEvents(engine));
  return events.map((event) => {
    const position = positions.get(event.id);
    return position === undefined ? event : placedAt(event, position);
  });
}

/** What came of looking where undated events belong. */
export interface UndatedMoves {
  /** Ids of undated events that stand elsewhere in the index now, or are called by what they come after or before with another name. */
  readonly moved: readonly string[];
  /** Ids of all undated events and of all that they name: a step that touches none of them moves no undated event. */
  readonly involved: ReadonlySet<string>;
}

/**
 * Moves undated events in the index to where they belong now. Part of the step's transaction.
 *
 * @param changed ids of the events that the step changes
 */
export function moveUndated(engine: Engine, changed: ReadonlySet<string>): UndatedMoves {
  const rows = engine.all<UndatedRow>(UNDATED_ROWS);
  const events = ordered(engine, rows);
  const positions = placementsOf(events);
  const linksOf = new Map(events.map(({ id, links }) => [id, links.map(({ to }) => to)]));
  const named = new Set([...changed].flatMap((id) => linksOf.get(id) ?? []));
  const moved = rows.flatMap(({ seq, id, start_ms, end_ms }) => {
    const position = positions.get(id);
    if (position === undefined) return [];
    const { start, end } = indexExtentOfPlace(position);
    if (start === start_ms && end === end_ms) return named.has(id) || linksOf.get(id)?.some((to) => changed.has(to)) ? [id] : [];
    engine.run('UPDATE event SET start_ms = ?, end_ms = ? WHERE seq = ?', [start, end, seq]);
    return [id];
  });
  // Also those named that are deleted: an undo brings them back.
  return { moved, involved: new Set(events.flatMap(({ id, links }) => [id, ...links.map(({ to }) => to)])) };
}

/**
 * Whether a step can have moved an undated event. Looking for them all costs ten milliseconds in a file with a hundred thousand open
 * ends, which edits that do not concern them need not pay.
 *
 * @param involved as the last look at undated events said; null when there was none yet
 */
export function mayMove(changes: readonly PendingChange[], involved: ReadonlySet<string> | null): boolean {
  return changes.some(({ entity, entityId, op, after }) => {
    if (entity === 'timeline') return after?.homeZone !== undefined;
    if (entity !== 'event' || (op === 'update' && after?.when === undefined && after?.links === undefined && after?.title === undefined))
      return false;
    return involved === null || involved.has(entityId) || (typeof after?.when === 'string' && isUndated(after.when));
  });
}
