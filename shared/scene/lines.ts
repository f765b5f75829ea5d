import { COUNTED, type KeptFree, LEAST_LABEL, NONE, type Placed } from './rows';
import { AIR, IN_HAND, PINNED, RANKS, type Rank, titleEnd, type Wish } from './wish';

/** What stands in a line, from where to where in pixels along the absolute axis, with the air that it keeps behind it. */
interface Block {
  readonly start: number;
  readonly end: number;
  /** The mark that it begins with. */
  readonly at: number;
  /** Marks that lie on each other are one block. */
  readonly marks: number;
}

/** Where an event with a label stands: the first of its lines, from the top, and what ends the room of its label. */
export interface Labelled {
  readonly line: number;
  readonly next: number;
}

/** Between two marks alone. */
const APART = 1;
/** A label that is cut to less than this leaves its place to another. */
const WORTH = 78;

/**
 * Gives labels to the marks of a lane that are packed alone, in lines of a few pixels from its bottom up: each, in the order of rank and time,
 * is lifted out of its line into the uppermost row of lines that is free for all of its label, else into the one that leaves most of it.
 * So labels come wherever there is room, however crammed the lane is elsewhere. What gets one depends on nothing that is seen.
 *
 * Those in hand and pinned have theirs at once, and all others only when they are asked for: so it can be told first for how many pinned there is room.
 */
export class LabelsBetween {
  /** Pinned events that have room for a label: no more than these can have a name. */
  readonly pinned: number;
  readonly #bare: readonly Wish[];
  readonly #wholes: readonly (Wish | undefined)[];
  readonly #packed: Placed;
  readonly #lines: number;
  readonly #high: number;
  readonly #taken: readonly Block[][];
  /** By place in `bare`: the first line of its label. */
  readonly #found = new Map<number, number>();

  /**
   * @param bare the marks alone, as they are packed
   * @param wholes the same events in the same order, with what their whole marks and labels need
   * @param lines lines of the lane
   * @param high lines that a label needs
   */
  constructor(bare: readonly Wish[], wholes: readonly (Wish | undefined)[], packed: Placed, lines: number, high: number) {
    this.#bare = bare;
    this.#wholes = wholes;
    this.#packed = packed;
    this.#lines = lines;
    this.#high = high;
    this.#taken = blocksOf(bare, packed, lines);
    this.#giveTo(IN_HAND);
    const inHand = this.#found.size;
    this.#giveTo(PINNED);
    this.pinned = this.#found.size - inHand;
  }

