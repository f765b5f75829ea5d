import { powerMonitor, type WebContents } from 'electron';
import { type AppError, fail, ok, type Result } from '../../shared/result';
import { createAnother, say } from '../actions/file-actions';
import { backupFoldersOf } from '../backups/backup-folders';
import { backupRoots } from '../backups/backup-root';
import { namesOf } from '../disk/file-names';
import { getSettings } from '../settings/preferences';
import { forget, type Key, keyOf, newKey } from '../store/cipher/key';
import { dropKey, holdKey, keyByPassphrase, keyOfFile } from '../timelines/file-keys';
import { runStoreJob } from '../timelines/store-job';
import { isElsewhere } from '../typed/may-give-up';
import { lockedWindows, onWindow, pathOf, roundsOf, slotBehind, timelineOf } from '../windows/panes';
import { comeForward, lockWindow, openInWindow, showProblem } from '../windows/workspace';
import { autoLock } from './auto-lock';

/* What a person does about the passphrase of a timeline, and what the program does by itself: locking after a time, and on suspend. */

/**
 * Opens the locked timeline of a window, or shows again the one that went on behind the page. The page is loaded anew where it has typed text
 * to get back. A file that has no passphrase to be asked for any more gets the page that offers what can be done.
 */
export async function unlock(passphrase: string, contents: WebContents): Promise<Result<null>> {
  const path = pathOf(contents);
  if (path === undefined) return fail('not-found', 'This window shows no timeline.');
  const slot = slotBehind(contents);
  const key = slot === null ? await keyByPassphrase(path, passphrase) : await keyOf(slot, passphrase);
  if (!key.ok && key.error.code !== 'wrong-passphrase') showProblem(contents, NOT_LOCKED);
  if (!key.ok) return key;
  holdKey(path, key.value);
  if (slot !== null) {
    comeForward(contents);
    return ok(null);
  }
  const { error } = await openInWindow({ path }, { into: contents });
  if (error === null) return ok(null);
  // A damaged file is recovered with it; it goes when the window shows something else (panes.ts).
  if (error.code !== 'damaged') dropKey(path);
  return { ok: false, error };
}

/** A new timeline with a passphrase, in a window of its own; false when the person thought better of it. Errors name the field `next`. */
export async function createLocked(passphrase: string, contents: WebContents): Promise<Result<boolean>> {
  const key = await newKey(passphrase);
  if (!key.ok) return { ok: false, error: { ...key.error, field: 'next' } };
  const opened = await createAnother(contents, key.value);
  forget(key.value);
  return opened?.error ? { ok: false, error: opened.error } : ok(opened !== null);
}

const NOT_LOCKED: AppError = {
  code: 'io',
  message:
    'The file in this place is not the one that was locked, or is damaged: it does not tell which passphrase opens it. It was not changed. “Try again” opens it as it is; the backups are those of the timeline that was here.',
};

export interface PassphraseChange {
  /** Of the timeline as it is; null when it has none. */
  readonly present: string | null;
  /** From now on; null for none. */
  readonly next: string | null;
  /** Whether the timeline's backups get the new one, too. */
  readonly copies: boolean;
}

/** Gives a window's timeline a passphrase, another one, or none. The file is given up for that and opened again, whether or not it went well. */
export async function changePassphrase({ present, next, copies }: PassphraseChange, contents: WebContents): Promise<Result<null>> {
  const timeline = timelineOf(contents);
  if (timeline === undefined) return fail('not-found', 'This window shows no timeline.');
  const { path } = timeline;
  if (await isElsewhere(timeline))
    return fail('overwritten', `${timeline.trouble()?.message ?? ''} Save the timeline as a new file first. Nothing was changed.`);
  const isLocked = keyOfFile(path) !== null;
  if (isLocked !== (present !== null)) return fail('invalid', 'The timeline was locked or unlocked meanwhile. Nothing was changed.');
  const from = present === null ? ok(null) : await keyByPassphrase(path, present);
  if (!from.ok) return { ok: false, error: { ...from.error, field: 'present' } };
  const to = next === null ? ok(null) : await newKey(next);
  if (!to.ok) return { ok: false, error: { ...to.error, field: 'next' } };
  // A backup made on the way would be one more that is not locked as the timeline is.
  roundsOf(contents)?.stop();
  await timeline.close({ backUp: false });
  const changed = await runStoreJob('store.changeLock', { path, from: from.value, to: to.value });
  if (changed.ok) dropKey(path);
  if (changed.ok && to.value !== null) holdKey(path, to.value);
  const left = changed.ok && to.value !== null && copies ? await lockCopies(path, from.value, to.value) : null;
  await openInWindow({ path }, { into: contents });
  if (changed.ok) say(contents, left?.failed.length ? 'failed' : 'done', titleOf(path, from.value, to.value), wordsOf(to.value, left));
  return changed;
}

interface Copies {
  readonly locked: number;
  /** Names of those that could not be. */
  readonly failed: readonly string[];
}

async function lockCopies(path: string, from: Key | null, to: Key): Promise<Copies> {
  const folders = backupRoots().flatMap((root) => backupFoldersOf(root, path));
  const keys = from === null ? [to] : [to, from];
  const found = await runStoreJob('store.otherCopies', { path, folders }, keys);
  if (!found.ok) return { locked: 0, failed: [found.error.message] };
  const paths = found.value.map((copy) => copy.path);
  const done = await runStoreJob('store.lockCopies', { paths, to }, keys);
  if (!done.ok) return { locked: 0, failed: paths };
  return { locked: paths.length - done.value.failed.length, failed: done.value.failed };
}

function titleOf(path: string, from: Key | null, to: Key | null): string {
  const { name } = namesOf(path);
  if (to === null) return `“${name}” has no passphrase any more.`;
  return from === null ? `“${name}” is locked with a passphrase.` : `“${name}” has another passphrase.`;
}

function wordsOf(to: Key | null, copies: Copies | null): string {
  if (to === null) return 'Whoever has the file can read it. Backups made before keep their passphrase.';
  const said = 'Nobody can restore a forgotten passphrase. The disk may keep deleted bytes of the file for a while.';
  if (copies === null) return `${said} Copies made before stay as they are.`;
  const failed = copies.failed.length === 0 ? '' : ` Could not be locked: ${copies.failed.join(', ')}.`;
  if (copies.locked === 0 && failed === '') return said;
  return `${said} ${copies.locked === 1 ? 'One backup was' : `${copies.locked} backups were`} locked with it.${failed}`;
}

/** Locks open timelines that have a passphrase: after a time without input, when the computer sleeps, when its screen is locked. */
export function lockByItself(): void {
  const lockAll = (): void => {
    for (const window of lockedWindows()) void lockWindow(window.webContents);
  };
  powerMonitor.on('suspend', lockAll);
  powerMonitor.on('lock-screen', lockAll);
  onWindow((window) => {
    const idle = autoLock({
      minutes: () => getSettings().lockAfter,
      lock: () => lockedWindows().includes(window) && lockWindow(window.webContents),
    });
    const contents = window.webContents;
    contents.on('input-event', idle.touched);
    contents.on('before-input-event', idle.touched);
    window.on('closed', idle.stop);
  });
}
