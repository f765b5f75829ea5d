import { dirname, join } from 'node:path';
import { shell, type WebContents } from 'electron';
import type { Input, Output } from '../../shared/contract';
import type { BackupInfo } from '../../shared/files';
import { fail, ok, type Result } from '../../shared/result';
import { type BackupPlace, backupFoldersOf } from '../backups/backup-folders';
import { backUp, placeOf } from '../backups/backup-quietly';
import { backupRoot, backupRoots, chooseBackupRoot } from '../backups/backup-root';
import { namesOf } from '../disk/file-names';
import { BESIDE, placeKey } from '../disk/place-key';
import { nameOnDisk, shownName } from '../disk/shown-name';
import type { ListedBackup } from '../store/backups/backup-list';
import type { Key } from '../store/cipher/key';
import type { KnownErasure } from '../store/erasing/erased-again';
import { heldErasedWords, otherNamesWords, otherTimelineWords } from '../store/rescue/restore-words';
import { holdKey, keyByPassphrase, keyOfFile, keysOfFile } from '../timelines/file-keys';
import { runStoreJob } from '../timelines/store-job';
import type { OpenTimeline } from '../timelines/timelines';
import { mayGiveUpStoreOf, paneOf, pathOf, roundsOf, timelineOf, typedIn } from '../windows/panes';
import { openInWindow } from '../windows/workspace';
import { say } from './file-actions';

/** What a window's backups are looked for by. */
interface Sought {
  readonly path: string;
  /** Of the open timeline; null where the file cannot be asked. */
  readonly timeline: { readonly id: string; readonly title: string } | null;
  readonly place: Result<BackupPlace> | null;
  /** Where they may lie; the first is where new ones go. */
  readonly folders: readonly string[];
}

async function soughtOf(contents: WebContents): Promise<Sought | null> {
  const path = pathOf(contents);
  if (path === undefined) return null;
  const open = timelineOf(contents);
  const snapshot = await open?.request('timeline.snapshot', undefined);
  const timeline = snapshot?.ok ? snapshot.value.timeline : null;
  const place = open === undefined || timeline === null ? null : await placeOf(open);
  const byId = timeline === null ? [] : backupRoots().map((root) => join(root, timeline.id));
  // Also of what lay here before: the state before another timeline's backup was restored is among them.
  const byPath = backupRoots().flatMap((root) => backupFoldersOf(root, path));
  return { path, timeline, place, folders: [...new Set([...byId, ...byPath, join(dirname(path), BESIDE)])] };
}

/** Folders in which copies of a window's timeline may lie, apart from its own. */
export async function foldersOfCopies(contents: WebContents): Promise<readonly string[]> {
  return (await soughtOf(contents))?.folders ?? [];
}

/** Backups of a window's file, newest first; those that cannot be read come last. */
export async function listBackups(contents: WebContents): Promise<Result<BackupInfo[]>> {
  const sought = await soughtOf(contents);
  if (sought === null) return ok([]);
  const listed = await runStoreJob('store.listBackups', { folders: sought.folders }, keysOfFile(sought.path));
  if (!listed.ok) return listed;
  const meant = listed.value.filter((backup) => isMeant(backup, sought));
  const erased = await heldAgain(
    meant.map(({ path }) => path),
    sought.path,
    contents,
    keysOfFile(sought.path),
  );
  return ok(meant.map((backup, at) => infoOf(backup, erased[at] ?? [], sought)));
}

/** Of each backup, which events it holds that were erased from the window's timeline. */
async function heldAgain(
  paths: readonly string[],
  file: string,
  contents: WebContents,
  keys: readonly Key[],
): Promise<readonly KnownErasure[][]> {
  const open = timelineOf(contents);
  const known = await (open?.request('store.erasures', undefined) ?? runStoreJob('store.erasuresInside', { path: file }, keys));
  if (!known.ok || known.value.length === 0) return [];
  const held = await runStoreJob('store.heldAgain', { paths, erasures: known.value }, keys);
  return held.ok ? held.value : [];
}

/** The folder beside the file is shared with other files: of what lies there, only what is surely of this timeline. */
function isMeant({ path, contents }: ListedBackup, { path: file, timeline }: Sought): boolean {
  return dirname(path) !== join(dirname(file), BESIDE) || (timeline !== null && contents?.timelineId === timeline.id);
}

function infoOf(
  { path, at, bytes, contents, lock }: ListedBackup,
  erased: readonly KnownErasure[],
  { path: file, timeline, place, folders }: Sought,
): BackupInfo {
  const of = contents?.record?.of ?? null;
  const own = [place?.ok ? place.value.of : of, placeKey(file), null];
  const isOther = contents !== null && timeline !== null && contents.timelineId !== timeline.id;
  return {
    name: dirname(path) === folders[0] ? nameOnDisk(path) : `${folderKey(dirname(path))}/${nameOnDisk(path)}`,
    otherTitle: isOther ? contents.title : null,
    otherCopy: !isOther && !own.includes(of),
    ...{ at, bytes, locked: lock === 'closed' },
    events: contents?.events ?? null,
    erased: erased.map(({ day, reason }) => ({ day, reason })),
    lastChange: contents === null ? null : { label: contents.label, at: contents.changedAt },
  };
}

