import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { sweep } from '../../disk/private-folder';
import { type BackupContents, contentsOf } from '../approach/look-into';
import { nameOf, stemOf } from '../copies/backup-name';
import type { Engine } from '../database/engine';
import { guarded } from '../database/errors';
import { type BackupRecord, writeRecord } from '../file/backup-record';
import { openBy } from '../file/holder';
import { giveTo, makeFolderFor } from '../file/replace-file';
import { placeDatabase, sweepUnfinishedBackups } from '../lock/place-database';
import { backupsOf, type ReadableBackup } from './backup-list';
import { thinnedOut } from './backup-policy';

export interface Backup {
  readonly path: string;
  readonly bytes: number;
}

/** A round of automatic backups of one file. */
export interface BackupRound {
  readonly folder: string;
  /** Which file it is, among copies of one timeline: only backups noted to be of this one are counted and thinned out. */
  readonly of: string;
  /** Backups of earlier versions, without such a note, are this file's, too. */
  readonly unmarked: boolean;
}

/** What a round of automatic backups did. */
export interface Rotation {
  /** Null when there is a backup of the present state already. */
  readonly made: Backup | null;
  /** Where the present state is kept. */
  readonly holding: string;
  /** Paths of those that were one too many. */
  readonly removed: readonly string[];
}

/**
 * Puts a verified copy of the timeline into a folder (made if missing), named after the timeline's file and the time in UTC, for people
 * to read: `Name 2026-01-08T081600Z.annals`, with a number behind where there is one of that second already. What the copy is stands
 * inside it (backup-record.ts). It passes SQLite's check and holds as many events and the same last change as the timeline before it
 * gets its name. Errors: those of the file system.
 */
export function backupTo(engine: Engine, file: string, folder: string, record: BackupRecord): Result<Backup> {
  return guarded(() => {
    makeFolderFor(file, folder);
    const { lastAction } = contentsOf(engine, 'main');
    sweepUnfinishedBackups(folder, stemOf(file));
    for (let number = 1; ; number++) {
      const path = join(folder, nameOf(file, record.at, number));
      if (existsSync(path)) continue;
      const placed = placeDatabase(engine, path, verifySame, () => writeRecord(engine, 'copy', lastAction, record));
      // Somebody else's took the name meanwhile.
      if (!placed.ok && placed.error.code === 'exists') continue;
      if (!placed.ok) return placed;
      const owner = statSync(file, { throwIfNoEntry: false });
      if (owner !== undefined) giveTo(path, owner);
      return ok({ path, bytes: statSync(path).size });
    }
  });
}

/** What a process leaves that was killed while it made a backup (see place-database.ts). */
const UNFINISHED = /\.(\d+)\.tmp(?:-journal)?$/;

/** Makes a backup unless there is one of this state, finds it again, then removes what the policy gives up. */
export function rotateBackups(engine: Engine, file: string, round: BackupRound, now: number): Result<Rotation> {
  return guarded<Rotation>(() => {
    const contents = contentsOf(engine, 'main');
    const holding = backupHolding(round, contents);
    if (holding !== null) return ok({ made: null, holding, removed: [] });
    const made = backupTo(engine, file, round.folder, { at: now, of: round.of });
    return made.ok ? thinOut(round, contents, made.value, now) : made;
  });
}

/** Path of a backup of this state, if there is one; else half a backup, which may be what fills the disk, is removed. */
export function backupHolding(round: BackupRound, contents: BackupContents): string | null {
  const present = backupsIn(round, contents).find(({ state }) => state === contents.lastAction);
  if (present === undefined) sweep(round.folder, UNFINISHED);
  return present?.path ?? null;
}

/** Finds a backup that was just made again, then removes what the policy gives up. */
export function thinOut(round: BackupRound, contents: BackupContents, made: Backup, now: number): Result<Rotation> {
  return guarded<Rotation>(() => {
    const all = backupsIn(round, contents);
    if (!all.some(({ path }) => path === made.path)) {
      rmSync(made.path, { force: true });
      return fail('io', 'The backup was written and does not read back, so it was removed. Those made before are kept.');
    }
    // Only now that a newer one is safe. One that cannot be removed is no reason to fail: the next round tries again.
    const removed = thinnedOut(all, { now, present: contents.lastAction })
      .map(({ path }) => path)
      // Somebody looks at it: the next round finds it again.
      .filter((path) => path !== made.path && openBy(path) === null);
    for (const path of removed) guarded(() => ok(rmSync(path, { force: true })));
    return ok({ made, holding: made.path, removed });
  });
}

/** Those of this file. */
function backupsIn({ folder, of, unmarked }: BackupRound, { timelineId }: BackupContents): ReadableBackup[] {
  return backupsOf(folder, ({ timelineId: id, record }) => id === timelineId && (record === null ? unmarked : record.of === of));
}

/** What is wrong with a fresh copy, attached as `copy`: it must hold as many events and the same last change as what was counted. */
export function verifySame(engine: Engine): string | null {
  return differsFrom(engine, contentsOf(engine, 'main'));
}

/** The same of what it must hold. */
export function differsFrom(engine: Engine, { events, lastAction }: Pick<BackupContents, 'events' | 'lastAction'>): string | null {
  const counted = engine.get<{ count: number }>('SELECT count(*) AS count FROM copy.event WHERE deleted = 0')?.count;
  if (counted !== events) return `it holds ${counted} of ${events} events`;
  return contentsOf(engine, 'copy').lastAction === lastAction ? null : 'its last change is another';
}
