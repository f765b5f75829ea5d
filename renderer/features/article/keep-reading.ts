import type { Reading } from '../../../shared/article/reading';

/**
 * Keeps how far a reading is. One is sent at a time, and then the newest: whatever comes meanwhile, the last word is kept, and no older one after it.
 *
 * @param send keeps a reading in the place of the one before, null none at all
 * @returns what is to be called with each new reading
 */
export function readingKeeper(send: (reading: Reading | null) => Promise<void>): (reading: Reading | null) => Promise<void> {
  let next: { readonly reading: Reading | null } | null = null;
  let underway: Promise<void> | null = null;

  async function sendAll(): Promise<void> {
    try {
      while (next !== null) {
        const { reading } = next;
        next = null;
        await send(reading);
      }
    } finally {
      underway = null;
    }
  }

  return (reading) => {
    next = { reading };
    underway ??= sendAll();
    return underway;
  };
}
