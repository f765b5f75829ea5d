import type { Engine } from './engine';
import { APPLICATION_ID, SCHEMA_1, SCHEMA_2, SCHEMA_3, SCHEMA_5, SCHEMA_6 } from './schema';

export interface Migration {
  /** The user_version that the file has afterwards. */
  readonly version: number;
  readonly up: (engine: Engine) => void;
  /** All that was kept before can be worked on without it: a large file, which it (or the copy before it) would keep from opening for minutes, is left as it is. */
  readonly canWait?: true;
}

/** In order; a released one is never edited, a change of the format is a new entry with a kept file of the old format. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, up: (engine) => engine.exec(SCHEMA_1) },
  { version: 2, up: (engine) => engine.exec(SCHEMA_2) },
  {
    version: 3,
    up: (engine) => {
      engine.exec(SCHEMA_3);
      rewriteTable(engine, 'change', "'restore', 'merge')", "'restore', 'merge', 'erase')");
    },
  },
  // Series fall on certain days (`on` in their cadence, which is JSON as before): a program that does not know it would show other dates.
  { version: 4, up: () => undefined },
  {
    version: 5,
    canWait: true,
    up: (engine) => {
      for (const table of ['event', 'change'] as const) dropIndexOfIds(engine, table);
      engine.exec(SCHEMA_5);
      rewriteTable(engine, 'change', 'after TEXT,', "after ANY CHECK(typeof(after) IN ('text', 'integer', 'null')),");
    },
  },
  { version: 6, canWait: true, up: (engine) => engine.exec(SCHEMA_6) },
];

/**
 * Lets a table hold more than it did: another kind of change, the place of a text. Checks and types are part of the table's text, and rewriting that text,
 * as SQLite's manual describes it (lang_altertable, the simpler procedure), costs nothing, where copying the history of a million events takes half a minute.
 *
 * @param indexOfIds name that the index of a column with UNIQUE gets, which is not unique any more: so named, it can be dropped
 */
function rewriteTable(engine: Engine, table: string, was: string, is: string, indexOfIds?: string): void {
  const version = engine.get<{ schema_version: number }>('PRAGMA schema_version')?.schema_version ?? 0;
  engine.all('PRAGMA writable_schema=ON');
  try {
    const rewritten = engine.run(
      "UPDATE sqlite_schema SET sql = replace(sql, ?1, ?2) WHERE type = 'table' AND name = ?3 AND instr(sql, ?1) > 0",
      [was, is, table],
    );
    if (rewritten !== 1) throw new Error(`the table “${table}” is not the one that the format before has`);
    if (indexOfIds !== undefined) {
      const renamed = engine.run("UPDATE sqlite_schema SET name = ?1, sql = ?2 WHERE type = 'index' AND name = ?3", [
        ...[indexOfIds, `CREATE UNIQUE INDEX ${indexOfIds} ON ${table}(id)`, `sqlite_autoindex_${table}_1`],
      ]);
      if (renamed !== 1) throw new Error(`the table “${table}” has no index of its ids`);
    }
    engine.exec(`PRAGMA schema_version=${version + 1}`);
  } finally {
    engine.all('PRAGMA writable_schema=OFF');
  }
}

/** The index that stands behind `UNIQUE` has no other way out than a copy of its table. */
function dropIndexOfIds(engine: Engine, table: 'event' | 'change'): void {
  rewriteTable(engine, table, 'id TEXT NOT NULL UNIQUE,', 'id TEXT NOT NULL,', `${table}_ids`);
  engine.exec(`DROP INDEX ${table}_ids`);
}

/** The format that this Annals writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** The format that a file must have to be worked on: what came later can wait. */
export function requiredFormat(formats: readonly Migration[] = MIGRATIONS): number {
  return formats.findLast(({ canWait }) => canWait !== true)?.version ?? 0;
}

/** The format of an open file. */
export function formatOf(engine: Engine): number {
  return engine.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}

/** Brings a database from format `from` (0 is an empty one) to the newest, all or nothing. */
export function migrate(engine: Engine, from: number, migrations: readonly Migration[] = MIGRATIONS): void {
  if (from >= migrations.length) return;
  engine.transaction(() => migrateWithin(engine, from, migrations));
}

/** The same within a transaction that is under way. */
export function migrateWithin(engine: Engine, from: number, migrations: readonly Migration[]): void {
  for (const migration of migrations) {
    if (migration.version > from) migration.up(engine);
  }
  engine.exec(`PRAGMA application_id=${APPLICATION_ID}; PRAGMA user_version=${migrations.length}`);
}
