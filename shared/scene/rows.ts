import { AIR, IN_HAND, LEAST_APART, RANKS, type Wish, wholeEnd } from './wish';

/** Where the events of a lane stand. */
export interface Placed {
  /** By wish: its row, or COUNTED. */
  readonly row: Int32Array;
  /** By wish: the one that comes after it in its row and ends the room of its label; NONE where nothing does. */
  readonly next: Int32Array;
  /** By wish: 1 where its mark lies on another, so that it has no room for a label of its own. */
  readonly bare: Uint8Array;
  readonly counted: number;
}

/** Rows that are kept free from a place to another, for the one that they are kept for: whoever else finds a row of its own elsewhere stands there. */
export interface KeptFree {
  /** Whose place among the wishes that is. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** Half-open. */
  readonly fromRow: number;
  readonly toRow: number;
}

export const COUNTED = -1;
export const NONE = -1;

/** A label shorter than this says nothing. */
export const LEAST_LABEL = 44;

/** How many rows all need with their whole labels, `most` at most; or with none, packed by their marks alone. */
export function rowsFor(wishes: readonly Wish[], most: number, labels: 'whole' | 'none'): number {
  const ends = new Float64Array(Math.min(most, wishes.length)).fill(Number.NEGATIVE_INFINITY);
  let used = 0;
  for (const wish of wishes) {
    let row = 0;
    while (row < used && (ends[row] ?? 0) > wish.start) row += 1;
    if (row === most) return most;
    if (row === used) used += 1;
    ends[row] = labels === 'whole' ? wholeEnd(wish) + AIR : wish.end + 1;
  }
  return used;
}

/**
 * Puts events, in the order of their starts, into a given number of rows. Each stands in the first row that is free; where none is, in
 * the one whose last label loses least by being shortened; where no mark ends before it, over the mark that ends first, of those that
 * reach beyond it the one that began first, its start at least two pixels from that of the other and not under a point; and where even
 * that is nowhere possible, it is counted. One of rank 0 never is.
 *
 * What a row holds depends on nothing that comes later in time, nor on what is seen.
 *
 * @param kept what is kept free, where that costs nobody a row of its own
 */
export function placeInRows(wishes: readonly Wish[], rows: number, air = AIR, kept: readonly KeptFree[] = []): Placed {
  const lanes = new Rows(wishes, Math.max(1, rows), air, kept);
  let counted = 0;
  for (let at = 0; at < wishes.length; at++) if (!lanes.put(at)) counted += 1;
  return { row: lanes.row, next: lanes.next, bare: lanes.bare, counted };
}

/** A mark that is no longer is a point, under which the beginning of a longer one could not be seen: as wide as the highest is. */
const POINT = 9;

/** Kept free of no wish. */
const ANYWHERE = -2;

class Rows {
  readonly row: Int32Array;
  readonly next: Int32Array;
  readonly bare: Uint8Array;
  readonly #wishes: readonly Wish[];
  readonly #air: number;
  readonly #keptFor: ReadonlyMap<number, KeptFree>;
  /** In the order of their starts, and the first of them that is not over. */
  readonly #kept: readonly KeptFree[];
  #nextKept = 0;
  /** Of each row: the last wish that it is kept free of, for another. */
  readonly #barred: Int32Array;
  /** Of each row: which wish stands last in it, where that begins, where marks end, and where the last label would end. */
  readonly #last: Int32Array;
  readonly #begins: Float64Array;
  readonly #marksEnd: Float64Array;
  /** Of each row: where its points end. */
  readonly #pointsEnd: Float64Array;
  readonly #labelsEnd: Float64Array;

  constructor(wishes: readonly Wish[], rows: number, air: number, kept: readonly KeptFree[]) {
    this.#wishes = wishes;
    this.#air = air;
    this.#keptFor = new Map(kept.map((one) => [one.at, one]));
    this.#kept = [...kept].sort((one, other) => one.start - other.start);
    this.#barred = new Int32Array(rows).fill(NONE);
    this.row = new Int32Array(wishes.length).fill(COUNTED);
    this.next = new Int32Array(wishes.length).fill(NONE);
    this.bare = new Uint8Array(wishes.length);
    this.#last = new Int32Array(rows).fill(NONE);
    this.#begins = new Float64Array(rows).fill(Number.NEGATIVE_INFINITY);
    this.#marksEnd = new Float64Array(rows).fill(Number.NEGATIVE_INFINITY);
    this.#pointsEnd = new Float64Array(rows).fill(Number.NEGATIVE_INFINITY);
    this.#labelsEnd = new Float64Array(rows).fill(Number.NEGATIVE_INFINITY);
  }

