import { resolve } from 'node:path';
import { app, dialog } from 'electron';
import type { WindowOptions } from './arguments';
import { isQuitting, noticeQuit } from './closing';
import { bringAnyForward } from './panes';
import { takeScreenshot } from './screenshot';
import { openFirst } from './start';
import { closeTimelines, hasOpenTimelines } from './timelines';
import { openInWindow } from './workspace';

/** What a second start tells the running program. */
interface Handover {
  /** Full path of the timeline it was asked to open, or null. */
  readonly path: string | null;
}

/**
 * One program per user-data folder: two would fight over settings and files. False when there is one already; it has been
 * told what to open and comes forward.
 */
export function isOnlyInstance({ path }: WindowOptions): boolean {
  // Chromium may reorder the words of the second start, so the path travels beside them.
  const handover: Handover = { path: path === undefined ? null : resolve(path) };
  if (!app.requestSingleInstanceLock(handover)) return false;
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const asked = (data as Partial<Handover> | null)?.path;
    if (typeof asked === 'string') void app.whenReady().then(() => openInWindow({ path: asked }));
    else bringAnyForward();
  });
  return true;
}

/** A file double-clicked on macOS comes as an event and not as a word, before the program is ready when that is what starts it. */
let fileToOpenFirst: string | null = null;
let started = false;

/** Before the app is ready. */
export function listenForFiles(): void {
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (started) void openInWindow({ path });
    else fileToOpenFirst = path;
  });
}

/** Quits when the last window is closed (on macOS the program stays), and only after every timeline's file is complete. */
export function quitInOrder(): void {
  noticeQuit();
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || isQuitting()) app.quit();
  });
  app.on('activate', () => {
    if (!hasOpenTimelines()) void showFirstWindow({});
  });
  app.on('will-quit', (event) => {
    if (!hasOpenTimelines()) return;
    event.preventDefault();
    // Whatever goes wrong on the way: a program that cannot be quit would be killed in the middle of something else.
    void closeTimelines().finally(() => app.quit());
  });
}

/** Opens the first window; with `screenshot`, writes its picture and ends the program with exit code 0, or 1 and the reason. */
export async function showFirstWindow(options: WindowOptions): Promise<void> {
  const { screenshot } = options;
  try {
    started = true;
    const { window, error } = await openFirst(fileToOpenFirst === null ? options : { ...options, path: fileToOpenFirst });
    fileToOpenFirst = null;
    if (screenshot === undefined) return;
    // Nobody sits in front of a screenshot to choose what to do instead.
    if (error !== null) throw new Error(error.message);
    const path = await takeScreenshot(window, screenshot);
    process.stdout.write(`${path}\n`);
    await exitInOrder(0);
  } catch (reason) {
    const message = reason instanceof Error ? reason.message : String(reason);
    process.stderr.write(`annals: ${message}\n`);
    if (screenshot === undefined) dialog.showErrorBox('Annals could not start', message);
    await exitInOrder(1);
  }
}

async function exitInOrder(code: number): Promise<void> {
  await closeTimelines();
  app.exit(code);
}
