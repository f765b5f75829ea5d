import type { Input } from '../../shared/contract';
import type { EventView } from '../../shared/event';
import type { Action, UndoState } from '../../shared/history';
import type { LaneView } from '../../shared/lane';
import type { Series } from '../../shared/series';
import type { Timeline } from '../../shared/timeline';
import type { Fields } from './apply';
import type { StoreContext } from './context';
import type { Engine } from './engine';
import type { ActionRow } from './history';
import { bareLabel, redoTarget, undoTarget } from './history';
import type { EventRow, LaneRow, SeriesRow, TimelineRow } from './rows';
import { EVENT_ROWS, eventView, laneView, SERIES_ROWS, seriesView, timelineView } from './rows';

/*
 * Everything that only reads. Deleted rows are never seen here. For a list of ids or rows, one JSON parameter and
 * json_each keep the statement the same (and prepared) however many there are.
 */

export function timelineOf(engine: Engine): Timeline {
  const row = engine.get<TimelineRow>('SELECT * FROM timeline');
  if (row === undefined) throw new Error('the timeline row is missing');
  return timelineView(row);
}

export function lanesOf(engine: Engine): LaneView[] {
  return engine.all<LaneRow>('SELECT * FROM lane WHERE deleted = 0 ORDER BY ord, key').map(laneView);
}

export function seriesOf(engine: Engine): Series[] {
  return engine.all<SeriesRow>(`${SERIES_ROWS} WHERE s.deleted = 0 ORDER BY s.seq`).map(seriesView);
}

export function undoStateOf(context: StoreContext): UndoState {
  const undo = undoTarget(context);
  const redo = redoTarget(context);
  return { undo: undo && bareLabel(undo), redo: redo && bareLabel(redo) };
}

export function eventById(engine: Engine, id: string): EventView | undefined {
  const row = engine.get<EventRow>(`${EVENT_ROWS} WHERE e.id = ? AND e.deleted = 0`, [id]);
  return row && eventView(row);
}

/** The events of these rows, in the order asked for; rows that are gone are left out. */
export function eventsByRows(engine: Engine, rows: readonly number[]): EventView[] {
  const found = engine.all<EventRow>(`${EVENT_ROWS} WHERE e.deleted = 0 AND e.seq IN (SELECT value FROM json_each(?))`, [
    JSON.stringify(rows),
  ]);
  const byRow = new Map(found.map((row) => [row.seq, row]));
  return rows.flatMap((row) => {
    const event = byRow.get(row);
    return event === undefined ? [] : [eventView(event)];
  });
}

/** Rows of events by id, deleted ones included. */
export function eventRowsByIds(engine: Engine, ids: readonly string[]): EventRow[] {
  return engine.all<EventRow>(`${EVENT_ROWS} WHERE e.id IN (SELECT value FROM json_each(?)) ORDER BY ${TIME_ORDER}`, [JSON.stringify(ids)]);
}

/** The one order of events in time, that of the packed index too: total, and given by an index. */
export const TIME_ORDER = 'e.start_ms, e.end_ms, e.lane, e.flags, e.seq';

/** All events in order of time. Only for pictures and the command line: the window pages. */
export function allEvents(engine: Engine): EventView[] {
  return engine.all<EventRow>(`${EVENT_ROWS} WHERE e.deleted = 0 ORDER BY ${TIME_ORDER}`).map(eventView);
}

interface ChangeRow {
  readonly seq: number;
  readonly id: string;
  readonly entity: Action['changes'][number]['entity'];
  readonly entity_id: string;
  readonly op: Action['changes'][number]['op'];
  readonly before: string | null;
  readonly after: string | null;
}

/** A bulk action lists no more changes than this; its label says how many there were. */
const MAX_CHANGES_LISTED = 200;

/** Newest first. With `eventId`, the actions that touched this event, each with its changes of this event only. */
export function historyList(engine: Engine, { eventId, before, limit }: Input<'history.list'>): Action[] {
  const below = before ?? Number.MAX_SAFE_INTEGER;
  const actions =
    eventId === undefined
      ? engine.all<ActionRow>('SELECT * FROM action WHERE seq < ? ORDER BY seq DESC LIMIT ?', [below, limit])
      : engine.all<ActionRow>(
          'SELECT * FROM action WHERE seq < ? AND seq IN (SELECT action FROM change WHERE entity_id = ?) ORDER BY seq DESC LIMIT ?',
          [below, eventId, limit],
        );
  return actions.map(({ seq, id, kind, label, at, who, undoes }) => {
    const only = eventId === undefined ? '' : 'AND entity_id = ?';
    const parameters = eventId === undefined ? [seq, MAX_CHANGES_LISTED] : [seq, eventId, MAX_CHANGES_LISTED];
    const rows = engine.all<ChangeRow>(`SELECT * FROM change WHERE action = ? ${only} ORDER BY seq LIMIT ?`, parameters);
    return { seq, id, kind, label, at, who, undoes, changes: rows.map((row) => changeView(engine, row)) };
  });
}

function changeView(engine: Engine, row: ChangeRow): Action['changes'][number] {
  const before = row.before === null ? null : (JSON.parse(row.before) as Fields);
  const after = row.after === null ? null : (JSON.parse(row.after) as Fields);
  const title = after?.title ?? before?.title ?? titleAt(engine, row);
  return { seq: row.seq, id: row.id, entity: row.entity, entityId: row.entity_id, entityTitle: String(title), op: row.op, before, after };
}

/** The title an entity had at a change that says nothing of it. */
function titleAt(engine: Engine, { entity_id, seq }: ChangeRow): string {
  const row = engine.get<{ title: string }>(
    `SELECT after ->> '$.title' AS title FROM change WHERE entity_id = ? AND seq < ? AND after ->> '$.title' IS NOT NULL ORDER BY seq DESC LIMIT 1`,
    [entity_id, seq],
  );
  return row?.title ?? '';
}
