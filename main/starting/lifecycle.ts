import { app, dialog } from 'electron';
import { shownLines, shownText } from '../../shared/shown-text';
import { hasAfterwards } from '../timelines/afterwards';
import { closeTimelines, hasOpenTimelines } from '../timelines/timelines';
import { isQuitting, noticeQuit, stayRunning } from '../windows/closing';
import { faultWords } from '../windows/fault-words';
import { takeScreenshot } from '../windows/screenshot';
import type { WindowOptions } from './arguments';
import { answerStart, isAnswering, startsTaken } from './handover';
import { openFirst } from './start';

/** A file double-clicked on macOS comes as an event and not as a word, before the program is ready when that is what starts it. */
const filesToOpenFirst: string[] = [];
let started = false;

/** Before the app is ready. */
export function listenForFiles(): void {
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (started) void answerStart([path]);
    else filesToOpenFirst.push(path);
  });
}

/** Quits when the last window is closed (on macOS the program stays), and only after every timeline's file is complete. */
export function quitInOrder(): void {
  let heldUpAt = 0;
  noticeQuit();
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || isQuitting()) app.quit();
  });
  app.on('activate', () => {
    if (!hasOpenTimelines()) void showFirstWindow({});
  });
  app.on('will-quit', (event) => {
    // A start that came meanwhile ended because it is answered here: quitting is taken back. Whoever insists is not kept by a disk that hangs.
    if (isAnswering() && heldUpAt !== startsTaken()) {
      event.preventDefault();
      heldUpAt = startsTaken();
      stayRunning();
      return;
    }
    if (!hasOpenTimelines() && !hasAfterwards()) return;
    event.preventDefault();
    const taken = startsTaken();
    // Whatever goes wrong on the way: a program that cannot be quit would be killed in the middle of something else.
    void closeTimelines().finally(() => {
      if (taken === startsTaken()) app.quit();
      else stayRunning();
    });
  });
}

/** Opens the first window; with `screenshot`, writes its picture and ends the program with exit code 0, or 1 and the reason. */
export async function showFirstWindow(options: WindowOptions): Promise<void> {
  const { screenshot } = options;
  try {
    started = true;
    const { window, error } = await openFirst(filesToOpenFirst.length === 0 ? options : { ...options, paths: filesToOpenFirst.splice(0) });
    if (screenshot === undefined) return;
    // Nobody sits in front of a screenshot to choose what to do instead.
    if (error !== null) throw new Error(error.message);
    const path = await takeScreenshot(window, screenshot);
    process.stdout.write(`${path}\n`);
    await exitInOrder(0);
  } catch (reason) {
    const message = reason instanceof Error ? reason.message : String(reason);
    process.stderr.write(`annals: ${screenshot === undefined ? faultWords(reason) : shownText(message)}\n`);
    if (screenshot === undefined) dialog.showErrorBox('Annals could not start', shownLines(message));
    await exitInOrder(1);
  }
}

async function exitInOrder(code: number): Promise<void> {
  await closeTimelines();
  app.exit(code);
}
