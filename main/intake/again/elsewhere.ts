import { titleAndDate } from './matching';
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
  const wanted = new Map<string, number[]>();
  for (const n of numbers) {
    const likeness = records.likenessOf(n);
    if (likeness === undefined) continue;
    const key = titleAndDate(likeness);
    wanted.set(key, [...(wanted.get(key) ?? []), n]);
  }
  let best: ReadElsewhere | null = null;
  for (const source of newest) {
    const count = yield* countFrom(source, wanted, records);
    if (count > (best?.count ?? 0)) best = { name: source.name, count, of: numbers.length };
    if (count === numbers.length) break;
  }
  return best;
}

/** A file of which the first portion has nothing in common is looked at no further. */
function* countFrom(source: ReadSource, wanted: ReadonlyMap<string, readonly number[]>, records: Records): Asking<number> {
  const met = new Set<number>();
  for (let after: number | null = 0; after !== null; ) {
    const part: { readonly entries: readonly LastRead[]; readonly next: number | null } = yield* ask('store.lastRead', {
      actions: source.actions,
      after,
    });
    for (const { entity, removed, fields } of part.entries) {
      if (entity !== 'event' || removed) continue;
      const alike = wanted.get(titleAndDate({ title: String(fields['title']), when: String(fields['when']) })) ?? [];
      const n = alike.find((one) => !met.has(one) && isInLane(records.likenessOf(one)?.lane ?? null, fields['lane']));
      if (n !== undefined) met.add(n);
    }
    after = met.size === 0 ? null : part.next;
  }
  return met.size;
}

function isInLane(lane: string | null, other: unknown): boolean {
  return lane === null || lane === other;
}
