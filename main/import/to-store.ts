import { ok, type Result } from '../../shared/result';
import { type Asked, type Asking, Unanswered } from '../intake/again/questions';
import { type ImportPlan, type KnownTimeline, PORTION } from '../intake/import-plan';
import type { Borrowed } from '../store/borrowed';

/* What the import process says to the store, in portions, so that the store is never busy for long. */

type Store = Pick<Borrowed<'import'>, 'ask'>;

/** Ids in a portion: some hundred kilobytes. */
const ID_PORTION = 10_000;

/** What planning has to know of the timeline. `ids`: those to ask about, see idsNamed. */
export async function knownOf(store: Store, ids: readonly string[]): Promise<Result<KnownTimeline>> {
  const present = new Set<string>();
  for (let from = 0; from < ids.length; from += ID_PORTION) {
    const living = await store.ask('store.livingIds', { ids: ids.slice(from, from + ID_PORTION) });
    if (!living.ok) return living;
    for (const id of living.value) present.add(id);
  }
  const snapshot = await store.ask('timeline.snapshot', undefined);
  return snapshot.ok ? ok({ lanes: snapshot.value.lanes, present }) : snapshot;
}

/** Does work that asks the timeline. */
export async function answeredBy<T>(store: Store, work: Asking<T>): Promise<Result<T>> {
  const answer = store.ask as (method: Asked['method'], input: unknown) => Promise<Result<unknown>>;
  try {
    let step = work.next();
    while (step.done !== true) step = work.next(await answer(step.value.method, step.value.input));
    return ok(step.value);
  } catch (error) {
    if (error instanceof Unanswered) return error.result;
    throw error;
  }
}

/** Adds all of a plan to the import that has begun. `own`: the ids that its entries have in their file, see ownIds. */
export async function fillImport(
  store: Store,
  { events, series, changes, difference }: ImportPlan,
  own: readonly string[],
  onProgress: (done: number) => void,
): Promise<Result<null>> {
  for (let from = 0; from < own.length; from += ID_PORTION) {
    const reserved = await store.ask('store.importReserve', { ids: own.slice(from, from + ID_PORTION) });
    if (!reserved.ok) return reserved;
  }
  for (let from = 0; from < difference.pairs.length; from += ID_PORTION) {
    const identified = await store.ask('store.importIdentify', { pairs: difference.pairs.slice(from, from + ID_PORTION) });
    if (!identified.ok) return identified;
  }
  for (let from = 0; from < changes.length; from += PORTION) {
    const changed = await store.ask('store.importChange', { changes: changes.slice(from, from + PORTION) });
    if (!changed.ok) return changed;
  }
  for (let from = 0; from < events.length; from += PORTION) {
    const added = await store.ask('store.importAdd', { events: events.slice(from, from + PORTION) });
    if (!added.ok) return added;
    onProgress(added.value);
  }
  const added = await store.ask('store.importAddSeries', { series });
  if (!added.ok) return added;
  for (;;) {
    const settled = await store.ask('store.importSettle', undefined);
    if (!settled.ok) return settled;
    if (!settled.value) return ok(null);
  }
}
