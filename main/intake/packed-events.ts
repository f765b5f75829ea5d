import { eventDraftSchema } from '../../shared/event';
import { apart } from './apart';
import { Clearing } from './collect';
import type { ImportedEvent } from './imported-event';

const NONE: ReadonlyMap<number, string> = new Map();

/** Entries in a package. */
const PACKAGE = 500;

/**
 * The events of a file, of which there may be a million: kept as packages of JSON outside of the heap, a fraction of what the
 * objects take, and not as pieces of the file's text, which would keep all of it. Read in order, each package is opened once.
 * What is asked of every event (id, lane, row, links) stands beside them and opens none.
 */
export class PackedEvents implements Iterable<ImportedEvent> {
  /** By index; null where the file gives none. */
  readonly ids: (string | null)[] = [];
  readonly lanes: (string | null)[] = [];
  /** The rows that they stand in. */
  readonly rows: number[] = [];
  /** What tells records apart that have no id of ours, by index; only those that have it. */
  readonly known = new Map<number, string>();
  /** What the event at an index links to; only those that link. */
  readonly targets = new Map<number, readonly string[]>();
  readonly #packages: Buffer[] = [];
  readonly #clearing = new Clearing();
  readonly #known = new Map<string, string>();
  #waiting: ImportedEvent[] = [];
  #opened: { readonly at: number; readonly events: readonly ImportedEvent[] } | null = null;

  static of(events: Iterable<ImportedEvent>): PackedEvents {
    const packed = new PackedEvents();
    for (const event of events) packed.push(event);
    return packed;
  }

  get length(): number {
    return this.ids.length;
  }

  push(event: ImportedEvent): void {
    const index = this.ids.push(event.id === null ? null : apart(event.id)) - 1;
    this.lanes.push(event.lane === null ? null : this.#once(event.lane));
    this.rows.push(event.row);
    if (event.before?.known !== undefined) this.known.set(index, apart(event.before.known));
    if (event.draft.links.length > 0)
      this.targets.set(
        index,
        event.draft.links.map(({ to }) => apart(to)),
      );
    if (this.#waiting.push(event) < PACKAGE) return;
    this.seal();
  }

  /** Packs what waits; a shorter package may be only the last, so nothing is pushed after it. */
  seal(): void {
    if (this.#waiting.length === 0) return;
    this.#packages.push(Buffer.from(JSON.stringify(this.#waiting.map(valuesOf)), 'utf8'));
    this.#waiting = [];
  }

  at(index: number): ImportedEvent | undefined {
    const number = Math.floor(index / PACKAGE);
    return this.#package(number)[index - number * PACKAGE];
  }

  slice(from: number, to: number): ImportedEvent[] {
    const events: ImportedEvent[] = [];
    for (let index = from; index < Math.min(to, this.length); index++) {
      const event = this.at(index);
      if (event !== undefined) events.push(event);
    }
    return events;
  }

  *[Symbol.iterator](): Generator<ImportedEvent> {
    for (let from = 0; from < this.length; from += PACKAGE) yield* this.slice(from, from + PACKAGE);
  }

  map<T>(make: (event: ImportedEvent) => T): T[] {
    return Array.from(this, make);
  }

  /** Those at the indexes that pass; the list itself when all do. @param ids other ids than the file gives, by index */
  where(passes: (index: number) => boolean, ids: ReadonlyMap<number, string> = NONE): PackedEvents {
    const kept = Array.from(this.ids.keys()).filter(passes);
    if (kept.length === this.length && ids.size === 0) return this;
    const packed = PackedEvents.of(this.#those(kept, ids));
    packed.seal();
    return packed;
  }

  *#those(indexes: readonly number[], ids: ReadonlyMap<number, string>): Generator<ImportedEvent> {
    for (const index of indexes) {
      const event = this.at(index);
      const id = ids.get(index);
      if (event !== undefined) yield id === undefined ? event : { ...event, id };
    }
  }

  #package(number: number): readonly ImportedEvent[] {
    const packed = this.#packages[number];
    if (packed === undefined) return this.#waiting;
    if (this.#opened?.at !== number) {
      this.#opened = { at: number, events: (JSON.parse(packed.toString('utf8')) as Values[]).map(eventOf) };
      this.#clearing.passed(PACKAGE);
    }
    return this.#opened.events;
  }

  /** Lanes are few and named often. */
  #once(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const own = apart(text);
    this.#known.set(own, own);
    return own;
  }
}

/** An event without the names of its fields: row, lane, id, what is said of before, then the draft's fields in order; null where there is none. */
type Values = readonly [number, string | null, string | null, ImportedEvent['before'] | null, ...unknown[]];

const FIELDS = Object.keys(eventDraftSchema.shape).filter((name) => name !== 'lane') as (keyof ImportedEvent['draft'])[];

function valuesOf({ row, lane, id, before, draft }: ImportedEvent): Values {
  return [row, lane, id, before ?? null, ...FIELDS.map((name) => draft[name] ?? null)];
}

function eventOf([row, lane, id, before, ...values]: Values): ImportedEvent {
  const draft = Object.fromEntries(FIELDS.map((name, at) => [name, values[at]]).filter(([, value]) => value !== null));
  // What was put in is what comes out.
  const event = { row, lane, id, draft: draft as ImportedEvent['draft'] };
  return before === null ? event : { ...event, before };
}
