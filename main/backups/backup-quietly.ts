import type { Result } from '../../shared/result';
import type { Rotation } from '../store/backups/backup';
import type { OpenTimeline } from '../timelines/timelines';
import { type BackupPlace, backupPlace } from './backup-folders';
import { backupProblem } from './backup-problems';
import { backupRoot } from './backup-root';

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
  const made = await timeline.request('store.rotateBackups', place.value);
  // Copying reads the whole file. If that is what failed, the person must know before the next edit.
  if (!made.ok && made.error.code === 'damaged') await timeline.checkStructure();
  return made.ok ? made : { ok: false, error: backupProblem(made.error, backupRoot().name) };
}
