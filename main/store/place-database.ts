import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import type { Engine } from './engine';
import { liftQueryOnly } from './query-only';

/**
 * Writes a whole copy of a database to a place where no file is yet: to a temporary file beside it (VACUUM INTO, which is
 * consistent while edits go on), checked, synced, and only then given its name. Never a copy of the file itself, which
 * would miss what is still in the -wal. Files are readable by their owner only (0600). `inscribe` may write into the copy,
 * attached as `copy`, before it is checked.
 */
export function placeDatabase(engine: Engine, path: string, verify: Verify = () => null, inscribe?: Inscribe): Result<null> {
  if (existsSync(path)) return exists(path);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    // VACUUM INTO accepts an empty file and keeps its mode; made by SQLite it would be readable by all.
    closeSync(openSync(temporary, 'wx', 0o600));
    liftQueryOnly(engine, () => engine.run('VACUUM INTO ?', [temporary]));
    const problem = problemOf(engine, temporary, verify, inscribe);
    if (problem !== null) return fail('damaged', `The copy did not pass its check (${problem}). Nothing was kept of it.`);
    // VACUUM INTO does not sync what it writes.
    sync(temporary, 'r+');
    if (!giveName(temporary, path)) return exists(path);
    syncFolder(dirname(path));
    return ok(null);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function exists(path: string): ReturnType<typeof fail> {
  return fail('exists', `There is already a file “${basename(path)}”. It was not changed; choose another name.`);
}

/** What is wrong with the copy, attached as `copy`; null when nothing is. */
type Verify = (engine: Engine) => string | null;
type Inscribe = (engine: Engine) => void;

/** By attaching: a connection of its own would keep the file open until the garbage collector has run. */
function problemOf(engine: Engine, path: string, verify: Verify, inscribe: Inscribe | undefined): string | null {
  engine.run('ATTACH ? AS copy', [path]);
  try {
    if (inscribe !== undefined) {
      // Nobody else knows of the file yet, and it is synced as a whole later: a journal beside it would only be one more to clear away.
      engine.all('PRAGMA copy.journal_mode=MEMORY');
      liftQueryOnly(engine, () => inscribe(engine));
    }
    const result = engine.get<{ quick_check: string }>('PRAGMA copy.quick_check(1)')?.quick_check;
    return result === 'ok' ? verify(engine) : (result ?? 'no answer');
  } finally {
    engine.exec('DETACH copy');
  }
}

/** A hard link refuses an existing name, which rename would silently replace; some file systems have no links. */
function giveName(temporary: string, path: string): boolean {
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    if (existsSync(path)) return false;
    renameSync(temporary, path);
    return true;
  }
}

/** Has the disk keep what was written to a file. */
export function sync(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The new name itself must reach the disk. Windows cannot open folders, and needs no such call. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r');
}
