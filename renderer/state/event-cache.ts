import type { FullEvent } from '../../shared/event';
import { MOST_MARKS } from '../../shared/scene/lay-out';
import { bridge } from '../client';

/** Whole events of the rows lately shown; the index itself holds no text. More than a chart draws one by one, and some in hand. */
const LIMIT = MOST_MARKS + 1000;
const BATCH = 500;

class EventCache {
  readonly #events = new Map<number, FullEvent>();
  readonly #asked = new Set<number>();
  readonly #listeners = new Set<() => void>();
  /** Grows with every change, so that React can tell. */
  version = 0;

  get(row: number): FullEvent | undefined {
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

  /** Takes in an event that was read for some other reason. */
  keep(event: FullEvent): void {
    this.#put(event);
    this.#tell();
  }

  apply(events: readonly FullEvent[], touched: readonly number[]): void {
    for (const row of touched) this.#events.delete(row);
    for (const event of events) this.#put(event);
    this.#tell();
  }

  clear(): void {
    this.#events.clear();
    this.#tell();
  }

  #put(event: FullEvent): void {
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
