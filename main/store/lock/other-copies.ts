import { readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Result } from '../../../shared/result';
import { ok } from '../../../shared/result';
import { sameFile } from '../../same-file';
import { lookInto } from '../look-into';
import { keyFor } from './keyring';
import { isPlain } from './locked-file';

/** A copy of a timeline that is not protected as the timeline is. */
export interface OtherCopy {
  readonly path: string;
  /** `plain`: readable by whoever finds it. `other`: locked with another passphrase, such as the one before. */
  readonly kind: 'plain' | 'other';
}

/**
 * Copies of a closed, locked timeline in these folders and beside it that its key does not protect: plain ones of the same timeline, and,
 * since nobody can see whose they are, only those locked ones whose key is at hand.
 */
export function otherCopies(file: string, folders: readonly string[]): Result<OtherCopy[]> {
  const own = lookInto(file);
  if (!own.ok) return own;
  const { timelineId } = own.value;
  const key = keyFor(file);
  return ok(
    [...new Set([...foldersBeside(file), ...folders])].flatMap((folder) =>
      namesIn(folder).flatMap((name): OtherCopy[] => {
        const path = join(folder, name);
        if (sameFile(path, file)) return [];
        const looked = lookInto(path);
        if (!looked.ok || looked.value.timelineId !== timelineId) return [];
        if (isPlain(path)) return [{ path, kind: 'plain' }];
        return keyFor(path) === key ? [] : [{ path, kind: 'other' }];
      }),
    ),
  );
}

/** Where copies are made by themselves: beside the file, and in the command line's folder of backups. */
function foldersBeside(file: string): string[] {
  return [dirname(file), join(dirname(file), 'Annals backups')];
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => extname(name) === '.annals');
  } catch {
    return [];
  }
}
