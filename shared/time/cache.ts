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
    this.young.set(key, value);
    return value;
  }
}