/** Stands for a folder, so that a name leads to the same file or to none, whatever folders come and go. */
function folderKey(folder: string): string {
  return placeKey(folder).slice(0, 8);
}

/** The file that a name of `listBackups` stands for; null for any other word. */
function fileNamed(name: string, folders: readonly string[]): string | null {
  const [, key, file = ''] = /^(?:([0-9a-f]{8})\/)?([^/\\]+)$/.exec(name) ?? [];
  const folder = key === undefined ? folders[0] : folders.find((one) => folderKey(one) === key);
  return folder === undefined || file === '' || nameOnDisk(file) !== file || file === '..' ? null : join(folder, file);
}

export function backupFolder(): Output<'backups.folder'> {
  const { path, isChosen } = backupRoot();
  return { path, isChosen };
}

/** Chooses where backups go from now on, and makes one there of what the window shows. */
export async function chooseBackupFolder(contents: WebContents): Promise<Result<null>> {
  const chosen = await chooseBackupRoot(contents);
  if (!chosen.ok) return chosen;
  const timeline = timelineOf(contents);
  return chosen.value && timeline !== undefined ? makeBackup(timeline, contents) : ok(null);
}

/** Back up now: says so either way, since nothing else on screen changes. */
export async function makeBackup(timeline: OpenTimeline, contents: WebContents): Promise<Result<null>> {
  const rotated = await (roundsOf(contents)?.now() ?? backUp(timeline));
  if (!rotated.ok) return rotated;
  const { made, holding } = rotated.value;
  if (made === null) say(contents, 'done', 'Nothing to back up.', `There is a backup of the present state: ${holding}`);
  else say(contents, 'done', 'Backed up.', made.path);
  return ok(null);
}

/**
 * Puts a backup in the place of a window's file. The file is given up first, the store keeps its present state as a backup,
 * and the window opens what is there then, whether or not restoring went well. Another timeline's is refused before that.
 *
 * @param wanted `other`: a backup of another timeline is meant; `erased`: one that holds erased events; `passphrase`: of one that has another
 *   than the file
 */
export async function restoreBackup(
  { name, other = false, erased: erasedMeant = false, passphrase }: Input<'backups.restore'>,
  contents: WebContents,
): Promise<Result<null>> {
  const sought = await soughtOf(contents);
  const backup = fileNamed(name, sought?.folders ?? []);
  if (sought === null || backup === null) return fail('not-found', 'There is no such backup.');
  const { path, timeline, place } = sought;
  const given = passphrase === undefined ? null : await keyByPassphrase(backup, passphrase);
  if (given?.ok === false) return given;
  const hadKey = keyOfFile(path) !== null;
  const keys = [...keysOfFile(path), ...(given === null ? [] : [given.value])];
  const looked = await runStoreJob('store.lookInto', { path: backup }, keys);
  if (!looked.ok) return looked;
  if (!other && timeline !== null && looked.value.timelineId !== timeline.id)
    return fail('other-timeline', otherTimelineWords(shownName(path), timeline.title, looked.value.title));
  const [erased = []] = await heldAgain([backup], path, contents, keys);
  if (!erasedMeant && erased.length > 0)
    return fail(
      'erased',
      `${heldErasedWords(erased)} Restoring it brings ${erased.length === 1 ? 'the event' : 'them'} back. Nothing was restored.`,
    );
  if (place !== null && !place.ok) return place;
  const folder = place?.value.folder ?? dirname(backup);
  // What is typed now goes into the state that is kept as a backup, and stays in the window for the state that comes.
  const typed = typedIn(contents);
  const pane = paneOf(contents);
  if (pane !== undefined && !(await mayGiveUpStoreOf(pane))) return ok(null);
  if ((await typed?.finish()) === false) return ok(null);
  if (looked.value.timelineId !== timeline?.id) typed?.forget();
  // Restoring makes a backup of its own.
  await timelineOf(contents)?.close({ backUp: false });
  const restored = await runStoreJob('store.restore', { path, backup, folder, other, of: place?.value.of }, keys);
  // A file without a passphrase, or one that was not there, has now that of the backup.
  if (restored.ok && given !== null && !hadKey) holdKey(path, given.value);
  await openInWindow({ path }, { into: contents });
  if (!restored.ok) return restored;
  const { contents: now, before, otherNames } = restored.value;
  const taken = before === null ? '' : ' The state of before was kept as a backup, so this can be taken back.';
  const locked = given === null || hadKey ? '' : ' It has the passphrase of the backup now.';
  const again = erased.length === 0 ? '' : ` ${heldErasedWords(erased)}`;
  const names = otherNames === 0 ? '' : ` ${otherNamesWords(otherNames)}`;
  say(
    contents,
    'done',
    `Restored “${namesOf(path).name}”.`,
    `${now.events} ${now.events === 1 ? 'event' : 'events'}, last change: ${now.label}.${taken}${locked}${names}${again}`,
  );
  return ok(null);
}

export async function revealBackups(contents: WebContents): Promise<Result<null>> {
  const sought = await soughtOf(contents);
  const folder = sought?.place?.ok ? sought.place.value.folder : sought?.folders[0];
  if (folder === undefined) return fail('not-found', 'There is no backup of this timeline yet.');
  shell.showItemInFolder(join(folder, '.'));
  return ok(null);
}
