import { isBeingClosed, untilLetGo } from '../timelines/timelines';
import { isLeaving, untilDecided } from './closing';
import { bringForward, type Pane, paneAbout } from './panes';

/* The order in which timelines are opened and locked. */

let last: Promise<unknown> = Promise.resolve();

/** One opening or locking at a time: the same file asked for twice at once must find itself. */
export function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const done = last.then(act);
  last = done.catch(() => undefined);
  return done;
}

/**
 * Runs `open` in turn, once no window or store of ours is about to give the file up: brought forward, such a window would be gone a moment
 * later, and the store's lock would keep us from the file like another program's. The other openings do not wait for that.
 *
 * @param into the window it will be shown in, which may be giving up the very file
 */
export async function onceFree<T>(path: string, into: () => Pane | undefined, open: () => Promise<T>): Promise<T> {
  for (;;) {
    const pane = paneAbout(path, into());
    if (pane !== undefined && isLeaving(pane.window)) {
      // It may be asking the person what becomes of something typed.
      bringForward(pane.window);
      await untilDecided(pane.window);
    }
    await untilLetGo(path);
    const opened = await inTurn(async () => (isFree(path, into()) ? { value: await open() } : null));
    if (opened !== null) return opened.value;
  }
}

function isFree(path: string, into: Pane | undefined): boolean {
  const pane = paneAbout(path, into);
  return (pane === undefined || !isLeaving(pane.window)) && !isBeingClosed(path);
}
