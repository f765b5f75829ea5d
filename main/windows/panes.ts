import type { BrowserWindow, WebContents } from 'electron';
import type { Message, Problem, WindowState } from '../../shared/files';
import type { Rounds } from '../backups/backup-rounds';
import { sameFile } from '../disk/same-file';
import type { FoundCondition } from '../files/found-condition';
import { push } from '../page/broadcast';
import type { Slot } from '../store/cipher/slot';
import { dropKey, keyOfFile } from '../timelines/file-keys';
import type { OpenTimeline } from '../timelines/timelines';
import { mayGiveUp } from '../typed/may-give-up';
import { type TypedText, typedTextOf } from '../typed/typed-text';
import { finishBeforeClosing, isLeaving } from './closing';

/* Our windows, and what each of them shows. What comes into them and goes is decided in workspace.ts. */

/** One window, and the one timeline it shows or the reason why it shows none. */
export interface Pane {
  readonly window: BrowserWindow;
  content: Content;
  readonly typed: TypedText;
}

interface ShownTimeline {
  readonly kind: 'timeline';
  readonly timeline: OpenTimeline;
  readonly found: FoundCondition;
  /** Null for a file that another program backs up. */
  readonly rounds: Rounds | null;
}

export type Content =
  | ShownTimeline
  | {
      readonly kind: 'problem';
      readonly problem: Problem;
      /** What goes on behind a page that asks for the passphrase: see lockWindow. */
      readonly behind?: Behind;
    };

interface Behind {
  readonly content: ShownTimeline;
  /** Proves the passphrase: what lies at the file's place may be another file by now. */
  readonly slot: Slot;
}

/** Open windows by the id of their web contents. */
const panes = new Map<number, Pane>();

/** What we know of a window; nothing for windows that are not ours. */
export function paneOf(contents: WebContents): Pane | undefined {
  return panes.get(contents.id);
}

/** The window that is about a file already, other than `except`. */
export function paneAbout(path: string, except: Pane | undefined): Pane | undefined {
  return [...panes.values()].find((pane) => pane !== except && isAbout(pane, path));
}

/** True for windows that we opened. */
export function isOurWindow(contents: WebContents): boolean {
  return panes.has(contents.id);
}

/** The timeline that a window shows; nothing for windows that are not ours or show a problem. */
export function timelineOf(contents: WebContents): OpenTimeline | undefined {
  const content = panes.get(contents.id)?.content;
  return content?.kind === 'timeline' ? content.timeline : undefined;
}

/** Whether some window shows it: not what is being closed, nor what goes on behind a lock page. */
export function isShown(timeline: OpenTimeline): boolean {
  return [...panes.values()].some(({ content }) => content.kind === 'timeline' && content.timeline === timeline);
}

/** The backups that a window's timeline gets by itself. */
export function roundsOf(contents: WebContents): Rounds | null {
  const content = panes.get(contents.id)?.content;
  return content?.kind === 'timeline' ? content.rounds : null;
}

/** The file that a window is about, whether it could be opened or not. */
export function pathOf(contents: WebContents): string | undefined {
  const content = panes.get(contents.id)?.content;
  return content?.kind === 'problem' ? content.problem.path : content?.timeline.path;
}

export function windowState(contents: WebContents): WindowState | undefined {
  const content = panes.get(contents.id)?.content;
  if (content === undefined) return undefined;
  if (content.kind === 'problem') return { kind: 'problem', problem: content.problem };
  const { timeline, found, rounds } = content;
  const backup = rounds?.trouble() ?? null;
  return {
    kind: 'timeline',
    condition: {
      ...found,
      trouble: timeline.trouble(),
      knownOn: timeline.knownOn(),
      backup: backup === null ? null : { code: backup.code, message: backup.message },
    },
  };
}

/** What is typed in a window and not saved; nothing for windows that are not ours, and for such as ask for a passphrase. */
export function typedIn(contents: WebContents): TypedText | undefined {
  const pane = panes.get(contents.id);
  return pane === undefined || isLockPage(pane) ? undefined : pane.typed;
}