  /** Of all, by place in `bare`; what is not there keeps its line. */
  all(): ReadonlyMap<number, Labelled> {
    for (const rank of RANKS) if (rank > PINNED) this.#giveTo(rank);
    const labels = new Map<number, Labelled>();
    for (const [at, line] of this.#found) labels.set(at, { line, next: nextOf(this.#taken, at, this.#wholes[at], line, this.#high) });
    return labels;
  }

  #giveTo(rank: Rank): void {
    for (let at = 0; at < this.#bare.length; at++) if (this.#bare[at]?.rank === rank && this.#packed.row[at] !== COUNTED) this.#give(at);
  }

  #give(at: number): void {
    const wish = this.#wholes[at];
    if (wish === undefined) return;
    const [taken, high] = [this.#taken, this.#high];
    const own = taken[this.#lines - 1 - (this.#packed.row[at] ?? 0)] ?? [];
    const lifted = lift(own, this.#bare[at]?.start ?? 0, at);
    const place = bestRow(taken, wish, Math.floor(this.#lines / high), high);
    if (place === null) {
      if (lifted !== null) own.splice(lifted.index, 0, lifted.block);
      return;
    }
    const block = { start: wish.start, end: endIn(wish, place.limit), at, marks: 1 };
    for (let line = place.row * high; line < (place.row + 1) * high; line++) {
      const blocks = taken[line] ?? [];
      blocks.splice(firstAfter(blocks, wish.start), 0, block);
    }
    this.#found.set(at, place.row * high);
  }
}

/**
 * Room for the names of pinned events in a lane that is packed, from the top down: marks alone that would stand there stand in other lines.
 *
 * @param wholes in the order in which they are packed, with what their whole marks and labels need
 * @param lines lines of the lane
 * @param high lines that a label needs
 */
export function roomForPinned(wholes: readonly Wish[], lines: number, high: number): KeptFree[] {
  const rows = Array.from({ length: Math.floor(lines / high) }, (): KeptRow => ({ kept: [], end: Number.NEGATIVE_INFINITY }));
  for (let at = 0; at < wholes.length; at++) {
    const wish = wholes[at];
    if (wish?.rank !== PINNED) continue;
    const { start, end } = { start: wish.start - APART, end: leastEnd(wish) };
    const row = rows.findIndex((one) => !isTaken(one, start, end));
    const toRow = lines - row * high;
    const found = rows[row];
    if (found === undefined) continue;
    found.kept.push({ at, start, end, fromRow: toRow - high, toRow });
    found.end = Math.max(found.end, end);
  }
  return rows.flatMap(({ kept }) => kept);
}

interface KeptRow {
  readonly kept: KeptFree[];
  /** Of the last of them. */
  end: number;
}

function isTaken({ kept, end: last }: KeptRow, start: number, end: number): boolean {
  if (last <= start) return false;
  // From the last on: they come nearly in the order of their starts.
  for (let at = kept.length - 1; at >= 0; at--) {
    const one = kept[at];
    if (one !== undefined && one.start < end && one.end > start) return true;
  }
  return false;
}

/** How many wishes, in the order of their starts, can have their labels in so many rows, if nothing else is in their way: at most. */
export function mostSideBySide(wishes: readonly Wish[], rows: number): number {
  let most = 0;
  /** In order. */
  const ends: number[] = [];
  for (const wish of wishes) {
    while (ends.length > 0 && (ends[0] ?? 0) <= wish.start) ends.shift();
    const end = leastEnd(wish);
    let at = ends.length;
    while (at > 0 && (ends[at - 1] ?? 0) > end) at -= 1;
    ends.splice(at, 0, end);
    // The one that ends last is in the way of most others.
    if (ends.length > rows) ends.pop();
    else most += 1;
  }
  return most;
}

function blocksOf(bare: readonly Wish[], { row }: Placed, lines: number): Block[][] {
  const taken: Block[][] = Array.from({ length: lines }, () => []);
  for (let at = 0; at < bare.length; at++) {
    const [wish, place] = [bare[at], row[at] ?? COUNTED];
    if (wish === undefined || place === COUNTED) continue;
    const blocks = taken[lines - 1 - place];
    const last = blocks?.at(-1);
    const end = wish.end + APART;
    if (last === undefined || last.end <= wish.start) blocks?.push({ start: wish.start, end, at, marks: 1 });
    else blocks?.splice(-1, 1, { ...last, end: Math.max(last.end, end), marks: last.marks + 1 });
  }
  return taken;
}

/** Takes a mark out of its line; null where it lies with others, who keep the place. */
function lift(blocks: Block[], start: number, at: number): { readonly index: number; readonly block: Block } | null {
  const index = firstAfter(blocks, start);
  const block = blocks[index];
  if (block === undefined || block.at !== at || block.marks > 1) return null;
  blocks.splice(index, 1);
  return { index, block };
}

/** The uppermost row that is free for a title, else the one that leaves most of it; null where too little would be left in each. */
function bestRow(
  taken: readonly Block[][],
  wish: Wish,
  rows: number,
  high: number,
): { readonly row: number; readonly limit: number } | null {
  let [best, most] = [-1, leastEnd(wish)];
  const whole = titleEnd(wish) + AIR;
  for (let row = 0; row < rows; row++) {
    const limit = limitOf(taken, wish.start, row * high, high, most);
    if (limit < most || (limit === most && best >= 0)) continue;
    best = row;
    most = limit;
    if (limit >= whole) break;
  }
  return best < 0 ? null : { row: best, limit: most };
}

/** Where what stands in the way of a label begins; less than `least`, whatever it is, where that is too soon. */
function limitOf(taken: readonly Block[][], start: number, from: number, high: number, least: number): number {
  let limit = Number.POSITIVE_INFINITY;
  for (let line = from; line < from + high && limit >= least; line++) {
    const blocks = taken[line] ?? [];
    const after = firstAfter(blocks, start);
    if (after > 0 && (blocks[after - 1]?.end ?? 0) > start) return Number.NEGATIVE_INFINITY;
    limit = Math.min(limit, blocks[after]?.start ?? Number.POSITIVE_INFINITY);
  }
  return limit;
}

function leastEnd(wish: Wish): number {
  if (wish.inside) return wish.end + AIR;
  const least = wish.rank <= PINNED ? LEAST_LABEL : WORTH;
  return Math.max(wish.end, wish.labelStart + Math.min(wish.titleWidth, least)) + AIR;
}

function endIn(wish: Wish, limit: number): number {
  return Math.min(titleEnd(wish) + AIR, limit);
}

function nextOf(taken: readonly Block[][], at: number, wish: Wish | undefined, from: number, high: number): number {
  let next: Block | null = null;
  for (let line = from; line < from + high; line++) {
    const blocks = taken[line] ?? [];
    let after = firstAfter(blocks, wish?.start ?? 0);
    while (blocks[after]?.at === at) after += 1;
    const block = blocks[after];
    if (block !== undefined && block.start < (next?.start ?? Number.POSITIVE_INFINITY)) next = block;
  }
  return next?.at ?? NONE;
}

/** The first block that begins at a place or after it. */
function firstAfter(blocks: readonly Block[], start: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
