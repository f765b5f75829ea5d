import { basename } from 'node:path';
import type { Broadcast, Snapshot } from '../shared/contract';
import { fail, ok, type Result } from '../shared/result';
import type { OpenInput, StoreInput, StoreMethod, StoreOutput } from './store/protocol';
import { connectStore } from './store-connection';

/**
 * The host of the store processes, one for each open timeline. Only they touch timeline files: libsql gives a file back
 * only when its process ends, and a crash in native code takes one timeline's process with it, not the program.
 */
export interface OpenTimeline {
  readonly path: string;
  /** Asks the store. Requests are served in the order made; those made while the store restarts wait for it. */
  request<M extends StoreMethod>(method: M, input: StoreInput<M>): Promise<Result<StoreOutput<M>>>;
  /** Finishes what was asked, folds the write-ahead log into the file and ends the process. */
  close(): Promise<void>;
}

export interface TimelineListener {
  changes(broadcast: Broadcast): void;
  /** The store ended by itself and could not be brought back; from now on every request fails. */
  lost(message: string): void;
}

/** A store that ends by itself this soon after a restart is not restarted again. */
const RESTART_HELD_MS = 60_000;

/** How long closing waits for a store, in milliseconds. Whatever it has acknowledged is on disk in any case. */
const CLOSE_WITHIN_MS = 5000;

const openTimelines = new Set<OpenTimeline>();

/** Opens the file; with `create` it is made first, and nothing may be in its place. On failure nothing stays behind. */
export async function openTimeline(input: OpenInput, listener: TimelineListener): Promise<Result<OpenTimeline>> {
  const { path } = input;
  let closing: Promise<void> | null = null;
  let restartedAt = Number.NEGATIVE_INFINITY;
  let connection = connectStore(listener.changes);
  let opening: Promise<Result<unknown>> = connection.send('store.open', input);

  /** Restarts a store that ended by itself; what it had acknowledged is in the file, the rest was answered with an error. */
  async function watch(): Promise<void> {
    await connection.ended;
    if (closing !== null) return;
    const again = Date.now() - restartedAt < RESTART_HELD_MS;
    restartedAt = Date.now();
    if (!again) {
      connection = connectStore(listener.changes);
      // Without `create`: a file that has vanished meanwhile is an error, not a new timeline.
      opening = connection.send('store.open', { path });
    }
    const reopened = again ? fail('internal', '') : await opening;
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
      const opened = await opening;
      return opened.ok ? connection.send(method, methodInput) : opened;
    },
    close() {
      closing ??= end();
      return closing;
    },
  };

  async function end(): Promise<void> {
    const opened = await opening;
    if (opened.ok) void connection.send('store.close', undefined);
    else connection.kill();
    await Promise.race([connection.ended, new Promise((resolve) => setTimeout(resolve, CLOSE_WITHIN_MS))]);
    openTimelines.delete(timeline);
  }

  openTimelines.add(timeline);
  const opened = await opening;
  if (!opened.ok) {
    await timeline.close();
    return opened;
  }
  void watch();
  return ok(timeline);
}

/** True while a store process still has to finish. */
export function hasOpenTimelines(): boolean {
  return openTimelines.size > 0;
}

/** Closes every open timeline; for quitting. */
export async function closeTimelines(): Promise<void> {
  await Promise.all([...openTimelines].map((timeline) => timeline.close()));
}

/** Tells a window to fetch everything anew, since it may have missed changes. */
function reload({ revision, undo, total }: Snapshot): Broadcast {
  return { revision, label: '', changed: [], events: [], removed: [], reload: true, undo, total };
}

function lostMessage(path: string, reason: string): string {
  const lost = `The part of Annals that keeps “${basename(path)}” ended by itself and could not be brought back.`;
  return `${lost} ${reason === '' ? '' : `${reason} `}Everything that was shown as saved is in the file; close the window and open it again.`;
}
