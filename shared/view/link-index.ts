import { z } from 'zod';
import { LINK_TYPES, type Link } from '../event';

/** Links as parallel columns: the rows of both events in the index, and the place of the kind in LINK_TYPES. */
export const linkColumnsSchema = z.object({
  from: z.instanceof(Uint32Array),
  to: z.instanceof(Uint32Array),
  type: z.instanceof(Uint8Array),
});
export type LinkColumns = z.infer<typeof linkColumnsSchema>;

/** A link by the rows of its events. */
export interface RowLink {
  readonly type: Link['type'];
  readonly from: number;
  readonly to: number;
}

/** Links that one file may have; a place among them and a row are packed into one number to be sorted. */
const MOST_LINKS = 2 ** 21;

/** All links of a timeline by the events at both of their ends. Immutable: `with` gives a new one. */
export class LinkIndex {
  readonly #columns: LinkColumns;
  /** Places in the columns, by the row they begin at and by the row they lead to. */
  readonly #byFrom: Float64Array;
  readonly #byTo: Float64Array;

  private constructor(columns: LinkColumns) {
    this.#columns = columns;
    this.#byFrom = sortedPlaces(columns.from);
    this.#byTo = sortedPlaces(columns.to);
  }

  static from(portions: readonly LinkColumns[]): LinkIndex {
    return new LinkIndex(joined(portions));
  }

  get size(): number {
    return this.#columns.from.length;
  }

  /** Those that begin at an event, and then those that lead to it. */
  of(row: number): RowLink[] {
    return [...placesOf(this.#byFrom, row), ...placesOf(this.#byTo, row)].map((place) => this.#at(place));
  }

  /** Those that lead to an event. */
  to(row: number): RowLink[] {
    return [...placesOf(this.#byTo, row)].map((place) => this.#at(place));
  }

  countOf(row: number): number {
    return placesOf(this.#byFrom, row).length + placesOf(this.#byTo, row).length;
  }

  /**
   * Those whose events are wanted, in no order that means anything.
   *
   * @param most looking ends with so many
   */
  where(isWanted: (from: number, to: number) => boolean, most: number): RowLink[] {
    const { from, to } = this.#columns;
    const found: RowLink[] = [];
    for (let place = 0; place < from.length && found.length < most; place++) {
      if (isWanted(from[place] ?? 0, to[place] ?? 0)) found.push(this.#at(place));
    }
    return found;
  }

  /** The index after some events have other links; the same one when they do not. */
  with(rows: Iterable<number>, links: LinkColumns): LinkIndex {
    const changed = new Set(rows);
    const old = [...changed].flatMap((row) => placesOf(this.#byFrom, row).map((place) => this.#at(place)));
    if (old.length === links.from.length && isSame(old, links)) return this;
    const { from, to, type } = this.#columns;
    const kept = Uint32Array.from(from.keys()).filter((place) => !changed.has(from[place] ?? 0));
    const pick = (column: Uint32Array | Uint8Array) => (_: unknown, at: number) => column[kept[at] ?? 0] ?? 0;
    const left = {
      from: Uint32Array.from(kept, pick(from)),
      to: Uint32Array.from(kept, pick(to)),
      type: Uint8Array.from(kept, pick(type)),
    };
    return LinkIndex.from([left, links]);
  }

  #at(place: number): RowLink {
    const { from, to, type } = this.#columns;
    return { type: LINK_TYPES[type[place] ?? 0] ?? 'related', from: from[place] ?? 0, to: to[place] ?? 0 };
  }
}

function joined(portions: readonly LinkColumns[]): LinkColumns {
  const size = Math.min(
    portions.reduce((sum, { from }) => sum + from.length, 0),
    MOST_LINKS,
  );
  const all = { from: new Uint32Array(size), to: new Uint32Array(size), type: new Uint8Array(size) };
  let at = 0;
  for (const { from, to, type } of portions) {
    const room = Math.min(from.length, size - at);
    all.from.set(from.subarray(0, room), at);
    all.to.set(to.subarray(0, room), at);
    all.type.set(type.subarray(0, room), at);
    at += room;
  }
  return all;
}

function sortedPlaces(rows: Uint32Array): Float64Array {
  return Float64Array.from(rows, (row, place) => row * MOST_LINKS + place).sort();
}

/** Places of a row in what `sortedPlaces` made. */
function placesOf(sorted: Float64Array, row: number): number[] {
  const found: number[] = [];
  for (let at = firstFrom(sorted, row * MOST_LINKS); at < sorted.length; at++) {
    const place = (sorted[at] ?? 0) - row * MOST_LINKS;
    if (place >= MOST_LINKS) break;
    found.push(place);
  }
  return found;
}

function firstFrom(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSame(old: readonly RowLink[], links: LinkColumns): boolean {
  const key = (from: number, to: number, type: string) => `${from} ${to} ${type}`;
  const known = new Set(old.map(({ from, to, type }) => key(from, to, type)));
  return links.from.every((from, at) => known.has(key(from, links.to[at] ?? 0, LINK_TYPES[links.type[at] ?? 0] ?? '')));
}
