/* Heights of lanes that are ours to say, and what vis-timeline 8.5.4 keeps to itself, as far as that takes it. */

interface Row {
  /** 0: not known. */
  height: number;
  readonly dom: { readonly inner: { readonly clientHeight: number } };
  readonly props: { readonly label: { height: number } };
  _calculateHeight(margin: unknown): number;
  _applyGroupHeight(height: number): void;
}

interface WithRows {
  readonly itemSet?: { readonly groups: Readonly<Record<string, Row>> };
}

/**
 * Has lanes as high as is said. By itself vis-timeline has a lane as high as its name was at the drawing before, one out of sight never lower than
 * it once was, and draws again for none that is: names and rows there stayed where they had been, until they were scrolled to.
 */
export class OwnHeights {
  readonly #timeline: WithRows;
  readonly #setNames: (heights: ReadonlyMap<number, number> | null) => boolean;
  readonly #taken = new WeakSet<Row>();
  #heights: ReadonlyMap<number, number> | null = null;

  /** @param setNames gives names their heights, too, and answers whether that changed anything */
  constructor(timeline: object, setNames: (heights: ReadonlyMap<number, number> | null) => boolean) {
    this.#timeline = timeline;
    this.#setNames = setNames;
  }

  /** Null: as vis-timeline has it. */
  of(lane: number): number | null {
    return this.#heights?.get(lane) ?? null;
  }

  /**
   * At once, so that the next drawing knows which lanes are seen.
   *
   * @param heights null leaves them to vis-timeline, which finds all of them anew
   * @returns whether any is another than it was
   */
  set(heights: ReadonlyMap<number, number> | null): boolean {
    if (heights === this.#heights) return false;
    this.#heights = heights;
    const changed = this.#setNames(heights);
    for (const [key, row] of Object.entries(this.#timeline.itemSet?.groups ?? {})) {
      const lane = Number(key);
      this.#take(lane, row);
      const height = heights?.get(lane);
      row.height = height ?? 0;
      if (height === undefined) row.props.label.height = row.dom.inner.clientHeight;
      else row._applyGroupHeight(height);
    }
    return changed;
  }

  #take(lane: number, row: Row): void {
    if (this.#taken.has(row)) return;
    this.#taken.add(row);
    const own = row._calculateHeight;
    row._calculateHeight = (margin) => this.of(lane) ?? own.call(row, margin);
  }
}
