import { closeSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import { openToRead } from '../regular-file';
import { guarded } from './errors';
import { readInside } from './look-into';
import { syncFolder } from './place-database';

/*
 * Which other files still hold an event that was erased from one: backups, copies made before a change of format, duplicates, what a
 * killed process left. None of them is ever removed unasked.
 */

export interface HoldingCopy {
  readonly path: string;
  readonly name: string;
  /** `unknown`: it cannot be looked into, being encrypted or damaged, so it may hold the event. */
  readonly holds: 'yes' | 'unknown';
}

/** Looks through the folder of the file and these others. Pictures, exports and files elsewhere are not known to Annals. */
export function copiesHolding(eventId: string, file: string, folders: readonly string[]): HoldingCopy[] {
  const own = identityOf(file);
  const seen = new Set<string>();
  const copies: HoldingCopy[] = [];
  for (const folder of new Set([dirname(file), ...folders])) {
    for (const name of namesIn(folder)) {
      const path = join(folder, name);
      const identity = identityOf(path);
      // Another name of the file itself is erased with it; its log is its own.
      if (identity === null || identity === own || seen.has(identity) || isLogOf(file, path)) continue;
      seen.add(identity);
      const holds = holdsEvent(path, eventId);
      if (holds !== 'no') copies.push({ path, name, holds });
    }
  }
  return copies;
}

/** Removes one of the files that `copiesHolding` names, with its log. Refuses any other. */
export function removeCopy(path: string, eventId: string, file: string, folders: readonly string[]): Result<null> {
  return guarded(() => {
    if (!copiesHolding(eventId, file, folders).some((copy) => copy.path === path))
      return fail('not-found', `“${basename(path)}” is not one of the copies that hold the event. Nothing was removed.`);
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
    syncFolder(dirname(path));
    return ok(null);
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.includes('.annals'));
  } catch {
    return [];
  }
}

function isLogOf(file: string, path: string): boolean {
  return ['-wal', '-shm', '-journal'].some((suffix) => path === `${file}${suffix}`);
}

/** Null for what is no file. By asking, never by opening: that would drop SQLite's locks on a file of this process. */
function identityOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found?.isFile() ? `${found.dev} ${found.ino}` : null;
}

function holdsEvent(path: string, eventId: string): 'yes' | 'no' | 'unknown' {
  const found = lookFor(path, eventId);
  if (found !== null) return found ? 'yes' : 'no';
  // A log, a half-written copy or a damaged file; after an erasure the id alone stays, and saying so once too often does no harm.
  const raw = guarded(() => ok(bytesHold(path, eventId)));
  if (!raw.ok) return 'unknown';
  if (raw.value.found) return 'yes';
  return raw.value.isReadable ? 'no' : 'unknown';
}

/** Asks the database, with the key where one is at hand; null when it cannot be read as one. */
function lookFor(path: string, eventId: string): boolean | null {
  const looked = readInside(path, (engine) => {
    const found = engine.get<{ found: number }>(
      `SELECT EXISTS (SELECT 1 FROM copy.event WHERE id = ?1)
       OR EXISTS (SELECT 1 FROM copy.change WHERE entity_id = ?1 AND op <> 'erase' AND coalesce(before, after) IS NOT NULL) AS found`,
      [eventId],
    );
    return ok(found?.found === 1);
  });
  return looked.ok ? looked.value : null;
}

const PORTION = 1 << 20;

function bytesHold(path: string, text: string): { readonly found: boolean; readonly isReadable: boolean } {
  const wanted = Buffer.from(text);
  const buffer = Buffer.alloc(PORTION + wanted.length);
  const descriptor = openToRead(path);
  try {
    let isReadable = false;
    for (let at = 0; ; at += PORTION) {
      const length = readSync(descriptor, buffer, 0, buffer.length, at);
      const part = buffer.subarray(0, length);
      if (at === 0) isReadable = part.toString('latin1', 0, 15) === 'SQLite format 3' || /-(wal|journal)$/.test(path);
      if (part.includes(wanted)) return { found: true, isReadable };
      if (length < buffer.length) return { found: false, isReadable };
    }
  } finally {
    closeSync(descriptor);
  }
}
