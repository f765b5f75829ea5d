import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result';
import type { BackupContents } from '../approach/look-into';
import { nameOf, stemOf } from '../copies/backup-name';
import { guarded } from '../database/errors';
import type { BackupRecord } from '../file/backup-record';
import { identityOf } from '../file/place';
import { giveTo, makeFolderFor } from '../file/replace-file';
import { giveName, sweepUnfinishedBackups, syncFolder } from '../lock/place-database';
import type { Backup } from './backup';

/*
 * A backup of a large file is made in three steps, so that nobody waits while its bytes are copied and looked through: it is planned, copied in
 * a process of its own (copy-apart.ts), and given its name. In between, the file itself must not be written: edits go into its log.
 */

/** A copy that is to be made. */
export interface PlannedCopy {
  /** The file, links followed. */
  readonly from: string;
  /** What it is like now; see stampOf. */
  readonly stamp: string;
  readonly pageSize: number;
  /** Where the copy lies until it has been looked through. */
  readonly temporary: string;
  readonly folder: string;
  readonly record: BackupRecord;
  /** What it must hold. */
  readonly contents: Pick<BackupContents, 'events' | 'lastAction'>;
}

/** A file smaller than this is copied at once: that takes no longer than to start a process. */
export const APART_FROM = 8_000_000;

/** What changes with every write into a file, and when another takes its place. */
export function stampOf(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? '' : `${identityOf(path)} ${found.size} ${found.mtimeNs}`;
}

/** Makes the folder where it is missing, and removes what killed processes left there of such a copy. @throws what the file system says */
export function planCopy(
  from: string,
  { pageSize, folder, record, contents }: Pick<PlannedCopy, 'pageSize' | 'folder' | 'record' | 'contents'>,
): PlannedCopy {
  makeFolderFor(from, folder);
  sweepUnfinishedBackups(folder, stemOf(from));
  const temporary = join(folder, `${nameOf(from, record.at, 1)}.${process.pid}.tmp`);
  rmSync(temporary, { force: true });
  const { events, lastAction } = contents;
  return { from, stamp: stampOf(from), pageSize, temporary, folder, record, contents: { events, lastAction } };
}

/** Refuses what was copied of a file that was written meanwhile, or that another has taken the place of. */
export function unchangedSince({ from, stamp }: Pick<PlannedCopy, 'from' | 'stamp'>): Result<null> {
  if (stampOf(from) === stamp) return ok(null);
  return fail('locked', 'The file was written while it was copied. Nothing was kept of the copy; try again.');
}

/** Gives a copy that was looked through the name of a backup. Errors: those of the file system. */
export function placeCopy({ from, temporary, folder, record }: PlannedCopy): Result<Backup> {
  return guarded(() => {
    for (let number = 1; ; number++) {
      const path = join(folder, nameOf(from, record.at, number));
      if (existsSync(path) || !giveName(temporary, path)) continue;
      rmSync(temporary, { force: true });
      syncFolder(folder);
      const owner = statSync(from, { throwIfNoEntry: false });
      if (owner !== undefined) giveTo(path, owner);
      return ok({ path, bytes: statSync(path).size });
    }
  });
}
