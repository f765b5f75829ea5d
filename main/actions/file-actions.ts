import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions, shell, type WebContents } from 'electron';
import { fail, ok, type Result } from '../../shared/result';
import { shownLines, shownText } from '../../shared/shown-text';
import { placeForCopy } from '../backups/backup-root';
import { EXTENSION, namesOf, withExtension } from '../disk/file-names';
import { forgetFile } from '../files/recent-files';
import type { Key } from '../store/cipher/key';
import { dropKey, holdKey, shareKey } from '../timelines/file-keys';
import type { OpenTimeline } from '../timelines/timelines';
import { pathOf, tell, timelineOf, typedIn } from '../windows/panes';
import { type Opened, openInWindow } from '../windows/workspace';

/*
 * What the File menu and the palette do. `contents` is the window that asked, when one did: dialogs belong to it, and what
 * is said is said there. Nothing here replaces a file that exists, whatever the system's dialog has asked.
 */

const FILTERS = [{ name: 'Annals timelines', extensions: [EXTENSION.slice(1)] }];

/**
 * New timeline…, and one with a passphrase.
 *
 * @param key what it is encrypted with from its first byte on
 * @returns the window's answer; null when the person thought better of it
 */
export async function createAnother(contents?: WebContents, key?: Key): Promise<Opened | null> {
  const path = await askWhere(contents, { title: 'New timeline', defaultPath: join(app.getPath('documents'), `Untitled${EXTENSION}`) });
  if (path === null) return null;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (key !== undefined) holdKey(path, key);
  const opened = await openInWindow({ path, create: { seed: false, title: namesOf(path).name, zone, lock: key !== undefined } });
  if (opened.error !== null) dropKey(path);
  return opened;
}

/** Open… */
export async function openAnother(contents?: WebContents): Promise<void> {
  const path = await askWhich(contents);
  if (path !== null) await openInWindow({ path });
}

/** A file of the list of recent ones; one that is gone is taken off the list, and the person told. */
export async function openRecent(path: string, contents?: WebContents): Promise<void> {
  if (existsSync(path)) {
    await openInWindow({ path });
    return;
  }
  forgetFile(path);
  say(
    contents,
    'failed',
    `“${namesOf(path).name}” is not there any more.`,
    `It was taken off the list. It was last in ${namesOf(path).folder}.`,
  );
}

/** Duplicate: a copy beside the file (of a backup: among the documents), in a window of its own. */
export async function duplicate(timeline: OpenTimeline, contents: WebContents): Promise<Result<null>> {
  const path = placeForCopy(timeline.path, 'copy');
  const copied = await timeline.request('store.saveCopy', { path });
  if (!copied.ok) return copied;
  shareKey(timeline.path, path);
  await openInWindow({ path });
  say(contents, 'done', `Duplicated as “${namesOf(path).name}”.`, path);
  return ok(null);
}

/** Save a copy…: where the person says, with what is typed and not saved; the window stays with its own file. */
export async function saveCopy(timeline: OpenTimeline, contents: WebContents): Promise<Result<null>> {
  const path = await askWhere(contents, { title: 'Save a copy', defaultPath: placeForCopy(timeline.path, 'copy') });
  if (path === null) return ok(null);
  const copied = await timeline.request('store.saveCopy', { path, unfinished: typedIn(contents)?.text() });
  if (!copied.ok) return copied;
  say(contents, 'done', `A copy was saved as “${namesOf(path).name}”.`, path);
  return ok(null);
}

/** Save as a new file…: for a timeline whose own file cannot be written any more; the window goes on with the new one. */
export async function saveAsNew(contents: WebContents): Promise<Result<null>> {
  const timeline = timelineOf(contents);
  if (timeline === undefined) return fail('not-found', 'This window shows no timeline.');
  const path = await askWhere(contents, { title: 'Save as a new file', defaultPath: placeForCopy(timeline.path, 'saved') });
  if (path === null) return ok(null);
  const copied = await timeline.request('store.saveCopy', { path, unfinished: typedIn(contents)?.text() });
  if (!copied.ok) return copied;
  shareKey(timeline.path, path);
  const left = namesOf(timeline.path).name;
  const { error, stayed } = await openInWindow({ path }, { into: contents, sameTimeline: true });
  if (error !== null) return { ok: false, error };
  if (stayed) return ok(null);
  say(contents, 'done', `Saved as “${namesOf(path).name}”.`, `This window shows the new file. “${left}” was left as it is.`);
  return ok(null);
}

/** Show in folder. */
export function revealFile(contents: WebContents): Result<null> {
  const path = pathOf(contents);
  if (path !== undefined) shell.showItemInFolder(path);
  return ok(null);
}

/** Close window; what is typed in a field saves itself on the way, as when the window's own cross is pressed. */
export function closeWindow(contents: WebContents): Result<null> {
  BrowserWindow.fromWebContents(contents)?.close();
  return ok(null);
}

/** The timeline of a window, for what the menu asks without a window's say. */
export function withTimelineOf(
  contents: WebContents | undefined,
  act: (timeline: OpenTimeline, contents: WebContents) => Promise<Result<null>>,
): void {
  const timeline = contents === undefined ? undefined : timelineOf(contents);
  if (timeline === undefined || contents === undefined) return;
  void act(timeline, contents).then((result) => {
    if (!result.ok) say(contents, 'failed', 'This did not work.', result.error.message);
  });
}

/** Which timeline to open; null when the person thought better of it. */
export async function askWhich(contents: WebContents | undefined): Promise<string | null> {
  const question: OpenDialogOptions = { title: 'Open a timeline', filters: FILTERS, properties: ['openFile'] };
  const window = windowOf(contents);
  const { canceled, filePaths } = await (window === null ? dialog.showOpenDialog(question) : dialog.showOpenDialog(window, question));
  return canceled ? null : (filePaths[0] ?? null);
}

/** A place where no file is yet; null when the person thought better of it, or chose one that exists, which is then told. */
export async function askWhere(contents: WebContents | undefined, options: SaveDialogOptions): Promise<string | null> {
  const question = { ...options, filters: FILTERS };
  const window = windowOf(contents);
  const { canceled, filePath } = await (window === null ? dialog.showSaveDialog(question) : dialog.showSaveDialog(window, question));
  if (canceled || filePath === undefined || filePath === '') return null;
  const path = withExtension(filePath);
  if (!existsSync(path)) return path;
  say(
    contents,
    'failed',
    `“${namesOf(path).name}” exists already.`,
    'Nothing was changed. Choose another name, or move that file away first.',
  );
  return null;
}

/** In the window that asked, or in a box of the system's where there is no window. */
export function say(contents: WebContents | undefined, tone: 'done' | 'failed', title: string, text: string): void {
  const shown = { title: shownText(title), text: shownLines(text) };
  if (!tell(contents, { tone, ...shown }))
    void dialog.showMessageBox({ type: tone === 'done' ? 'info' : 'error', message: shown.title, detail: shown.text });
}

function windowOf(contents: WebContents | undefined): BrowserWindow | null {
  return contents === undefined ? null : BrowserWindow.fromWebContents(contents);
}
