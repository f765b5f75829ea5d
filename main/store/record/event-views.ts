import { isUtf8 } from 'node:buffer';
import type { IndexRow } from '../../../shared/contract/packed-index';
import type { EventFields, EventView } from '../../../shared/event';
import type { Column } from './cells';
import { requireEvent, requireTimes } from './event-shape';
import { boundsOfRow } from './row-bounds';
import { COLUMNS, type EventRow } from './rows';

/* Events as they are handed out: their fields, without what is absent, and what follows from them. */

/** What a view needs of a row besides the fields. */
const OWN = ['seq', 'id', 'start_min', 'start_max', 'end_min', 'end_max', 'created_at', 'updated_at'] as const;

type OwnCells = Pick<EventRow, (typeof OWN)[number]>;

/**
 * Selects `views`, one JSON text of all events that a WHERE clause on `e` leaves; see viewsIn. libsql takes longer to hand over twenty
 * cells than SQLite to write them into one and JavaScript to read that. As bytes: see text-bytes.ts.
 *
 * @param format of the file: one that is opened only to be read can be older than its columns
 */
export function selectViews(format: number): string {
  const known = SELECTS.get(format);
  if (known !== undefined) return known;
  const fields = COLUMNS.event.filter(({ since, isLane }) => since <= format && !isLane);
  const cells = [
    ...OWN.map((name) => `'${name}', e.${name}`),
    ...fields.map(({ name, isJson }) => `'${name}', ${isJson ? `json(e.${name})` : `e.${name}`}`),
  ];
  const select = `SELECT CAST(json_group_array(json_object(${cells.join(', ')}, 'lane_id', l.id)) AS BLOB) AS views FROM event e JOIN lane l ON l.key = e.lane`;
  SELECTS.set(format, select);
  return select;
}

const SELECTS = new Map<number, string>();

export function viewsIn(views: ArrayBuffer): EventView[] {
  const bytes = Buffer.from(views);
  if (!isUtf8(bytes)) throw new Error('the text that was read for an event is none');
  const rows: OwnCells[] = JSON.parse(bytes.toString());
  // What is kept as JSON was read with the rest.
  return rows.map((row) => viewOf(row, ({ isJson, cell }, found) => (isJson ? found : cell.read(found))));
}

export function eventView(row: EventRow): EventView {
  return viewOf(row, ({ cell }, found) => cell.read(found));
}

function viewOf(row: OwnCells, read: (column: Column, cell: unknown) => unknown): EventView {
  const cells = row as object as Readonly<Record<string, unknown>>;
  const view: Record<string, unknown> = {};
  for (const column of COLUMNS.event) {
    const found = column.isLane ? cells.lane_id : cells[column.name];
    const value = found === undefined ? column.unsaid : read(column, found);
    if (value !== null) view[column.field] = value;
  }
  requireEvent(view);
  requireTimes([row.created_at, row.updated_at, row.start_min, row.start_max, row.end_min, row.end_max]);
  const { id, created_at: createdAt, updated_at: updatedAt, seq } = row;
  return Object.assign(view as EventFields, { id, createdAt, updatedAt, row: seq, bounds: boundsOfRow(row) }) as EventView;
}

export function indexRow(row: EventRow): IndexRow {
  return { row: row.seq, start: row.start_ms, end: row.end_ms, lane: row.lane, flags: row.flags };
}
