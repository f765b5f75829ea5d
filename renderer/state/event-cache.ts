import type { FullEvent } from '../../shared/event';
import { ok, type Result } from '../../shared/result';
import { MOST_MARKS } from '../../shared/scene/lay-out';
import { bridge } from '../client';

/** Whole events of the rows lately shown; the index itself holds no text. More than a chart draws one by one, and some in hand. */
const LIMIT = MOST_MARKS + 1000;
const BATCH = 500;

class EventCache {
  readonly #events = new Map<number, FullEvent>();
  readonly #asked = new Set<number>();
  readonly #listeners = new Set<() => void>();
  /** Counts what was heard of changes. */
  #heard = 0;
  /** By row, which of them told last of it; only of those heard while something is being read. */
  readonly #heardOf = new Map<number, number>();
  /** With which everything was forgotten. */
  #cleared = 0;
  #reading = 0;
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
    const answered = () => {
      for (const row of missing) this.#asked.delete(row);
    };
    await this.#read(() => bridge.events.byRows({ rows: missing }).finally(answered));
  }

  /** Reads an event, and keeps it. */
  async event(id: string): Promise<Result<FullEvent>> {
    const answer = await this.#read(async () => {
      const one = await bridge.events.get({ id });
      return one.ok ? ok([one.value]) : one;
    });
    if (!answer.ok) return answer;
    const [event] = answer.value;
    if (event === undefined) throw new Error('an event that was read is in the answer');
    return ok(event);
  }

  /** The same by its row of the index; undefined where it is gone, or could not be read. */
  async ofRow(row: number): Promise<FullEvent | undefined> {
    const answer = await this.#read(() => bridge.events.byRows({ rows: [row] }));
    return answer.ok ? answer.value[0] : undefined;
  }

  /**
   * Keeps what is read. Answers and broadcasts come by different ways: what was read before a change may come after one has heard of that, and
   * would stay. It is taken as it was heard instead, and read again where nothing was sent along.
   */
  async #read(ask: () => Promise<Result<readonly FullEvent[]>>): Promise<Result<readonly FullEvent[]>> {
    const since = this.#heard;
    this.#reading += 1;
    const answer = await ask().finally(() => {
      this.#reading -= 1;
    });
    const isOld = (row: number) => this.#cleared > since || (this.#heardOf.get(row) ?? 0) > since;
    const old = new Set(answer.ok ? answer.value.flatMap(({ row }) => (isOld(row) ? row : [])) : []);
    if (this.#reading === 0) this.#heardOf.clear();
    if (!answer.ok) return answer;
    const events = answer.value.flatMap((event) => (old.has(event.row) ? (this.get(event.row) ?? []) : event));
    if (events.length < answer.value.length) return this.#read(ask);
    for (const event of events) if (!old.has(event.row)) this.#put(event);
    this.#tell();
    return ok(events);
  }

  apply(events: readonly FullEvent[], touched: readonly number[]): void {
    this.#heard += 1;
    if (this.#reading > 0) for (const row of [...touched, ...events.map((event) => event.row)]) this.#heardOf.set(row, this.#heard);
    for (const row of touched) this.#events.delete(row);
    for (const event of events) this.#put(event);
    this.#tell();
  }

  clear(): void {
    this.#heard += 1;
    this.#cleared = this.#heard;
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
