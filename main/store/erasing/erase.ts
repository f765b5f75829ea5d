import { v7 as uuid } from 'uuid';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import type { StoreContext } from '../database/context';
import type { Engine, SqlValue } from '../database/engine';
import { isAmongIds, isId } from '../database/ids';
import { type Packed, withTexts } from '../database/packed-texts';
import type { HashedAction, HashedChange } from '../history/chain';
import { chainHash, leftDigest } from '../history/chain';
import type { ErasureRecord } from '../history/erasure';
import { INSERT_ACTION, lastHash, newChangeId, revisionOf, totalOf } from '../history/history';
import type { Fields } from '../record/apply';
import { moveUndated } from '../record/undated-positions';
import { forgetUnfinishedOf } from '../record/unfinished';
import { eraseUnnamedTexts } from './erase-attachments';
import { mentionsOf } from './erase-mentions';
import { type Place, packedWith, takeOut } from './erase-packed';
import { forgetReadingsOf } from './erase-readings';
import { fieldsWithout, jsonWithout, labelWithout } from './erase-traces';

/** What erasing an event took away, and what still speaks of it. */
export interface Erased {
  readonly id: string;
  readonly revision: number;
  readonly actionId: string;
  readonly label: string;
  /** Changes of the event that were emptied. */
  readonly changes: number;
  /** Other changes from which a link to it, or its name in a label, was taken. */
  readonly touched: number;
  /** What else has one of its titles in its text, in people's words. That is not its history and was left as it is. */
  readonly mentions: readonly string[];
  /** Titles of the articles whose unfinished reading was given up with it. */
  readonly readings: readonly string[];
  /** Titles of the articles whose kept text stays, because another event rests on it. */
  readonly texts: readonly string[];
}

/** Longest reason; it stays in the history for good. */
export const MOST_REASON = 500;

type Row = HashedChange & {
  readonly seq: number;
  readonly action: number;
  readonly hash: ArrayBuffer;
  /** Where its text lies, of one in a portion. */
  readonly place: number | null;
};
type ActionRow = HashedAction & { readonly seq: number };

const ROWS = `SELECT seq, id, action, entity, entity_id, base, op, before, after, hash, iif(typeof(after) = 'integer', after, NULL) AS place FROM change`;

function rowsOf(engine: Engine, where: string, parameters: readonly SqlValue[]): Row[] {
  return withTexts<Row>(engine, engine.all<Packed<Row>>(`${ROWS} WHERE ${where}`, parameters));
}

/**
 * Takes an event out of the timeline with everything its history says of it; see erasure.ts for what stays. Links to it, outcomes that
 * name it and labels that quote it go as well, where they stand and in history. Must run inside a transaction, on a connection with
 * secure_delete; the bytes that older versions left in free space go with `scrub`.
 *
 * Changes that no longer say what their hash says get another id: the old one has 74 random bits and is part of what was hashed, so
 * nobody can find out by trying whether a guess at the erased text fits the hash.
 */
