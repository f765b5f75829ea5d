import type { Result } from '../../shared/result';
import type { PictureRequest, PictureResults } from '../picture/protocol';
import type { Child } from '../timelines/child';
import type { OpenTimeline } from '../timelines/timelines';

/** What is to be drawn, without what main adds. */
export type PictureTask = { [T in PictureRequest['task']]: Omit<Extract<PictureRequest, { task: T }>, 'nowMs'> }[PictureRequest['task']];

type Draw = <T extends PictureTask>(task: T) => Promise<Result<PictureResults[T['task']]> | null>;

/** Has pictures of one timeline drawn, by a process of their own that keeps the timeline from one picture to the next. */
export interface Drawer {
  /** Null when it was stopped. */
  draw: Draw;
  /** The same for work that begins now, with a question to the person, say: what stops it before it comes to drawing stops it, too. */
  begin(): Draw;
  /** Drawing has no pause in which it could be asked to stop, so the process ends. */
  stop(): void;
  /** No other picture is expected: the process ends, and with it what it keeps, once nothing is being drawn. */
  letGo(): void;
}

/** A process that nobody has asked for a picture for so long ends, whatever keeps it from being let go. */
const IDLE_MS = 300_000;

/** @param start starts a picture process */
export function drawerOf(
  timeline: Pick<OpenTimeline, 'lend'>,
  start: () => Pick<Child, 'ask' | 'kill' | 'ended'>,
  idleMs = IDLE_MS,
): Drawer {
  let child: Pick<Child, 'ask' | 'kill'> | null = null;
  /** How often somebody has stopped it. */
  let stops = 0;
  let drawing = 0;
  let expected = true;
  let idle: NodeJS.Timeout | undefined;

  function end(): void {
    clearTimeout(idle);
    child?.kill();
    child = null;
  }

  /** One that ended, for lack of memory say, is started anew when needed. */
  function started(): Pick<Child, 'ask' | 'kill'> {
    if (child !== null) return child;
    const one = start();
    child = one;
    void one.ended.then(() => {
      if (child === one) child = null;
    });
    return one;
  }

  /** @param before how often it had been stopped when the work began */
  async function draw<T extends PictureTask>(task: T, before: number): Promise<Result<PictureResults[T['task']]> | null> {
    if (stops > before) return null;
    expected = true;
    drawing += 1;
    clearTimeout(idle);
    const process = started();
    const store = await timeline.lend('picture');
    const drawn = store.ok ? await process.ask({ ...task, nowMs: Date.now() }, [store.value]) : store;
    drawing -= 1;
    if (drawing === 0 && expected) idle = setTimeout(end, idleMs).unref();
    else if (drawing === 0) end();
    if (!drawn.ok && stops > before) return null;
    // The process answers a task with its result; both ends are compiled against the same protocol.
    return drawn as Result<PictureResults[T['task']]>;
  }

  return {
    draw: (task) => draw(task, stops),
    begin() {
      const before = stops;
      return (task) => draw(task, before);
    },
    stop() {
      stops += 1;
      end();
    },
    letGo() {
      expected = false;
      if (drawing === 0) end();
    },
  };
}
