import type { MessagePortMain } from 'electron';
import type { Broadcast } from '../../shared/contract/broadcast';
import type { Snapshot } from '../../shared/contract/snapshot';
import type { Condition } from '../../shared/files';
import { type AppError, fail, ok, type Result } from '../../shared/result';
import { sameFile } from '../disk/same-file';
import { quotedName } from '../disk/shown-name';
import { LOOKING_BACK } from '../store/answers/looking-back';
import type { LentFor } from '../store/lent-protocol';
import type { OpenInput, StoreInput, StoreMethod, StoreOutput } from '../store/protocol';
import { afterwardsDone, doAfterwards } from './afterwards';
import { crashLoop } from './crash-loop';
import { keysOfFile } from './file-keys';
import { watchPlace } from './file-place';
import { firstRead } from './first-read';
import { lookBehind } from './look-behind';
import { type LookBack, lookingBack } from './looking-back';
import { nowAndThen } from './now-and-then';
import { ASIDE, COPIES, isEdit, TROUBLE } from './requests';
import { connectStore } from './store-connection';
import { within } from './within';

/**
 * The host of the store processes, one for each open timeline. Only they touch timeline files: libsql gives a file back
 * only when its process ends, and a crash in native code takes one timeline's process with it, not the program.
 */
export interface OpenTimeline {
  readonly path: string;
  /** Asks the store. Requests are served in the order made; those made while the store restarts wait for it. */
  request<M extends StoreMethod>(method: M, input: StoreInput<M>): Promise<Result<StoreOutput<M>>>;
  /**
   * Lends what is shown to a process of ours, for one piece of work: whoever gets the port passes it on, and asks again for the next. What
   * fails of that is noted like what is asked here.
   */
  lend(use: LentFor): Promise<Result<MessagePortMain>>;
  /** The day whose knowledge is shown, or null: the present. */
  knownOn(): Condition['knownOn'];
  /**
   * Shows the timeline as it was known at the end of a day, to every reader, and refuses edits; null goes back to now. `tell` hears how much of
   * that is ready, as long as it is not.
   */
  readonly lookBack: LookBack;
  /**
   * Has SQLite look at the structure of the whole file, a second for 100,000 events. It opens and shows many a damaged file without a
   * word; after this, edits of one are refused.
   */
  checkStructure(): Promise<void>;
  /** Has the store look through history and rows a little at a time, while it goes on serving; edits are refused once something is found. */
  checkBehind(): Promise<void>;
  /** Settles when a window has read it: what goes through the whole file comes after that. */
  read(): Promise<void>;
  /** What keeps edits from being saved right now; null when nothing is known to. */
  trouble(): Condition['trouble'];
  /** Looks now at what `trouble` would otherwise learn from within a few seconds. */
  look(): Promise<void>;
  /** Whether it has been told to close: nothing of it can be had any more. */
  isClosing(): boolean;
  /** Finishes what was asked, makes a last backup unless told not to, checkpoints the write-ahead log and ends the process. */
  close(options?: { readonly backUp: boolean }): Promise<void>;
}

export interface TimelineListener {
  changes(broadcast: Broadcast): void;
  /** `trouble` has changed. */
  trouble(): void;
  /** How much of the look behind the window is done, 0 to 1, where that takes more than a moment; null when all is. */
  checking(share: number | null): void;
  /** Somebody else wrote into the file. The store still has what was in it, and should be asked to keep that. */
  overwritten(timeline: OpenTimeline): Promise<void>;
  /** Before the store is closed, while it still answers: the last backup. What it answers is done once the file has been given up. */
  closing(timeline: OpenTimeline): Promise<(() => Promise<void>) | null>;
  /** The store ended by itself and could not be brought back; from now on every request fails. */
  lost(message: string): void;
}

/** How long closing waits for a store, in milliseconds. Whatever it has acknowledged is on disk in any case. */
const CLOSE_WITHIN_MS = 5000;

