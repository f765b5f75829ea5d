import { idAfter } from './known-ids';
import { type Asking, ask } from './questions';

/** Ids in a portion: some hundred kilobytes. */
const PORTION = 10_000;

/** What the timeline has under the ids of a file. */
export interface WhereIdsAre {
  /** The entry that is there, by the id in the file: mostly the same id, or the next one after what was deleted. */
  readonly here: ReadonlyMap<string, string>;
  /** Deleted by somebody, and not there again. */
  readonly removed: ReadonlySet<string>;
}

/** Follows each id to what has it or one that follows from it, see idAfter. */
export function* whereIdsAre(ids: Iterable<string>): Asking<WhereIdsAre> {
  const here = new Map<string, string>();
  const removed = new Set<string>();
  let wanted = new Map(Array.from(ids, (id) => [id, id]));
  while (wanted.size > 0) {
    const next = new Map<string, string>();
    const asked = [...wanted.keys()];
    for (let from = 0; from < asked.length; from += PORTION) {
      const states = yield* ask('store.idStates', { ids: asked.slice(from, from + PORTION) });
      for (const id of states.alive) here.set(wanted.get(id) ?? id, id);
      for (const id of states.removed) removed.add(wanted.get(id) ?? id);
      for (const id of [...states.removed, ...states.undone]) next.set(idAfter(id), wanted.get(id) ?? id);
    }
    wanted = next;
  }
  for (const id of here.keys()) removed.delete(id);
  return { here, removed };
}
