import { isUtf8 } from 'node:buffer';
import type { IndexRow } from '../../../shared/contract/packed-index';
import type { EventFields, FullEvent } from '../../../shared/event';
import { blanksWith } from '../../../shared/fields/alike';
import type { Column } from './cells';
import { requireEvent, requireTimes } from './event-shape';
import { boundsOfRow } from './row-bounds';
import { COLUMNS, type EventRow } from './rows';

/* Events as they are handed out: their fields, without what is absent, and what follows from them. */

/** What is handed out of a row besides the fields. */
const OWN = ['seq', 'id', 'start_min', 'start_max', 'end_min', 'end_max', 'created_at', 'updated_at'] as const;

type OwnCells = Pick<EventRow, (typeof OWN)[number]>;

/**
 * Selects `events`, one JSON text of all events that a WHERE clause on `e` leaves; see fullEventsIn. libsql takes longer to hand over twenty
 * cells than SQLite to write them into one and JavaScript to read that. As bytes: see text-bytes.ts.
 *
 * @param format of the file: one that is opened only to be read can be older than its columns
 */
export function selectFullEvents(format: number): string {
  const known = SELECTS.get(format);
  if (known !== undefined) return known;
  const fields = COLUMNS.event.filter(({ since, isLane }) => since <= format && !isLane);
  const cells = [
    ...OWN.map((name) => `'${name}', e.${name}`),
    ...fields.map(({ name, isJson }) => `'${name}', ${isJson ? `json(e.${name})` : `e.${name}`}`),
  ];
  const select = `SELECT CAST(json_group_array(json_object(${cells.join(', ')}, 'lane_id', l.id)) AS BLOB) AS events FROM event e JOIN lane l ON l.key = e.lane`;
  SELECTS.set(format, select);
  return select;
}

const SELECTS = new Map<number, string>();

export function fullEventsIn(events: ArrayBuffer): FullEvent[] {
  const bytes = Buffer.from(events);
  if (!isUtf8(bytes)) throw new Error('the text that was read for an event is none');
  const rows: OwnCells[] = JSON.parse(bytes.toString());
  // What is kept as JSON was read with the rest.
  return rows.map((row) => fullOf(row, ({ isJson, cell }, found) => (isJson ? found : cell.read(found))));
}

export function fullEvent(row: EventRow): FullEvent {
  return fullOf(row, ({ cell }, found) => cell.read(found));
}

function fullOf(row: OwnCells, read: (column: Column, cell: unknown) => unknown): FullEvent {
  const cells = row as object as Readonly<Record<string, unknown>>;
  const values: unknown[] = [];
  // Which are absent, as the bits of a number.
  let absent = 0;
  for (const column of COLUMNS.event) {
    const found = column.isLane ? cells.lane_id : cells[column.name];
    const value = found === undefined ? column.unsaid : read(column, found);
    values.push(value);
    absent = absent * 2 + (value === null ? 1 : 0);
  }
  const event = blankWithout(absent, values);
  for (let n = 0; n < values.length; n++) if (values[n] !== null) event[FIELDS[n] ?? ''] = values[n];
  requireEvent(event);
  requireTimes([row.created_at, row.updated_at, row.start_min, row.start_max, row.end_min, row.end_max]);
  const { id, created_at: createdAt, updated_at: updatedAt, seq } = row;
  return Object.assign(event as EventFields, { id, createdAt, updatedAt, row: seq, bounds: boundsOfRow(row) }) as FullEvent;
}

const FIELDS = COLUMNS.event.map(({ field }) => field);

/** What follows from the row. */
const FOLLOWING = ['id', 'createdAt', 'updatedAt', 'row', 'bounds'] as const;

const BLANKS = new Map<number, () => Record<string, unknown>>();

/** An event with the keys that it will have. `absent` stands for the fields that are null among `values`. */
function blankWithout(absent: number, values: readonly unknown[]): Record<string, unknown> {
  const known = BLANKS.get(absent);
  if (known !== undefined) return known();
  const blank = blanksWith([...FIELDS.filter((_, n) => values[n] !== null), ...FOLLOWING]);
  BLANKS.set(absent, blank);
  return blank();
}

export function indexRow(row: EventRow): IndexRow {
  return { row: row.seq, start: row.start_ms, end: row.end_ms, lane: row.lane, flags: row.flags };
}
