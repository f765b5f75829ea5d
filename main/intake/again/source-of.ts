import type { Imported } from '../imported';
import { TableIds } from './known-ids';
import { type Asking, ask, type PresentFields, type ReadSource } from './questions';
import { freeSourceName, plainSource, sourcesNamed } from './sources';

/** Which file this is a newer version of, and the ids that its records have by that. */
export interface FoundSource {
  /** Null: none that is known. */
  readonly source: ReadSource | null;
  /** What history will call it. */
  readonly name: string;
  /** Ids of the records that are known by columns, by their number. */
  readonly ids: ReadonlyMap<number, string>;
  /** Those of them whose cells other records have, too: they are known by what they say. */
  readonly repeated: ReadonlySet<number>;
  /** The id that is there only if the cells of this record stood several times before. */
  readonly repeatedBefore: (n: number) => string;
}

/** Records that are looked at to tell whether two tables with the same name are the same. */
const SAMPLE = 200;
/** Of those that have a known id, so many have to have a known title or date, too: tables often count from 1. */
const FEWEST_ALIKE = 0.2;

/** The files that this may be a newer version of; several where tables that have nothing in common are called alike. @param name of the file */
export function* sourcesOf(imported: Imported, sources: readonly ReadSource[], name: string): Asking<FoundSource[]> {
  const found: FoundSource[] = [];
  for (const source of sourcesNamed(sources, name)) {
    const known = idsUnder(imported, source.name);
    const telling = tellingIds(known);
    // Columns that a person chose say who is who, whatever else they say.
    if (telling.size === 0 || imported.isKeyChosen || (yield* isLike(imported, telling)))
      found.push({ source, name: source.name, ...known });
  }
  return found;
}

/** The file as one that was never read, whatever it is called. */
export function unknownSource(imported: Imported, sources: readonly ReadSource[], name: string): FoundSource {
  const free = sourcesNamed(sources, name).length === 0 ? name : freeSourceName(sources, name);
  return { source: null, name: free, ...idsUnder(imported, free) };
}

/** The ids by which records of a file are told apart as those of a source that is called so; of those with an id of ours there are none. */
export function keyIdsUnder(imported: Imported, name: string): ReadonlyMap<number, string> {
  return tellingIds(idsUnder(imported, name));
}

/** Whether entries with these ids are those of the file: so many of a few that are looked at; 0 where they only happen to be counted alike. */
export function* shareOfKnown(imported: Imported, ids: ReadonlyMap<number, string>): Asking<number> {
  const sample = sampleOf(ids);
  const present = yield* ask('store.presentFields', { ids: sample.map(([, id]) => id) });
  return present.length === 0 || !areAlike(imported, sample, present) ? 0 : present.length / sample.length;
}

function tellingIds({ ids, repeated }: Pick<FoundSource, 'ids' | 'repeated'>): ReadonlyMap<number, string> {
  return new Map([...ids].filter(([n]) => !repeated.has(n)));
}

function idsUnder({ drafts, knownBy }: Imported, name: string): Pick<FoundSource, 'ids' | 'repeated' | 'repeatedBefore'> {
  const table = new TableIds(plainSource(name), knownBy);
  const often = repeatedIn(drafts.known.values());
  const times = new Map<string, number>();
  const ids = new Map<number, string>();
  const repeated = new Set<number>();
  for (const [n, known] of drafts.known) {
    if (!often.has(known)) {
      ids.set(n, table.idOf(known, 0));
      continue;
    }
    repeated.add(n);
    const nth = (times.get(known) ?? 0) + 1;
    times.set(known, nth);
    // An id of its own tells more.
    if (drafts.ids[n] === null) ids.set(n, table.idOf(known, nth));
  }
  return { ids, repeated, repeatedBefore: (n) => table.idOf(drafts.known.get(n) ?? '', 1) };
}

function repeatedIn(texts: Iterable<string>): ReadonlySet<string> {
  const [once, often] = [new Set<string>(), new Set<string>()];
  for (const text of texts) (once.has(text) ? often : once).add(text);
  return often;
}

function* isLike(imported: Imported, ids: ReadonlyMap<number, string>): Asking<boolean> {
  const sample = sampleOf(ids);
  const present = yield* ask('store.presentFields', { ids: sample.map(([, id]) => id) });
  return present.length === 0 || areAlike(imported, sample, present);
}

type Sample = readonly (readonly [n: number, id: string])[];

function sampleOf(ids: ReadonlyMap<number, string>): Sample {
  const every = Math.ceil(ids.size / SAMPLE);
  return [...ids].filter((_, at) => at % every === 0);
}

function areAlike({ drafts }: Imported, sample: Sample, present: readonly PresentFields[]): boolean {
  const here = new Map(present.map(({ id, fields }) => [id, fields]));
  const alike = sample.filter(([n, id]) => {
    const [draft, fields] = [drafts.at(n)?.draft, here.get(id)];
    return fields !== undefined && (fields['title'] === draft?.title || fields['when'] === draft?.when);
  });
  return alike.length >= present.length * FEWEST_ALIKE;
}
