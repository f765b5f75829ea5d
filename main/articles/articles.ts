import type { WebContents } from 'electron';
import { ARTICLE_ENDINGS } from '../../shared/article/article';
import type { Input, Output } from '../../shared/contract';
import { fail, ok, type Result } from '../../shared/result';
import { todayIn } from '../../shared/time/zone';
import { MOST_MEMORY, UNANSWERED } from '../article/article-limits';
import type { ArticleSource } from '../article/article-protocol';
import { shownName } from '../disk/shown-name';
import { push } from '../page/broadcast';
import { getSettings } from '../settings/preferences';
import { fixedToday } from '../settings/today';
import { startChild } from '../timelines/child';
import type { OpenTimeline } from '../timelines/timelines';
import { askFile } from '../windows/ask-file';
import { windowJobs } from '../windows/window-jobs';
import { type ArticleJob, articleJob } from './article-job';

/*
 * What the reading view of a window asks for. A document is read in a process of its own, once the person has pointed at it, and its text stays there until
 * the view is closed.
 */

const QUESTION = { title: 'Read an article', kind: 'Articles', endings: ARTICLE_ENDINGS };

/** The document of each window whose reading view is open. */
const jobs = windowJobs<ArticleJob>();

/** Asks which file; null when the person thought better of it. */
export async function chooseArticle(sender: WebContents): Promise<Result<Output<'articles.choose'>>> {
  const path = await askFile(sender, QUESTION);
  return ok(path === null ? null : takeArticle({ path }, sender));
}

/** Takes a file or a text in place of what the window read before. */
export function takeArticle(source: ArticleSource, sender: WebContents): { name: string } {
  const name = 'path' in source ? shownName(source.path) : '';
  const job = articleJob(
    source,
    (onPush) => startChild({ entry: 'article-process.cjs', name: 'Annals article', unanswered: UNANSWERED, most: MOST_MEMORY, onPush }),
    (share) => {
      if (!sender.isDestroyed()) push(sender, 'articleProgress', { share });
    },
  );
  jobs.begin(sender, name, job);
  return { name };
}

export async function readTakenArticle(
  timeline: OpenTimeline,
  { published }: Input<'articles.read'>,
  sender: WebContents,
): Promise<Result<Output<'articles.read'>>> {
  const chosen = jobs.of(sender);
  if (chosen === undefined) return fail('invalid', 'No document has been chosen.');
  const snapshot = await timeline.request('timeline.snapshot', undefined);
  if (!snapshot.ok) return snapshot;
  const zone = snapshot.value.timeline.homeZone;
  const context = { zone, today: fixedToday() ?? todayIn(zone, Date.now()), order: getSettings().dateOrder };
  return chosen.job.read(timeline, { context, published });
}

/** Ends what the window reads, and forgets it. */
export function forgetArticle(sender: WebContents): void {
  jobs.forget(sender);
}
