import type { Problem } from '../../shared/files';
import type { AppError } from '../../shared/result';
import { backupFolderOf } from '../backups/backup-folders';
import { backupRoots } from '../backups/backup-root';
import { sameFile } from '../disk/same-file';
import { problemOf } from './problems';
import { startTimelinePath } from './start-timeline';

/** Why a file did not open, with what can be done about it here and now. */
export function describeProblem(path: string, error: AppError): Problem {
  return problemOf(path, error, {
    hasBackups: backupRoots().some((root) => backupFolderOf(root, path) !== null),
    isStartTimeline: sameFile(path, startTimelinePath()),
  });
}
