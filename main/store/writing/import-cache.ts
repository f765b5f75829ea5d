import { totalmem } from 'node:os';
import type { Engine } from '../database/engine';

/** What the indexes of a million events take, all at once: a row goes to a place of its own in each of them. */
const MOST_KIBIBYTES = 256 * 1024;
/** Less on a small computer. */
const SHARE_OF_MEMORY = 1 / 16;

/**
 * Lets SQLite keep more pages in memory, as long as many rows come in: where pages of indexes have to go and come back, that soon takes longer than
 * everything else. It takes what it needs and no more.
 *
 * @returns what gives the memory back
 */
export function moreCache(engine: Engine): () => void {
  const before = engine.get<{ cache_size: number }>('PRAGMA cache_size')?.cache_size ?? 0;
  const kibibytes = Math.floor(Math.min(MOST_KIBIBYTES, (totalmem() / 1024) * SHARE_OF_MEMORY));
  engine.all(`PRAGMA cache_size=-${kibibytes}`);
  return () => {
    engine.all(`PRAGMA cache_size=${before}`);
    engine.all('PRAGMA shrink_memory');
  };
}
