import { companionName, logOf } from '../../disk/companions';
import { filesBeside } from '../../disk/files-beside';
import { attached, heldBy } from '../file/held-state';
import { bareFile } from '../file/place-for-reading';
import { isOwnLog } from '../log/log-binding';
import { saltIn, sizeOf } from '../log/pending';

/* A file and its log that have come apart within one folder: which of the files there a log is of. Asking changes neither. */

/** So many files of a folder are looked into. */
const MOST = 200;

/** Whether a file names this log as its own; null when that cannot be read, as of a locked file without its key. */
export function namesLog(path: string, log: string): boolean | null {
  const salt = saltIn(log);
  if (salt === null) return false;
  const held = attached(() => bareFile(path), heldBy);
  return held.ok ? isOwnLog(held.value.binding, salt) : null;
}

/** The file in the same folder that the log beside `path` belongs to instead, and that has no log of its own; null when none is found. */
export function ownerBeside(path: string): string | null {
  const candidates = filesBeside(path, []).filter(({ name }) => companionName(name) === null);
  const owner = candidates.slice(0, MOST).find((one) => sizeOf(logOf(one.path)) === 0 && namesLog(one.path, logOf(path)) === true);
  return owner?.path ?? null;
}
