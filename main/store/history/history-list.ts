import type { Input } from '../../../shared/contract';
import type { Action } from '../../../shared/history';
import { RECOVER_FIRST } from '../database/advice';
import type { Engine } from '../database/engine';
import { Refusal } from '../database/errors';
import { isId } from '../database/ids';
import { type Packed, withTexts } from '../database/packed-texts';
import { safeRows } from '../database/safe-rows';
import type { Fields } from '../record/apply';
import { isEmptied, recordOf } from './erasure';
import type { ActionRow } from './history';

interface ChangeRow {
  readonly seq: number;
  readonly id: string;
  readonly entity: Action['changes'][number]['entity'];
  readonly entity_id: string;
  readonly op: Action['changes'][number]['op'];
  readonly before: string | null;
  readonly after: string | null;
  /** Absent in a file of an older format that is only read. */
  readonly erasure?: number | null;
}

/** A bulk action lists no more changes than this; its label says how many there were. */
const MAX_CHANGES_LISTED = 200;

/**
 * Newest first. With `eventId`, the actions that touched this event, each with its changes of this event only. A condition
 * that few actions fulfil makes it read back as far as it must to fill the page.
 */
export function historyFind(engine: Engine, { who, from, until, kind, op, eventId, before, limit }: Input<'history.list'>): Action[] {
  const conditions: [sql: string, value: string | number | undefined][] = [
    ['a.seq < ?', before],
    ['a.who = ?', who],
    ['a.at >= ?', from],
    ['a.at < ?', until],
    ['a.kind = ?', kind],
    ['EXISTS (SELECT 1 FROM change c WHERE c.action = a.seq AND c.op = ?)', op],
    [`a.seq IN (SELECT c.action FROM (SELECT ? AS id) i CROSS JOIN change c ON ${isId('c.entity_id', 'i.id')})`, eventId],
  ];
  const asked = conditions.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]));
  const where = ['TRUE', ...asked.map((condition) => condition.sql)].join(' AND ');
  const numbers = engine.all<Numbered>(`SELECT a.seq FROM action a WHERE ${where} ORDER BY a.seq DESC LIMIT ?`, [
    ...asked.map((condition) => condition.value),
    limit,
  ]);
  const actions = rowsNumbered<ActionRow>(engine, 'action', numbers, 'DESC');
  return actions.map(({ seq, id, kind, label, at, who, undoes }) => {
    const [sql, parameters] =
      eventId === undefined ? [OF_ACTION, [seq, MAX_CHANGES_LISTED]] : [OF_ACTION_AND_ENTITY, [eventId, seq, MAX_CHANGES_LISTED]];
    const listed = engine.all<Numbered>(sql, parameters);
    const rows = rowsNumbered<ChangeRow>(engine, 'change', listed, 'ASC');
    return { seq, id, kind, label, at, who, undoes, changes: rows.map((row) => changeView(engine, row)) };
  });
}

const OF_ACTION = 'SELECT seq FROM change WHERE action = ? ORDER BY seq LIMIT ?';
/** An entity has few changes, an action may have a million. */
const OF_ACTION_AND_ENTITY = `SELECT seq FROM change INDEXED BY change_entity WHERE ${isId('entity_id', '?1')} AND action = ? ORDER BY seq LIMIT ?`;

interface Numbered {
  readonly seq: number;
}

/** @throws Refusal when one of them is no text any more, which read as such would end the process (text-bytes.ts). */
function rowsNumbered<R extends object>(
  engine: Engine,
  table: 'action' | 'change',
  numbers: readonly Numbered[],
  order: 'ASC' | 'DESC',
): R[] {
  const wanted = JSON.stringify(numbers.map(({ seq }) => seq));
  return safeRows<R>(engine, table, `WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq ${order}`, [wanted]).map((row) => {
    if (row !== null) return row;
    const message = `The history holds text that cannot be read. Nothing was changed. ${RECOVER_FIRST}`;
    throw new Refusal({ code: 'damaged', message });
  });
}

/** Everybody who made a step, by name. */
export function historyPeople(engine: Engine): string[] {
  return engine.all<{ who: string }>('SELECT DISTINCT who FROM action ORDER BY who').map((row) => row.who);
}

/** What an erased event is called in lists. */
const ERASED = 'an erased event';

function changeView(engine: Engine, row: ChangeRow): Action['changes'][number] {
  const { seq, id, entity, entity_id: entityId, op } = row;
  if (isEmptied(row)) {
    const { reason, changes } = recordOf(row.after);
    const after = op === 'erase' ? { reason, changes } : null;
    return { seq, id, entity, entityId, entityTitle: ERASED, op, before: null, after, erased: true };
  }
  const erased = typeof row.erasure === 'number' ? { erased: true } : {};
  const before = row.before === null ? null : (JSON.parse(row.before) as Fields);
  const after = row.after === null ? null : (JSON.parse(row.after) as Fields);
  const title = after?.title ?? before?.title ?? titleAt(engine, row);
  return { seq, id, entity, entityId, entityTitle: String(title), op, before, after, ...erased };
}

/** The title an entity had at a change that says nothing of it. What lies in a portion always says one. */
function titleAt(engine: Engine, { entity_id, seq }: ChangeRow): string {
  const row = engine.all<Packed<Pick<ChangeRow, 'seq' | 'after'>>>(
    `SELECT seq, after FROM change WHERE ${isId('entity_id', '?1')} AND seq < ?
     AND CASE typeof(after) WHEN 'text' THEN after ->> '$.title' ELSE after END IS NOT NULL ORDER BY seq DESC LIMIT 1`,
    [entity_id, seq],
  );
  const [{ after } = { after: null }] = withTexts<Pick<ChangeRow, 'seq' | 'after'>>(engine, row);
  return after === null ? '' : String((JSON.parse(after) as Fields).title ?? '');
}
