import type { Reading, SaidOfReading } from '../../../shared/article/reading';

/** How a reading is kept: whole, null for none; or what was said of the one that is kept. Both say whether it was. */
export interface Keeping {
  whole(reading: Reading | null): Promise<boolean>;
  said(said: SaidOfReading): Promise<boolean>;
}

/**
 * Keeps how far a reading is. One is sent at a time, and then the newest: whatever comes meanwhile, the last word is kept, and no older one after it. What was
 * read and proposed is sent once, since it may have megabytes; then what is said of it.
 *
 * @returns what is to be called with each new reading
 */
export function readingKeeper({ whole, said }: Keeping): (reading: Reading | null) => Promise<void> {
  let next: { readonly reading: Reading | null } | null = null;
  let underway: Promise<void> | null = null;
  /** The one that is kept whole, as far as that is known. */
  let kept: Reading | null = null;

  async function send(reading: Reading | null): Promise<void> {
    if (reading !== null && kept !== null && isOf(reading, kept)) {
      await said(saidOf(reading));
      return;
    }
    kept = null;
    if (await whole(reading)) kept = reading;
  }

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

/** Whether nothing of it is another but what was said. */
function isOf(reading: Reading, kept: Reading): boolean {
  return reading.key === kept.key && reading.proposals === kept.proposals && reading.article.published === kept.article.published;
}

function saidOf({ key, article: { title, publisher, author, url }, decisions, edits }: Reading): SaidOfReading {
  return { key, about: { title, publisher, author, url }, decisions, edits };
}
