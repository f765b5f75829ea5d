import { ok, type Result } from '../../../shared/result';
import { type Backup, type BackupRound, backupTo, type Rotation, rotateBackups } from '../backups/backup';
import type { Engine } from '../database/engine';
import { placeDatabase } from '../lock/place-database';
import { keepInCopy } from '../record/unfinished';
import type { OpenStore } from './open-store';

/** Where copies are made from; see SavedState. */
function sourceOf({ saved, context }: OpenStore): Result<Engine> {
  return saved === null ? ok(context.engine) : saved.source();
}

export const copyAnswers = {
  'store.backup': (open: OpenStore, { folder }: { readonly folder: string }): Result<Backup> => {
    const source = sourceOf(open);
    return source.ok ? backupTo(source.value, open.path, folder, { at: open.context.now(), of: null }) : source;
  },
  /** For automatic backups: makes one unless there is one of this state, and thins older ones of this file out. */
  'store.rotateBackups': (open: OpenStore, round: BackupRound): Result<Rotation> => {
    const source = sourceOf(open);
    if (!source.ok) return source;
    const rotated = rotateBackups(source.value, open.path, round, open.context.now());
    if (rotated.ok && source.value === open.context.engine) open.saved?.backedUp(rotated.value.holding);
    return rotated;
  },
  /** Writes a whole, checked copy to a place where no file is yet; with `unfinished`, that text is kept in it (see store.keepUnfinished). */
  'store.saveCopy': (
    open: OpenStore,
    { path, unfinished }: { readonly path: string; readonly unfinished?: string | undefined },
  ): Result<null> => {
    const source = sourceOf(open);
    if (!source.ok) return source;
    return placeDatabase(source.value, path, (attached) => {
      if (unfinished !== undefined) keepInCopy(attached, unfinished);
      return null;
    });
  },
};
