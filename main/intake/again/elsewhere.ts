import type { Imported } from '../imported';
import { type Likeness, titleAndDate } from './matching';
import { type Asking, ask, type LastRead, type ReadSource } from './questions';
import type { Records } from './records';
import { keyIdsUnder, shareOfKnown } from './source-of';
import { whereIdsAre } from './where-ids-are';

/** A file under another name from which records of this one came already. */
export interface ReadElsewhere {
  readonly name: string;
  /** How many of the records, of how many. */
  readonly count: number;
  readonly of: number;
}

/** Files that are looked through, the last ones read. */
const MOST_FILES = 20;

/** The file of which most records are known by the columns that tell them apart in this one; null where there are no such columns, or none is known. */
export function* keysElsewhere(imported: Imported, sources: readonly ReadSource[]): Asking<ReadElsewhere | null> {
  if (imported.drafts.known.size === 0) return null;
  let best: { readonly name: string; readonly share: number; readonly ids: ReadonlyMap<number, string> } | null = null;
  for (const { name } of newestOf(sources)) {
    const ids = keyIdsUnder(imported, name);
    const share = ids.size === 0 ? 0 : yield* shareOfKnown(imported, ids);
    if (share > (best?.share ?? 0)) best = { name, share, ids };
  }
  if (best === null) return null;
  const { here } = yield* whereIdsAre(best.ids.values());
  return { name: best.name, count: here.size, of: imported.drafts.length };
}

function newestOf(sources: readonly ReadSource[]): readonly ReadSource[] {
  const lastOf = ({ actions }: ReadSource): number => actions.at(-1) ?? 0;
  return [...sources].sort((a, b) => lastOf(b) - lastOf(a)).slice(0, MOST_FILES);
}

/** The file from which most of these records came already, by title, date and lane; null where none did. Nothing follows from it but a word to the person. */
export function* readElsewhere(records: Records, numbers: readonly number[], sources: readonly ReadSource[]): Asking<ReadElsewhere | null> {
  const newest = newestOf(sources);
  if (numbers.length === 0 || newest.length === 0) return null;
  const wanted = new Map<string, number>();
  for (const n of numbers) {
    const likeness = records.likenessOf(n);
    if (likeness !== undefined) countUp(wanted, keyOf(likeness, likeness.lane));
  }
  let best: ReadElsewhere | null = null;
  for (const source of newest) {
    const count = yield* countFrom(source, wanted);
    if (count > (best?.count ?? 0)) best = { name: source.name, count, of: numbers.length };
    if (count === numbers.length) break;
  }
  return best;
}

/**
 * A file of which the first portion has nothing in common is looked at no further.
 *
 * @param wanted how many records there are of each title, date and lane: of many alike ones each is met once
 */
function* countFrom(source: ReadSource, wanted: ReadonlyMap<string, number>): Asking<number> {
  const met = new Map<string, number>();
  let count = 0;
  for (let after: number | null = 0; after !== null; ) {
    const part: { readonly entries: readonly LastRead[]; readonly next: number | null } = yield* ask('store.lastRead', {
      actions: source.actions,
      after,
    });
    for (const { entity, removed, fields } of part.entries) {
      if (entity !== 'event' || removed) continue;
      const named = { title: String(fields['title']), when: String(fields['when']) };
      const keys = [keyOf(named, String(fields['lane'])), keyOf(named, null)];
      const key = keys.find((one) => (met.get(one) ?? 0) < (wanted.get(one) ?? 0));
      if (key === undefined) continue;
      countUp(met, key);
      count += 1;
    }
    after = count === 0 ? null : part.next;
  }
  return count;
}

/** @param lane null: the record says none, and is met in any */
function keyOf(named: Pick<Likeness, 'title' | 'when'>, lane: string | null): string {
  return lane === null ? titleAndDate(named) : `${titleAndDate(named)}\0${lane}`;
}

function countUp(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
