import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app, BrowserWindow, dialog, type WebContents } from 'electron';
import { ok, type Result } from '../../shared/result';
import { freeNameBeside } from '../disk/file-names';
import { sameFile } from '../disk/same-file';
import { nameOnDisk, shownName } from '../disk/shown-name';
import { changeSettings, getSettings } from '../settings/preferences';
import { liesAmongBackups, realOf } from '../store/backups/among-backups';

/** The folder of all backups now. */
export interface BackupRoot {
  readonly path: string;
  readonly name: string;
  /** False for the program's own. */
  readonly isChosen: boolean;
}

function ownRoot(): string {
  return join(app.getPath('userData'), 'backups');
}

export function backupRoot(): BackupRoot {
  const path = getSettings().backupRoot ?? ownRoot();
  return { path, name: shownName(path) || path, isChosen: getSettings().backupRoot !== null };
}

/** Every folder that backups were or are put into, the present one first. */
export function backupRoots(): string[] {
  return [...new Set([backupRoot().path, ownRoot()])];
}

/** Whether a file lies where backups are put: to edit one would change what was kept. */
export function isAmongBackups(path: string): boolean {
  const above = dirname(dirname(realOf(path)));
  return liesAmongBackups(path) || backupRoots().some((root) => sameFile(root, above));
}

/** Where a copy of a file is put unless somebody says otherwise: beside it, or, of a backup, among the documents, where it can be edited. */
export function placeForCopy(path: string, word: string): string {
  return freeNameBeside(isAmongBackups(path) ? join(app.getPath('documents'), nameOnDisk(path)) : path, word, existsSync);
}

/** Asks for the folder that backups go into from now on; those made before stay where they are. False when the person thought better of it. */
export async function chooseBackupRoot(contents: WebContents): Promise<Result<boolean>> {
  const window = BrowserWindow.fromWebContents(contents);
  const question: Electron.OpenDialogOptions = { title: 'Folder for backups', properties: ['openDirectory', 'createDirectory'] };
  const { canceled, filePaths } = await (window === null ? dialog.showOpenDialog(question) : dialog.showOpenDialog(window, question));
  const [chosen] = filePaths;
  if (canceled || chosen === undefined) return ok(false);
  const changed = changeSettings({ backupRoot: chosen === ownRoot() ? null : chosen });
  return changed.ok ? ok(true) : changed;
}
