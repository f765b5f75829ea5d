/** Different numbers in a place that show which of two it is. */
const ENOUGH = 4;

/** Where the year stands in dates of three numbers of two digits (`26-01-08`), by how the numbers change from row to row. */
export class YearPlace {
  readonly #firsts = new Set<string>();
  readonly #lasts = new Set<string>();

  see(first: string, last: string): void {
    this.#firsts.add(first);
    this.#lasts.add(last);
  }

  /** The order that speaks for itself: days take many values, and years few. Null where both or neither do. */
  get likely(): { readonly order: 'ymd' | 'dmy'; readonly why: string } | null {
    const [firsts, lasts] = [this.#firsts.size, this.#lasts.size];
    if (lasts >= ENOUGH && firsts * 3 <= lasts) return { order: 'ymd', why: 'their first numbers hardly change, as years do' };
    if (firsts >= ENOUGH && lasts * 3 <= firsts) return { order: 'dmy', why: 'their last numbers hardly change, as years do' };
    return null;
  }
}
