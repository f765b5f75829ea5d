import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Result } from '../../../shared/result';
import { ok } from '../../../shared/result';
import { filesBeside } from '../../disk/files-beside';
import { lookInto } from '../approach/look-into';
import { guarded } from '../database/errors';
import { shortOf } from '../database/ids';
import { readThrough } from '../database/plaintext';
import { keyFor } from '../lock/keyring';
import { isPlain } from '../lock/locked-file';
import { isLogOrJournal } from '../log/pending';

/** A copy of a timeline, or a remnant of one, that is not protected as the timeline is. */
export interface OtherCopy {
  readonly path: string;
  /**
   * `plain`: readable by whoever finds it. `other`: locked with another passphrase, such as the one before. `unknown`: not encrypted and not to
   * be looked into, being damaged or a log without its file, so it may be of this timeline or of another.
   */
  readonly kind: 'plain' | 'other' | 'unknown';
}

/**
 * Copies of a closed, locked timeline in these folders and beside it that its key does not protect: plain ones of the same timeline, under
 * whatever ending and whoever has them open, and, since nobody can see whose they are, only those locked ones whose key is at hand.
 */
export function otherCopies(file: string, folders: readonly string[]): Result<OtherCopy[]> {
  const own = lookInto(file);
  if (!own.ok) return own;
  const { timelineId } = own.value;
  const key = keyFor(file);
  return ok(
    filesBeside(file, [...foldersBeside(file), ...folders]).flatMap(({ path }): OtherCopy[] => {
      const looked = lookInto(path);
      if (!looked.ok) return remnant(path, timelineId, looked.error.code);
      if (looked.value.timelineId !== timelineId) return [];
      if (isPlain(path)) return [{ path, kind: 'plain' }];
      return keyFor(path) === key ? [] : [{ path, kind: 'other' }];
    }),
  );
}

/** Of what cannot be read as a timeline: the timeline's id stands in its bytes unless they are encrypted, or it is a log without that page. */
function remnant(path: string, timelineId: string, code: string): OtherCopy[] {
  if (code === 'needs-passphrase' || belongsToPlain(path)) return [];
  const read = guarded(() => ok(readThrough(path, [timelineId, shortOf(timelineId)])));
  if (!read.ok) return [{ path, kind: 'unknown' }];
  if (read.value.found) return [{ path, kind: 'plain' }];
  const { ciphered, parts } = read.value;
  const isReadable = parts > 0 && ciphered <= parts / 2;
  return isReadable && (code === 'damaged' || isLogOrJournal(path)) ? [{ path, kind: 'unknown' }] : [];
}

/** A log beside its own file was read with that. */
function belongsToPlain(path: string): boolean {
  const file = path.replace(/-(?:wal|journal)$/, '');
  return file !== path && existsSync(file) && isPlain(file);
}

/** Where copies are made by themselves: beside the file, and in the command line's folder of backups. */
function foldersBeside(file: string): string[] {
  return [dirname(file), join(dirname(file), 'Annals backups')];
}
