import type { GoneEntry } from '../../../shared/reading-again';
import { isSame } from './compare';
import { type Likeness, type Match, matchChanged, titleAndDate } from './matching';
import type { LastRead } from './questions';
import type { Records } from './records';

/** Gone entries that are listed; those beyond are counted. */
const LISTED = 1000;

/** Records with one title and date that are looked at: of thousands, nobody can tell them apart. */
const MOST_ALIKE = 50;

/** What is neither in the file nor in the timeline by its id: records of the one, entries of the other, matched by what they say. */
export class Leftovers {
  /** Records by title and date, those that are not taken yet. */
  readonly #open = new Map<string, number[]>();
  readonly #entries: LastRead[] = [];
  readonly #removed: LastRead[] = [];

  constructor(
    private readonly records: Records,
    numbers: readonly number[],
  ) {
    for (const n of numbers) {
      const likeness = records.likenessOf(n);
      if (likeness === undefined) continue;
      const known = this.#open.get(titleAndDate(likeness));
      if (known === undefined) this.#open.set(titleAndDate(likeness), [n]);
      else known.push(n);
    }
  }

  /**
   * The record that is this entry, with the same title, date and lane; undefined keeps the entry for later. Where several records are that, it is one that
   * says all the same: what is left of them is for entries that found none.
   */
  take(entry: LastRead): number | undefined {
    const n = entry.removed ? undefined : this.#takeOpen(entry, true);
    if (n !== undefined) return n;
    // Only what tells them apart is kept: there may be very many.
    const { title, anchor, when, lane, summary } = entry.fields;
    (entry.removed ? this.#removed : this.#entries).push({ ...entry, fields: { title, when: when ?? anchor, lane, summary } });
    return undefined;
  }

  #takeOpen({ entity, fields }: LastRead, only: boolean): number | undefined {
    const key = titleAndDate(likenessOf(fields));
    const group = entity === 'event' ? this.#open.get(key) : undefined;
    if (group === undefined) return undefined;
    const inLane = group.slice(0, MOST_ALIKE).filter((n) => {
      const lane = this.records.likenessOf(n)?.lane ?? null;
      return lane === null || lane === fields['lane'];
    });
    const [first] = inLane;
    const n = inLane.length > 1 ? (inLane.find((one) => this.#saysSame(one, fields)) ?? (only ? undefined : first)) : first;
    if (n === undefined) return undefined;
    group.splice(group.indexOf(n), 1);
    if (group.length === 0) this.#open.delete(key);
    return n;
  }

  #saysSame(n: number, fields: LastRead['fields']): boolean {
    const said = this.records.saidOf(n, fields);
    return Object.entries(said).every(([field, value]) => !Object.hasOwn(fields, field) || isSame(value, fields[field]));
  }

  /** Once all entries have been offered: changed ones, records of what was deleted in the timeline, and entries that the file does not have any more. */
  settle(): {
    readonly pairs: readonly (readonly [n: number, id: string, how: Match])[];
    readonly removed: readonly number[];
    readonly gone: { readonly count: number; readonly first: readonly GoneEntry[] };
  } {
    const alike = this.#entries.flatMap((entry) => {
      const n = this.#takeOpen(entry, false);
      return n === undefined ? [] : [{ n, id: entry.id }];
    });
    const removed = this.#removed.flatMap((entry) => this.#takeOpen(entry, false) ?? []);
    const taken = new Set(alike.map(({ id }) => id));
    const records = [...this.#open.values()].flat().flatMap((n) => {
      const likeness = this.records.likenessOf(n);
      return likeness === undefined ? [] : [{ key: n, likeness }];
    });
    const events = this.#entries.filter(({ entity, id }) => entity === 'event' && !taken.has(id));
    const entries = events.map(({ fields }, key) => ({ key, likeness: likenessOf(fields) }));
    const before = countsOf(entries.map(({ likeness }) => likeness.title));
    const inFile = this.#titlesInFile(new Set(records.map(({ likeness }) => likeness.title)));
    const matched = matchChanged(records, entries, {
      inFile: (title) => inFile.get(title) ?? 0,
      before: (title) => before.get(title) ?? 0,
    });
    const met = new Set(matched.map(([, key]) => events[key]?.id));
    const gone = this.#entries.filter(({ id }) => !met.has(id) && !taken.has(id));
    return {
      pairs: [
        ...alike.map(({ n, id }) => [n, id, 'same'] as const),
        ...matched.flatMap(([n, key, how]) => {
          const id = events[key]?.id;
          return id === undefined ? [] : [[n, id, how] as const];
        }),
      ],
      removed,
      gone: {
        count: gone.length,
        first: gone.slice(0, LISTED).map(({ id, fields }) => ({ id, title: String(fields['title']), when: String(fields['when']) })),
      },
    };
  }

  #titlesInFile(titles: ReadonlySet<string>): ReadonlyMap<string, number> {
    if (titles.size === 0) return new Map();
    const all = Array.from({ length: this.records.length }, (_, n) => this.records.likenessOf(n)?.title ?? '');
    return countsOf(all.filter((title) => titles.has(title)));
  }
}

function likenessOf(fields: LastRead['fields']): Likeness {
  const { title, when, lane, summary } = fields;
  return { title: String(title), when: String(when), lane: typeof lane === 'string' ? lane : null, summary: String(summary ?? '') };
}

function countsOf(titles: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  return counts;
}
