import type { Engine } from '../database/engine';
import { isId, shortened } from '../database/ids';

/*
 * The orders of `event` while very many events come in. A row that is added has to find its place in each of seven indexes; made anew at the end,
 * from rows that are sorted first, these cost a tenth of that. Until then readers have the events as they were, with all orders: a table of the same
 * name in SQLite's own temporary database, which statements that say no more than `event` mean as long as it is there. Whoever writes says `main.event`.
 * The trigger that lets no event stand twice rests as well, since it would look through all rows for each; instead all are looked at once.
 */

/** From so many new events on, and when there are no more than that already, it pays. Measured: below, either way takes as long. */
export const FEWEST_NEW = 10_000;
/** So many are copied into memory in a moment. */
const MOST_BEFORE = 20_000;

interface SchemaRow {
  readonly name: string;
  readonly sql: string;
}

export interface RestingIndexes {
  /** Makes one of them anew, once all events are added; true while there are more to make. */
  make(): boolean;
  /** Makes those that are missing, and has readers see what came in. */
  finish(): void;
}

/** Whether to let indexes rest for an import into this file. `expected`: about how many events will come. */
export function restingPays(engine: Engine, expected: number): boolean {
  const before = engine.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM main.event')?.seq ?? 0;
  return expected >= FEWEST_NEW && before <= Math.min(expected, MOST_BEFORE);
}

/** Must be begun, finished or rolled back within one transaction: with that all is as it was. */
export function restIndexes(engine: Engine): RestingIndexes {
  const indexes = engine.all<SchemaRow>(
    "SELECT name, sql FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'event' AND sql IS NOT NULL ORDER BY rowid",
  );
  showCopy(engine, indexes);
  for (const { name } of indexes) engine.exec(`DROP INDEX main.${name}`);
  const once = engine.get<SchemaRow>("SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND name = 'event_once'");
  if (once !== undefined) engine.exec(`DROP TRIGGER main.${once.name}`);
  const missing = [...indexes];

  function make(): boolean {
    const next = missing.shift();
    if (next !== undefined) engine.exec(within('main', next.sql));
    return missing.length > 0;
  }

  return {
    make,
    finish() {
      while (make());
      engine.exec('DROP TABLE temp.event');
      if (once === undefined) return;
      if (engine.get(TWICE) !== undefined) throw new Error('an event stands twice');
      engine.exec(once.sql);
    },
  };
}

/** Two rows of one id. */
const TWICE = `SELECT 1 FROM (SELECT ${shortened('id')} AS short FROM event GROUP BY 1 HAVING count(*) > 1) t
  CROSS JOIN event a ON ${shortened('a.id')} = t.short CROSS JOIN event b ON ${isId('b.id', 'a.id')} AND b.seq > a.seq LIMIT 1`;

function showCopy(engine: Engine, indexes: readonly SchemaRow[]): void {
  const table = engine.get<SchemaRow>("SELECT name, sql FROM main.sqlite_schema WHERE type = 'table' AND name = 'event'");
  if (table === undefined) throw new Error('the file has no table of events');
  // Lanes are not copied, and nothing is ever added.
  engine.exec(within('temp', table.sql.replace(' REFERENCES lane(key)', '').replace(' AUTOINCREMENT', '')));
  engine.exec('INSERT INTO temp.event SELECT * FROM main.event');
  for (const { sql } of indexes) engine.exec(within('temp', sql));
}

/** The statement that makes a table or an index, for one of the databases of the connection; in the file it stands without its name. */
function within(database: 'main' | 'temp', sql: string): string {
  return sql.replace(/^CREATE (TABLE|INDEX|TRIGGER) /, `CREATE $1 ${database}.`);
}
