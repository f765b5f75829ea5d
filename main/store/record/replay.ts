import type { Placement } from '../../../shared/event';
import { fold } from '../../../shared/fields/fold';
import type { Entity } from '../../../shared/history';
import { extentOf } from '../../../shared/time/bounds';
import { indexExtentOfPlace } from '../../../shared/time/placement';
import { isUndated } from '../../../shared/time/undated';
import type { SqlValue } from '../database/engine';
import type { Fields, Present } from './apply';
import { eventColumns } from './event-columns';
import { boundsOfRow } from './row-bounds';
import type { EventRow } from './rows';
import { eventFields } from './rows';

/* What a row should show, told by its history. One rule for the check of a whole file and for the look behind the window. */

/** A change, as far as the present follows from it. */
export interface ReplayRow {
  readonly id: string;
  readonly entity: Entity;
  readonly entity_id: string;
  readonly op: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Of a change that stands for all those before it: what these come to. */
  readonly told?: Told;
}

export interface Told {
  readonly isThere: boolean;
  /** A change came out of its turn. */
  readonly isWrong: boolean;
}

/** What changes (oldest first) come to: an entity is made once, is deleted only while it is there and restored only while it is not. */
export function toldBy(changes: Iterable<Pick<ReplayRow, 'op' | 'told'>>): Told {
  let isThere: boolean | null = null;
  for (const { op, told } of changes) {
    if (told?.isWrong === true) return told;
    const isDue = told !== undefined || (op === 'create' ? isThere === null : op === 'restore' ? isThere === false : isThere === true);
    if (!isDue) return { isThere: isThere === true, isWrong: true };
    isThere = told?.isThere ?? op !== 'delete';
  }
  return { isThere: isThere === true, isWrong: false };
}

/** What a change says of its entity; null when it says nothing. */
export function saidBy({ after }: Pick<ReplayRow, 'after'>): Fields | null {
  return after === null ? null : (JSON.parse(after) as Fields);
}

export type StoredEventRow = EventRow & Readonly<Record<string, string | number | null>> & { readonly head: string };

export function presentEvent(row: StoredEventRow): Present {
  return { fields: { ...eventFields(row) }, head: row.head, deleted: row.deleted === 1 };
}

/** What of an entity is not as its changes (all, oldest first) leave it: a sentence without its first word and its end; null when nothing. */
export function problemOf(entity: Entity, id: string, changes: readonly ReplayRow[], present: Present | undefined): string | null {
  if (present === undefined) return `${entity} ${id} is in the history but not in the timeline`;
  const deleted = changes.at(-1)?.op === 'delete';
  if (toldBy(changes).isWrong)
    return `${entity} ${id} has a history that is out of order: what it says was made, deleted or restored was not so before`;
  const differs = differenceOf(present.fields, changes);
  if (differs !== null) return `${entity} ${id} does not show what its history says: its ${differs} differs`;
  if (present.deleted !== deleted) return `${entity} ${id} is ${present.deleted ? '' : 'not '}deleted, and its history says otherwise`;
  return present.head === changes.at(-1)?.id ? null : `${entity} ${id} does not show the last change of its history`;
}

/** The same of the columns of an event that follow from its fields. */
export function misfiled(row: StoredEventRow, filing: Filing): string | null {
  const column = staleColumn(row, filing);
  return column === null ? null : `event ${row.id} is filed under a wrong date or flag (${column})`;
}

/** Name of a field that is not what the changes lead to, or null. */
function differenceOf(present: Fields, changes: readonly ReplayRow[]): string | null {
  const [first] = changes;
  // Nearly every entity was made and never changed: then its row says the same, byte for byte.
  if (changes.length === 1 && first?.after === JSON.stringify(present)) return null;
  const fields = fold(first?.entity ?? 'event', changes.map(saidBy));
  return Object.keys(present).find((name) => JSON.stringify(present[name]) !== JSON.stringify(fields[name])) ?? null;
}

/** What the derived columns of events follow from, besides their own fields. */
export interface Filing {
  readonly zone: string;
  /** Null where nobody placed them all: those without a date are then taken to stand where they do. */
  readonly places: ReadonlyMap<string, Placement> | null;
}

/** Name of a derived column that is not what its event's fields say. */
function staleColumn(row: StoredEventRow, { zone, places }: Filing): string | null {
  const fields = eventFields(row);
  const columns: Record<string, SqlValue> = { ...eventColumns(fields, row.lane, zone) };
  if (isUndated(fields.when)) {
    // A deleted one keeps the place it had.
    const place = row.deleted === 1 ? undefined : places?.get(row.id);
    const { start, end } = place === undefined ? { start: row.start_ms, end: row.end_ms } : indexExtentOfPlace(place);
    Object.assign(columns, { start_ms: start, end_ms: end });
  }
  const { startMax, endMin } = boundsOfRow(row);
  // Rows that an older Annals wrote stand by their limits alone, see shared/time/stand.ts.
  if (!isUndated(fields.when)) {
    const limits = extentOf(boundsOfRow(row));
    const end = Math.max(limits.end, limits.start + 1);
    if (row.start_ms === limits.start && row.end_ms === end) Object.assign(columns, { start_ms: limits.start, end_ms: end });
  }
  const present: Record<string, unknown> = { ...row, start_max: startMax, end_min: endMin };
  // A file of an older format, opened only to be read, has not all columns.
  return Object.keys(columns).find((name) => name in present && columns[name] !== present[name]) ?? null;
}