/** Who has asked something no longer ago than that is at work. */
const AT_WORK_MS = 1000;

/** The last backup takes its time; a disk that hangs must not keep the program from ending. */
const LAST_BACKUP_WITHIN_MS = 60_000;

const openTimelines = new Set<OpenTimeline>();

/** Those of them that are being closed. */
const closingTimelines = new Map<OpenTimeline, Promise<void>>();

/** Opens the file; with `create` it is made first, and nothing may be in its place. On failure nothing stays behind. */
export async function openTimeline(input: OpenInput, listener: TimelineListener): Promise<Result<OpenTimeline>> {
  const { path } = input;
  const loop = crashLoop();
  let closing: Promise<void> | null = null;
  let failing: AppError | null = null;
  /** Found by a check of the whole file; nothing may be written on top of it. */
  let damage: AppError | null = null;
  let isOpen = false;
  const reading = firstRead();
  /** The day whose knowledge is shown. */
  let knownOn: string | null = null;
  /** When a window, or something that it began, last asked; by performance.now. */
  let lastRequest = Number.NEGATIVE_INFINITY;
  const connect = () =>
    connectStore({ broadcast: listener.changes, failed: (error) => note('store.lend', { ok: false, error }) }, keysOfFile(path));
  let connection = connect();
  let opening: Promise<Result<unknown>> = connection.send('store.open', input);

  /** Restarts a store that ended by itself; what it had acknowledged is in the file, the rest was answered with an error. */
  async function watch(): Promise<void> {
    await connection.ended;
    if (closing !== null) return;
    const again = loop.happened();
    if (again) {
      connection = connect();
      // Without `create`: a file that has vanished meanwhile is an error, not a new timeline.
      // Without `withoutLog` as well: the log beside the file is our own now.
      const { create: _made, withoutLog: _gone, ...reopen } = input;
      opening = connection.send('store.open', reopen);
    }
    const reopened = again ? await opening : fail('internal', '');
    const snapshot = reopened.ok ? await connection.send('timeline.snapshot', undefined) : reopened;
    if (snapshot.ok) {
      listener.changes(reload(snapshot.value));
      void watch();
      return;
    }
    const message = lostMessage(path, snapshot.error.message);
    opening = Promise.resolve(fail('internal', message));
    connection.kill();
    listener.lost(message);
  }

  const timeline: OpenTimeline = {
    path,
    async request(method, methodInput) {
      lastRequest = performance.now();
      if (isEdit(method) && knownOn !== null) return LOOKING_BACK;
      if ((isEdit(method) || ASIDE.has(method)) && damage !== null) return { ok: false, error: damage };
      return ask(method, methodInput, knownOn);
    },
    async lend(use) {
      const opened = await opening;
      return opened.ok ? connection.lend(use, knownOn) : opened;
    },
    read: () => reading.done,
    knownOn: () => (knownOn === null ? null : { day: knownOn }),
    lookBack: lookingBack(
      (day) => ask('store.lookBack', { day }),
      (day) => {
        knownOn = day;
      },
    ),
    checkBehind: () =>
      lookBehind({
        turn: () => ask('store.lookThrough', undefined),
        isAtWork: () => performance.now() - lastRequest < AT_WORK_MS,
        isOver: () => closing !== null,
        told: nowAndThen((share) => listener.checking(share)),
        found: (message) => {
          damage ??= { code: 'damaged', message };
          listener.trouble();
        },
      }),
    async checkStructure() {
      const checked = await ask('store.quickCheck', undefined);
      if (!checked.ok || checked.value === null) return;
      damage = { code: 'damaged', message: `The file is damaged: SQLite found “${checked.value}”. What can be read is shown.` };
      listener.trouble();
    },
    trouble: () => place?.trouble() ?? damage ?? (failing === null ? null : { code: failing.code, message: failing.message }),
    async look() {
      place?.look();
      await lookAtFile();
    },
    isClosing: () => closing !== null,
    close({ backUp } = { backUp: true }) {
      if (closing === null) {
        closing = end(backUp).finally(() => closingTimelines.delete(timeline));
        closingTimelines.set(timeline, closing);
      }
      return closing;
    },
  };

  /** Asks the store, of the content as of a day or of now. */
  async function ask<M extends StoreMethod>(
    method: M,
    methodInput: StoreInput<M>,
    asOf: string | null = null,
  ): Promise<Result<StoreOutput<M>>> {
    const opened = await opening;
    if (!opened.ok) return opened;
    const result = await connection.send(method, methodInput, asOf);
    note(method, result);
    reading.answered(method);
    return result;
  }

  /** Remembers that the disk or the file failed, until an edit succeeds again. */
  function note(method: StoreMethod | 'store.lend', result: Result<unknown>): void {
    const before = failing;
    if (COPIES.has(method)) return;
    if (!result.ok && TROUBLE.has(result.error.code)) failing = result.error;
    else if (result.ok && (isEdit(method) || ASIDE.has(method))) failing = null;
    if (before?.message !== failing?.message) listener.trouble();
    if (!result.ok && result.error.code === 'overwritten' && isEdit(method)) void lookAtFile();
  }

  /** The store knows which writes were its own. What somebody else did to the file stays done, so this trouble does too. */
  async function lookAtFile(): Promise<void> {
    const looked = await ask('store.trouble', undefined);
    if (!looked.ok || looked.value === null || damage?.message === looked.value.message) return;
    damage = looked.value;
    listener.trouble();
    // What is only in memory now is put on the disk as well; a window that is being locked does not wait for that.
    void listener.overwritten(timeline).catch(() => undefined);
  }

  async function end(backUp: boolean): Promise<void> {
    place?.stop();
    const opened = await opening;
    // A backup that fails must not keep the file from being closed, nor the program from ending.
    const after =
      opened.ok && isOpen && backUp
        ? await within(
            listener.closing(timeline).catch(() => null),
            LAST_BACKUP_WITHIN_MS,
            null,
          )
        : null;
    if (opened.ok) void connection.send('store.close', undefined);
    else connection.kill();
    await within(connection.ended, CLOSE_WITHIN_MS, undefined);
    connection.kill();
    openTimelines.delete(timeline);
    if (after !== null) doAfterwards(after);
  }

  let place: ReturnType<typeof watchPlace> | null = null;
  openTimelines.add(timeline);
  const opened = await opening;
  if (!opened.ok) {
    await timeline.close();
    return opened;
  }
  isOpen = true;
  place = watchPlace(path, { onChange: listener.trouble, onLook: () => void lookAtFile() });
  void watch();
  return ok(timeline);
}

