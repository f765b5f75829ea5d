import type { Result } from '../../shared/result';
import { MOST_MS, TOO_LONG } from '../article/article-limits';
import type { ArticleProgress, ArticleSource, ArticleTasks } from '../article/article-protocol';
import type { Child } from '../timelines/child';
import type { OpenTimeline } from '../timelines/timelines';

/** One document that is read, in a process of its own, and the timeline that it may go into, which that process asks itself. */
export interface ArticleJob {
  /** Fails as cancelled once `cancel` was called. */
  read(
    timeline: Pick<OpenTimeline, 'lend'>,
    how: Omit<ArticleTasks['read']['input'], 'source'>,
  ): Promise<Result<ArticleTasks['read']['output']>>;
  /** Ends the process at once. */
  cancel(): void;
}

/** @param start starts the article process, or what answers in its place */
export function articleJob(
  source: ArticleSource,
  start: (onPush: (message: unknown) => void) => Pick<Child, 'ask' | 'kill'>,
  onProgress: (share: number) => void,
  mostMs = MOST_MS,
): ArticleJob {
  let over = false;
  let overdue = false;
  const child = start((message) => {
    // The process tells nothing else unasked.
    if (!over) onProgress((message as ArticleProgress).share);
  });

  return {
    async read(timeline, how) {
      const store = await timeline.lend('article');
      if (!store.ok) return store;
      const limit = setTimeout(() => {
        overdue = true;
        child.kill();
      }, mostMs);
      // The process answers a task with its output; both ends are compiled against the same protocol.
      const read = (await child.ask({ task: 'read', input: { source, ...how } }, [store.value])) as Result<ArticleTasks['read']['output']>;
      clearTimeout(limit);
      return overdue && !read.ok ? { ok: false, error: TOO_LONG } : read;
    },

    cancel() {
      over = true;
      child.kill();
    },
  };
}
