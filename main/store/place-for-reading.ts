import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What to open instead of a file, so that reading it changes no byte of it. */
export interface ReadingPlace {
  /** Path or `file:` address for SQLite. */
  readonly address: string;
  /** To be called when the connection is closed. */
  leave(): void;
}

/**
 * How a file can be read as it is. One that was closed properly can be opened where it lies. A log left by a crash would be
 * folded in when the last reader closes, so it is read with SQLite's own read-only mode; where no index of the log
 * can be written either (`SQLITE_CANTOPEN` on a read-only medium), an empty log is passed over, and a full one is read in
 * a private copy.
 */
export function placeForReading(path: string, unclean: boolean, writable: boolean): ReadingPlace {
  const log = sizeOf(`${path}-wal`);
  if (!unclean) return { address: path, leave: () => {} };
  if (sizeOf(`${path}-journal`) > 0) return privateCopy(path);
  if (log === 0 && !writable) return { address: `${pathToFileURL(path).href}?immutable=1`, leave: () => {} };
  if (!writable) return privateCopy(path);
  const index = `${path}-shm`;
  const indexWasThere = existsSync(index);
  const logWasThere = existsSync(`${path}-wal`);
  return {
    address: `${pathToFileURL(path).href}?mode=ro`,
    leave: () => {
      // SQLite makes them to read and, not being allowed to write, does not take them away again.
      if (!indexWasThere) rmSync(index, { force: true });
      if (!logWasThere && sizeOf(`${path}-wal`) === 0) rmSync(`${path}-wal`, { force: true });
    },
  };
}

/** Readable by its owner only, and gone when left. */
export function privateCopy(path: string): ReadingPlace {
  const folder = mkdtempSync(join(tmpdir(), 'annals-reading-'));
  const copy = join(folder, basename(path));
  for (const suffix of ['', '-wal', '-journal']) {
    if (existsSync(`${path}${suffix}`)) copyFileSync(`${path}${suffix}`, `${copy}${suffix}`);
  }
  return { address: copy, leave: () => rmSync(folder, { recursive: true, force: true }) };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
