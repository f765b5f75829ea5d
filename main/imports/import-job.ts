import type { MessagePortMain } from 'electron';
import type { Ack } from '../../shared/contract/ack';
import type { ImportPreview } from '../../shared/import';
import type { Taken } from '../../shared/reading-again';
import { ok, type Result } from '../../shared/result';
import type { Counted, ImportProgress, ImportReading, ImportSource, ImportTask, ImportTasks } from '../import/import-protocol';
import type { Take } from '../intake/import-plan';
import type { Child } from '../timelines/child';
import type { OpenTimeline } from '../timelines/timelines';

/** The timeline it goes to. */
type Asked = Pick<OpenTimeline, 'request' | 'lend'>;

/** One file on its way into a timeline: a process that reads it, and the store it goes to, to which that process talks itself. */
export interface ImportJob {
  /** Reads the file and asks the timeline what it has of it. */
  read(timeline: Asked, reading: ImportReading): Promise<Result<ImportPreview>>;
  /** Records that were read before and say something else now. */
  changed(page: ImportTasks['changed']['input']): Promise<Result<ImportTasks['changed']['output']>>;
  /** Records that are new, or that were deleted in the timeline. */
  listed(page: ImportTasks['listed']['input']): Promise<Result<ImportTasks['listed']['output']>>;
  /** Settles what is taken. */
  take(taken: Taken): Promise<Result<Counted>>;
  /** Null when it was cancelled. */
  run(timeline: Asked, take: Take, onProgress: (done: number, total: number) => void): Promise<Result<Ack | null>>;
  /** @param timeline the file it goes to, which the report must not replace */
  report(path: string, timeline: string): Promise<Result<null>>;
  /** Writes the refused records down, to be mended and read again. */
  refused(path: string, timeline: string): Promise<Result<null>>;
  /** Writes down which column of one of the file’s tables is what, for the next such table. @param of the table, and the lane of events of which it says none */
  mapping(path: string, timeline: string, of: { readonly lane: string | null; readonly table: number }): Promise<Result<null>>;
  /** Ends the process at once; a running import takes everything back and answers null. */
  cancel(): void;
}

/** @param start starts the import process, or what answers in its place */
export function importJob(source: ImportSource, start: (onPush: (message: unknown) => void) => Pick<Child, 'ask' | 'kill'>): ImportJob {
  let cancelled = false;
  let tell = (_: ImportProgress): void => {};
  const child = start((message) => {
    if (!cancelled) tell(message as ImportProgress);
  });

  const ask = <T extends ImportTask>(
    task: T,
    input: ImportTasks[T]['input'],
    store?: MessagePortMain,
  ): Promise<Result<ImportTasks[T]['output']>> =>
    // The process answers a task with its output; both ends are compiled against the same protocol.
    child.ask({ task, input }, store === undefined ? [] : [store]) as Promise<Result<ImportTasks[T]['output']>>;

  /** Asks for a task that has something to say to the timeline. */
  async function askWith<T extends 'plan' | 'fill'>(timeline: Asked, task: T): Promise<Result<ImportTasks[T]['output']>> {
    const store = await timeline.lend('import');
    return store.ok ? ask(task, null, store.value) : store;
  }

  return {
    async read(timeline, reading) {
      const read = await ask('read', { ...reading, source });
      return read.ok ? askWith(timeline, 'plan') : read;
    },

    async run(timeline, take, onProgress) {
      const start = await ask('start', { take });
      if (cancelled) return ok(null);
      if (!start.ok) return start;
      const { events: total } = start.value;
      const begun = await timeline.request('store.importBegin', start.value);
      if (!begun.ok) return begun;
      tell = ({ done }) => onProgress(done, total);
      const filled = await askWith(timeline, 'fill');
      if (cancelled || !filled.ok) {
        await timeline.request('store.importCancel', undefined);
        return cancelled || filled.ok ? ok(null) : filled;
      }
      return timeline.request('store.importFinish', undefined);
    },

    changed: (page) => ask('changed', page),
    listed: (page) => ask('listed', page),
    take: (taken) => ask('choose', taken),

    report: (path, timeline) => ask('report', { path, timeline }),
    refused: (path, timeline) => ask('refused', { path, timeline }),
    mapping: (path, timeline, of) => ask('mapping', { path, timeline, ...of }),

    cancel() {
      cancelled = true;
      child.kill();
    },
  };
}
