import { copyFileSync, existsSync, lstatSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { journalOf, logOf, type Suffix } from '../../disk/companions';
import { privateFolder } from '../../disk/private-folder';
import { nameOnDisk } from '../../disk/shown-name';
import { IN_USE, Refusal } from '../database/errors';
import { generationOf, sizeOf } from '../log/pending';

/** What to open instead of a file, so that reading it changes no byte of it. */
export interface ReadingPlace {
  /** Path or `file:` address for SQLite. */
  readonly address: string;
  /** To be called when the connection is closed. */
  leave(): void;
}

/**
 * How a file can be read as it is. One that was closed properly can be opened where it lies. A log left by a crash would be
 * checkpointed when the last reader closes, so it is read with SQLite's own read-only mode; where no index of the log
 * can be written either (`SQLITE_CANTOPEN` on a read-only medium), an empty log is passed over, and a full one is read in
 * a private copy.
 */
export function placeForReading(path: string, unclean: boolean, writable: boolean): ReadingPlace {
  const log = sizeOf(logOf(path));
  if (!unclean) return { address: path, leave: () => {} };
  if (sizeOf(journalOf(path)) > 0) return steadyCopy(path);
  if (log === 0 && !writable) return bareFile(path);
  if (!writable) return privateCopy(path);
  const index = `${path}-shm`;
  const indexWasThere = existsSync(index);
  const logWasThere = existsSync(logOf(path));
  return {
    address: `${pathToFileURL(path).href}?mode=ro`,
    leave: () => {
      // SQLite makes them to read and, not being allowed to write, does not take them away again.
      if (!indexWasThere) rmSync(index, { force: true });
      if (!logWasThere && sizeOf(logOf(path)) === 0) rmSync(logOf(path), { force: true });
    },
  };
}

/** The file alone, whatever lies beside it. */
export function bareFile(path: string): ReadingPlace {
  return { address: `${pathToFileURL(path).href}?immutable=1`, leave: () => {} };
}

/**
 * A private copy of a file with its rollback journal, between two writes: the journal is always ahead of the file, so SQLite makes of the copy
 * what was there before the edit that is under way, or that a kill cut off.
 * @throws Refusal (`locked`) when another program writes without pause.
 */
function steadyCopy(path: string): ReadingPlace {
  const copy = between(() => stampOf(path), path);
  if (copy !== null) return copy;
  throw new Refusal({ code: 'locked', message: IN_USE });
}

/** What changes with every write; null so soon after one that the clock of the file system could miss the next. */
function stampOf(path: string): string | null {
  const stamps = [path, journalOf(path)].map((part) => {
    const found = statSync(part, { bigint: true, throwIfNoEntry: false });
    if (found === undefined) return 'none';
    return Date.now() - Number(found.mtimeMs) < PAUSE_MS ? null : `${found.ino} ${found.size} ${found.mtimeNs}`;
  });
  return stamps.includes(null) ? null : stamps.join(' ');
}

/** Copies until `look` is the same before and after; null after a number of attempts. */
function between(look: () => string | null, path: string): ReadingPlace | null {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    const before = look();
    if (before === null) continue;
    const copy = tryCopy(path);
    if (copy !== null && look() === before) return copy;
    copy?.leave();
  }
  return null;
}

/** Null when one of the parts went away meanwhile: then the next attempt finds others. */
function tryCopy(path: string): ReadingPlace | null {
  try {
    return privateCopy(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && existsSync(path)) return null;
    throw error;
  }
}

/** Readable by its owner only, and gone when left. */
export function privateCopy(path: string, except?: Suffix): ReadingPlace {
  const folder = privateFolder();
  const leave = (): void => rmSync(folder, { recursive: true, force: true });
  const copy = join(folder, nameOnDisk(path));
  try {
    // The log last: it says of every page that a checkpoint wrote meanwhile what belongs there.
    for (const suffix of ['', '-wal', '-journal']) {
      if (suffix !== except && (suffix === '' ? existsSync(path) : isFile(`${path}${suffix}`)))
        copyFileSync(`${path}${suffix}`, `${copy}${suffix}`);
    }
  } catch (error) {
    leave();
    throw error;
  }
  return { address: copy, leave };
}

/** A pipe would be waited for, and what a link leads to is none of this file's. */
function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** A private copy with the time at which it was whole, UTC milliseconds. */
export interface HeldPlace extends ReadingPlace {
  readonly moment: number;
}

const ATTEMPTS = 20;
const PAUSE_MS = 60;

/**
 * The state of one moment of a file that another program has open and locked. SQLite's locks keep us from reading along, but not from
 * copying: while file and log stay of one piece (see `lookOf`), the copy is what a power cut would have left at its end. Null when the
 * other program writes too much for that. Must not run in a process that has the file open itself (see `openHere`).
 */
export function copyOfHeld(path: string): HeldPlace | null {
  const copy = between(() => lookOf(path), path);
  return copy === null ? null : { ...copy, moment: Date.now() };
}

/**
 * What changes whenever the parts of a file stop belonging together: the file's own bytes (by its time of change) or the log's
 * generation. Edits that are only added to the log change nothing here. Null when a look is worth nothing: in the middle of a write
 * without a log, or so soon after a change that the clock of the file system could miss the next one.
 */
function lookOf(path: string): string | null {
  if (sizeOf(journalOf(path)) > 0) return null;
  const { ino, size, mtimeMs, mtimeNs } = statSync(path, { bigint: true });
  if (Date.now() - Number(mtimeMs) < PAUSE_MS) return null;
  return `${ino} ${size} ${mtimeNs} ${generationOf(logOf(path))}`;
}