export function eraseEvent(context: StoreContext, id: string, reason: string): Result<Erased> {
  const { engine, replica, who } = context;
  const problem = reasonProblem(reason);
  if (problem !== null) return problem;
  const given = reason.trim();
  const event = engine.get<{ deleted: number }>(`SELECT deleted FROM event WHERE ${isId('id', '?1')}`, [id]);
  if (event === undefined) return fail('not-found', goneMessage(engine, id));

  forgetUnfinishedOf(engine, id);
  const own = rowsOf(engine, `${isId('entity_id', '?1')} AND op <> 'erase' ORDER BY seq`, [id]);
  const said = fieldsOf(own);
  const titles = titlesOf(said);
  const readings = forgetReadingsOf(engine, id, said);
  const left = leftOf(engine, id, own, titles);

  const at = Math.round(context.now());
  const label = `Erase an event for good: ${oneLine(given)}`;
  const action: HashedAction = { id: uuid(), kind: 'do', label, at, who, replica, undoes: null };
  engine.run(INSERT_ACTION, [...Object.values(action), null, totalOf(engine) - (event.deleted === 0 ? 1 : 0)]);
  const revision = revisionOf(engine);
  const record: ErasureRecord = { reason: given, changes: own.length, rows: left.digests };
  const change = {
    id: newChangeId(),
    entity: 'event',
    entity_id: id,
    base: null,
    op: 'erase',
    before: null,
    after: JSON.stringify(record),
  };
  const hash = chainHash(lastHash(engine, replica), change, action);
  engine.run(
    'INSERT INTO change(id, entity, entity_id, base, op, before, after, action, hash, erasure) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    [...Object.values(change), revision, hash, revision],
  );
  engine.run("INSERT INTO meta(k, v) VALUES ('erasing', ?)", [String(revision)]);
  for (const row of left.rows) {
    engine.run('UPDATE change SET id = ?, base = ?, before = ?, after = ?, erasure = ? WHERE seq = ?', [
      ...[row.id, row.base, row.before, row.place === null ? row.after : BigInt(row.place)],
      ...[revision, row.seq],
    ]);
  }
  takeOut(engine, left.taken);
  const texts = eraseUnnamedTexts(engine, said);
  for (const { seq, label: words } of left.labels) engine.run('UPDATE action SET label = ? WHERE seq = ?', [words, seq]);
  engine.run("DELETE FROM meta WHERE k = 'erasing'");
  showPresent(engine, id, left.renamed);
  moveUndated(engine, new Set([id]));
  // Merging all of the word index into one piece drops the words of what is gone; until then they are only marked as such.
  engine.run("INSERT INTO event_fts(event_fts) VALUES ('optimize')");
  // Other tools leave samples of indexed text here.
  if (engine.get("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat4'") !== undefined) engine.run('DELETE FROM sqlite_stat4');
  engine.run("INSERT OR REPLACE INTO meta(k, v) VALUES ('unscrubbed', ?)", [String(revision)]);
  const touched = left.rows.length - own.length;
  return ok({
    id,
    revision,
    actionId: action.id,
    label,
    changes: own.length,
    touched,
    mentions: mentionsOf(engine, titles),
    readings,
    texts,
  });
}

/** Why this is no reason; null when it is one. */
export function reasonProblem(reason: string): ReturnType<typeof fail> | null {
  const given = reason.trim();
  if (given === '') return fail('invalid', 'Say why the event is erased: the reason stays in the history. Nothing was changed.', 'reason');
  if (given.length <= MOST_REASON) return null;
  return fail('invalid', `A reason has at most ${MOST_REASON} characters. Nothing was changed.`, 'reason');
}

function goneMessage(engine: Engine, id: string): string {
  const erased = engine.get(`SELECT 1 FROM change WHERE ${isId('entity_id', '?1')} AND op = 'erase'`, [id]) !== undefined;
  return erased ? 'This event was erased already. Nothing was changed.' : 'There is no such event in the timeline. Nothing was changed.';
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 120 ? line : `${Array.from(line).slice(0, 119).join('')}…`;
}

function fieldsOf(own: readonly Row[]): Fields[] {
  return own.flatMap(({ before, after }) => [before, after].flatMap((json) => (json === null ? [] : [JSON.parse(json) as Fields])));
}

/** Everything the event was ever called, longest first, so that none is replaced within another. */
function titlesOf(said: readonly Fields[]): string[] {
  const named = said.flatMap(({ title }) => (typeof title === 'string' ? [title] : []));
  return [...new Set(named)].sort((one, other) => other.length - one.length);
}

/** What of history is to be rewritten, as it shall be. */
interface Left {
  readonly rows: readonly Row[];
  /** Texts that no longer lie in their portions. */
  readonly taken: readonly Place[];
  readonly labels: readonly { readonly seq: number; readonly label: string }[];
  readonly digests: Readonly<Record<string, string>>;
  /** New ids of changes of other entities. */
  readonly renamed: readonly Renamed[];
}

interface Renamed {
  readonly entity: string;
  readonly entityId: string;
  readonly from: string;
  readonly to: string;
}

