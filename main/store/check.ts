import type { Entity } from '../../shared/history';
import type { Fields } from './apply';
import { homeZone, presentOf } from './apply';
import type { HashedAction, HashedChange } from './chain';
import { chainHash, chainStart } from './chain';
import type { StoreContext } from './context';
import type { Engine } from './engine';
import { toAppError } from './errors';
import { revisionOf } from './history';
import { totalOf } from './queries';
import { liftQueryOnly } from './query-only';
import type { EventRow } from './rows';
import { EVENT_ROWS, eventColumns, eventFields } from './rows';

export interface CheckReport {
  readonly events: number;
  readonly actions: number;
  readonly changes: number;
  /** One sentence each; empty means that everything fits together. */
  readonly problems: readonly string[];
}

/**
 * Looks at everything in the file: the database's own structure, references, the word index, the hash chain of history,
 * and whether each entity shows what its history says. Reads all of it, and names the first thing wrong of each kind.
 */
export function checkTimeline({ engine }: StoreContext): CheckReport {
  const problems: string[] = [];
  for (const examine of [structure, references, wordIndex, chain, replay]) {
    try {
      problems.push(...examine(engine));
    } catch (error) {
      problems.push(`The check could not read everything: ${toAppError(error).message}`);
    }
  }
  const changes = engine.get<{ count: number }>('SELECT count(*) AS count FROM change')?.count ?? 0;
  return { events: totalOf(engine), actions: revisionOf(engine), changes, problems };
}

function structure(engine: Engine): string[] {
  const rows = engine.all<{ integrity_check: string }>('PRAGMA integrity_check(20)');
  return rows.filter((row) => row.integrity_check !== 'ok').map((row) => `The database is damaged: ${row.integrity_check}.`);
}

function references(engine: Engine): string[] {
  const rows = engine.all<{ table: string; rowid: number }>('PRAGMA foreign_key_check');
  return rows.slice(0, 1).map((row) => `Row ${row.rowid} of ${row.table} refers to something that does not exist.`);
}

function wordIndex(engine: Engine): string[] {
  try {
    liftQueryOnly(engine, () => engine.run("INSERT INTO event_fts(event_fts, rank) VALUES ('integrity-check', 1)"));
    return [];
  } catch (error) {
    const { code } = toAppError(error);
    if (code === 'damaged') return ['The word index does not match the events; searches may miss some.'];
    // A medium that cannot be written refuses even this question, which says nothing about the file.
    if (code === 'read-only') return [];
    throw error;
  }
}

type ChainRow = HashedChange & { readonly seq: number; readonly action: number; readonly hash: ArrayBuffer };

function chain(engine: Engine): string[] {
  const previous = new Map<string, Uint8Array>();
  for (const row of inBatches<ChainRow>(engine, 'SELECT * FROM change WHERE seq > ? ORDER BY seq LIMIT 1000')) {
    const action = engine.get<HashedAction>('SELECT id, kind, label, at, who, replica, undoes FROM action WHERE seq = ?', [row.action]);
    if (action === undefined) return [`History is broken at change ${row.seq}: its action is missing.`];
    const hash = chainHash(previous.get(action.replica) ?? chainStart(action.replica), row, action);
    if (!Buffer.from(row.hash).equals(hash)) {
      return [`History is broken at change ${row.seq} (${row.id}, “${action.label}”): it or one before it was altered outside Annals.`];
    }
    previous.set(action.replica, hash);
  }
  return [];
}

interface ReplayRow {
  readonly id: string;
  readonly entity: Entity;
  readonly entity_id: string;
  readonly op: string;
  readonly after: string | null;
}

/** Rebuilds each entity from its changes and compares it with its row; then that no row is without history. */
function replay(engine: Engine): string[] {
  let counted = 0;
  const first = 'SELECT entity_id FROM change WHERE entity_id > ? ORDER BY entity_id LIMIT 1';
  for (
    let id = engine.get<{ entity_id: string }>(first, [''])?.entity_id;
    id !== undefined;
    id = engine.get<{ entity_id: string }>(first, [id])?.entity_id
  ) {
    const changes = engine.all<ReplayRow>('SELECT id, entity, entity_id, op, after FROM change WHERE entity_id = ? ORDER BY seq', [id]);
    const entity = changes[0]?.entity ?? 'event';
    const present = presentOf(engine, entity, id);
    if (present === undefined) return [`The ${entity} ${id} is in the history but not in the timeline.`];
    let fields: Fields = {};
    let deleted = false;
    for (const change of changes) {
      deleted = change.op === 'delete';
      if (change.after !== null) fields = { ...fields, ...(JSON.parse(change.after) as Fields) };
    }
    const differs = Object.keys(present.fields).find((name) => JSON.stringify(present.fields[name]) !== JSON.stringify(fields[name]));
    if (differs !== undefined) return [`The ${entity} ${id} does not show what its history says: its ${differs} differs.`];
    if (present.deleted !== deleted)
      return [`The ${entity} ${id} is ${present.deleted ? '' : 'not '}deleted, and its history says otherwise.`];
    if (present.head !== changes.at(-1)?.id) return [`The ${entity} ${id} does not show the last change of its history.`];
    if (entity === 'event') {
      const column = staleColumn(engine, id);
      if (column !== null) return [`The event ${id} is filed under a wrong date or flag (${column}).`];
    }
    counted++;
  }
  const rows = engine.get<{ count: number }>(
    'SELECT (SELECT count(*) FROM event) + (SELECT count(*) FROM lane) + (SELECT count(*) FROM series) + (SELECT count(*) FROM timeline) AS count',
  );
  return rows?.count === counted ? [] : ['The timeline holds entries that its history does not know.'];
}

/** Name of a derived column that is not what its event's fields say. */
function staleColumn(engine: Engine, id: string): string | null {
  const row = engine.get<EventRow & Record<string, string | number | null>>(`${EVENT_ROWS} WHERE e.id = ?`, [id]);
  if (row === undefined) return null;
  const columns = eventColumns(eventFields(row), row.lane, homeZone(engine));
  return Object.keys(columns).find((name) => columns[name] !== row[name]) ?? null;
}

function* inBatches<T extends { readonly seq: number }>(engine: Engine, sql: string): Generator<T> {
  for (let after = 0; ; ) {
    const rows = engine.all<T>(sql, [after]);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}
