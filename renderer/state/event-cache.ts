import type { EventView } from '../../shared/event';
import { bridge } from '../client';

/** Whole events of the rows lately shown; the index itself holds no text. */
const LIMIT = 5000;
const BATCH = 500;

class EventCache {
  readonly #events = new Map<number, EventView>();
  readonly #asked = new Set<number>();
  readonly #listeners = new Set<() => void>();
  /** Grows with every change, so that React can tell. */
  version = 0;

  get(row: number): EventView | undefined {
    return this.#events.get(row);
  }

  /** Called after new events have arrived or old ones were dropped. Returns the function that ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Fetches what is not there yet; listeners hear when it has come. */
  async want(rows: readonly number[]): Promise<void> {
    const missing = rows.filter((row) => !this.#events.has(row) && !this.#asked.has(row)).slice(0, BATCH);
    if (missing.length === 0) return;
    for (const row of missing) this.#asked.add(row);
    const answer = await bridge.events.byRows({ rows: missing });
    for (const row of missing) this.#asked.delete(row);
    if (!answer.ok) return;
    for (const event of answer.value) this.#put(event);
    this.#tell();
  }

  apply(events: readonly EventView[], touched: readonly number[]): void {
    for (const row of touched) this.#events.delete(row);
    for (const event of events) this.#put(event);
    this.#tell();
  }

  clear(): void {
    this.#events.clear();
    this.#tell();
  }

  #put(event: EventView): void {
    // Deleting first moves it to the young end: a Map iterates in insertion order, so the first key is the oldest.
    this.#events.delete(event.row);
    this.#events.set(event.row, event);
    if (this.#events.size <= LIMIT) return;
    const oldest = this.#events.keys().next();
    if (oldest.done !== true) this.#events.delete(oldest.value);
  }

  #tell(): void {
    this.version += 1;
    for (const listener of this.#listeners) listener();
  }
}

export const eventCache = new EventCache();
