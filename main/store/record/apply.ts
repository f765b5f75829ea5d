import type { EventFields } from '../../../shared/event';
import { fold } from '../../../shared/fields/fold';
import type { Change, Entity } from '../../../shared/history';
import type { LaneFields } from '../../../shared/lane';
import type { SeriesFields } from '../../../shared/series';
import type { TimelineFields } from '../../../shared/timeline';
import type { Engine, SqlValue } from '../database/engine';
import { isId } from '../database/ids';
import type { Cells } from './cells';
import { columnsTouched, eventColumns, WHEN_COLUMNS, whenColumns } from './event-columns';
import { mendedZone } from './mended-rows';
import type { EventRow, LaneRow, SeriesRow, TimelineRow } from './rows';
import {
  EVENT_ROWS,
  eventFields,
  laneColumns,
  laneFields,
  SERIES_ROWS,
  seriesColumns,
  seriesFields,
  timelineColumns,
  timelineFields,
} from './rows';

export type Fields = Readonly<Record<string, unknown>>;

/** A change before it has its place in history. `before` and `after`: see changeSchema in shared/history.ts. */
export interface PendingChange {
  readonly entity: Entity;
  readonly entityId: string;
  /** Erasing is not applied but done: see erase.ts. */
  readonly op: Exclude<Change['op'], 'erase'>;
  readonly before: Fields | null;
  readonly after: Fields | null;
}

/** An entity as the tables hold it now. */
export interface Present {
  readonly fields: Fields;
  readonly head: string;
  readonly deleted: boolean;
}

/** The entity's present fields, deleted ones included; undefined when it never existed. */
export function presentOf(engine: Engine, entity: Entity, id: string): Present | undefined {
  const row = READ[entity](engine, id);
  return row && { fields: row.fields, head: row.head, deleted: row.deleted === 1 };
}

type Found = { readonly fields: Fields; readonly head: string; readonly deleted: number } | undefined;
type Stored<R> = R & { readonly head: string; readonly deleted: number };

const READ: Readonly<Record<Entity, (engine: Engine, id: string) => Found>> = {
  event: (engine, id) => found(engine.get<Stored<EventRow>>(`${EVENT_ROWS} WHERE ${isId('e.id', '?1')}`, [id]), eventFields),
  lane: (engine, id) => found(engine.get<Stored<LaneRow>>('SELECT * FROM lane WHERE id = ?', [id]), laneFields),
  series: (engine, id) => found(engine.get<Stored<SeriesRow>>(`${SERIES_ROWS} WHERE s.id = ?`, [id]), seriesFields),
  timeline: (engine, id) =>
    found(engine.get<Stored<TimelineRow>>('SELECT *, 0 AS deleted FROM timeline WHERE id = ?', [id]), timelineFields),
};

function found<R extends { readonly head: string; readonly deleted: number }>(row: R | undefined, fields: (row: R) => object): Found {
  return row && { fields: fields(row) as Fields, head: row.head, deleted: row.deleted };
}

/**
 * Makes the tables show a change. Commands, undo and redo all come through here, so the tables can only ever hold what
 * history says. `at` is the action's time; the caller has checked that the change fits the present state.
 */
export function applyChange(engine: Engine, change: PendingChange & { readonly id: string }, at: number): void {
  const { entity, entityId, op } = change;
  if (op === 'delete') {
    const stamp = entity === 'event' ? { updated_at: at } : {};
    update(engine, entity, entityId, { deleted: 1, head: change.id, ...stamp });
    return;
  }
  const fields = fold(entity, [change.after], op === 'update' ? presentOf(engine, entity, entityId)?.fields : undefined);
  const columns = columnsOf(engine, entity, fields);
  if (op === 'create') {
    const stamps = entity === 'event' ? { created_at: at, updated_at: at } : {};
    insertRow(engine, entity, { id: entityId, ...columns, head: change.id, ...stamps });
  } else {
    // Only what changed is written: setting an indexed column to its old value would still cost the index and the word search.
    const touched = op === 'update' && entity === 'event' ? columnsTouched(columns, Object.keys(change.after ?? {})) : columns;
    const restored = entity === 'timeline' ? {} : { deleted: 0 };
    const stamp = entity === 'event' ? { updated_at: at } : {};
    update(engine, entity, entityId, { ...touched, head: change.id, ...restored, ...stamp });
  }
  if (entity === 'timeline' && op === 'update' && change.after?.homeZone !== undefined) moveToZone(engine, homeZone(engine));
}

function columnsOf(engine: Engine, entity: Entity, fields: Fields): Cells {
  switch (entity) {
    case 'event': {
      const event = fields as EventFields;
      return eventColumns(event, laneKey(engine, event.lane), homeZone(engine));
    }
    case 'series': {
      const series = fields as SeriesFields;
      return seriesColumns(series, laneKey(engine, series.lane));
    }
    case 'lane':
      return laneColumns(fields as LaneFields);
    case 'timeline':
      return { only: 1, ...timelineColumns(fields as TimelineFields) };
  }
}

/** Appends a row to a table of state. */
export function insertRow(engine: Engine, table: Entity, columns: Cells): void {
  engine.run(insertStatement(table, columns), Object.values(columns));
}

/** Takes the values of these columns, in their order. Into the file's own table: see resting-indexes.ts. */
export function insertStatement(table: Entity, columns: Cells): string {
  const names = Object.keys(columns);
  return `INSERT INTO main.${table}(${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
}

function update(engine: Engine, table: Entity, id: string, columns: Cells): void {
  const assignments = Object.keys(columns).map((name) => `${name} = ?`);
  const values: SqlValue[] = [...Object.values(columns), id];
  const changed = engine.run(`UPDATE ${table} SET ${assignments.join(', ')} WHERE ${isId('id', `?${values.length}`)}`, values);
  if (changed !== 1) throw new Error(`a change of ${table} ${id} met ${changed} rows`);
}

/** The key that rows name a lane by. */
export function laneKey(engine: Engine, id: string): number {
  const row = engine.get<{ key: number }>('SELECT key FROM lane WHERE id = ?', [id]);
  if (row === undefined) throw new Error(`no lane has the id ${id}`);
  return row.key;
}

/** One that can be reckoned with, whatever a stranger's file says. */
export function homeZone(engine: Engine): string {
  return mendedZone(engine.get<{ home_zone: string }>('SELECT home_zone FROM timeline')?.home_zone ?? 'UTC');
}

/** Works the bounds of all events out again. They follow from date and zone, so history does not mention them. */
function moveToZone(engine: Engine, zone: string): void {
  const batch = 5000;
  for (let after = 0; ; ) {
    const rows = engine.all<EventRow>('SELECT seq, edtf, status, pinned, start_ms, end_ms FROM event WHERE seq > ? ORDER BY seq LIMIT ?', [
      after,
      batch,
    ]);
    for (const row of rows) {
      const columns = whenColumns({ when: row.edtf, status: row.status, pinned: row.pinned === 1 }, zone);
      // Most dates have no offset and do not move.
      if (columns.start_ms === row.start_ms && columns.end_ms === row.end_ms) continue;
      const assignments = WHEN_COLUMNS.map((name) => `${name} = ?`).join(', ');
      engine.run(`UPDATE event SET ${assignments} WHERE seq = ?`, [...WHEN_COLUMNS.map((name) => columns[name] ?? null), row.seq]);
    }
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}
