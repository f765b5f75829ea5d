import { existsSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { AppError } from '../shared/result';
import type { WindowOptions } from './arguments';
import { getSettings } from './preferences';
import { openInWindow } from './workspace';

/** Made from the seed on the first start, so that there is something to look at and try. */
const START_TIMELINE = 'Pakistan–China security commitments.annals';
const FILTERS = [{ name: 'Annals timelines', extensions: ['annals'] }];

/**
 * Opens the timeline asked for, else the last one, else the start timeline. When one cannot be opened the person chooses
 * what to do instead; a file that is there is never replaced. Returns null when they chose to quit.
 */
export async function openFirst({ path, size, screenshot }: WindowOptions): Promise<BrowserWindow | null> {
  const startPath = join(app.getPath('userData'), START_TIMELINE);
  let wanted: string | null = path === undefined ? (getSettings().lastPath ?? startPath) : resolve(path);
  while (wanted !== null) {
    const isFirstRun = wanted === startPath && !existsSync(startPath);
    const opened = await openInWindow(isFirstRun ? { path: wanted, create: { seed: true } } : { path: wanted }, size);
    if (opened.ok) return opened.value;
    // Nobody sits in front of a screenshot.
    if (screenshot !== undefined) throw new Error(opened.error.message);
    wanted = await chooseInstead(wanted, opened.error, startPath);
  }
  return null;
}

async function chooseInstead(path: string, error: AppError, startPath: string): Promise<string | null> {
  const choices = [
    ...(path === startPath ? [] : [{ label: 'Open the start timeline', choose: async () => startPath }]),
    { label: 'Open another…', choose: async () => (await askWhichFile()) ?? path },
    { label: 'Quit', choose: async () => null },
  ];
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: `“${basename(path)}” could not be opened.`,
    detail: `${error.message}\n\n${path}`,
    buttons: choices.map(({ label }) => label),
    defaultId: 0,
    cancelId: choices.length - 1,
    noLink: true,
  });
  return (await choices[response]?.choose()) ?? null;
}

/** File → Open… */
export async function openAnother(): Promise<void> {
  const path = await askWhichFile();
  if (path !== null) await openOrTell(path);
}

/** Opens a file in a window; a failure is told and leaves everything as it is. */
export async function openOrTell(path: string): Promise<void> {
  const opened = await openInWindow({ path });
  if (!opened.ok) dialog.showErrorBox(`“${basename(path)}” could not be opened.`, opened.error.message);
}

/** File → New timeline… */
export async function createAnother(): Promise<void> {
  const { canceled, filePath } = await dialog.showSaveDialog({ title: 'New timeline', defaultPath: 'Untitled.annals', filters: FILTERS });
  if (canceled || filePath === undefined || filePath === '') return;
  const path = extname(filePath) === '' ? `${filePath}.annals` : filePath;
  // The dialog may have asked whether to replace the file. A timeline is not replaced by an empty one, whatever the answer was.
  if (existsSync(path)) {
    dialog.showErrorBox(`“${basename(path)}” exists already.`, 'Nothing was changed. Choose another name, or move the file away first.');
    return;
  }
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const opened = await openInWindow({ path, create: { seed: false, title: basename(path, extname(path)), zone } });
  if (!opened.ok) dialog.showErrorBox(`“${basename(path)}” could not be made.`, opened.error.message);
}

async function askWhichFile(): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({ title: 'Open a timeline', filters: FILTERS, properties: ['openFile'] });
  return canceled ? null : (filePaths[0] ?? null);
}
