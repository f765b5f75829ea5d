import type { Engine } from '../engine';
import { rootsOf, SLOTS, slotsAmong } from './key-pages';
import { encryptedPage } from './page-cipher';

/**
 * How many copies of its slot an open file has lost; 0 for a plain one. Reading the file itself would drop SQLite's locks, so SQLite hands
 * over what it takes for the decrypted page, and encrypting that gives what stands in the file.
 */
export function slotsLost(engine: Engine): number {
  const { key } = engine;
  if (key === null) return 0;
  const whole = rootsOf(engine, 'main').map((root) => {
    const page = engine.get<{ data: ArrayBuffer }>('SELECT data FROM sqlite_dbpage WHERE pgno = ?', [root]);
    return page === undefined ? 0 : slotsAmong(encryptedPage(key.secret, root, new Uint8Array(page.data))).length;
  });
  return SLOTS - whole.reduce((sum, count) => sum + count, 0);
}
