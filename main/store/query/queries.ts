import type { FullEvent } from '../../../shared/event';
import type { UndoState } from '../../../shared/history';
import type { FullLane } from '../../../shared/lane';
import type { Series } from '../../../shared/series';
import type { Timeline } from '../../../shared/timeline';
import type { StoreContext } from '../database/context';
import type { Engine } from '../database/engine';
import { isAmongIds, isId } from '../database/ids';
import { formatOf } from '../database/migrations';
import { bareLabel, redoTarget, undoTarget } from '../history/history';
import { fullEvent, fullEventsIn, selectFullEvents } from '../record/full-events';
import { fullLane, seriesIn, timelineIn } from '../record/mended-rows';
import type { EventRow, LaneRow, SeriesRow, TimelineRow } from '../record/rows';
import { EVENT_ROWS, SERIES_ROWS } from '../record/rows';
import { withPositions } from '../record/undated-positions';

/*
 * Everything that only reads. Deleted rows are never seen here. For a list of ids or rows, one JSON parameter and
 * json_each keep the statement the same (and prepared) however many there are.
 */

export function timelineOf(engine: Engine): Timeline {
  const row = engine.get<TimelineRow>('SELECT * FROM timeline');
  if (row === undefined) throw new Error('the timeline row is missing');
  return timelineIn(row);
}

export function lanesOf(engine: Engine): FullLane[] {
  return engine.all<LaneRow>('SELECT * FROM lane WHERE deleted = 0 ORDER BY ord, key').map(fullLane);
}

export function seriesOf(engine: Engine): Series[] {
  return engine.all<SeriesRow>(`${SERIES_ROWS} WHERE s.deleted = 0 ORDER BY s.seq`).flatMap(seriesIn);
}

export function undoStateOf(context: StoreContext): UndoState {
  const undo = undoTarget(context);
  const redo = redoTarget(context);
  return { undo: undo && bareLabel(undo), redo: redo && bareLabel(redo) };
}

export function eventById(engine: Engine, id: string): FullEvent | undefined {
  const row = engine.get<EventRow>(`${EVENT_ROWS} WHERE ${isId('e.id', '?1')} AND e.deleted = 0`, [id]);
  return row && withPositions(engine, [fullEvent(row)])[0];
}

/** How many events come as one text. */
const TOGETHER = 500;

/** The events of these rows, in the order asked for; rows that are gone are left out. */
export function eventsByRows(engine: Engine, rows: readonly number[]): FullEvent[] {
  return withPositions(engine, [...eventsIn(engine, rows)]);
}

/** The same without where those without a date belong, and never more than a portion at a time in memory. */
export function* eventsIn(engine: Engine, rows: readonly number[]): Generator<FullEvent> {
  const select = selectFullEvents(formatOf(engine));
  for (let first = 0; first < rows.length; first += TOGETHER) {
    const wanted = rows.slice(first, first + TOGETHER);
    const found = engine.get<{ events: ArrayBuffer }>(`${select} WHERE e.deleted = 0 AND e.seq IN (SELECT value FROM json_each(?))`, [
      JSON.stringify(wanted),
    ]);
    const byRow = new Map((found === undefined ? [] : fullEventsIn(found.events)).map((event) => [event.row, event]));
    for (const row of wanted) {
      const event = byRow.get(row);
      if (event !== undefined) yield event;
    }
  }
}

/** Rows of events by id, deleted ones included. */
export function eventRowsByIds(engine: Engine, ids: readonly string[]): EventRow[] {
  return engine.all<EventRow>(`${EVENT_ROWS} WHERE ${isAmongIds('e.id', '?1')} ORDER BY ${TIME_ORDER}`, [JSON.stringify(ids)]);
}

/** Which of these ids belong to an event or a review series that is not deleted. */
export function livingIds(engine: Engine, ids: readonly string[]): string[] {
  const rows = engine.all<{ id: string }>(
    `SELECT id FROM event WHERE deleted = 0 AND ${isAmongIds('id', '?1')}
     UNION ALL SELECT id FROM series WHERE deleted = 0 AND id IN (SELECT value FROM json_each(?1))`,
    [JSON.stringify(ids)],
  );
  return rows.map(({ id }) => id);
}

/** The one order of events in time, that of the packed index too: total, and given by an index. */
export const TIME_ORDER = 'e.start_ms, e.end_ms, e.lane, e.flags, e.seq';

/** All events in order of time. Only for pictures and the command line: the window pages. */
export function allEvents(engine: Engine): FullEvent[] {
  const rows = engine.all<{ seq: number }>(`SELECT e.seq FROM event e WHERE e.deleted = 0 ORDER BY ${TIME_ORDER}`);
  return eventsByRows(
    engine,
    rows.map((row) => row.seq),
  );
}
