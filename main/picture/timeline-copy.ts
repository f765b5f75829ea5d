import type { FullEvent } from '../../shared/event';
import type { PictureInput } from '../../shared/picture/input';
import { fail, ok, type Result } from '../../shared/result';
import type { Borrowed } from '../store/borrowed';

type Store = Pick<Borrowed<'picture'>, 'ask'>;

/** Events in a portion: what takes the store longer keeps a window waiting. */
const PORTION = 5000;
/** Somebody may edit while the portions come; then they are fetched anew. */
const ATTEMPTS = 3;

/** What the store shows at a moment, without its events. */
interface Moment {
  /** The same for the same content; null while half of an import is in it: then nothing of it is kept. */
  readonly name: string | null;
  /** Tells whether anything has changed while events came. */
  readonly exact: string;
  readonly rest: Omit<PictureInput, 'events' | 'guarded'>;
}

/**
 * The timeline that is drawn: all of it, as the store has it at one moment, kept until that shows another (an edit, another day whose knowledge
 * is shown, a store that was started anew). What may leave it is picked out of it for each picture (shared/withhold.ts).
 */
export function timelineCopy(portion = PORTION): (store: Store) => Promise<Result<PictureInput>> {
  let kept: { readonly name: string; readonly input: PictureInput } | null = null;

  return async (store) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = await momentOf(store);
      if (!before.ok) return before;
      const { name, exact, rest } = before.value;
      if (kept !== null && kept.name === name) return ok(kept.input);
      // Not both in memory.
      kept = null;
      const events = await eventsOf(store, portion);
      if (!events.ok) return events;
      const guarded = rest.knownOn === undefined ? ok({}) : await store.ask('store.guarded', undefined);
      if (!guarded.ok) return guarded;
      const after = await momentOf(store);
      if (!after.ok) return after;
      if (after.value.exact !== exact) continue;
      const input = { ...rest, ...guarded.value, events: events.value };
      if (name !== null) kept = { name, input };
      return ok(input);
    }
    return fail(
      'locked',
      'The timeline is being changed all the time, so no picture of one moment of it could be made. Try again when it rests.',
    );
  };
}

async function momentOf(store: Store): Promise<Result<Moment>> {
  const moment = await store.ask('store.moment', undefined);
  if (!moment.ok) return moment;
  const snapshot = await store.ask('timeline.snapshot', undefined);
  if (!snapshot.ok) return snapshot;
  const { settled, knownOn } = moment.value;
  const { revision, timeline, lanes, series } = snapshot.value;
  const exact = JSON.stringify([moment.value, revision]);
  return ok({ name: settled ? exact : null, exact, rest: { timeline, lanes, series, ...(knownOn === null ? {} : { knownOn }) } });
}

async function eventsOf(store: Store, portion: number): Promise<Result<FullEvent[]>> {
  const order = await store.ask('events.order', { sort: 'when', rows: null });
  if (!order.ok) return order;
  const all: FullEvent[] = [];
  for (let from = 0; from < order.value.length; from += portion) {
    const events = await store.ask('events.byRows', { rows: [...order.value.subarray(from, from + portion)] });
    if (!events.ok) return events;
    for (const event of events.value) all.push(event);
  }
  return ok(all);
}
