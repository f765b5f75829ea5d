/** Entries in a package. */
const PACKAGE = 200;

/** A list of which there may be a million entries: kept as packages of JSON outside of the heap. What goes in comes out, without what is undefined. */
export class PackedList<T> {
  readonly #packages: Buffer[] = [];
  #waiting: T[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(entry: T): void {
    this.#length += 1;
    if (this.#waiting.push(entry) < PACKAGE) return;
    this.#packages.push(Buffer.from(JSON.stringify(this.#waiting), 'utf8'));
    this.#waiting = [];
  }

  slice(from: number, to: number): T[] {
    const [first, end] = [Math.max(0, from), Math.min(to, this.#length)];
    const entries: T[] = [];
    for (let number = Math.floor(first / PACKAGE); number * PACKAGE < end; number++) {
      const at = number * PACKAGE;
      entries.push(...this.#package(number).slice(Math.max(0, first - at), end - at));
    }
    return entries;
  }

  *[Symbol.iterator](): Generator<T> {
    for (let from = 0; from < this.#length; from += PACKAGE) yield* this.slice(from, from + PACKAGE);
  }

  #package(number: number): readonly T[] {
    const packed = this.#packages[number];
    // What was put in is what comes out.
    return packed === undefined ? this.#waiting : (JSON.parse(packed.toString('utf8')) as T[]);
  }
}
