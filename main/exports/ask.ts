import { fail, type Result } from '../../shared/result';
import type { PictureRequest, PictureResults, SentInput } from '../picture/protocol';
import type { Child } from '../timelines/child';
import type { OpenTimeline } from '../timelines/timelines';

/** What is to be done, without what it is done with. */
export type PictureTask = { [T in DrawingTask]: Omit<Extract<PictureRequest, { task: T }>, 'input' | 'nowMs'> }[DrawingTask];
type DrawingTask = Exclude<PictureRequest['task'], 'gather' | 'forget'>;

/** Up to so many events go in one message, beyond in portions: a message of a million takes memory several times over, and minutes. */
const IN_ONE = 20_000;
const PORTION = 5000;
/** Somebody may edit while the portions come; then they are fetched anew. */
const ATTEMPTS = 3;

let lastKey = 0;

/** Has a picture of a timeline drawn by the picture process. */
export async function askForPicture<T extends PictureTask>(
  timeline: Pick<OpenTimeline, 'request' | 'knownOn'>,
  child: Pick<Child, 'ask'>,
  task: T,
  limits = { inOne: IN_ONE, portion: PORTION },
): Promise<Result<PictureResults[T['task']]>> {
  const input = await inputFor(timeline, child, limits);
  if (!input.ok) return input;
  return (await child.ask({ ...task, input: input.value, nowMs: Date.now() })) as Result<PictureResults[T['task']]>;
}

async function inputFor(
  timeline: Pick<OpenTimeline, 'request' | 'knownOn'>,
  child: Pick<Child, 'ask'>,
  { inOne, portion }: { readonly inOne: number; readonly portion: number },
): Promise<Result<SentInput>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const snapshot = await timeline.request('timeline.snapshot', undefined);
    if (!snapshot.ok) return snapshot;
    const known = timeline.knownOn();
    if (snapshot.value.total <= inOne) return timeline.request('store.pictureInput', undefined);
    const order = await timeline.request('events.order', { sort: 'when', rows: null });
    if (!order.ok) return order;
    lastKey += 1;
    const key = lastKey;
    for (let from = 0; from < order.value.length; from += portion) {
      const events = await timeline.request('events.byRows', { rows: [...order.value.subarray(from, from + portion)] });
      if (!events.ok) return events;
      const taken = await child.ask({ task: 'gather', key, events: events.value });
      if (!taken.ok) return { ok: false, error: taken.error };
    }
    const after = await timeline.request('timeline.snapshot', undefined);
    if (!after.ok) return after;
    if (after.value.revision === snapshot.value.revision && timeline.knownOn()?.day === known?.day) {
      const { timeline: described, lanes, series } = snapshot.value;
      return { ok: true, value: { timeline: described, lanes, series, gathered: key, ...(known === null ? {} : { knownOn: known.day }) } };
    }
    await child.ask({ task: 'forget', key });
  }
  return fail(
    'locked',
    'The timeline is being changed all the time, so no picture of one moment of it could be made. Try again when it rests.',
  );
}
