import type { Key } from '../cipher/key';
import { encryptedPage, plainPage } from '../cipher/page-cipher';
import { type Engine, VACUUM_OF_LOCKED } from '../database/engine';
import { offsetsIn, rootsOf } from './key-pages';
import { slotsLost } from './slots-lost';

/**
 * VACUUM in place. It encrypts the key pages of a locked file anew, so their slots are written once more, and until that is done nothing of it
 * may reach the file: all of it waits in the log, and a kill in between leaves a file whose own pages still have the slots. A rollback journal
 * could not do that, so a file that uses one changes over for the while.
 */
export function rearrange(engine: Engine): void {
  if (engine.key === null) {
    engine.exec('VACUUM');
    return;
  }
  const pragma = (name: string): string | number =>
    Object.values(engine.get<Record<string, string | number>>(`PRAGMA ${name}`) ?? {})[0] ?? '';
  const [mode, checkpoints] = [pragma('journal_mode'), pragma('wal_autocheckpoint')];
  engine.all('PRAGMA wal_autocheckpoint=0');
  try {
    if (mode !== 'wal' && engine.get<{ journal_mode: string }>('PRAGMA journal_mode=WAL')?.journal_mode !== 'wal')
      throw new Error('the log that rearranging a locked file needs could not be had');
    engine.exec(VACUUM_OF_LOCKED);
    restoreSlots(engine);
    if (mode !== 'wal') engine.all(`PRAGMA journal_mode=${mode}`);
  } finally {
    engine.all(`PRAGMA wal_autocheckpoint=${checkpoints}`);
  }
}

/**
 * Writes the slots of an open file where some are lost, in one transaction: SQLite is handed what will be the slot once it is encrypted. To be
 * called before the log of a crash is checkpointed, which may hold a rearranging that was killed.
 */
export function restoreSlots(engine: Engine): void {
  const { key } = engine;
  if (key === null || slotsLost(engine).lost === 0) return;
  engine.transaction(() => {
    for (const root of rootsOf(engine, 'main')) putSlot(engine, key, root);
  });
}

/** Writes the slot into one key page; part of the caller's transaction. */
export function putSlot(engine: Engine, key: Key, root: number): void {
  const found = engine.get<{ data: ArrayBuffer }>('SELECT data FROM sqlite_dbpage WHERE pgno = ?', [root]);
  if (found === undefined) return;
  const page = encryptedPage(key.secret, root, emptyTable(found.data.byteLength));
  for (const offset of offsetsIn(page.length)) page.set(key.slot.bytes, offset);
  engine.run('UPDATE sqlite_dbpage SET data = ? WHERE pgno = ?', [plainPage(key.secret, root, page), root]);
}

/** The page of a table without rows (fileformat2.html, section 1.6): the table never has any, so that of a lost page nothing else is lost. */
function emptyTable(size: number): Uint8Array {
  const page = Buffer.alloc(size);
  page[0] = 0x0d;
  // 0 stands for 65,536.
  page.writeUInt16BE(size % 65_536, 5);
  return page;
}
