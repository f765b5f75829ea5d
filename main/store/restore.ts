import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import type { Backup } from './backup';
import { backupTo } from './backup';
import { guarded } from './errors';
import type { BackupContents } from './look-into';
import { lookInto } from './look-into';
import { openFile } from './open';
import { sync, syncFolder } from './place-database';

export interface Restored {
  /** What the file holds now. */
  readonly contents: BackupContents;
  /** Where the file's state of before was put, so that restoring can be taken back by restoring that; null when there was none. */
  readonly before: string | null;
}

/**
 * Puts a backup in a timeline's place. In this order, so that a kill at any moment leaves the old file or the new one and
 * never loses either: the backup is checked; the present file is itself backed up into `folder` (a damaged one byte by
 * byte, with its log); a copy of the backup is made beside the file and synced; the copy takes the file's name. The file
 * must not be open. Errors: those of opening the backup, `locked`, and those of the file system.
 */
export function restoreBackup(file: string, backup: string, folder: string, now: number): Result<Restored> {
  const contents = lookInto(backup, true);
  if (!contents.ok) return fail(contents.error.code, `${contents.error.message} Nothing was restored.`);
  return guarded(() => {
    const kept = existsSync(file) ? keepPresent(file, folder, now) : ok(null);
    if (!kept.ok) return kept;
    const temporary = `${file}.${process.pid}.tmp`;
    try {
      // A backup was closed properly: one plain file, no log.
      copyFileSync(backup, temporary);
      chmodSync(temporary, 0o600);
      sync(temporary, 'r+');
      // SQLite would take a log that belongs to the old file for one of the new. It is empty, or was kept with the rest.
      for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
      syncFolder(dirname(file));
      renameSync(temporary, file);
      syncFolder(dirname(file));
    } finally {
      rmSync(temporary, { force: true });
    }
    return ok({ contents: contents.value, before: kept.value?.path ?? null });
  });
}

/** Closing the file folds its log in, so that nothing of it lies outside the file when that is replaced. */
function keepPresent(file: string, folder: string, now: number): Result<Pick<Backup, 'path'>> {
  const opened = openFile(file, 'edit');
  if (opened.ok) {
    const { engine, close } = opened.value;
    try {
      const kept = backupTo(engine, file, folder, now);
      // Made within this very second, so of this state or one that this process acknowledged just before: another name decides.
      return kept.ok || kept.error.code !== 'exists' ? kept : backupTo(engine, file, folder, now + 1000);
    } finally {
      close();
    }
  }
  return opened.error.code === 'locked' ? opened : keepBytes(file, folder, now);
}

/** A file that cannot be opened is kept as it is: something may be recovered from it. */
function keepBytes(file: string, folder: string, now: number): Result<Pick<Backup, 'path'>> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
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
