/** More than this would leave no room for each other. They are marked all the same where they are drawn. */
const MOST_FIRST = 2000;

/** The rows that are drawn by themselves whatever is counted: what is found, unless that is half of all, and what is selected. */
export class DrawnFirst {
  #found: ReadonlySet<number> | null = null;
  #selected: number | null = null;
  #first: ReadonlySet<number> = new Set();

  /** The same set as long as it holds the same: what is looked up for it is kept by it. */
  of(found: ReadonlySet<number>, selected: number | null): ReadonlySet<number> {
    if (found === this.#found && selected === this.#selected) return this.#first;
    this.#found = found;
    this.#selected = selected;
    const drawn = found.size <= MOST_FIRST ? found : new Set<number>();
    this.#first = selected === null || drawn.has(selected) ? drawn : new Set([...drawn, selected]);
    return this.#first;
  }
}
