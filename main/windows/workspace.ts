import type { BrowserWindow, WebContents } from 'electron';
import type { Output } from '../../shared/contract';
import type { Push, PushPayload } from '../../shared/contract/pushes';
import { type AppError, fail, ok, type Result } from '../../shared/result';
import { backupFolderOf } from '../backups/backup-folders';
import { backUp, backUpLast, owedBackups } from '../backups/backup-quietly';
import { backupRoot, isAmongBackups } from '../backups/backup-root';
import { type Rounds, startRounds } from '../backups/backup-rounds';
import { foundCondition } from '../files/found-condition';
import { describeProblem } from '../files/problem-of-file';
import { rememberFile } from '../files/recent-files';
import { push } from '../page/broadcast';
import { changeSettings } from '../settings/preferences';
import type { OpenInput } from '../store/protocol';
import { dropKey, keyOfFile } from '../timelines/file-keys';
import { openTimeline } from '../timelines/timelines';
import { isElsewhere } from '../typed/may-give-up';
import {
  addPane,
  behindOf,
  bringForward,
  type Content,
  isAbout,
  isLockPage,
  keptBy,
  mayGiveUpStoreOf,
  type Pane,
  paneAbout,
  paneOf,
  pathOf,
  tellState,
  timelineOf,
} from './panes';
import { inTurn, onceFree } from './turns';
import { createWindow, type WindowSize } from './window';

/* How timelines come into windows and leave them: opened, locked, given up, shown as they were known. */

export interface Opened {
  readonly window: BrowserWindow;
  /** The window was to show another file, and the person chose to stay with the one it shows. */
  readonly stayed: boolean;
  /** Why the window shows no timeline, or null. */
  readonly error: AppError | null;
}

export interface OpenWhere {
  readonly size?: WindowSize | undefined;
  /** The window to show it in; else one of its own. */
  readonly into?: WebContents | undefined;
  /** It is the window's own timeline under another name: what is typed goes along. */
  readonly sameTimeline?: boolean | undefined;
}

/** The window comes first, then the check of a file that was not closed properly. */
const CHECK_AFTER_MS = 1000;

/** Turns a window whose timeline opened but cannot be read into one that says so; the file is free then for what is offered. */
export async function giveUp(contents: WebContents, error: AppError): Promise<Result<null>> {
  const pane = paneOf(contents);
  if (pane?.content.kind !== 'timeline') return ok(null);
  const { timeline } = pane.content;
  await timeline.close({ backUp: false });
  pane.content = { kind: 'problem', problem: describeProblem(timeline.path, error) };
  stateChanged(contents, true);
  return ok(null);
}

/** Shows the past in a window, or the present again. */
export async function lookBack(contents: WebContents, day: string | null): Promise<Result<Output<'window.lookBack'>>> {
  const timeline = timelineOf(contents);
  if (timeline === undefined) return fail('not-found', 'This window shows no timeline.');
  const looked = await timeline.lookBack(day, (share) => {
    if (!contents.isDestroyed()) push(contents, 'lookingBack', { share });
  });
  if (looked.ok) stateChanged(contents, true);
  return looked;
}

/** Has a window ask for its state anew. */
function stateChanged(contents: WebContents, reload: boolean): void {
  push(contents, 'window', { reload });
  tellState();
}

/**
 * Takes a locked timeline out of its window: the page that holds its titles is thrown away for one that asks for the passphrase, the key is
 * forgotten, the file given up. What was typed and not saved is kept in the file, or with main where that cannot take it.
 * Where the file's place holds something else by now, the store alone has what was saved: it is kept, with its key, behind that page.
 */
export function lockWindow(contents: WebContents): Promise<Result<null>> {
  return inTurn(async () => {
    const pane = paneOf(contents);
    if (pane === undefined) return ok(null);
    if (pane.content.kind === 'problem') return lockProblem(pane, contents);
    const shown = pane.content;
    const { timeline, rounds } = shown;
    const key = keyOfFile(timeline.path);
    if (key === null) return fail('invalid', 'This timeline has no passphrase. Give it one first.');
    await pane.typed.handOver();
    const kept = 'What was typed and not saved is kept.';
    const problem = { ...describeProblem(timeline.path, LOCKED), kept };
    const onlyHere = await isElsewhere(timeline);
    pane.content = { kind: 'problem', problem, ...(onlyHere ? { behind: { content: shown, slot: key.slot } } : {}) };
    contents.reload();
    dropKey(timeline.path);
    tellState();
    if (onlyHere) return ok(null);
    rounds?.stop();
    await timeline.close({ backUp: false });
    return ok(null);
  });
}

const LOCKED: AppError = { code: 'needs-passphrase', message: 'It was locked.' };

/** Forgets the key that was given for a damaged file, and asks for it again. */
function lockProblem(pane: Pane, contents: WebContents): Result<null> {
  const path = pathOf(contents);
  if (path === undefined || keyOfFile(path) === null || behindOf(pane) !== null) return ok(null);
  dropKey(path);
  pane.content = { kind: 'problem', problem: describeProblem(path, LOCKED) };
  stateChanged(contents, true);
  return ok(null);
}

/** Shows the timeline that went on behind a lock page again. */
export function comeForward(contents: WebContents): void {
  const pane = paneOf(contents);
  const behind = behindOf(pane);
  if (pane === undefined || behind === null) return;
  pane.content = behind.content;
  pane.typed.reopened();
  stateChanged(contents, true);
}

