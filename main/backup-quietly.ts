import { ok, type Result } from '../shared/result';
import { backupFolder } from './backup-folders';
import type { OpenTimeline } from './timelines';

/** Folder for the backups of an open timeline. */
export async function folderOf(timeline: OpenTimeline): Promise<Result<string>> {
  const snapshot = await timeline.request('timeline.snapshot', undefined);
  return snapshot.ok ? ok(backupFolder(snapshot.value.timeline.id, timeline.path)) : snapshot;
}

/** Makes a backup if anything has changed since the last one. A failure costs this one backup: the next round tries again. */
export async function backUpQuietly(timeline: OpenTimeline): Promise<void> {
  const folder = await folderOf(timeline);
  if (folder.ok) await timeline.request('store.rotateBackups', { folder: folder.value });
}