export function isLockPage({ content }: Pane): boolean {
  return content.kind === 'problem' && content.problem.code === 'needs-passphrase';
}

/** Windows for which a key is kept: that of the timeline they show, or of a damaged file that it was given for. */
export function lockedWindows(): BrowserWindow[] {
  return [...panes.values()].filter((pane) => !isLockPage(pane) && keyOfFile(pathIn(pane)) !== null).map(({ window }) => window);
}

const stateListeners = new Set<() => void>();

/** Calls `listener` whenever `windowState` of some window may have changed. */
export function onWindowState(listener: () => void): void {
  stateListeners.add(listener);
}

/** To be called when it has. */
export function tellState(): void {
  for (const listener of stateListeners) listener();
}

const windowListeners = new Set<(window: BrowserWindow) => void>();

/** Calls `listener` for each window that is opened from now on. */
export function onWindow(listener: (window: BrowserWindow) => void): void {
  windowListeners.add(listener);
}

/** Makes a window one of ours; when it is closed, its timeline is, too. */
export function addPane(window: BrowserWindow, content: Content): Pane {
  const typed = typedTextOf(
    window,
    () => (pane.content.kind === 'timeline' ? pane.content.timeline : undefined),
    () => pane.content.kind === 'timeline' && pane.content.found.readOnly === 'held',
  );
  const pane: Pane = { window, content, typed };
  const { id } = window.webContents;
  finishBeforeClosing(window, async () => (await mayGiveUpStoreOf(pane)) && (isLockPage(pane) || typed.finish()));
  panes.set(id, pane);
  for (const listener of windowListeners) listener(window);
  tellState();
  window.on('closed', () => {
    panes.delete(id);
    tellState();
    void keptBy(pane)
      ?.close()
      .then(() => forgetUnlessShown(pathIn(pane)));
  });
  return pane;
}

/** What proves the passphrase of a timeline that goes on behind its lock page; null where the file itself is to be asked. */
export function slotBehind(contents: WebContents): Slot | null {
  return behindOf(panes.get(contents.id))?.slot ?? null;
}

export function behindOf(pane: Pane | undefined): Behind | null {
  return pane?.content.kind === 'problem' ? (pane.content.behind ?? null) : null;
}

/** The timeline whose store a window keeps, shown or behind a lock page. */
export function keptBy(pane: Pane | undefined): OpenTimeline | null {
  if (pane?.content.kind === 'timeline') return pane.content.timeline;
  return behindOf(pane)?.content.timeline ?? null;
}

/** Before the store of a window is given up; see rescue.ts. False: the person wants to keep it. */
export async function mayGiveUpStoreOf({ window, content, typed }: Pane): Promise<boolean> {
  const kept = content.kind === 'timeline' ? content : content.behind?.content;
  return kept === undefined || mayGiveUp({ window, ...kept, typed: typed.text() });
}

function pathIn({ content }: Pane): string {
  return content.kind === 'problem' ? content.problem.path : content.timeline.path;
}

/** The key of a file is known for as long as a window shows it. */
function forgetUnlessShown(path: string): void {
  if (![...panes.values()].some((pane) => isAbout(pane, path))) dropKey(path);
}

/** Whether a window is about a file, by whatever name. */
export function isAbout(pane: Pane, path: string): boolean {
  return sameFile(pathIn(pane), path);
}

/** Brings one of our windows forward, one that stays if there is any; false when there is none. */
export function bringAnyForward(): boolean {
  const all = [...panes.values()];
  const pane = all.find(({ window }) => !isLeaving(window)) ?? all[0];
  if (pane !== undefined) bringForward(pane.window);
  return pane !== undefined && !isLeaving(pane.window);
}

export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Says something to the person in a window: the one that asked, else the first. False when there is none. */
export function tell(contents: WebContents | undefined, message: Message): boolean {
  const pane = (contents === undefined ? undefined : panes.get(contents.id)) ?? [...panes.values()][0];
  if (pane === undefined) return false;
  push(pane.window.webContents, 'message', message);
  return true;
}
