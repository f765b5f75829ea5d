/**
 * Remembers what was asked for lately: at least the last `size` different keys, at most twice as many. Two maps that
 * take turns cost less than one in exact order of use, which would delete and insert at every question.
 */
export class RecentCache<T> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  /** The value remembered for the key, or made now. */
  get(key: string, make: () => T): T {
    const known = this.young.get(key);
    if (known !== undefined) return known;
    const value = this.old.get(key) ?? make();
    if (this.young.size >= this.size) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(ofItsOwn(key), value);
    return value;
  }
}

/** A text that is cut out of a longer one, from 13 characters on, holds all of that as long as it is kept itself (V8). */
const LEAST_CUT = 13;

function ofItsOwn(text: string): string {
  return text.length < LEAST_CUT ? text : String(JSON.parse(JSON.stringify(text)));
}