function leftOf(engine: Engine, id: string, own: readonly Row[], titles: readonly string[]): Left {
  const named = rowsOf(engine, "entity_id <> ?1 AND op <> 'erase' AND (instr(before, ?1) > 0 OR instr(after, ?1) > 0) ORDER BY seq", [id]);
  const packed = rowsOf(engine, "seq IN (SELECT value FROM json_each(?1)) AND entity_id <> ?2 AND op <> 'erase' ORDER BY seq", [
    JSON.stringify(packedWith(engine, [id])),
    id,
  ]);
  const linking = [...named, ...packed].filter(
    (row) => jsonWithout(row.before, id) !== row.before || jsonWithout(row.after, id) !== row.after,
  );
  const ownSeqs = new Set(own.map((row) => row.seq));
  const rows = new Map<number, Row>([...own, ...linking].map((row) => [row.seq, row]));
  const actions = new Map<number, ActionRow>();
  const labels: { seq: number; label: string }[] = [];
  for (const action of actionsOf(engine, [...rows.values()])) {
    // An import of a hundred thousand events is one action; its rows are read only where its label changes.
    const count = engine.get<{ count: number }>('SELECT count(*) AS count FROM change WHERE action = ?', [action.seq])?.count ?? 0;
    const isAlone = own.filter((row) => row.action === action.seq).length === count;
    const label = labelWithout(action.kind as 'do' | 'undo' | 'redo', action.label, isAlone, titles);
    actions.set(action.seq, { ...action, label });
    if (label === action.label) continue;
    labels.push({ seq: action.seq, label });
    for (const row of rowsOf(engine, 'action = ?', [action.seq])) rows.set(row.seq, row);
  }
  const newIds = new Map([...rows.values()].map((row) => [row.id, newChangeId()]));
  // What was built upon a change that has another id now: the next change of the same entity.
  const next = rowsOf(engine, `base IN (SELECT value FROM json_each(?1)) AND ${isAmongIds('entity_id', '?2')}`, [
    JSON.stringify([...newIds.keys()]),
    JSON.stringify([...new Set([...rows.values()].map((row) => row.entity_id))]),
  ]);
  for (const row of next) rows.set(row.seq, row);
  for (const action of actionsOf(engine, next)) if (!actions.has(action.seq)) actions.set(action.seq, action);

  const rewritten = [...rows.values()]
    .sort((one, other) => one.seq - other.seq)
    .map((row): Row => {
      const newId = newIds.get(row.id) ?? row.id;
      if (ownSeqs.has(row.seq)) return { ...row, id: newId, base: null, before: null, after: null, place: null };
      const base = newIds.get(row.base ?? '') ?? row.base;
      const after = jsonWithout(row.after, id);
      return { ...row, id: newId, base, before: jsonWithout(row.before, id), after, place: after === row.after ? row.place : null };
    });
  const renamed = [...rows.values()].flatMap(({ seq, id: from, entity, entity_id: entityId }): Renamed[] => {
    const to = newIds.get(from);
    return to === undefined || ownSeqs.has(seq) ? [] : [{ entity, entityId, from, to }];
  });
  const digests = rewritten.map((row): [string, string] => {
    const action = actions.get(row.action);
    if (action === undefined) throw new Error(`the action of change ${row.seq} is missing`);
    return [String(row.seq), leftDigest(row, new Uint8Array(row.hash), action)];
  });
  const taken = rewritten.flatMap(({ seq, place }) => {
    const was = rows.get(seq)?.place ?? null;
    return was === null || place !== null ? [] : [{ seq, place: was }];
  });
  return { rows: rewritten, taken, labels, digests: Object.fromEntries(digests), renamed };
}

function actionsOf(engine: Engine, rows: readonly Row[]): ActionRow[] {
  return engine.all<ActionRow>(
    'SELECT seq, id, kind, label, at, who, replica, undoes FROM action WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq',
    [JSON.stringify([...new Set(rows.map((row) => row.action))])],
  );
}

/** Makes the tables show what history says now. */
function showPresent(engine: Engine, id: string, renamed: readonly Renamed[]): void {
  for (const { entity, entityId, from, to } of renamed)
    engine.run(`UPDATE ${entity} SET head = ?1 WHERE ${isId('id', '?2')} AND head = ?3`, [to, entityId, from]);
  engine.run(`DELETE FROM event WHERE ${isId('id', '?1')}`, [id]);
  for (const [table, column] of [
    ['event', 'links'],
    ['series', 'outcomes'],
  ] as const) {
    const rows = engine.all<{ seq: number; json: string }>(`SELECT seq, ${column} AS json FROM ${table} WHERE instr(${column}, ?) > 0`, [
      id,
    ]);
    for (const { seq, json } of rows) {
      const without = fieldsWithout({ [column]: JSON.parse(json) }, id)[column];
      engine.run(`UPDATE ${table} SET ${column} = ? WHERE seq = ?`, [JSON.stringify(without), seq]);
    }
  }
}
