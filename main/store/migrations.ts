import type { Engine } from './engine';
import { APPLICATION_ID, SCHEMA_1, SCHEMA_2 } from './schema';

export interface Migration {
  /** The user_version that the file has afterwards. */
  readonly version: number;
  readonly up: (engine: Engine) => void;
}

/** In order; a released one is never edited, a change of the format is a new entry with a kept file of the old format. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, up: (engine) => engine.exec(SCHEMA_1) },
  { version: 2, up: (engine) => engine.exec(SCHEMA_2) },
];

/** The format that this Annals writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** Brings a database from format `from` (0 is an empty one) to the newest, all or nothing. */
export function migrate(engine: Engine, from: number, migrations: readonly Migration[] = MIGRATIONS): void {
  const newest = migrations.length;
  if (from >= newest) return;
  engine.transaction(() => {
    for (const migration of migrations) {
      if (migration.version > from) migration.up(engine);
    }
    engine.exec(`PRAGMA application_id=${APPLICATION_ID}; PRAGMA user_version=${newest}`);
  });
}
