import type { Ack } from '../../shared/contract/ack';
import type { ImportPreview } from '../../shared/import';
import { ok, type Result } from '../../shared/result';
import type { ImportTask, ImportTasks } from '../import/import-protocol';
import type { ImportContext } from '../intake/imported';
import type { Child } from '../timelines/child';
import type { OpenTimeline } from '../timelines/timelines';

/** The timeline it goes to. */
type Asked = Pick<OpenTimeline, 'request'>;

/** One file on its way into a timeline: a process that reads it, and the store it goes to. Main only passes portions on. */
export interface ImportJob {
  /** Reads the file and asks the timeline what it has of it. */
  read(timeline: Asked, context: ImportContext): Promise<Result<ImportPreview>>;
  /** Null when it was cancelled. */
  run(timeline: Asked, onProgress: (done: number, total: number) => void): Promise<Result<Ack | null>>;
  /** @param timeline the file it goes to, which the report must not replace */
  report(path: string, timeline: string): Promise<Result<null>>;
  /** Ends the process at once; a running import takes everything back and answers null. */
  cancel(): void;
}

/** @param child the import process, or what answers in its place */
export function importJob(path: string, child: Pick<Child, 'ask' | 'kill'>): ImportJob {
  let cancelled = false;

  const ask = <T extends ImportTask>(task: T, input: ImportTasks[T]['input']): Promise<Result<ImportTasks[T]['output']>> =>
    // The process answers a task with its output; both ends are compiled against the same protocol.
    child.ask({ task, input }) as Promise<Result<ImportTasks[T]['output']>>;

  /** Hands every portion of a list to `take`, the last of which is empty. */
  async function portions<T extends 'named' | 'own' | 'events'>(
    task: T,
    take: (portion: ImportTasks[T]['output']) => Promise<Result<unknown>>,
  ): Promise<Result<unknown>> {
    for (let from = 0; ; ) {
      const portion = await ask(task, { from } as ImportTasks[T]['input']);
      if (!portion.ok || portion.value.length === 0) return portion;
      const taken = await take(portion.value);
      if (!taken.ok) return taken;
      from += portion.value.length;
    }
  }

  return {
    async read(timeline, context) {
      const read = await ask('read', { path, context });
      if (!read.ok) return read;
      const asked = await portions('named', async (ids) => {
        const living = await timeline.request('store.livingIds', { ids });
        return living.ok ? ask('present', { ids: living.value }) : living;
      });
      if (!asked.ok) return asked;
      const snapshot = await timeline.request('timeline.snapshot', undefined);
      if (!snapshot.ok) return snapshot;
      return ask('plan', { lanes: snapshot.value.lanes.map(({ title }) => ({ title })) });
    },

    async run(timeline, onProgress) {
      const start = await ask('start', null);
      if (cancelled) return ok(null);
      if (!start.ok) return start;
      const { events: total, ...begin } = start.value;
      const begun = await timeline.request('store.importBegin', begin);
      if (!begun.ok) return begun;
      const filled = await fill(timeline, (done) => onProgress(done, total));
      if (cancelled || !filled.ok) {
        await timeline.request('store.importCancel', undefined);
        return cancelled || filled.ok ? ok(null) : filled;
      }
      return timeline.request('store.importFinish', undefined);
    },

    report: (to, timeline) => ask('report', { path: to, timeline }),

    cancel() {
      cancelled = true;
      child.kill();
    },
  };

  async function fill(timeline: Asked, onProgress: (done: number) => void): Promise<Result<unknown>> {
    const reserved = await portions('own', (ids) => timeline.request('store.importReserve', { ids }));
    if (!reserved.ok) return reserved;
    const added = await portions('events', async (events) => {
      const portion = await timeline.request('store.importAdd', { events });
      if (portion.ok) onProgress(portion.value);
      return portion;
    });
    if (!added.ok) return added;
    const series = await ask('series', null);
    return series.ok ? timeline.request('store.importAddSeries', { series: series.value }) : series;
  }
}
