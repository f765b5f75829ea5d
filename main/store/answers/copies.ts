import { ok, type Result } from '../../../shared/result';
import { type Backup, type BackupRound, backupTo, type Rotation, rotateBackups } from '../backups/backup';
import type { PlannedBackup } from '../backups/copy-under-way';
import type { PlannedCopy } from '../backups/planned-copy';
import type { Engine } from '../database/engine';
import { guarded } from '../database/errors';
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
    // A copy that is being made apart is of an older state by now, and must not be placed after this one.
    open.copying.drop();
    const rotated = rotateBackups(source.value, open.path, round, open.context.now());
    if (rotated.ok && source.value === open.context.engine) open.saved?.backedUp(rotated.value.holding);
    return rotated;
  },
  /**
   * The same in steps for a large file, between which others are answered: `store.copyApart`, in a process of its own, makes the copy that is planned
   * here, and `store.placeBackup` gives it its name. A small one is made at once.
   */
  'store.planBackup': (open: OpenStore, round: BackupRound): Result<PlannedBackup> => {
    const source = sourceOf(open);
    if (!source.ok) return source;
    const now = open.context.now();
    if (source.value !== open.context.engine) {
      const rotated = rotateBackups(source.value, open.path, round, now);
      return rotated.ok ? ok({ kind: 'done', rotation: rotated.value }) : rotated;
    }
    const planned = guarded(() => open.copying.plan(round, now));
    if (planned.ok && planned.value.kind === 'done') open.saved?.backedUp(planned.value.rotation.holding);
    return planned;
  },
  'store.placeBackup': (
    open: OpenStore,
    { copy, round }: { readonly copy: PlannedCopy; readonly round: BackupRound },
  ): Result<Rotation> => {
    const placed = open.copying.place(copy, round, open.context.now());
    if (placed.ok) open.saved?.backedUp(placed.value.holding, copy.contents.lastAction);
    return placed;
  },
  /** The copy that was planned could not be made: the file may be written again. */
  'store.dropBackup': (open: OpenStore): Result<null> => {
    open.copying.drop();
    return ok(null);
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
