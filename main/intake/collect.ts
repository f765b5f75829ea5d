import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Records between two collections: some hundred MB of what is thrown away. A collection takes a fraction of a second. */
const EVERY = 50_000;

let collect: (() => void) | null = null;

/**
 * Counts records that are gone through, and has the heap cleared now and then. A file of hundreds of MB is one text on the heap, by whose size V8
 * measures how much may be thrown away before it looks for it: without this a file of 200 MB takes 1.3 GB.
 */
export class Clearing {
  #count = 0;

  /** @param records that were gone through */
  passed(records: number): void {
    this.#count += records;
    if (this.#count < EVERY) return;
    this.#count = 0;
    collect ??= collector();
    collect();
  }
}

function collector(): () => void {
  try {
    setFlagsFromString('--expose-gc');
    const gc: unknown = runInNewContext('gc');
    return typeof gc === 'function' ? () => gc() : () => undefined;
  } catch {
    // It is only slower to come by itself.
    return () => undefined;
  }
}