/** Turns a lock page whose file cannot be unlocked into one that says why, with all that can be done. */
export function showProblem(contents: WebContents, error: AppError): void {
  const pane = paneOf(contents);
  if (pane?.content.kind !== 'problem' || pane.content.behind !== undefined) return;
  pane.content = { kind: 'problem', problem: describeProblem(pane.content.problem.path, error) };
  stateChanged(contents, true);
}

/**
 * Shows a timeline in a window, or brings the window forward that shows it already. A file that cannot be opened gets a
 * window too, which says why and what can be done.
 */
export function openInWindow(input: OpenInput, where: OpenWhere = {}): Promise<Opened> {
  const into = (): Pane | undefined => (where.into === undefined ? undefined : paneOf(where.into));
  return onceFree(input.path, into, () => open(input, where));
}

async function open(input: OpenInput, { size, into, sameTimeline }: OpenWhere): Promise<Opened> {
  const target = into === undefined ? undefined : paneOf(into);
  const shown = paneAbout(input.path, target);
  // A page that asks for the passphrase is left alone, too: it may hold half of one, and what goes on behind it is nowhere else.
  if (shown !== undefined && (shown.content.kind === 'timeline' || isLockPage(shown))) {
    bringForward(shown.window);
    if (target?.content.kind === 'problem') target.window.close();
    return { window: shown.window, error: null, stayed: target !== undefined && target.content.kind === 'timeline' };
  }
  const pane = target ?? shown;
  if (pane !== undefined && sameTimeline !== true && !(await mayGiveUpStoreOf(pane)))
    return { window: pane.window, error: null, stayed: true };
  if (pane !== undefined && !isAbout(pane, input.path) && sameTimeline !== true) {
    if (!(await pane.typed.finish())) return { window: pane.window, error: null, stayed: true };
    pane.typed.forget();
  }
  // A file is given up before it is opened again: its lock would refuse ourselves.
  await keptBy(pane)?.close();
  let current: Pane | null = null;
  const { content, error } = await openContent(input, () => current);
  if (pane !== undefined && !pane.window.isDestroyed()) {
    pane.content = content;
    pane.typed.reopened();
    current = pane;
    stateChanged(pane.window.webContents, true);
    bringForward(pane.window);
  } else {
    current = addPane(createWindow(size), content);
  }
  // The next start is to show the timeline, not what was looked at of its past.
  if (current.content.kind === 'timeline' && !isAmongBackups(input.path)) {
    rememberFile(input.path);
    // Not remembering it costs a choice at the next start; the settings' own trouble was reported already.
    changeSettings({ lastPath: input.path });
  }
  return { window: current.window, error, stayed: false };
}

async function openContent(input: OpenInput, paneNow: () => Pane | null): Promise<{ content: Content; error: AppError | null }> {
  const send = <P extends Push>(name: P, payload: PushPayload<P>): void => {
    const pane = paneNow();
    // The store goes on for its last backup after the window is gone.
    // A page that asks for the passphrase is told nothing of the timeline behind it.
    if (pane !== null && !pane.window.isDestroyed() && pane.content.kind === 'timeline') push(pane.window.webContents, name, payload);
  };
  let rounds: Rounds | null = null;
  const start = (as: OpenInput): ReturnType<typeof openTimeline> =>
    openTimeline(
      { ...as, backups: backupFolderOf(backupRoot().path, input.path) ?? undefined },
      {
        changes: (broadcast) => send('changes', broadcast),
        trouble: () => send('window', { reload: false }),
        checking: (share) => send('checking', { share }),
        overwritten: async () => void (await rounds?.now()),
        closing: async (timeline) => {
          rounds?.stop();
          return rounds === null ? null : backUpLast(timeline, rounds);
        },
        lost: (message) => send('storeLost', { message }),
      },
    );
  const isBackup = isAmongBackups(input.path) && input.create === undefined;
  const asked = isBackup ? { ...input, readOnly: true } : input;
  const wanted = await start(asked);
  // A file that another program holds can still be looked at.
  const isHeld = !wanted.ok && wanted.error.code === 'locked';
  const how = isHeld ? { path: input.path, readOnly: true } : asked;
  const opened = isHeld ? await start(how) : wanted;
  if (!opened.ok) return { content: { kind: 'problem', problem: describeProblem(input.path, opened.error) }, error: opened.error };
  const condition = await opened.value.request('store.condition', undefined);
  // A crash, a power cut, or a copy taken while it was open: the structure may have suffered without anybody being told.
  const check = (): void => {
    if (condition.ok && condition.value.unclean) void opened.value.checkStructure();
    // What a newer one wrote may follow rules that this one does not know.
    if (how.newer !== true) void opened.value.checkBehind();
  };
  void opened.value.read().then(() => setTimeout(check, CHECK_AFTER_MS));
  // What another program holds or a newer one wrote is backed up by that program, and what is wrong is no backup.
  const isFlawed = condition.ok && condition.value.flaw !== null;
  if (!isHeld && !isFlawed && !isBackup && how.newer !== true)
    rounds = startRounds(
      () => backUp(opened.value),
      () => send('window', { reload: false }),
      opened.value.read(),
      owedBackups.told(input.path),
    );
  return {
    content: {
      kind: 'timeline',
      timeline: opened.value,
      found: await foundCondition(opened.value, how, condition.ok ? condition.value : null),
      rounds,
    },
    error: null,
  };
}
