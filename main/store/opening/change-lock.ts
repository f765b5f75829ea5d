import { chmodSync, chownSync, existsSync, realpathSync, renameSync, rmSync, type Stats, statSync, utimesSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { quotedName } from '../../disk/shown-name';
import { verifySame } from '../backups/backup';
import type { Key } from '../cipher/key';
import { guarded } from '../database/errors';
import { namingHolder } from '../file/holder';
import { withKeys } from '../lock/keyring';
import { placeDatabase, sweepUnfinished, syncFolder } from '../lock/place-database';
import { openFile } from './open';

export interface LockChange {
  /** What opens the file now; null when it is plain. */
  readonly from: Key | null;
  /** What shall open it; null for nothing. */
  readonly to: Key | null;
}

/**
 * Gives a timeline another key, its first, or none. A whole copy under the new key is written beside the file, checked and synced, and then
 * takes the file's name: a kill or power cut at any moment leaves the old file or the new one. The file is held alone all the while. What
 * the disk keeps of the old bytes is out of reach (docs/security.md). Errors: those of opening, `invalid` for a file with a second name.
 */
export function changeLock(file: string, { from, to }: LockChange): Result<null> {
  return withKeys(from === null ? [] : [from], () => rewritten(file, to));
}

/**
 * Gives a closed copy, such as a backup, a key without bringing it to a newer format; what opens it now is among the keys at hand. Edits in a
 * log beside it go into it first, and the log goes. Errors: as for `changeLock`.
 */
export function lockCopy(path: string, to: Key): Result<null> {
  return rewritten(path, to, statSync(path, { throwIfNoEntry: false }));
}

/** `times`: what the new file keeps of the old one's, whose age is told by them where its name does not tell it. */
function rewritten(file: string, to: Key | null, times?: Pick<Stats, 'atime' | 'mtime'>): Result<null> {
  const done = guarded(() => {
    const real = existsSync(file) ? realpathSync(file) : file;
    const refused = secondName(real, to);
    if (refused !== null) return refused;
    sweepUnfinished(real);
    const opened = openFile(real, 'brief');
    if (!opened.ok) return opened;
    const { engine, readOnly, flaw, close } = opened.value;
    const temporary = `${real}.${process.pid}.tmp`;
    let isOpen = true;
    const giveUp = (): void => {
      if (isOpen) close();
      isOpen = false;
    };
    try {
      if (flaw !== null) return fail('damaged', flaw.words);
      if (readOnly) return fail('read-only', 'This place cannot be written. Nothing was changed.');
      engine.holdAlone();
      // Also checkpointed by now: in this mode no log lies beside the file that could be taken for one of the new.
      const placed = placeDatabase(engine, temporary, verifySame, undefined, to);
      if (!placed.ok) return placed;
      keepOwner(real, temporary);
      if (times !== undefined) utimesSync(temporary, times.atime, times.mtime);
      // Windows renames nothing over a file that is open.
      if (process.platform === 'win32') giveUp();
      renameSync(temporary, real);
      syncFolder(dirname(real));
      return ok(null);
    } finally {
      giveUp();
      rmSync(temporary, { force: true });
    }
  });
  return namingHolder(file, done);
}

/** A new file takes the place of one name only. */
function secondName(file: string, to: Key | null): ReturnType<typeof fail> | null {
  const links = statSync(file, { throwIfNoEntry: false })?.nlink ?? 1;
  if (links < 2) return null;
  return fail(
    'invalid',
    `${quotedName(file)} has ${links} names on this disk (hard links), and the others would ${to === null ? 'stay locked, as a file of their own' : 'go on showing it as it is protected now'}. Nothing was changed; remove them first.`,
  );
}

function keepOwner(from: string, to: string): void {
  const { mode, uid, gid } = statSync(from);
  // Never more open than it was, and never more than its owner for a file that was open to others by mistake of the system's mask.
  chmodSync(to, mode & 0o700);
  if (process.getuid?.() === 0) chownSync(to, uid, gid);
}
