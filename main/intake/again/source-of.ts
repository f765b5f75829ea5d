import type { Imported } from '../imported';
import { TableIds } from './known-ids';
import { type Asking, ask, type ReadSource } from './questions';
import { freeSourceName, plainSource, sourcesNamed } from './sources';

/** Which file this is a newer version of, and the ids that its records have by that. */
export interface FoundSource {
  /** Null: none that is known. */
  readonly source: ReadSource | null;
  /** What history will call it. */
  readonly name: string;
  /** Ids of the records that are known by columns, by their number. */
  readonly ids: ReadonlyMap<number, string>;
}

/** Records that are looked at to tell whether two tables with the same name are the same. */
const SAMPLE = 200;
/** Of those that have a known id, so many have to have a known title or date, too: tables often count from 1. */
const FEWEST_ALIKE = 0.2;

/** The files that this may be a newer version of; several where tables that have nothing in common are called alike. @param name of the file */
export function* sourcesOf(imported: Imported, sources: readonly ReadSource[], name: string): Asking<FoundSource[]> {
  const found: FoundSource[] = [];
  for (const source of sourcesNamed(sources, name)) {
    const ids = idsUnder(imported, source.name);
    // Columns that a person chose say who is who, whatever else they say.
    if (ids.size === 0 || imported.isKeyChosen || (yield* isLike(imported, ids))) found.push({ source, name: source.name, ids });
  }
  return found;
}

/** The file as one that was never read, whatever it is called. */
export function unknownSource(imported: Imported, sources: readonly ReadSource[], name: string): FoundSource {
  const free = sourcesNamed(sources, name).length === 0 ? name : freeSourceName(sources, name);
  return { source: null, name: free, ids: idsUnder(imported, free) };
}

function idsUnder({ drafts, knownBy }: Imported, name: string): Map<number, string> {
  const ids = new TableIds(plainSource(name), knownBy);
  return new Map(Array.from(drafts.known, ([n, known]) => [n, ids.next(known)]));
}

function* isLike({ drafts }: Imported, ids: ReadonlyMap<number, string>): Asking<boolean> {
  const every = Math.ceil(ids.size / SAMPLE);
  const sample = [...ids].filter((_, at) => at % every === 0);
  const present = yield* ask('store.presentFields', { ids: sample.map(([, id]) => id) });
  if (present.length === 0) return true;
  const here = new Map(present.map(({ id, fields }) => [id, fields]));
  const alike = sample.filter(([n, id]) => {
    const [draft, fields] = [drafts.at(n)?.draft, here.get(id)];
    return fields !== undefined && (fields['title'] === draft?.title || fields['when'] === draft?.when);
  });
  return alike.length >= present.length * FEWEST_ALIKE;
}
