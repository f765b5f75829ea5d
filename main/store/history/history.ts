import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Action } from '../../../shared/history';
import type { StoreContext } from '../database/context';
import type { Engine } from '../database/engine';
import { Refusal } from '../database/errors';
import { isId } from '../database/ids';
import { type Packed, withTexts } from '../database/packed-texts';
import type { Fields, PendingChange, Present } from '../record/apply';
import { applyChange, presentOf } from '../record/apply';
import { chainHash, chainStart } from './chain';
import { isEmptied, knowsErasures } from './erasure';

/** One step of a person, planned but not yet written. */
export interface Step {
  readonly kind: Action['kind'];
  readonly label: string;
  /** Id of the action taken back or done again. */
  readonly undoes: string | null;
  readonly changes: readonly PendingChange[];
}

export interface Recorded {
  /** Number of actions in the file, this one included. */
  readonly revision: number;
  readonly actionId: string;
}

/**
 * Appends an action with its changes and applies them. Must run inside a transaction.
 * @throws Refusal when an undo or redo does not fit the present state.
 */
export function record(context: StoreContext, step: Step): Recorded {
  const { engine, replica, who } = context;
  const at = Math.round(context.now());
  const action = { id: uuid(), kind: step.kind, label: step.label, at, who, replica, undoes: step.undoes };
  engine.run(INSERT_ACTION, [...Object.values(action), null, totalOf(engine) + eventsGained(step.changes)]);
  const revision = revisionOf(engine);
  let previous = lastHash(engine, replica);
  for (const pending of step.changes) {
    const present = presentOf(engine, pending.entity, pending.entityId);
    if (step.kind !== 'do') requireFit(present, pending, bareLabel(action));
    const change = {
      id: newChangeId(),
      entity: pending.entity,
      entity_id: pending.entityId,
      base: present?.head ?? null,
      op: pending.op,
      before: jsonOf(pending.before),
      after: jsonOf(pending.after),
    };
    previous = chainHash(previous, change, action);
    engine.run(INSERT_CHANGE, [...Object.values(change), revision, previous]);
    applyChange(engine, { ...pending, id: change.id }, at);
  }
  return { revision, actionId: action.id };
}

/** In order of time, with 74 random bits of its own: one that follows from the id before would let erased text be guessed (erase.ts). */
export function newChangeId(): string {
  return uuid({ random: randomBytes(16) });
}

/** Parameters: id, kind, label, at, who, replica, undoes, seq (null for the next), events. */
export const INSERT_ACTION =
  'INSERT INTO action(id, kind, label, at, who, replica, undoes, seq, events) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';

/** Parameters: id, entity, entity_id, base, op, before, after, action, hash. */
export const INSERT_CHANGE =
  'INSERT INTO change(id, entity, entity_id, base, op, before, after, action, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';

/** Number of events that are not deleted, as the last action left it. */
export function totalOf(engine: Engine): number {
  return engine.get<{ events: number }>('SELECT events FROM action ORDER BY seq DESC LIMIT 1')?.events ?? 0;
}

const GAIN: Readonly<Record<PendingChange['op'], number>> = { create: 1, restore: 1, delete: -1, update: 0, merge: 0 };

function eventsGained(changes: readonly PendingChange[]): number {
  return changes.reduce((sum, { entity, op }) => sum + (entity === 'event' ? GAIN[op] : 0), 0);
}

function jsonOf(fields: Fields | null): string | null {
  return fields === null ? null : JSON.stringify(fields);
}

/** What the next change of this replica is chained to. CROSS JOIN keeps the planner to reading history backwards, from its end. */
export function lastHash(engine: Engine, replica: string): Uint8Array {
  const row = engine.get<{ hash: ArrayBuffer }>(
    'SELECT c.hash FROM change c CROSS JOIN action a ON a.seq = c.action WHERE a.replica = ? ORDER BY c.seq DESC LIMIT 1',
    [replica],
  );
  return row === undefined ? chainStart(replica) : new Uint8Array(row.hash);
}

/** Number of actions in the file: they are numbered without gaps, since a rolled back number is given again. */
export function revisionOf(engine: Engine): number {
  return engine.get<{ revision: number | null }>('SELECT max(seq) AS revision FROM action')?.revision ?? 0;
}

export interface ActionRow {
  readonly seq: number;
  readonly id: string;
  readonly kind: Action['kind'];
  readonly label: string;
  readonly at: number;
  readonly who: string;
  readonly undoes: string | null;
}

/**
 * The action that Undo would take back. History only grows, so taken-back actions are found like matching brackets, from
 * the newest backwards: each undo cancels the nearest do or redo before it that is not cancelled yet.
 */
