import type { Problem } from '../shared/files';
import type { AppError } from '../shared/result';
import { backupFolderOf } from './backup-folders';
import { problemOf } from './problems';
import { sameFile } from './same-file';
import { startTimelinePath } from './start-timeline';

/** Why a file did not open, with what can be done about it here and now. */
export function describeProblem(path: string, error: AppError): Problem {
  return problemOf(path, error, { hasBackups: backupFolderOf(path) !== null, isStartTimeline: sameFile(path, startTimelinePath()) });
}
