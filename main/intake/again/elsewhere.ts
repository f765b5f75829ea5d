import { type Likeness, titleAndDate } from './matching';
import { type Asking, ask, type LastRead, type ReadSource } from './questions';
import type { Records } from './records';

/** A file under another name from which records of this one came already. */
export interface ReadElsewhere {
  readonly name: string;
  /** How many of the records, of how many. */
  readonly count: number;
  readonly of: number;
}

/** Files that are looked through, the last ones read. */
const MOST_FILES = 20;

/** The file from which most of these records came already, by title, date and lane; null where none did. Nothing follows from it but a word to the person. */
export function* readElsewhere(records: Records, numbers: readonly number[], sources: readonly ReadSource[]): Asking<ReadElsewhere | null> {
  const lastOf = ({ actions }: ReadSource): number => actions.at(-1) ?? 0;
  const newest = [...sources].sort((a, b) => lastOf(b) - lastOf(a)).slice(0, MOST_FILES);
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
