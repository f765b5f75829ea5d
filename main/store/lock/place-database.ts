import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { sweep } from '../../disk/private-folder';
import { nameOnDisk, quotedName } from '../../disk/shown-name';
import type { Key } from '../cipher/key';
import type { Engine } from '../database/engine';
import { hexOf, openEngine } from '../database/engine';
import { liftQueryOnly } from '../database/query-only';
import { moveFarPage } from './far-page';
import { addKeyPages, areSpread, dropKeyPages, hasKeyPages, placesOf, spreadKeyPages, writeSlot } from './key-pages';
import { isPlain } from './locked-file';

/**
 * Writes a whole copy of a database to a place where no file is yet: to a temporary file beside it (VACUUM INTO, which is
 * consistent while edits go on), checked, synced, and only then given its name. Never a copy of the file itself, which
 * would miss what is still in the -wal. Files are readable by their owner only (0600). `inscribe` may write into the copy,
 * attached as `copy`, before it is checked. The copy is encrypted as the database itself is, or with the `key` given; null makes a plain one.
 */
export function placeDatabase(
  engine: Engine,
  path: string,
  verify: Verify = () => null,
  inscribe?: Inscribe,
  key: Key | null = engine.key,
): Result<null> {
  if (existsSync(path)) return exists(path);
  if (isBesideDatabase(path))
    return fail(
      'invalid',
      `${quotedName(path)} is a name that a timeline keeps its log or journal by. Nothing was made; choose another name.`,
    );
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    copyInto(engine, temporary, key);
    const problem = problemOf(engine, temporary, verify, inscribe, key);
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

/** SQLite would take it for its own. */
function isBesideDatabase(path: string): boolean {
  const [, base, ending] = /^(.*?)(\.[^./\\]+)?-(?:wal|shm|journal)$/i.exec(path) ?? [];
  return base !== undefined && (ending !== undefined || existsSync(base));
}

function exists(path: string): ReturnType<typeof fail> {
  return fail('exists', `There is already a file ${quotedName(path)}. It was not changed; choose another name.`);
}

/** What is wrong with the copy, attached as `copy`; null when nothing is. */
type Verify = (engine: Engine) => string | null;
type Inscribe = (engine: Engine) => void;

function copyInto(engine: Engine, path: string, key: Key | null): void {
  if (key !== null && !(hasKeyPages(engine) && areSpread(engine))) {
    copyWithKeyPages(engine, path, key);
    return;
  }
  vacuumInto(engine, path, key);
  if (key === null && !hasKeyPages(engine)) return;
  const pages = attached(engine, path, key, () => {
    if (key === null) dropKeyPages(engine, 'copy');
    else moveFarPage(engine, 'copy');
    const { page_size: size = 0 } = engine.get<{ page_size: number }>('PRAGMA copy.page_size') ?? {};
    return { places: placesOf(engine, 'copy'), size };
  });
  if (key !== null) writeSlot(path, key.slot, pages.places, pages.size);
}

/** Key pages must lie at the beginning, where only the next copy puts them. What lies on the disk meanwhile is encrypted, too. */
function copyWithKeyPages(engine: Engine, path: string, key: Key): void {
  const first = `${path}.${process.pid}.tmp`;
  try {
    vacuumInto(engine, first, key);
    attached(engine, first, key, () => (hasKeyPages(engine, 'copy') ? spreadKeyPages(engine, 'copy') : addKeyPages(engine, 'copy')));
    const between = openEngine(first, { key });
    try {
      copyInto(between, path, key);
    } finally {
      between.abandon();
    }
  } finally {
    rmSync(first, { force: true });
  }
}

function vacuumInto(engine: Engine, path: string, key: Key | null): void {
  // VACUUM INTO accepts an empty file and keeps its mode; made by SQLite it would be readable by all.
  closeSync(openSync(path, 'wx', 0o600));
  const address = key === engine.key ? path : `${pathToFileURL(path).href}?${key === null ? 'key=' : `hexkey=${hexOf(key)}`}`;
  liftQueryOnly(engine, () => engine.run('VACUUM INTO ?', [address]));
  if (key !== null && isPlain(path)) throw new Error('a copy that should be encrypted is not');
}

/** By attaching: a connection of its own would keep the file open until the garbage collector has run. */
function attached<T>(engine: Engine, path: string, key: Key | null, work: () => T): T {
  // Without a key of its own the copy would be read with that of the database itself; the empty one is none.
  engine.run('ATTACH ? AS copy KEY ?', [path, key?.secret ?? '']);
  try {
    // Nobody else knows of the file yet, and it is synced as a whole later: a journal beside it would only be one more to clear away.
    engine.all('PRAGMA copy.journal_mode=MEMORY');
    return liftQueryOnly(engine, work);
  } finally {
    engine.exec('DETACH copy');
  }
}

function problemOf(engine: Engine, path: string, verify: Verify, inscribe: Inscribe | undefined, key: Key | null): string | null {
  return attached(engine, path, key, () => {
    inscribe?.(engine);
    const result = engine.get<{ quick_check: string }>('PRAGMA copy.quick_check(1)')?.quick_check;
    return result === 'ok' ? verify(engine) : (result ?? 'no answer');
  });
}

/** A hard link refuses an existing name, which rename would silently replace; some file systems have no links. */
export function giveName(temporary: string, path: string): boolean {
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

/** Removes what processes left beside a file that were killed while they wrote a copy to take its place. */
export function sweepUnfinished(file: string): void {
  sweep(dirname(file), new RegExp(`^${escaped(nameOnDisk(file))}\\.(\\d+)\\.tmp`));
}

/** The same of backups in a folder, whose names begin alike: what may be half of one, and nobody's other file. */
export function sweepUnfinishedBackups(folder: string, stem: string): void {
  sweep(folder, new RegExp(`^${escaped(stem)} .*\\.annals\\.(\\d+)\\.tmp`));
}

/** The same of copies of a file in an older format (late-migration.ts), whose names begin alike as well. */
export function sweepUnfinishedFormats(folder: string, stem: string, extension: string): void {
  sweep(folder, new RegExp(`^${escaped(stem)} \\(format \\d+(?:, \\d+)?\\)${escaped(extension)}\\.(\\d+)\\.tmp`));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
