/** A set of row numbers, one bit each: a million rows are 125 kB. Immutable. */
export class RowSet {
  readonly #bits: Uint8Array;
  /** How many rows are in it. */
  readonly size: number;

  private constructor(bits: Uint8Array, size: number) {
    this.#bits = bits;
    this.size = size;
  }

  static from(...lists: readonly ArrayLike<number>[]): RowSet {
    return new RowSet(new Uint8Array(0), 0).#changed(lists, []);
  }

  has(row: number): boolean {
    return ((this.#bits[row >>> 3] ?? 0) & (1 << (row & 7))) !== 0;
  }

  /** The set with some rows and without others; what is in both lists is in it. */
  with(added: readonly number[], removed: readonly number[]): RowSet {
    return this.#changed([added], removed);
  }

  /** Ascending. */
  toArray(): number[] {
    const rows: number[] = [];
    for (let row = 0; row < this.#bits.length * 8; row++) if (this.has(row)) rows.push(row);
    return rows;
  }

  #changed(lists: readonly ArrayLike<number>[], removed: readonly number[]): RowSet {
    let highest = this.#bits.length * 8 - 1;
    for (const list of lists) for (let at = 0; at < list.length; at++) highest = Math.max(highest, list[at] ?? 0);
    const bits = new Uint8Array((highest + 8) >>> 3);
    bits.set(this.#bits);
    let { size } = this;
    const set = (row: number, on: boolean) => {
      const before = bits[row >>> 3] ?? 0;
      const after = on ? before | (1 << (row & 7)) : before & ~(1 << (row & 7));
      if (after === before) return;
      bits[row >>> 3] = after;
      size += on ? 1 : -1;
    };
    for (const row of removed) if (row <= highest) set(row, false);
    for (const list of lists) for (let at = 0; at < list.length; at++) set(list[at] ?? 0, true);
    return new RowSet(bits, size);
  }
}
