import type { Engine, SqlValue } from '../database/engine';
import { isId } from '../database/ids';
import { safeRows } from '../database/safe-rows';
import type { HashedAction, HashedChange } from './chain';
import { isGenuine } from './chain';
import { leftIn } from './erasure';

/** A change as the file has it; whether it is genuine has to be found out. */
export interface WalkedChange extends HashedChange {
  readonly seq: number;
  readonly action: number;
  readonly hash: ArrayBuffer;
}

/** The hash of the last genuine change of each replica. */
export type LastHashes = Map<string, Uint8Array>;

/** The changes with numbers from `from` to `to`, both included; null for one that cannot be read. */
export function changesBetween(engine: Engine, from: number, to: number): (WalkedChange | null)[] {
  return safeRows<WalkedChange>(engine, 'change', 'WHERE seq BETWEEN ? AND ? ORDER BY seq', [from, to]);
}

/**
 * Follows the chain over changes that must stand one after the other from number `from` on, and notes where it has come to in `last`.
 * A replica that `last` does not know yet is asked of the file, unless `from` is 1. Returns the first thing wrong, or null.
 */
export function walk(engine: Engine, changes: readonly (WalkedChange | null)[], from: number, last: LastHashes): string | null {
  const actions = actionsOf(engine, changes);
  const left = leftIn(engine);
  for (const [index, change] of changes.entries()) {
    const seq = from + index;
    if (change === null) return `change ${seq} cannot be read`;
    if (change.seq !== seq) return `change ${seq} is missing`;
    const action = actions.get(change.action);
    if (action === undefined) return `the action of change ${seq} is missing`;
    const previous = last.get(action.replica) ?? (from === 1 ? null : hashBefore(engine, action.replica, from));
    if (!(change.hash instanceof ArrayBuffer) || !isGenuine(previous, change, action, left.get(seq)))
      return `change ${seq}, or one before it, was altered outside Annals`;
    last.set(action.replica, new Uint8Array(change.hash));
  }
  return null;
}

function actionsOf(engine: Engine, changes: readonly (WalkedChange | null)[]): Map<number, HashedAction> {
  const wanted = [...new Set(changes.flatMap((change) => (typeof change?.action === 'number' ? [change.action] : [])))];
  const rows = safeRows<HashedAction & { readonly seq: number }>(engine, 'action', 'WHERE seq IN (SELECT value FROM json_each(?))', [
    JSON.stringify(wanted),
  ]);
  return new Map(rows.flatMap((row) => (row === null ? [] : [[Number(row.seq), row]])));
}

function hashBefore(engine: Engine, replica: string, seq: number): Uint8Array | null {
  const row = engine.get<{ hash: unknown }>(
    `SELECT CAST(c.hash AS BLOB) AS hash FROM change c CROSS JOIN action a ON a.seq = c.action
     WHERE CAST(a.replica AS BLOB) = CAST(? AS BLOB) AND c.seq < ? ORDER BY c.seq DESC LIMIT 1`,
    [replica, seq],
  );
  return row?.hash instanceof ArrayBuffer ? new Uint8Array(row.hash) : null;
}

/** The number that the next row of a table will be one more than, by the table itself and by what SQLite noted of it. */
export function lastNumbers(engine: Engine, table: 'action' | 'change'): { readonly there: number; readonly given: number } {
  const there = engine.get<{ last: number | null }>(`SELECT max(seq) AS last FROM ${table}`)?.last ?? 0;
  const given = engine.get<{ seq: number | null }>(
    `SELECT max(iif(typeof(seq) = 'integer', seq, 0)) AS seq FROM sqlite_sequence WHERE name = ?`,
    [table],
  )?.seq;
  return { there, given: given ?? 0 };
}

/** Of the entity in row `e`. */
const LAST_CHANGE = `(SELECT c.id FROM change c WHERE ${isId('c.entity_id', 'e.id')} ORDER BY c.seq DESC LIMIT 1)`;

/** Whether the tables of state show the last of what these changes say of each entity; the name of the first that does not. */
export function staleEntity(engine: Engine, changes: readonly (WalkedChange | null)[]): string | null {
  const seen = new Set<string>();
  for (const change of changes) {
    if (change === null || seen.has(change.entity_id)) continue;
    seen.add(change.entity_id);
    if (!ENTITIES.has(change.entity)) return `change ${change.seq} speaks of nothing that a timeline has`;
    const row = engine.get<{ fits: number }>(`SELECT e.head = ${LAST_CHANGE} AS fits FROM ${change.entity} e WHERE ${isId('e.id', '?1')}`, [
      change.entity_id,
    ]);
    if (row === undefined && wasErased(engine, change.entity_id)) continue;
    if (row === undefined) return `the ${change.entity} of change ${change.seq} is missing`;
    if (row.fits !== 1) return `the ${change.entity} of change ${change.seq} does not show the last change of its history`;
  }
  return null;
}

/** Whether the last that history says of an entity is that it was erased for good. */
function wasErased(engine: Engine, id: string): boolean {
  const last = engine.get<{ erased: number }>(
    `SELECT op = 'erase' AS erased FROM change WHERE ${isId('entity_id', '?1')} ORDER BY seq DESC LIMIT 1`,
    [id],
  );
  return last?.erased === 1;
}

/** The same asked of rows, by table and condition: whether history knows each of them, and none of them shows anything but its last change. */
export function strayRow(engine: Engine, table: string, key: string, rest: string, parameters: readonly SqlValue[] = []): string | null {
  const stray = engine.get<{ key: number }>(
    `SELECT e.${key} AS key FROM (SELECT ${key}, id, head FROM ${table} ${rest}) e
     WHERE e.head IS NOT ${LAST_CHANGE} LIMIT 1`,
    parameters,
  );
  return stray === undefined ? null : `row ${stray.key} of ${table} does not show the last change of its history`;
}

/** The tables of state, by what they are keyed with. */
export const STATE_TABLES = [
  ['timeline', 'only'],
  ['lane', 'key'],
  ['series', 'seq'],
  ['event', 'seq'],
] as const;

const ENTITIES: ReadonlySet<string> = new Set(['event', 'lane', 'series', 'timeline']);
