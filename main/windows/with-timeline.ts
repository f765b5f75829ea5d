import type { WebContents } from 'electron';
import { fail, type Result } from '../../shared/result';
import type { OpenTimeline } from '../timelines/timelines';
import { timelineOf } from './panes';

/** Works with the timeline that the window of the page shows; refuses where it shows none. */
export async function withTimeline<T>(sender: WebContents, run: (timeline: OpenTimeline) => Promise<Result<T>>): Promise<Result<T>> {
  const timeline = timelineOf(sender);
  return timeline === undefined ? fail('not-found', 'This window shows no timeline.') : run(timeline);
}
