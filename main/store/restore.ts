import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import { sameFile } from '../same-file';
import type { Backup } from './backup';
import { backupTo } from './backup';
import { guarded } from './errors';
import type { BackupContents } from './look-into';
import { lookInto } from './look-into';
import { openFile } from './open';
import { sync, syncFolder } from './place-database';
import { makeFolderFor, standingAt, takeAfter } from './replace-file';
import { otherTimelineWords } from './restore-words';

export interface Restored {
  /** What the file holds now. */
  readonly contents: BackupContents;
  /** Where the file's state of before was put, so that restoring can be taken back by restoring that; null when there was none. */
  readonly before: string | null;
  /** Other names of the file of before (hard links): they still lead to what it held. */
  readonly otherNames: number;
}

export interface RestoreOptions {
  /** A backup of another timeline than the file's may take its place, too. */
  readonly other?: boolean | undefined;
  /** Which file the copy of the present state is noted to be of; see backup-record.ts. */
  readonly of?: string | null | undefined;
}

/**
 * Puts a backup in a timeline's place. In this order, so that a kill at any moment leaves the old file or the new one and
 * never loses either: the backup is checked; the present file is itself backed up into `folder` (a damaged one byte by
 * byte, with its log); a copy of the backup is made beside the file and synced; the copy takes the file's name. A symbolic
 * link stays and its target is replaced; owner and rights are the old file's. The file must not be open. Errors: those of
 * opening the backup, `other-timeline` unless allowed, `locked`, and those of the file system.
 */
export function restoreBackup(name: string, backup: string, folder: string, now: number, options: RestoreOptions = {}): Result<Restored> {
  if (sameFile(name, backup)) return fail('invalid', `“${basename(backup)}” is the file itself. Nothing was restored.`);
  const contents = lookInto(backup, true);
  if (!contents.ok) return fail(contents.error.code, `${contents.error.message} Nothing was restored.`);
  const others = options.other === true ? null : otherTimeline(name, contents.value);
  if (others !== null) return fail('other-timeline', others);
  return guarded(() => {
    const standing = standingAt(name);
    const file = standing.path;
    const kept = existsSync(file) ? keepPresent(file, folder, now, options.of ?? null) : ok(null);
    if (!kept.ok) return kept;
    const temporary = `${file}.${process.pid}.tmp`;
    try {
      // A backup was closed properly: one plain file, no log.
      copyFileSync(backup, temporary);
      takeAfter(temporary, standing);
      sync(temporary, 'r+');
      // SQLite would take a log that belongs to the old file for one of the new. It is empty, or was kept with the rest.
      for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
      syncFolder(dirname(file));
      renameSync(temporary, file);
      syncFolder(dirname(file));
    } finally {
      rmSync(temporary, { force: true });
    }
    return ok({ contents: contents.value, before: kept.value?.path ?? null, otherNames: standing.otherNames });
  });
}

/** Why a backup is not this file's, as far as the file can still be read; null when it may be. */
function otherTimeline(file: string, backup: BackupContents): string | null {
  const present = existsSync(file) ? lookInto(file) : null;
  if (present === null || !present.ok || present.value.timelineId === backup.timelineId) return null;
  return otherTimelineWords(basename(file), present.value.title, backup.title);
}

/** Closing the file folds its log in, so that nothing of it lies outside the file when that is replaced. */
function keepPresent(file: string, folder: string, now: number, of: string | null): Result<Pick<Backup, 'path'>> {
  const opened = openFile(file, 'edit');
  if (opened.ok) {
    const { engine, close } = opened.value;
    try {
      return backupTo(engine, file, folder, { at: now, of });
    } finally {
      close();
    }
  }
  return opened.error.code === 'locked' ? opened : keepBytes(file, folder, now);
}

/** A file that cannot be opened is kept as it is: something may be recovered from it. */
function keepBytes(file: string, folder: string, now: number): Result<Pick<Backup, 'path'>> {
  makeFolderFor(file, folder);
  const extension = extname(file);
  const stamp = new Date(now).toISOString().slice(0, 19).replaceAll(':', '');
  // Not named `.annals`, so that it is never listed or thinned out as a backup.
  const path = join(folder, `${basename(file, extension)} ${stamp}Z${extension}.damaged`);
  if (existsSync(path)) return fail('exists', `There is already a file “${basename(path)}”. Nothing was restored.`);
  for (const suffix of ['-wal', '-journal', '']) {
    if (!existsSync(`${file}${suffix}`)) continue;
    copyFileSync(`${file}${suffix}`, `${path}${suffix}`);
    sync(`${path}${suffix}`, 'r+');
  }
  syncFolder(folder);
  return ok({ path });
}
