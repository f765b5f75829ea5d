import type { Steps } from './steps';

const PAGE = 1024;

/** Rows are numbered one after the other; where so many numbers are not given, each page is made when it is needed. */
const MOST_GAPS = 4;
/** Rows that are looked at in one step. */
const ROWS_IN_STEP = 5000;

/**
 * In which lane each row is: numbers by number, in pages of a few hundred, of which a copy shares those that nothing was written into. A `Map` of a
 * million takes a third of a second to copy, which every edit would wait for.
 */
export class LanesByRow {
  readonly #made: Map<number, Uint32Array>;
  /** What the pages are still to be made of. */
  #due: { readonly rows: Uint32Array; readonly lanes: Uint16Array } | null = null;
  /** Pages that are nobody else's. */
  readonly #own = new Set<number>();
  #size: number;

  private constructor(pages: Map<number, Uint32Array>, size: number) {
    this.#made = pages;
    this.#size = size;
  }

  /** Of rows that are each named once, with the lane that each is in; put together when it is first asked: what is only drawn asks nothing. */
  static of(rows: Uint32Array, lanes: Uint16Array): LanesByRow {
    const made = new LanesByRow(new Map(), rows.length);
    made.#due = { rows, lanes };
    return made;
  }

  /** One to write into, which leaves this one as it is as long as that is not written into any more. */
  copy(): LanesByRow {
    return new LanesByRow(new Map(this.#pages), this.#size);
  }

  /** How many rows are in a lane. */
  get size(): number {
    return this.#size;
  }

  get(row: number): number | undefined {
    const kept = this.#pages.get(Math.floor(row / PAGE))?.[row % PAGE] ?? 0;
    return kept === 0 ? undefined : kept - 1;
  }

  set(row: number, lane: number): void {
    this.#write(row, lane + 1);
  }

  delete(row: number): void {
    if (this.get(row) !== undefined) this.#write(row, 0);
  }

  *[Symbol.iterator](): Generator<readonly [row: number, lane: number]> {
    for (const [number, page] of this.#pages) {
      for (let at = 0; at < PAGE; at++) {
        const kept = page[at] ?? 0;
        if (kept !== 0) yield [number * PAGE + at, kept - 1];
      }
    }
  }

  /** Those of the rows that are in a set. */
  *onlyInSteps(rows: { has(row: number): boolean }): Steps<LanesByRow> {
    const part = new LanesByRow(new Map(), 0);
    let looked = 0;
    for (const [row, lane] of this) {
      if (rows.has(row)) part.set(row, lane);
      looked++;
      if (looked % ROWS_IN_STEP === 0) yield;
    }
    return part;
  }

  get #pages(): Map<number, Uint32Array> {
    const due = this.#due;
    this.#due = null;
    if (due !== null) this.#make(due.rows, due.lanes);
    return this.#made;
  }

  #make(rows: Uint32Array, lanes: Uint16Array): void {
    let last = 0;
    for (const row of rows) last = Math.max(last, row);
    const count = Math.floor(last / PAGE) + 1;
    // All in one piece is many times quicker than page by page.
    if (count * PAGE <= rows.length * MOST_GAPS + PAGE) {
      const all = new Uint32Array(count * PAGE);
      for (let position = 0; position < rows.length; position++) all[rows[position] ?? 0] = (lanes[position] ?? 0) + 1;
      for (let number = 0; number < count; number++) this.#made.set(number, all.subarray(number * PAGE, (number + 1) * PAGE));
      return;
    }
    this.#size = 0;
    for (let position = 0; position < rows.length; position++) this.set(rows[position] ?? 0, lanes[position] ?? 0);
  }

  #write(row: number, kept: number): void {
    const number = Math.floor(row / PAGE);
    const at = row % PAGE;
    let page = this.#pages.get(number);
    if (page === undefined || !this.#own.has(number)) {
      page = page === undefined ? new Uint32Array(PAGE) : page.slice();
      this.#pages.set(number, page);
      this.#own.add(number);
    }
    this.#size += Number(kept !== 0) - Number((page[at] ?? 0) !== 0);
    page[at] = kept;
  }
}
