import type { Entity } from '../../../shared/history';
import type { Engine } from '../database/engine';
import { isId } from '../database/ids';
import { knowsErasures } from '../history/erasure';
import { FOLLOWING_COLUMNS } from '../record/event-columns';
import { COLUMNS } from '../record/rows';

/*
 * Columns that the replay of history (check.ts) does not compare because no field of an entity is in them: times, numbers, marks. Whatever
 * else there is in a table is not known here and is said to be, so that a column which a later format brings cannot be forgotten.
 */

/** What each table's columns are compared with: `fields` (the tables of shared/), `replay` and `chain` in check.ts, `meta` in meta-entries.ts, `here` below. */
const COMPARED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  meta: { replay: '', chain: '', meta: 'k v', here: '' },
  timeline: { fields: namesOf('timeline'), replay: 'id head', here: 'only' },
  lane: { fields: namesOf('lane'), replay: 'id head deleted', here: 'key conflict' },
  series: { fields: namesOf('series'), replay: 'id head deleted', here: 'seq conflict' },
  event: {
    fields: namesOf('event'),
    replay: `id head deleted ${FOLLOWING_COLUMNS.join(' ')}`,
    here: 'seq created_at updated_at conflict',
  },
  action: { chain: 'id kind label at who replica undoes', here: 'seq events' },
  change: { chain: 'id entity entity_id base op before after hash', here: 'seq action erasure pushed' },
  portion: { here: 'seq texts packed' },
  attachment: { here: 'seq hash length packed' },
  sqlite_sequence: { here: 'name seq' },
};

function namesOf(entity: Entity): string {
  return COLUMNS[entity].map(({ name }) => name).join(' ');
}

/** Comparisons in SQL: each names the first row that differs. The words for `what` follow from the row. */
interface Comparison {
  /** Only in files that have this column. */
  readonly where: readonly [table: string, column: string];
  readonly sql: string;
  /** Number of the row that is compared, where each can be by itself: then a condition on it can follow. */
  readonly row?: string;
  readonly words: (what: string) => string;
}

const AT = (order: 'ASC' | 'DESC'): string =>
  `(SELECT a.at FROM change c CROSS JOIN action a ON a.seq = c.action WHERE ${isId('c.entity_id', 'e.id')} ORDER BY c.seq ${order} LIMIT 1)`;

const wrong = (table: string, column: string) => (id: string) =>
  `The ${table} ${id} does not show what its history says: its ${column} differs.`;

const COMPARISONS: readonly Comparison[] = [
  {
    where: ['event', 'created_at'],
    sql: `SELECT e.id AS what FROM event e WHERE e.created_at IS NOT ${AT('ASC')}`,
    row: 'e.seq',
    words: wrong('event', 'created_at'),
  },
  {
    where: ['event', 'updated_at'],
    sql: `SELECT e.id AS what FROM event e WHERE e.updated_at IS NOT ${AT('DESC')}`,
    row: 'e.seq',
    words: wrong('event', 'updated_at'),
  },
  ...['event', 'lane', 'series'].map(
    (table): Comparison => ({
      where: [table, 'conflict'],
      sql: `SELECT e.id AS what FROM ${table} e WHERE e.conflict IS NOT 0`,
      row: table === 'lane' ? 'e.key' : 'e.seq',
      words: wrong(table, 'conflict'),
    }),
  ),
  {
    where: ['change', 'pushed'],
    sql: 'SELECT seq AS what FROM change WHERE pushed IS NOT 0',
    row: 'seq',
    words: (seq) => `Change ${seq} of the history is marked as sent elsewhere, which Annals does not do.`,
  },
  {
    where: ['change', 'seq'],
    sql: 'SELECT count(*) AS what FROM change HAVING count(*) IS NOT coalesce(max(seq), 0)',
    words: (count) => `The history has ${count} changes, which are not numbered one after the other.`,
  },
  {
    where: ['action', 'seq'],
    sql: 'SELECT count(*) AS what FROM action HAVING count(*) IS NOT coalesce(max(seq), 0)',
    words: (count) => `The history has ${count} actions, which are not numbered one after the other.`,
  },
  {
    where: ['change', 'action'],
    sql: 'SELECT a.seq AS what FROM action a WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.action = a.seq)',
    row: 'a.seq',
    words: (seq) => `Action ${seq} of the history changed nothing, which no action does.`,
  },
  {
    where: ['action', 'events'],
    // Each counts what the one before did, and what came and went with it.
    sql: `SELECT a.seq AS what FROM action a WHERE a.events IS NOT coalesce((SELECT p.events FROM action p WHERE p.seq = a.seq - 1), 0) + coalesce((
        SELECT sum(CASE c.op WHEN 'create' THEN 1 WHEN 'restore' THEN 1 WHEN 'delete' THEN -1 WHEN 'erase' THEN coalesce(
          (SELECT iif(p.op = 'delete', 0, -1) FROM change p WHERE ${isId('p.entity_id', 'c.entity_id')} AND p.seq < c.seq
           AND p.op IN ('create', 'restore', 'delete') ORDER BY p.seq DESC LIMIT 1), 0) ELSE 0 END)
        FROM change c WHERE c.action = a.seq AND c.entity = 'event'), 0)`,
    row: 'a.seq',
    words: (seq) => `Action ${seq} of the history counts other events than there were after it.`,
  },
  ...[
    ['lane', 'key'],
    ['series', 'seq'],
    ['event', 'seq'],
    ['action', 'seq'],
    ['change', 'seq'],
  ].map(
    ([table = '', key = '']): Comparison => ({
      where: [table, key],
      // Numbers are given one after the other, one to each that was ever made; those of erased events are not given again.
      sql: `SELECT given AS what FROM (SELECT coalesce((SELECT max(seq) FROM sqlite_sequence WHERE name = '${table}'), 0) AS given,
        (SELECT count(*) FROM sqlite_sequence WHERE name = '${table}') AS rows, coalesce(max(${key}), 0) AS used,
        ${table === 'event' ? "(SELECT count(DISTINCT entity_id) FROM change WHERE entity = 'event')" : '0'} AS made FROM ${table})
      WHERE rows > 1 OR given < used OR given > max(used, made)`,
      words: (given) => `The next number for a row of ${table} is not the one that follows from what there is (after ${given}).`,
    }),
  ),
];

