import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import { quotedName } from '../shown-name';
import { guarded } from './errors';
import { type FileBeside, filesBeside } from './files-beside';
import { heldWords, holderOf } from './holder';
import { isPlain } from './lock/locked-file';
import { readInside } from './look-into';
import { syncFolder } from './place-database';
import { readThrough } from './plaintext';

/*
 * Which other files still hold an event that was erased from one: backups, copies made before a change of format, duplicates, what a
 * killed process left. None of them is ever removed unasked.
 */

type Holds = 'yes' | 'no' | 'unknown';

export interface HoldingCopy {
  readonly path: string;
  readonly name: string;
  /** `unknown`: it cannot be looked into, being encrypted or damaged, so it may hold the event. */
  readonly holds: 'yes' | 'unknown';
  /** The file's own date, UTC milliseconds. */
  readonly at: number;
  /** Whether it is known to be a copy. What cannot be looked into and lies in no folder of backups may be anything, another timeline too. */
  readonly isCopy: boolean;
}

/**
 * Looks through the folder of the file and these others, which are for backups. A log is a part of the file that it lies beside. Pictures,
 * exports and files elsewhere are not known to Annals.
 */
export function copiesHolding(eventId: string, file: string, folders: readonly string[]): HoldingCopy[] {
  const files = filesBeside(file, folders);
  const known = new Set(files.map(({ path }) => path));
  const logs = files.filter(({ path }) => known.has(ownerOf(path) ?? ''));
  return files
    .filter((one) => !logs.includes(one))
    .flatMap(({ path, name }): HoldingCopy[] => {
      const parts = [path, ...logs.flatMap((log) => (ownerOf(log.path) === path ? [log.path] : []))];
      const holds = mostOf(parts.map((part) => holdsEvent(part, eventId)));
      if (holds === 'no' || (holds === 'unknown' && isExport(name))) return [];
      return [{ path, name, holds, at: statSync(path).mtimeMs, isCopy: isCopy({ path, name }, holds, folders) }];
    });
}

function mostOf(all: readonly Holds[]): Holds {
  return all.includes('yes') ? 'yes' : all.includes('unknown') ? 'unknown' : 'no';
}

/** The file that a log or journal belongs to by its name; null for other files. */
function ownerOf(path: string): string | null {
  return /^(.+)-(?:wal|journal)$/.exec(path)?.[1] ?? null;
}

function isCopy({ path }: FileBeside, holds: 'yes' | 'unknown', folders: readonly string[]): boolean {
  const owner = ownerOf(path);
  // The log of another name of the timeline itself.
  if (owner !== null && existsSync(owner)) return false;
  return holds === 'yes' || folders.includes(dirname(path));
}

/** Removes one of the files that `copiesHolding` names, with its log. Refuses any other, what may be no copy, and what somebody has open. */
export function removeCopy(path: string, eventId: string, file: string, folders: readonly string[]): Result<null> {
  return guarded(() => {
    const copy = copiesHolding(eventId, file, folders).find((one) => one.path === path);
    if (copy === undefined)
      return fail('not-found', `${quotedName(path)} is not one of the copies that hold the event. Nothing was removed.`);
    if (!copy.isCopy) return fail('invalid', notKnownWords(path));
    const holder = holderOf(path);
    if (holder !== null) return fail('locked', heldWords(path, holder));
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
    syncFolder(dirname(path));
    return ok(null);
  });
}

function notKnownWords(path: string): string {
  return `${quotedName(path)} cannot be looked into and may be another timeline, so Annals does not remove it. Nothing was removed; open it with its passphrase to see, and delete it yourself if it is a copy.`;
}

/** Its words can be searched, and were; a picture that shows the event nobody can tell from another. */
function isExport(name: string): boolean {
  return /\.(?:png|svg|pdf|html?|csv|json|ics|md|txt)$/i.test(name);
}

function holdsEvent(path: string, eventId: string): Holds {
  const found = lookFor(path, eventId);
  if (found !== null) return found ? 'yes' : 'no';
  // A log, a half-written copy or a damaged file; after an erasure the id alone stays, and saying so once too often does no harm.
  const raw = guarded(() => ok(readThrough(path, eventId)));
  if (!raw.ok) return 'unknown';
  if (raw.value.found) return 'yes';
  // What is encrypted shows nothing, be it a file or the log of one.
  const isReadable = raw.value.ciphered === 0 && (isPlain(path) || /-(?:wal|journal)$/.test(path));
  return isReadable ? 'no' : 'unknown';
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
