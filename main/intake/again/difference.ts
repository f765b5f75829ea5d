import type { GoneEntry, ReadingCounts } from '../../../shared/reading-again';
import type { Imported } from '../imported';
import { differencesOf, type FieldDifference, isSame } from './compare';
import { keysElsewhere, type ReadElsewhere, readElsewhere } from './elsewhere';
import { Leftovers } from './leftovers';
import type { Match } from './matching';
import { PackedList } from './packed-list';
import { type Asking, ask, type EntityFields, type LastRead, type PresentFields, type ReadEntity, type ReadSource } from './questions';
import { Records } from './records';
import { type FoundSource, sourcesOf, unknownSource } from './source-of';
import { whereIdsAre } from './where-ids-are';

/** What a record of a file is to the timeline. */
export type Fate = 'new' | 'same' | 'changed' | 'removed';

/** A record that says otherwise than when it was read before. */
export interface ChangedRecord {
  /** Its number among all records, counted from 0: events, then series. */
  readonly n: number;
  readonly entity: ReadEntity;
  /** Of the entry in the timeline. */
  readonly id: string;
  readonly match: Match;
  readonly fields: readonly FieldDifference[];
}

/** A file held against what was read from it before, and against the timeline. */
export interface Difference {
  /** How history will call the file. */
  readonly name: string;
  /** Columns that a person chose to know its records by. */
  readonly key: readonly string[];
  readonly wasRead: boolean;
  /** Names of all files that were read before. */
  readonly readBefore: readonly string[];
  readonly counts: ReadingCounts;
  /** Records whose cells in these columns stand more than once, here or when the file was read before: known by what they say. */
  readonly repeated: { readonly count: number; readonly columns: readonly string[] };
  /** Where nothing was read under its name: another file from which its records came already, as far as can be told. */
  readonly elsewhere: ReadElsewhere | null;
  readonly fateOf: (n: number) => Fate;
  readonly records: Records;
  readonly changed: PackedList<ChangedRecord>;
  /** The first thousand entries that were read before and are not in the file any more. */
  readonly gone: readonly GoneEntry[];
  /** Ids of the records that are known by columns, by number. */
  readonly ids: ReadonlyMap<number, string>;
  /** Entries of the timeline by the ids that the file has for them, where these differ. */
  readonly pairs: readonly (readonly [inFile: string, here: string])[];
}

interface ReadingOptions {
  /** Of the file, or of the one that it is a newer version of. */
  readonly name: string;
  /** Whatever was read before: all of it is new. */
  readonly asNew?: boolean | undefined;
}

const FATES: readonly Fate[] = ['new', 'same', 'changed', 'removed'];
/** Records that are compared at a time: some milliseconds. */
const PORTION = 500;
/** Ids that are looked for at a time. */
const MANY = 10_000;

/** Works out what of a file is new, the same, changed or gone since it was last read. Changes nothing. */
export function* differenceOf(imported: Imported, { name, asNew = false }: ReadingOptions): Asking<Difference> {
  const sources = yield* ask('store.readSources', undefined);
  const unknown = new Reading(imported, unknownSource(imported, sources, name), sources);
  if (asNew) return unknown.result();
  const readings = (yield* sourcesOf(imported, sources, name)).map((found) => new Reading(imported, found, sources));
  for (const reading of readings) {
    yield* reading.compare();
    if (reading.isVersion) return reading.result();
  }
  // None has anything in common with it but, maybe, ids.
  const [first] = readings;
  if (first === undefined) {
    yield* unknown.compare();
    yield* unknown.lookElsewhere();
  }
  return (first ?? unknown).result();
}

class Reading {
  private readonly fates: Uint8Array;
  /** The entry of the timeline that each record is, and how that was told. */
  private readonly entries = new Map<number, { readonly id: string; readonly match: Match }>();
  private readonly here = new Map<string, string>();
  private readonly changed = new PackedList<ChangedRecord>();
  private records: Records;
  private gone: { readonly count: number; readonly first: readonly GoneEntry[] } = { count: 0, first: [] };
  private conflicts = 0;
  private elsewhere: ReadElsewhere | null = null;
  private readonly repeated: Set<number>;
  /** Whether anything of the file was read from its source before. */
  isVersion = false;

