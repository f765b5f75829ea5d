import type { Engine } from './engine';
import { APPLICATION_ID, SCHEMA_1, SCHEMA_2, SCHEMA_3 } from './schema';

export interface Migration {
  /** The user_version that the file has afterwards. */
  readonly version: number;
  readonly up: (engine: Engine) => void;
}

/** In order; a released one is never edited, a change of the format is a new entry with a kept file of the old format. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, up: (engine) => engine.exec(SCHEMA_1) },
  { version: 2, up: (engine) => engine.exec(SCHEMA_2) },
  {
    version: 3,
    up: (engine) => {
      engine.exec(SCHEMA_3);
      allowErase(engine);
    },
  },
];

/**
 * Lets `change.op` be 'erase'. A CHECK is part of the table's text, and rewriting that text, as SQLite's manual describes it
 * (lang_altertable, the simpler procedure), costs nothing, where copying the history of a million events takes half a minute.
 */
function allowErase(engine: Engine): void {
  const version = engine.get<{ schema_version: number }>('PRAGMA schema_version')?.schema_version ?? 0;
  engine.all('PRAGMA writable_schema=ON');
  try {
    const [was, is] = ["'restore', 'merge')", "'restore', 'merge', 'erase')"];
    const rewritten = engine.run(
      "UPDATE sqlite_schema SET sql = replace(sql, ?1, ?2) WHERE type = 'table' AND name = 'change' AND instr(sql, ?1) > 0",
      [was, is],
    );
    if (rewritten !== 1) throw new Error('the table of changes is not the one that format 2 has');
    engine.exec(`PRAGMA schema_version=${version + 1}`);
  } finally {
    engine.all('PRAGMA writable_schema=OFF');
  }
}

/** The format that this Annals writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

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
