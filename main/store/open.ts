import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import type { Engine } from './engine';
import { openEngine } from './engine';
import { guarded, Refusal } from './errors';
import { checkHeader } from './file-header';
import type { Migration } from './migrations';
import { definitionsOf, MIGRATIONS, migrate } from './migrations';
import { placeDatabase } from './place-database';
import { placeForReading } from './place-for-reading';
import { APPLICATION_ID } from './schema';
import { sharedPlaceOf } from './synced-folders';

export interface OpenedFile {
  readonly engine: Engine;
  /** True when asked for, or when the file or its folder cannot be written. */
  readonly readOnly: boolean;
  /** True when the program that had the file before did not close it: a crash, a power cut, or a copy taken while it was open. */
  readonly unclean: boolean;
  /** What else writes to the place, such as a cloud service; then a rollback journal takes the place of the write-ahead log. */
  readonly shared: string | null;
  /** Whether the path still leads to the file that was opened. */
  inPlace(): boolean;
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
  // Without it the log keeps the size of the largest import until the file is closed.
  { name: 'journal_size_limit', set: '16777216', is: 16_777_216 },
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

/** For editing where another computer may read along: the file is whole after every edit, and no log lies beside it. */
const SHARED: readonly Pragma[] = [{ name: 'locking_mode', set: 'EXCLUSIVE', is: 'exclusive' }, ...BRIEF, ...WRITING];

const PRAGMAS: Readonly<Record<OpenMode, readonly Pragma[]>> = {
  read: READING,
  edit: [...EDITING, ...WRITING],
  brief: [...BRIEF, ...WRITING],
};

export interface OpenFileOptions {
  /** Read a file of a newer format as far as this Annals understands it; only with `read`. */
  readonly newer?: boolean | undefined;
  /** Where a verified copy is put before a migration; beside the file unless given. */
  readonly backups?: string | undefined;
  /** Tests bring formats of their own. */
  readonly formats?: readonly Migration[] | undefined;
}

/** Opens a timeline's file, or says in one sentence why not; then nothing on disk has changed. */
export function openFile(path: string, wanted: OpenMode, options: OpenFileOptions = {}): Result<OpenedFile> {
  const formats = options.formats ?? MIGRATIONS;
  const name = `“${basename(path)}”`;
  let real: string;
  try {
    real = realpathSync(path);
  } catch {
    real = path;
  }
  if (openHere.has(real)) return fail('locked', `${name} is already open.`);
  const header = checkHeader(path, { version: formats.length, newer: options.newer === true && wanted === 'read' });
  if (!header.ok) return header;
  const { writable, unclean } = header.value;
  const mode = writable ? wanted : 'read';
  const shared = mode === 'edit' ? sharedPlaceOf(real) : null;
  const identity = identityOf(real);
  return guarded(() => {
    const place = mode === 'read' ? placeForReading(real, unclean, writable) : { address: real, leave: () => {} };
    const engine = openEngine(place.address);
    const leave = (closing: () => void): void => {
      closing();
      place.leave();
    };
    try {
      setPragmas(engine, SAFETY);
      const refused = inspect(engine, name, formats, options.newer === true);
      if (refused !== null) {
        leave(() => release(engine));
        return refused;
      }
      setPragmas(engine, shared === null ? PRAGMAS[mode] : SHARED);
      if (mode !== 'read') migrateFile(engine, real, formats, options.backups);
    } catch (error) {
      leave(() => (mode === 'edit' ? finish(engine) : release(engine)));
      throw error;
    }
    openHere.add(real);
    return ok({
      engine,
      readOnly: mode === 'read',
      unclean,
      shared,
      inPlace: () => identityOf(real) === identity,
      close: () => {
        openHere.delete(real);
        leave(() => (mode === 'edit' ? finish(engine) : release(engine)));
      },
    });
  });
}

/** What tells a file from another of the same name: the path is looked up, the file not opened (that would drop SQLite's locks). */
function identityOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev} ${found.ino}`;
}

/** A file of an older format is copied first, checked, and then changed in one transaction. */
function migrateFile(engine: Engine, path: string, formats: readonly Migration[], backups: string | undefined): void {
  const version = userVersion(engine);
  if (version >= formats.length) return;
  const extension = extname(path);
  const copy = join(backups ?? dirname(path), `${basename(path, extension)} (format ${version})${extension}`);
  if (backups !== undefined) mkdirSync(backups, { recursive: true, mode: 0o700 });
  const placed = placeDatabase(engine, copy);
  // A copy that is there already was made by an attempt that did not come through.
  if (!placed.ok && placed.error.code !== 'exists') throw new Refusal(placed.error);
  migrate(engine, version, formats);
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
function inspect(engine: Engine, name: string, formats: readonly Migration[], newer: boolean): ReturnType<typeof fail> | null {
  // Asked again because a -wal left by a crash may hold a newer first page than the file.
  const applicationId = engine.get<{ application_id: number }>('PRAGMA application_id')?.application_id;
  const version = userVersion(engine);
  if (applicationId !== APPLICATION_ID) return fail('not-a-timeline', `${name} is a database of another program, not an Annals timeline.`);
  if (version > formats.length && !newer)
    return fail('newer-schema', `${name} was written by a newer Annals (format ${version}). It was not changed.`);
  if (version <= formats.length && definitionsOf(engine) !== expectedDefinitions(formats, version)) {
    return fail(
      'damaged',
      `${name} holds tables or rules that Annals did not make, so it was not opened and not changed. Restore a backup.`,
    );
  }
  return null;
}

const expected = new Map<Migration | undefined, string>();

/** What a file of this format must hold: that of a fresh one, made once. */
function expectedDefinitions(formats: readonly Migration[], version: number): string {
  const last = formats[version - 1];
  let definitions = expected.get(last);
  if (definitions === undefined) {
    const fresh = openEngine(':memory:');
    migrate(fresh, 0, formats.slice(0, version));
    definitions = definitionsOf(fresh);
    expected.set(last, definitions);
  }
  return definitions;
}

function userVersion(engine: Engine): number {
  return engine.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}

/** Folds the log in and gives the file up. Where the disk refuses that, the log stays beside the file: nothing is lost. */
function finish(engine: Engine): void {
  try {
    engine.close();
  } catch {
    // The next opening folds it in.
  }
}

/** Gives up a connection without a write-ahead log of its own: nothing to checkpoint. */
function release(engine: Engine): void {
  try {
    engine.abandon();
  } catch {
    // There is nothing left to lose, and an earlier error is the one to report.
  }
}