  put(at: number): boolean {
    const wish = this.#wishes[at];
    if (wish === undefined) return false;
    const row = this.#rowFor(wish, at);
    if (row === null) return false;
    const last = this.#last[row] ?? NONE;
    if (last !== NONE) this.next[last] = at;
    this.row[at] = row;
    const covered = (this.#marksEnd[row] ?? 0) > wish.start;
    if (covered) this.bare[at] = 1;
    this.#last[row] = at;
    this.#begins[row] = wish.start;
    this.#marksEnd[row] = Math.max(this.#marksEnd[row] ?? 0, wish.end);
    if (isPoint(wish)) this.#pointsEnd[row] = Math.max(this.#pointsEnd[row] ?? 0, wish.end);
    this.#labelsEnd[row] = covered ? (this.#marksEnd[row] ?? 0) : wholeEnd(wish);
    return true;
  }

  #rowFor(wish: Wish, at: number): number | null {
    const own = this.#keptFor.get(at);
    const inOwn = own === undefined ? null : this.#free(wish, ANYWHERE, own.fromRow, own.toRow);
    if (inOwn !== null) return inOwn;
    const beside = this.#bar(wish, at) ? (this.#free(wish, at) ?? this.#shortening(wish, at)) : null;
    return beside ?? this.#free(wish) ?? this.#shortening(wish) ?? this.#over(wish);
  }

  /** Marks the rows that are kept free of a wish, for others; false where none is. Wishes come in the order of their starts, so what is over stays so. */
  #bar(wish: Wish, at: number): boolean {
    while ((this.#kept[this.#nextKept]?.end ?? Number.POSITIVE_INFINITY) <= wish.start) this.#nextKept += 1;
    let barred = false;
    for (let next = this.#nextKept; next < this.#kept.length; next++) {
      const one = this.#kept[next];
      if (one === undefined || one.start >= wish.end) break;
      if (one.end <= wish.start || one.at === at) continue;
      for (let row = one.fromRow; row < one.toRow; row++) this.#barred[row] = at;
      barred = true;
    }
    return barred;
  }

  /** @param but not in the rows that are kept free of this wish */
  #free(wish: Wish, but = ANYWHERE, fromRow = 0, toRow = this.#last.length): number | null {
    for (let row = fromRow; row < Math.min(toRow, this.#last.length); row++)
      if ((this.#labelsEnd[row] ?? 0) + this.#air <= wish.start && this.#barred[row] !== but) return row;
    return null;
  }

  #shortening(wish: Wish, but = ANYWHERE): number | null {
    let best: number | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (let row = 0; row < this.#last.length; row++) {
      if ((this.#marksEnd[row] ?? 0) + Math.min(this.#air, LEAST_APART) > wish.start || this.#barred[row] === but) continue;
      const left = this.#labelLeft(row, wish);
      if (left <= most) continue;
      best = row;
      most = left;
    }
    return best;
  }

  /** How much of the last label of a row would be left, less where it is one that is to be kept. */
  #labelLeft(row: number, wish: Wish): number {
    const last = this.#wishes[this.#last[row] ?? NONE];
    if (last === undefined) return Number.POSITIVE_INFINITY;
    const left = Math.min(1, (wish.start - this.#air - last.labelStart) / Math.max(1, last.labelWidth));
    return last.rank < wish.rank ? left - (RANKS.length - last.rank) : left;
  }

  #over(wish: Wish): number | null {
    const apart = this.#soonest(wish, (row) => this.#isApart(wish, row));
    return apart ?? (wish.rank === IN_HAND ? this.#soonest(wish, () => true) : null);
  }

  #isApart(wish: Wish, row: number): boolean {
    if (wish.start - (this.#begins[row] ?? 0) < LEAST_APART) return false;
    return isPoint(wish) || (this.#pointsEnd[row] ?? 0) <= wish.start;
  }

  /** The row whose marks end first; of those that reach beyond the wish the one whose last began first. */
  #soonest(wish: Wish, may: (row: number) => boolean): number | null {
    let best: number | null = null;
    let [soonest, begun] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let row = 0; row < this.#last.length; row++) {
      if (!may(row)) continue;
      // What reaches beyond the wish does so alike, however far.
      const [ends, begins] = [Math.min(wish.end, this.#marksEnd[row] ?? 0), this.#begins[row] ?? 0];
      if (best !== null && (ends > soonest || (ends === soonest && begins >= begun))) continue;
      [best, soonest, begun] = [row, ends, begins];
    }
    return best;
  }
}

function isPoint({ start, end }: Wish): boolean {
  return end - start <= POINT;
}