export function undoTarget(context: StoreContext): ActionRow | null {
  let cancelled = 0;
  for (const action of newestFirst(context)) {
    if (action.kind === 'undo') cancelled++;
    else if (cancelled > 0) cancelled--;
    else return action;
  }
  return null;
}

/** The undo that Redo would take back; none once something new was done. */
export function redoTarget(context: StoreContext): ActionRow | null {
  let cancelled = 0;
  for (const action of newestFirst(context)) {
    if (action.kind === 'do') return null;
    if (action.kind === 'redo') cancelled++;
    else if (cancelled > 0) cancelled--;
    else return action;
  }
  return null;
}

/**
 * Down to the floor: making the file is not undoable. Steps of which erasures left nothing are passed over: a step and its undo were about
 * the same events, so the brackets still match. In batches, because the answer is nearly always the first.
 */
function* newestFirst({ engine, undoFloor }: StoreContext): Generator<ActionRow> {
  const batch = 100;
  const emptied = emptiedActions(engine);
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const rows = engine.all<ActionRow>('SELECT * FROM action WHERE seq < ? AND seq > ? ORDER BY seq DESC LIMIT ?', [
      before,
      undoFloor,
      batch,
    ]);
    yield* emptied.size === 0 ? rows : rows.filter(({ seq }) => !emptied.has(seq));
    const last = rows.at(-1);
    if (last === undefined) return;
    before = last.seq;
  }
}

/** Numbers of the actions that have nothing left to take back. By the index of what was erased: left to itself, SQLite goes through all changes. */
function emptiedActions(engine: Engine): ReadonlySet<number> {
  if (!knowsErasures(engine)) return new Set();
  const rows = engine.all<{ action: number }>(
    `SELECT DISTINCT g.action FROM change g INDEXED BY change_erasure WHERE g.erasure IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM change c WHERE c.action = g.action AND c.op <> 'erase'
       AND coalesce(c.before, c.after) IS NOT NULL AND NOT (c.op = 'update' AND c.before IS c.after))`,
  );
  return new Set(rows.map(({ action }) => action));
}

/** Without the "Undo: " or "Redo: " that our own undo and redo put before it. */
export function bareLabel(action: Pick<ActionRow, 'kind' | 'label'>): string {
  return action.kind === 'do' ? action.label : action.label.slice(PREFIX[action.kind].length);
}

export const PREFIX = { undo: 'Undo: ', redo: 'Redo: ' } as const;

interface StoredChange {
  readonly seq: number;
  readonly entity: PendingChange['entity'];
  readonly entity_id: string;
  readonly op: PendingChange['op'];
  readonly before: string | null;
  readonly after: string | null;
}

/** Which of the two would bring back what was removed: the next undo, the next redo, or neither. */
export function broughtBackBy(context: StoreContext, entityId: string): 'undo' | 'redo' | null {
  const restores = (target: ActionRow | null): boolean =>
    target !== null && inverseOf(context.engine, target, entityId).some(({ op }) => op === 'restore');
  if (restores(undoTarget(context))) return 'undo';
  return restores(redoTarget(context)) ? 'redo' : null;
}

/** The changes that take an action back, newest first; with an id, those of one entity alone. */
export function inverseOf(engine: Engine, action: ActionRow, entityId?: string): PendingChange[] {
  const from = entityId === undefined ? 'change WHERE' : `change INDEXED BY change_entity WHERE ${isId('entity_id', '?2')} AND`;
  const stored = engine.all<Packed<StoredChange>>(
    `SELECT seq, entity, entity_id, op, before, after FROM ${from} action = ?1 ORDER BY seq DESC`,
    entityId === undefined ? [action.seq] : [action.seq, entityId],
  );
  return withTexts<StoredChange>(engine, stored).flatMap((row) => {
    if (isEmptied(row) || (row.op === 'update' && row.before === row.after)) return [];
    const before = row.before === null ? null : (JSON.parse(row.before) as Fields);
    const after = row.after === null ? null : (JSON.parse(row.after) as Fields);
    return [{ entity: row.entity, entityId: row.entity_id, op: INVERSE[row.op], before: after, after: before }];
  });
}

const INVERSE: Readonly<Record<StoredChange['op'], PendingChange['op']>> = {
  create: 'delete',
  delete: 'restore',
  restore: 'delete',
  update: 'update',
  merge: 'update',
};

/** @throws Refusal unless the tables show exactly what `change` starts from. */
function requireFit(present: Present | undefined, change: PendingChange, label: string): void {
  const expected = change.before ?? {};
  const fits =
    present !== undefined &&
    present.deleted === (change.op === 'restore') &&
    Object.entries(expected).every(([name, value]) => JSON.stringify(present.fields[name]) === JSON.stringify(value));
  if (!fits) {
    throw new Refusal({
      code: 'invalid',
      message: `“${label}” cannot be taken back: what it changed has been changed since. Nothing was changed.`,
    });
  }
}
