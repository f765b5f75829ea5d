import { stat } from 'node:fs/promises';
import { app } from 'electron';
import type { RecentFile } from '../../shared/files';
import { namesOf } from '../disk/file-names';
import { sameFile } from '../disk/same-file';
import { changeSettings, getSettings } from '../settings/preferences';
import { within } from '../timelines/within';

/** As many as fit a menu. */
const MOST = 10;

/** Called when the list has changed. */
const listeners = new Set<() => void>();

export function onRecentFiles(listener: () => void): void {
  listeners.add(listener);
}

/** Puts a timeline on top of the list. Not remembering it is no reason to say so: the settings' own trouble was reported already. */
export function rememberFile(path: string): void {
  change([path, ...getSettings().recent.filter((other) => !sameFile(other, path))].slice(0, MOST));
  // The system's own list: the dock on macOS, the taskbar on Windows.
  app.addRecentDocument(path);
}

export function forgetFile(path: string): void {
  change(getSettings().recent.filter((other) => other !== path));
}

export function forgetAllFiles(): void {
  change([]);
  app.clearRecentDocuments();
}

function change(recent: string[]): void {
  changeSettings({ recent });
  for (const listener of listeners) listener();
}

/** The timelines opened lately, the last one first, and whether they are still there. */
export async function recentFiles(): Promise<RecentFile[]> {
  return Promise.all(getSettings().recent.map(async (path) => ({ ...namesOf(path), path, exists: await exists(path) })));
}

/** Never throws, and gives up soon: a network folder that is gone may take a minute to say so. */
async function exists(path: string): Promise<boolean> {
  const found = stat(path).then(
    (state) => state.isFile(),
    () => false,
  );
  return within(found, 1000, false);
}
