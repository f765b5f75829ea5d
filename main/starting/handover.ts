import { mkdirSync, readlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { shownLines } from '../../shared/shown-text';
import { faultWords } from '../windows/fault-words';
import { bringAnyForward } from '../windows/panes';
import { inTurn } from '../windows/turns';
import { openInWindow } from '../windows/workspace';
import type { WindowOptions } from './arguments';
import { openFirst } from './start';
import { passStartGate } from './start-gate';

/* One program per user-data folder: two would fight over settings and files. What later starts ask for is done by the first. */

/** What a second start tells the running program. */
interface Handover {
  /** Full paths of the timelines it was asked to open. */
  readonly paths: readonly string[];
}

/**
 * Takes the user-data folder for this program, and answers later starts from then on. `handed-over`: another program has it and was told what to
 * open; `refused`: the folder cannot be used.
 */
export function takeFolder({ paths = [] }: WindowOptions): 'taken' | 'handed-over' | 'refused' {
  // Chromium may reorder the words of the second start, so the paths travel beside them.
  const handover: Handover = { paths: paths.map((path) => resolve(path)) };
  // Electron takes the usual folder, and other settings, where the one that was asked for cannot be made.
  const asked = app.commandLine.getSwitchValue('user-data-dir');
  if (asked !== '' && !canMake(asked)) return 'refused';
  const letNextPass = passStartGate(app.getPath('userData'));
  const isFirst = app.requestSingleInstanceLock(handover);
  letNextPass();
  if (!isFirst) return hasOwner(app.getPath('userData')) ? 'handed-over' : 'refused';
  app.on('second-instance', (_event, _argv, _folder, data) => void app.whenReady().then(() => answerStart(pathsIn(data))));
  return 'taken';
}

function canMake(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

/** Electron says only that we do not have the lock. On Windows it is none that could be looked for. */
function hasOwner(folder: string): boolean {
  if (process.platform === 'win32') return true;
  try {
    return readlinkSync(join(folder, 'SingletonLock')) !== '';
  } catch {
    return false;
  }
}

/** It comes from another program, even if from one of ours. */
function pathsIn(data: unknown): string[] {
  const paths: unknown = (data as Partial<Handover> | null)?.paths;
  return Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : [];
}

/** Starts that were handed over so far, and those of them that wait for their window. */
const starts = { taken: 0, waiting: 0 };

/** Changes with each start that is handed over. */
export function startsTaken(): number {
  return starts.taken;
}

/** Whether a start that was handed over waits for its window: the program that it was handed over to must not end then. */
export function isAnswering(): boolean {
  return starts.waiting > 0;
}

/**
 * Opens what a start that ended again, or the system, asked for, or brings the program forward; also while it is quitting (lifecycle.ts).
 * Whatever goes wrong is said: nobody else will.
 */
export async function answerStart(paths: readonly string[]): Promise<void> {
  starts.taken += 1;
  starts.waiting += 1;
  try {
    if (paths.length > 0) await Promise.all(paths.map((path) => openInWindow({ path })));
    // The first window may still be on its way.
    else if (!(await inTurn(async () => bringAnyForward()))) await openFirst({});
  } catch (reason) {
    const message = reason instanceof Error ? reason.message : String(reason);
    process.stderr.write(`annals: ${faultWords(reason)}\n`);
    dialog.showErrorBox('Annals could not open a window', shownLines(message));
  } finally {
    starts.waiting -= 1;
  }
  // Quitting was held up for this answer, and the answer failed.
  if (!isAnswering() && BrowserWindow.getAllWindows().length === 0 && process.platform !== 'darwin') app.quit();
}
