import { ok, type Result } from '../../shared/result';
import { type BackupContents, lookInto } from './approach/look-into';
import type { BackupRound, Rotation } from './backups/backup';
import { type ListedBackup, listBackups } from './backups/backup-list';
import { placeBackupOf, planBackupOf } from './backups/backup-of-closed';
import { copyApart, stepBack } from './backups/copy-apart';
import type { PlannedCopy } from './backups/planned-copy';
import type { Key } from './cipher/key';
import { copiesHolding, type HoldingCopy, removeCopy } from './copies/copies-holding';
import type { Sought } from './copies/copy-kinship';
import { type OtherCopy, otherCopies } from './copies/other-copies';
import { guarded } from './database/errors';
import { erasuresInside, heldAgain, type KnownErasure } from './erasing/erased-again';
import { addKeys } from './lock/keyring';
import { changeLock, lockCopy } from './opening/change-lock';
import type { Recovered } from './rescue/rebuild';
import { recoverTimeline } from './rescue/recover';
import { type Restored, type RestoreOptions, restoreBackup } from './rescue/restore';

interface Named {
  readonly path: string;
}

/** What a store process does without an open timeline. */
export const JOBS = {
  /** What may open locked files from now on; the first request where there is any. */
  'store.giveKeys': ({ keys }: { readonly keys: readonly Key[] }): Result<null> => {
    addKeys(keys);
    return ok(null);
  },
  /** Gives a file another key, its first, or none; `to` must be among those given. */
  'store.changeLock': ({ path, from, to }: Named & { readonly from: Key | null; readonly to: Key | null }): Result<null> =>
    changeLock(path, { from, to }),
  /** Copies in these folders that the file's key does not protect. */
  'store.otherCopies': ({ path, folders }: Named & { readonly folders: readonly string[] }): Result<OtherCopy[]> =>
    otherCopies(path, folders),
  'store.lockCopies': ({
    paths,
    to,
  }: {
    readonly paths: readonly string[];
    readonly to: Key;
  }): Result<{ readonly failed: readonly string[] }> => ok({ failed: paths.filter((path) => !lockCopy(path, to).ok) }),
  'store.copiesHolding': (sought: Sought): Result<HoldingCopy[]> => guarded(() => ok(copiesHolding(sought))),
  'store.removeCopy': ({ copy, ...sought }: Sought & { readonly copy: string }): Result<null> => removeCopy(copy, sought),
  'store.listBackups': ({ folders }: { readonly folders: readonly string[] }): Result<ListedBackup[]> => ok(listBackups(...folders)),
  /** Erasures that the history of a file that is not open knows; none where it cannot be read. */
  'store.erasuresInside': ({ path }: Named): Result<KnownErasure[]> => ok(erasuresInside(path)),
  /** Which of these erased events each file still holds. */
  'store.heldAgain': ({
    paths,
    erasures,
  }: {
    readonly paths: readonly string[];
    readonly erasures: readonly KnownErasure[];
  }): Result<KnownErasure[][]> => ok(paths.map((path) => heldAgain(path, erasures))),
  /** Makes the copy of a file that was planned; see copyApart. */
  'store.copyApart': (copy: PlannedCopy): Result<null> => {
    stepBack();
    return copyApart(copy);
  },
  /** Plans a backup of a file that nobody has open any more; null when there is one of its state. */
  'store.planBackupOf': ({ path, round }: Named & { readonly round: BackupRound }): Result<PlannedCopy | null> =>
    planBackupOf(path, round, Date.now()),
  /** Gives the copy of such a file its name. */
  'store.placeBackupOf': ({ copy, round }: { readonly copy: PlannedCopy; readonly round: BackupRound }): Result<Rotation> =>
    placeBackupOf(copy, round, Date.now()),
  'store.lookInto': ({ path }: Named): Result<BackupContents> => lookInto(path),
  'store.restore': ({
    path,
    backup,
    folder,
    other,
    of,
  }: Named & { readonly backup: string; readonly folder: string } & RestoreOptions): Result<Restored> =>
    restoreBackup(path, backup, folder, Date.now(), { other, of }),
  'store.recover': ({ path, into }: Named & { readonly into: string }): Result<Recovered> =>
    recoverTimeline(path, into, { now: Date.now() }),
};