  constructor(
    private readonly imported: Imported,
    private readonly found: FoundSource,
    private readonly sources: readonly ReadSource[],
  ) {
    this.records = new Records(imported, [], this.here);
    this.fates = new Uint8Array(this.records.length);
    this.repeated = new Set(found.repeated);
  }

  *compare(): Asking<void> {
    this.records = new Records(this.imported, yield* ask('store.laneNames', undefined), this.here);
    yield* this.byIds();
    const compared = new Set<number>();
    const { source } = this.found;
    if (source !== null) yield* this.withLast(source, compared);
    const left = [...this.entries].filter(([n]) => !compared.has(n) && this.fates[n] !== FATES.indexOf('removed'));
    for (let from = 0; from < left.length; from += PORTION) yield* this.withHere(left.slice(from, from + PORTION));
  }

  /** Tells whether what is new in it came from another file already. */
  *lookElsewhere(): Asking<void> {
    const open = Array.from(this.fates.keys()).filter((n) => !this.entries.has(n) && this.fates[n] === 0);
    this.elsewhere = (yield* keysElsewhere(this.imported, this.sources)) ?? (yield* readElsewhere(this.records, open, this.sources));
  }

  private idOf(n: number): string | null {
    return (this.repeated.has(n) ? undefined : this.found.ids.get(n)) ?? this.records.idOf(n);
  }

  /** Records that the timeline has by their ids. */
  private *byIds(): Asking<void> {
    yield* this.findRepeated();
    const numbers = Array.from({ length: this.records.length }, (_, n) => n).filter((n) => this.idOf(n) !== null);
    const { here, removed } = yield* whereIdsAre(numbers.map((n) => this.idOf(n) ?? ''));
    for (const n of numbers) {
      const id = this.idOf(n) ?? '';
      const there = here.get(id);
      if (there !== undefined) this.match(n, there, 'id');
      else if (removed.has(id)) this.fates[n] = FATES.indexOf('removed');
    }
  }

  /** A key that stood several times when the file was read before tells nothing either, though it stands once now. */
  private *findRepeated(): Asking<void> {
    if (this.found.source === null) return;
    const numbers = [...this.found.ids.keys()].filter((n) => !this.repeated.has(n));
    for (let from = 0; from < numbers.length; from += MANY) {
      const marks = new Map(numbers.slice(from, from + MANY).map((n) => [this.found.repeatedBefore(n), n]));
      const { here, removed } = yield* whereIdsAre(marks.keys());
      for (const id of [...here.keys(), ...removed]) this.repeated.add(marks.get(id) ?? -1);
    }
  }

  private match(n: number, id: string, match: Match): void {
    this.entries.set(n, { id, match });
    const own = this.records.idOf(n);
    if (own !== null && own !== id) this.here.set(own, id);
  }

  /** Goes through all that was read from the file before. @param compared records that say what they said then */
  private *withLast(source: ReadSource, compared: Set<number>): Asking<void> {
    const byEntry = new Map(Array.from(this.entries, ([n, { id }]) => [id, n]));
    const open = Array.from(this.fates.keys()).filter((n) => !this.entries.has(n) && this.fates[n] === 0);
    const leftovers = new Leftovers(this.records, open);
    const keep = (n: number, last: EntityFields): void => {
      this.isVersion = true;
      const said = this.records.saidOf(n, last);
      if (!Object.entries(said).every(([field, value]) => isSame(value, last[field]))) return;
      compared.add(n);
      this.fates[n] = FATES.indexOf('same');
    };
    for (let after: number | null = 0; after !== null; ) {
      const part: { readonly entries: readonly LastRead[]; readonly next: number | null } = yield* ask('store.lastRead', {
        actions: source.actions,
        after,
      });
      for (const entry of part.entries) {
        const n = byEntry.get(entry.id) ?? leftovers.take(entry);
        if (n === undefined) continue;
        if (!this.entries.has(n)) this.match(n, entry.id, 'same');
        keep(n, entry.fields);
      }
      after = part.next;
    }
    const { pairs, removed, gone } = leftovers.settle();
    for (const [n, id, how] of pairs) {
      this.isVersion = true;
      this.match(n, id, how);
    }
    for (const n of removed) {
      this.isVersion = true;
      this.fates[n] = FATES.indexOf('removed');
    }
    if (this.isVersion) this.gone = gone;
  }

