import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import type { Engine } from './engine';
import { openEngine } from './engine';
import { guarded } from './errors';
import { checkHeader } from './file-header';
import { definitionsOf, migrate, SCHEMA_VERSION } from './migrations';
import { APPLICATION_ID } from './schema';

export interface OpenedFile {
  readonly engine: Engine;
  /** True when asked for, or when the file or its folder cannot be written. */
  readonly readOnly: boolean;
  /** Checkpoints and gives the file up. Must be called: until then this process refuses to open the file again. */
  close(): void;
}

/**
 * Files that this process has open, by real path. A second look at the header from the same process would drop the
 * locks of the first (POSIX), so it is refused before that.
 */
const openHere = new Set<string>();

interface Pragma {
  readonly name: string;
  readonly set: string;
  readonly is: string | number;
}

/** For every connection. mmap_size: memory mapping and encryption together damage reads. The rest guards against damaged or hostile files. */
const SAFETY: readonly Pragma[] = [
  { name: 'trusted_schema', set: 'OFF', is: 0 },
  { name: 'cell_size_check', set: 'ON', is: 1 },
  { name: 'mmap_size', set: '0', is: 0 },
];

/**
 * For a timeline that is being worked on, in this order: exclusive locking before WAL keeps the index of the log out of
 * shared memory.
 */
const EDITING: readonly Pragma[] = [
  { name: 'locking_mode', set: 'EXCLUSIVE', is: 'exclusive' },
  { name: 'journal_mode', set: 'WAL', is: 'wal' },
  { name: 'synchronous', set: 'FULL', is: 2 },
  { name: 'wal_autocheckpoint', set: '1000', is: 1000 },
];

/** For one command: switching to WAL and back would write the file even when the command is refused. */
const BRIEF: readonly Pragma[] = [
  { name: 'journal_mode', set: 'DELETE', is: 'delete' },
  // Also syncs the folder after the journal is removed, without which a power cut could bring the journal back.
  { name: 'synchronous', set: 'EXTRA', is: 3 },
];

const WRITING: readonly Pragma[] = [
  ...(process.platform === 'darwin' ? [{ name: 'fullfsync', set: '1', is: 1 }] : []),
  { name: 'foreign_keys', set: 'ON', is: 1 },
  // Without it INSERT OR REPLACE gets round the triggers that keep history append-only.
  { name: 'recursive_triggers', set: 'ON', is: 1 },
  { name: 'cache_size', set: '-16384', is: -16384 },
  { name: 'temp_store', set: 'MEMORY', is: 2 },
];

const READING: readonly Pragma[] = [{ name: 'query_only', set: 'ON', is: 1 }];

/**
 * read: shares the file with other readers and changes no byte of it. edit: for a window; holds the file alone, WAL.
 * brief: for a command that makes one edit; the file is written only if the edit is made.
 */
export type OpenMode = 'read' | 'edit' | 'brief';

const PRAGMAS: Readonly<Record<OpenMode, readonly Pragma[]>> = {
  read: READING,
  edit: [...EDITING, ...WRITING],
  brief: [...BRIEF, ...WRITING],
};

/** Opens a timeline's file, or says in one sentence why not; then nothing on disk has changed. */
export function openFile(path: string, wanted: OpenMode): Result<OpenedFile> {
  const name = `“${basename(path)}”`;
  let real: string;
  try {
    real = realpathSync(path);
  } catch {
    real = path;
  }
  if (openHere.has(real)) return fail('locked', `${name} is already open.`);
  const header = checkHeader(path);
  if (!header.ok) return header;
  const mode = header.value.writable ? wanted : 'read';
  return guarded(() => {
    const engine = openEngine(real);
    try {
      setPragmas(engine, SAFETY);
      const refused = inspect(engine, name);
      if (refused !== null) {
        release(engine);
        return refused;
      }
      setPragmas(engine, PRAGMAS[mode]);
      if (mode !== 'read') migrate(engine, userVersion(engine));
    } catch (error) {
      release(engine);
      throw error;
    }
    openHere.add(real);
    return ok({
      engine,
      readOnly: mode === 'read',
      close: () => {
        openHere.delete(real);
        if (mode === 'edit') engine.close();
        else release(engine);
      },
    });
  });
}

/** Sets each pragma and reads it back: SQLite ignores without a word what it does not know or cannot do. */
export function setPragmas(engine: Engine, pragmas: readonly Pragma[]): void {
  for (const { name, set, is } of pragmas) {
    engine.all(`PRAGMA ${name}=${set}`);
    const actual = Object.values(engine.get<Record<string, string | number>>(`PRAGMA ${name}`) ?? {})[0];
    if (actual !== is) throw new Error(`the database setting ${name} is ${String(actual)} instead of ${is}`);
  }
}

/** What the header alone cannot show, read before anything is written. */
function inspect(engine: Engine, name: string): ReturnType<typeof fail> | null {
  // Asked again because a -wal left by a crash may hold a newer first page than the file.
  const applicationId = engine.get<{ application_id: number }>('PRAGMA application_id')?.application_id;
  const version = userVersion(engine);
  if (applicationId !== APPLICATION_ID) return fail('not-a-timeline', `${name} is a database of another program, not an Annals timeline.`);
  if (version > SCHEMA_VERSION)
    return fail('newer-schema', `${name} was written by a newer Annals (format ${version}). It was not changed.`);
  if (version === SCHEMA_VERSION && definitionsOf(engine) !== expectedDefinitions()) {
    return fail(
      'damaged',
      `${name} holds tables or rules that Annals did not make, so it was not opened and not changed. Restore a backup.`,
    );
  }
  return null;
}

let expected: string | undefined;

function expectedDefinitions(): string {
  if (expected === undefined) {
    const fresh = openEngine(':memory:');
    migrate(fresh, 0);
    expected = definitionsOf(fresh);
  }
  return expected;
}

function userVersion(engine: Engine): number {
  return engine.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}

/** Gives up a connection without a write-ahead log of its own: nothing to checkpoint. */
function release(engine: Engine): void {
  try {
    engine.abandon();
  } catch {
    // There is nothing left to lose, and an earlier error is the one to report.
  }
}
