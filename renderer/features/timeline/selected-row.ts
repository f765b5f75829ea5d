import { eventCache } from '../../state/event-cache';

/** Finds out which row of the index an event is that is selected and not on the chart: one in a count, chosen in the table or by searching. */
export class SelectedRow {
  readonly #onFound: () => void;
  #id: string | null = null;
  #row: number | null = null;
  #wanted = false;

  constructor(onFound: () => void) {
    this.#onFound = onFound;
  }

  /**
   * The row of the event; null until it is known, and where it is drawn anyway. Once an event had to be looked for, it stays so as long as it
   * is selected: it is only drawn because it is.
   */
  of(id: string | null, isDrawn: boolean): number | null {
    if (id !== this.#id) {
      this.#id = id;
      this.#row = null;
      this.#wanted = false;
    }
    if (id === null || isDrawn || this.#wanted) return this.#row;
    this.#wanted = true;
    void this.#find(id);
    return null;
  }

  async #find(id: string): Promise<void> {
    const answer = await eventCache.event(id);
    if (id !== this.#id || !answer.ok) return;
    this.#row = answer.value.row;
    this.#onFound();
  }
}