/** One sentence each about the first row that differs from what follows from history; empty when none does. */
export function columns(engine: Engine): string[] {
  const strange = Object.entries(COMPARED).flatMap(([table, compared]) => {
    const known = new Set(Object.values(compared).flatMap((names) => names.split(/\s+/)));
    return columnsOf(engine, table)
      .filter((column) => !known.has(column))
      .map((column) => `${table}.${column}`);
  });
  if (strange.length > 0) return [`The check does not know what ${strange.join(', ')} should hold.`];
  const problems = COMPARISONS.flatMap(({ where: [table, column], sql, words }) => {
    if (!columnsOf(engine, table).includes(column)) return [];
    // As text: a number may be larger than JavaScript's.
    const found = engine.get<{ what: string }>(`SELECT CAST(what AS TEXT) AS what FROM (${sql}) LIMIT 1`);
    return found === undefined ? [] : [words(found.what)];
  });
  return [...problems, ...erasureMarks(engine)];
}

/** The tables whose rows can be compared by themselves, and what they are numbered by. */
export const NUMBERED = [
  ['lane', 'key'],
  ['series', 'seq'],
  ['event', 'seq'],
  ['change', 'seq'],
  ['action', 'seq'],
] as const;

/** The same of the rows of one table from above `after` to `upTo`, as far as each can be compared by itself; null when nothing differs. */
export function columnsOfRows(engine: Engine, table: (typeof NUMBERED)[number][0], after: number, upTo: number): string | null {
  const known = columnsOf(engine, table);
  for (const { where, sql, row, words } of COMPARISONS) {
    if (row === undefined || where[0] !== table || !known.includes(where[1])) continue;
    const found = engine.get<{ what: string }>(`SELECT CAST(what AS TEXT) AS what FROM (${sql} AND ${row} > ? AND ${row} <= ?) LIMIT 1`, [
      after,
      upTo,
    ]);
    if (found !== undefined) return words(found.what);
  }
  return null;
}

function columnsOf(engine: Engine, table: string): string[] {
  return engine.all<{ name: string }>('SELECT name FROM pragma_table_info(?)', [table]).map(({ name }) => name);
}

/** `erasure` names the last erasure that emptied or reworded a change; the erasures themselves, which the chain covers, list what they did. */
function erasureMarks(engine: Engine): string[] {
  if (!knowsErasures(engine)) return [];
  const found = engine.get<{ seq: number }>(
    `WITH should AS (SELECT seq, max(by) AS erasure FROM (
        SELECT CAST(j.key AS INTEGER) AS seq, c.action AS by FROM change c CROSS JOIN json_each(c.after, '$.rows') j WHERE c.op = 'erase'
        UNION ALL SELECT seq, action FROM change WHERE op = 'erase') GROUP BY seq)
     SELECT c.seq FROM change c LEFT JOIN should s ON s.seq = c.seq WHERE c.erasure IS NOT s.erasure LIMIT 1`,
  );
  return found === undefined ? [] : [`Change ${found.seq} of the history is marked otherwise than the erasures in it say.`];
}
