import { encryptedPage } from '../cipher/page-cipher';
import type { Engine } from '../database/engine';
import { offsetsIn, rootsOf, slotsAmong } from './key-pages';

/** How many copies of its slot an open file has lost, of how many; none of none for a plain one. */
export interface SlotsLost {
  readonly lost: number;
  readonly of: number;
}

/**
 * Reading the file itself would drop SQLite's locks, so SQLite hands
 * over what it takes for the decrypted page, and encrypting that gives what stands in the file.
 */
export function slotsLost(engine: Engine): SlotsLost {
  const { key } = engine;
  if (key === null) return { lost: 0, of: 0 };
  const roots = rootsOf(engine, 'main');
  const whole = roots.map((root) => {
    const page = engine.get<{ data: ArrayBuffer }>('SELECT data FROM sqlite_dbpage WHERE pgno = ?', [root]);
    return page === undefined ? 0 : slotsAmong(encryptedPage(key.secret, root, new Uint8Array(page.data))).length;
  });
  const of = roots.length * offsetsIn(0).length;
  return { lost: of - whole.reduce((sum, count) => sum + count, 0), of };
}
