import type { WebContents } from 'electron';
import type { AppError } from '../../shared/result';
import { push } from '../page/broadcast';
import type { PictureProgress } from '../picture/protocol';
import { startChild } from '../timelines/child';
import type { OpenTimeline } from '../timelines/timelines';
import { isShown, onWindowState } from '../windows/panes';
import { type Drawer, drawerOf } from './drawer';

const UNANSWERED: AppError = {
  code: 'internal',
  message:
    'The picture could not be drawn: the part of Annals that draws ended before it was done. Try a smaller picture. Nothing was written.',
};

const drawers = new Map<OpenTimeline, Drawer>();
/** The windows that wait for a picture to be saved. */
const watchers = new Map<OpenTimeline, WebContents>();

/** What draws a timeline; it does not outlive what the window shows. */
export function drawerFor(timeline: OpenTimeline): Drawer {
  const known = drawers.get(timeline);
  if (known !== undefined) return known;
  const onPush = (message: unknown): void => {
    const watcher = watchers.get(timeline);
    if (watcher !== undefined && !watcher.isDestroyed()) push(watcher, 'picture', message as PictureProgress);
  };
  const drawer = drawerOf(timeline, () =>
    startChild({ entry: 'picture-process.cjs', name: 'Annals pictures', unanswered: UNANSWERED, onPush }),
  );
  drawers.set(timeline, drawer);
  return drawer;
}

/** Tells a window how much of its timeline's picture is done, while `work` goes on. */
export async function told<T>(timeline: OpenTimeline, sender: WebContents, work: Promise<T>): Promise<T> {
  watchers.set(timeline, sender);
  return work.finally(() => watchers.delete(timeline));
}

/** Lets go of timelines that were closed, locked or replaced: nothing of them stays in the memory of a process. */
export function drawOnlyWhatIsShown(): void {
  onWindowState(() => {
    for (const [timeline, drawer] of drawers) {
      if (isShown(timeline)) continue;
      drawer.letGo();
      drawers.delete(timeline);
    }
  });
}