  /** Holds records against what the timeline has now, and where that differs, against what the file said before. */
  private *withHere(portion: readonly (readonly [number, { readonly id: string; readonly match: Match }])[]): Asking<void> {
    const present = byId(yield* ask('store.presentFields', { ids: portion.map(([, { id }]) => id) }));
    const different = portion.filter(([n, { id }]) => {
      const here = present.get(id);
      if (here === undefined) return false;
      const isOther = Object.entries(this.records.saidOf(n, here)).some(([field, value]) => !isSame(value, here[field]));
      if (!isOther) this.fates[n] = FATES.indexOf('same');
      return isOther;
    });
    if (different.length === 0) return;
    const last = yield* this.lastOf(different.map(([n, { id }]) => [n, id]));
    for (const [n, { id, match }] of different) {
      const here = present.get(id) ?? {};
      const before = last.get(n) ?? null;
      const fields = differencesOf(this.records.saidOf(n, before ?? here), before, here);
      this.fates[n] = FATES.indexOf(fields.length === 0 ? 'same' : 'changed');
      if (fields.length === 0) continue;
      if (fields.some(({ edited }) => edited)) this.conflicts += 1;
      this.changed.push({ n, entity: this.records.entityOf(n), id, match, fields });
    }
  }

  /**
   * What each record said before: as a file of ours tells itself, or history of the time of which it tells; as this source said it; as any did.
   */
  private *lastOf(records: readonly (readonly [n: number, id: string])[]): Asking<ReadonlyMap<number, EntityFields>> {
    const ids = records.map(([, id]) => id);
    const entries = records.flatMap(([n, id]) => {
      const at = this.records.saidBefore(n).writtenAt;
      return at === undefined ? [] : [{ id, at }];
    });
    const written = entries.length === 0 ? [] : yield* ask('store.asWritten', { entries });
    const all = this.sources.flatMap(({ actions }) => actions).sort((a, b) => a - b);
    const any = all.length === 0 ? [] : yield* ask('store.lastReadOf', { actions: all, ids });
    const { source } = this.found;
    const own = source === null ? [] : yield* ask('store.lastReadOf', { actions: source.actions, ids });
    const known = new Map([...byId(any), ...byId(own), ...byId(written)]);
    return new Map(
      records.flatMap(([n, id]): [number, EntityFields][] => {
        const { was } = this.records.saidBefore(n);
        const last = was === undefined ? known.get(id) : { ...this.records.saidOf(n, {}), ...was };
        return last === undefined ? [] : [[n, last]];
      }),
    );
  }

  result(): Difference {
    const { fates, found, records, changed, gone, imported } = this;
    const counted: Record<Fate, number> = { new: 0, same: 0, changed: 0, removed: 0 };
    const fateOf = (n: number): Fate => FATES[fates[n] ?? 0] ?? 'new';
    for (const n of fates.keys()) counted[fateOf(n)] += 1;
    // A table that has nothing in common with what was read under its name before is another one.
    const isOther = found.source !== null && !this.isVersion && this.entries.size === 0 && fates.length > 0;
    const { name, ids } = isOther ? unknownSource(imported, this.sources, found.name) : found;
    return {
      name,
      key: imported.isKeyChosen ? imported.knownBy : [],
      readBefore: this.sources.map((source) => source.name),
      wasRead: (found.source !== null && !isOther) || this.entries.size > 0,
      counts: { ...counted, conflicts: this.conflicts, gone: gone.count },
      repeated: { count: this.repeated.size, columns: imported.knownBy },
      elsewhere: this.elsewhere,
      fateOf,
      records,
      changed,
      gone: gone.first,
      ids,
      pairs: [...this.here],
    };
  }
}

function byId(entries: readonly Pick<PresentFields, 'id' | 'fields'>[]): Map<string, EntityFields> {
  return new Map(entries.map(({ id, fields }) => [id, fields]));
}
