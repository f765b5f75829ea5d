import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type AppError, ok, type Result } from '../../shared/result';
import { sameFile } from '../disk/same-file';
import { filesOf, goneFrom, recognize, writeNote } from '../store/backups/backup-note';
import { toAppError } from '../store/database/errors';

/*
 * Backups lie in the program's own folder, or in one that the person chose, not beside the timeline: what takes a timeline's folder
 * away (a disk that fails, a cloud service, a hasty hand) does not take them too. One folder per timeline, named by its id; a note in
 * it tells the files of that timeline apart (backup-note.ts).
 */

/** Where the backups of one file go, and which of them are its own. */
export interface BackupPlace {
  readonly folder: string;
  readonly of: string;
  readonly unmarked: boolean;
}

/**
 * The place for backups of the timeline at `path`, made if missing; from now on it is known where the file lies.
 *
 * @param root folder of all backups; made if missing only with `mayMake`, since one on a disk that is not plugged in must not appear
 * elsewhere
 */
export function backupPlace(root: string, timelineId: string, path: string, mayMake: boolean): Result<BackupPlace> {
  try {
    if (mayMake) mkdirSync(root, { recursive: true, mode: 0o700 });
    const folder = join(root, z.uuid().parse(timelineId));
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) mkdirSync(folder, { mode: 0o700 });
    const known = filesOf(folder);
    const { of, files } = recognize(known, path);
    if (JSON.stringify(files) !== JSON.stringify(known)) {
      for (const other of foldersIn(root)) if (other !== folder) leavePath(other, path);
      writeNote(folder, files);
    }
    return ok({ folder, of, unmarked: files[0]?.of === of });
  } catch (error) {
    return { ok: false, error: problemWith(error) };
  }
}

/** The folder with backups of the file that is, else was, at a path; null when there is none. */
export function backupFolderOf(root: string, path: string): string | null {
  return backupFoldersOf(root, path)[0] ?? null;
}

/** All of them: those of what lies at the path now first, then of what lay there before. */
export function backupFoldersOf(root: string, path: string): string[] {
  const known = foldersIn(root)
    .filter(hasBackups)
    .map((folder) => ({ folder, files: filesOf(folder) }));
  const here = known.filter(({ files }) => files.some(({ at }) => at !== null && sameFile(at, path)));
  const before = known.filter(({ files }) => files.some((file) => file.before.some((old) => sameFile(old, path))));
  return [...new Set([...here, ...before].map(({ folder }) => folder))];
}

/** None where there is no such folder, or something else in its place. */
function foldersIn(root: string): string[] {
  try {
    return readdirSync(root).map((name) => join(root, name));
  } catch {
    return [];
  }
}

function hasBackups(folder: string): boolean {
  return foldersIn(folder).some((path) => path.toLowerCase().endsWith('.annals'));
}

/** What cannot be noted elsewhere costs at most that a moved file is taken for a copy. */
function leavePath(folder: string, path: string): void {
  const known = filesOf(folder);
  const files = goneFrom(known, path);
  if (files === known) return;
  try {
    writeNote(folder, files);
  } catch {
    // See above.
  }
}

/** A file in a folder's place has no word of its own in the store. */
function problemWith(error: unknown): AppError {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EEXIST' || code === 'ENOTDIR' ? { code: 'exists', message: 'A file is where a folder should be.' } : toAppError(error);
}