/** True while a store process still has to finish. */
export function hasOpenTimelines(): boolean {
  return openTimelines.size > 0;
}

/** Settles when no timeline of this file is being closed any more: until then its own last backup would keep it from being opened. */
export async function untilLetGo(path: string): Promise<void> {
  await Promise.all([...closingTimelines].map(([timeline, closed]) => (sameFile(timeline.path, path) ? closed : undefined)));
}

export function isBeingClosed(path: string): boolean {
  return [...closingTimelines.keys()].some((timeline) => sameFile(timeline.path, path));
}

/** Closes every open timeline, and waits for what is done of those that were given up; for quitting. */
export async function closeTimelines(): Promise<void> {
  await Promise.all([...openTimelines].map((timeline) => timeline.close()));
  await afterwardsDone();
}

/** Tells a window to fetch everything anew, since it may have missed changes. */
function reload({ revision, undo, total }: Snapshot): Broadcast {
  return { revision, label: '', changed: [], events: [], removed: [], reload: true, undo, total };
}

function lostMessage(path: string, reason: string): string {
  const lost = `The part of Annals that keeps ${quotedName(path)} ended by itself and could not be brought back.`;
  return `${lost} ${reason === '' ? '' : `${reason} `}Everything that was shown as saved is in the file.`;
}
