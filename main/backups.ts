import { basename, join } from 'node:path';
import { shell, type WebContents } from 'electron';
import type { BackupInfo } from '../shared/files';
import { fail, ok, type Result } from '../shared/result';
import { backupFolderOf } from './backup-folders';
import { folderOf } from './backup-quietly';
import { say } from './file-actions';
import { namesOf } from './file-names';
import { runStoreJob } from './store-job';
import type { OpenTimeline } from './timelines';
import { openInWindow, pathOf, timelineOf } from './workspace';

/** The folder of a window's backups: by the timeline's id, or by what is noted where the file cannot be asked. */
async function folderFor(contents: WebContents): Promise<string | null> {
  const timeline = timelineOf(contents);
  if (timeline !== undefined) {
    const folder = await folderOf(timeline);
    if (folder.ok) return folder.value;
  }
  const path = pathOf(contents);
  return path === undefined ? null : backupFolderOf(path);
}

/** Backups of a window's file, newest first. */
export async function listBackups(contents: WebContents): Promise<Result<BackupInfo[]>> {
  const folder = await folderFor(contents);
  if (folder === null) return ok([]);
  const listed = await runStoreJob('store.listBackups', { folder });
  if (!listed.ok) return listed;
  return ok(
    listed.value.map(({ path, at, bytes, contents: held }) => ({
      name: basename(path),
      at,
      bytes,
      events: held === null ? null : held.events,
      lastChange: held === null ? null : { label: held.label, at: held.changedAt },
    })),
  );
}

/** Back up now: says so either way, since nothing else on screen changes. */
export async function makeBackup(timeline: OpenTimeline, contents: WebContents): Promise<Result<null>> {
  const folder = await folderOf(timeline);
  if (!folder.ok) return folder;
  const rotated = await timeline.request('store.rotateBackups', { folder: folder.value });
  if (!rotated.ok) return rotated;
  const { made } = rotated.value;
  if (made === null) say(contents, 'done', 'Nothing to back up.', 'The newest backup holds the present state.');
  else say(contents, 'done', 'Backed up.', made.path);
  return ok(null);
}

/**
 * Puts a backup in the place of a window's file. The file is given up first, the store keeps its present state as a backup,
 * and the window opens what is there then, whether or not restoring went well.
 */
export async function restoreBackup(name: string, contents: WebContents): Promise<Result<null>> {
  const path = pathOf(contents);
  const folder = await folderFor(contents);
  if (path === undefined || folder === null || basename(name) !== name) return fail('not-found', 'There is no such backup.');
  // Restoring makes a backup of its own.
  await timelineOf(contents)?.close({ backUp: false });
  const restored = await runStoreJob('store.restore', { path, backup: join(folder, name), folder });
  await openInWindow({ path }, { into: contents });
  if (!restored.ok) return restored;
  const { contents: now, before } = restored.value;
  const taken = before === null ? '' : ' The state of before was kept as a backup, so this can be taken back.';
  say(
    contents,
    'done',
    `Restored “${namesOf(path).name}”.`,
    `${now.events} ${now.events === 1 ? 'event' : 'events'}, last change: ${now.label}.${taken}`,
  );
  return ok(null);
}

export async function revealBackups(contents: WebContents): Promise<Result<null>> {
  const folder = await folderFor(contents);
  if (folder === null) return fail('not-found', 'There is no backup of this timeline yet.');
  shell.showItemInFolder(join(folder, '.'));
  return ok(null);
}
