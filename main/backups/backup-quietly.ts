import { statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { ok, type Result } from '../../shared/result';
import { changeSettings, getSettings } from '../settings/preferences';
import type { Rotation } from '../store/backups/backup';
import { APART_FROM } from '../store/backups/planned-copy';
import { keysOfFile } from '../timelines/file-keys';
import { runStoreJob } from '../timelines/store-job';
import type { OpenTimeline } from '../timelines/timelines';
import { type BackupPlace, backupPlace } from './backup-folders';
import { backupProblem } from './backup-problems';
import { backupRoot } from './backup-root';
import type { Rounds } from './backup-rounds';
import { dueBackups } from './due-backups';

/** Where backups of an open timeline go; a reason about that folder where none can go there. */
export async function placeOf(timeline: OpenTimeline): Promise<Result<BackupPlace>> {
  const snapshot = await timeline.request('timeline.snapshot', undefined);
  if (!snapshot.ok) return snapshot;
  const { path, name, isChosen } = backupRoot();
  const place = backupPlace(path, snapshot.value.timeline.id, timeline.path, !isChosen);
  return place.ok ? place : { ok: false, error: backupProblem(place.error, name) };
}

/** Makes a backup unless there is one of the present state. */
export async function backUp(timeline: OpenTimeline): Promise<Result<Rotation>> {
  const place = await placeOf(timeline);
  if (!place.ok) return place;
  let made = await roundOf(timeline, place.value);
  // Its file was rewritten meanwhile, as an erasure does: there is another state to be kept now.
  if (!made.ok && made.error.code === 'locked') made = await roundOf(timeline, place.value);
  if (made.ok) owedBackups.paid(timeline.path);
  // Copying reads the whole file. If that is what failed, the person must know before the next edit.
  if (!made.ok && made.error.code === 'damaged') await timeline.checkStructure();
  return made.ok ? made : { ok: false, error: backupProblem(made.error, backupRoot().name) };
}

async function roundOf(timeline: OpenTimeline, round: BackupPlace): Promise<Result<Rotation>> {
  const planned = await timeline.request('store.planBackup', round);
  if (!planned.ok) return planned;
  if (planned.value.kind === 'done') return ok(planned.value.rotation);
  const { copy } = planned.value;
  try {
    const copied = await runStoreJob('store.copyApart', copy, keysOfFile(timeline.path));
    if (copied.ok) return await timeline.request('store.placeBackup', { copy, round });
    await timeline.request('store.dropBackup', undefined);
    return copied;
  } finally {
    await rm(copy.temporary, { force: true });
  }
}

/** Last backups that did not come about, in the settings. */
export const owedBackups = dueBackups({
  read: () => getSettings().backupsDue,
  write: (paths) => void changeSettings({ backupsDue: [...paths] }),
});

/** Makes the last backup of a timeline once its file has been given up. */
export type BackUpAfter = () => Promise<void>;

/**
 * The last backup of a timeline that is about to be closed, and stays owed until there is one. Of a large one it is made of the file that was given up, so that
 * closing waits for nothing, by what is returned; else now, by `rounds`.
 */
export async function backUpLast(timeline: OpenTimeline, rounds: Rounds): Promise<BackUpAfter | null> {
  owedBackups.owe(timeline.path);
  const after = await lastBackupOf(timeline);
  if (after !== null) return () => owedBackups.last(timeline.path, after);
  await owedBackups.last(timeline.path, async () => (await rounds.now()).ok);
  return null;
}

/** Null where it is to be made before the file is given up: of a small one, and of one whose file does not hold what was saved. */
async function lastBackupOf(timeline: OpenTimeline): Promise<(() => Promise<boolean>) | null> {
  const { path } = timeline;
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size < APART_FROM || timeline.trouble() !== null) return null;
  const place = await placeOf(timeline);
  if (!place.ok) return null;
  const keys = keysOfFile(path);
  return async () => {
    const round = place.value;
    const planned = await runStoreJob('store.planBackupOf', { path, round }, keys);
    if (!planned.ok || planned.value === null) return planned.ok;
    const copy = planned.value;
    try {
      const copied = await runStoreJob('store.copyApart', copy, keys);
      return copied.ok && (await runStoreJob('store.placeBackupOf', { copy, round }, keys)).ok;
    } finally {
      await rm(copy.temporary, { force: true });
    }
  };
}
