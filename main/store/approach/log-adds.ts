import { closeSync, existsSync, fstatSync, readSync } from 'node:fs';
import { logOf } from '../../disk/companions';
import { openToRead } from '../../disk/regular-file';
import type { Key } from '../cipher/key';
import { plainFirstPage } from '../cipher/page-cipher';
import type { Engine } from '../database/engine';
import { bareFile } from '../file/place-for-reading';
import { keyAt } from '../lock/keyring';
import { committedIn } from '../log/log-walk';

/*
 * What a log would make of a file, told page by page, since history does not tell it: a log that holds a few pages of another timeline leaves
 * the last action and the last change as they are. Locked files, too: what a page is encrypted to depends on its contents and number only.
 */

/**
 * Numbers of the pages that would hold something else with the log of a file than without it; 0 stands for the number of pages. Empty when
 * the log adds nothing, as that which a power cut brings back after it was checkpointed and deleted. Of the first page counts what does not
 * change with every way of opening. Must not run while this process has the file open.
 */
export function pagesChangedBy(path: string, key: Key | null): ReadonlySet<number> {
  const log = logOf(path);
  try {
    return compared(path, log, key);
  } catch (error) {
    // Whoever had the file just checkpointed it.
    if (!existsSync(log)) return new Set();
    throw error;
  }
}

function compared(path: string, log: string, key: Key | null): ReadonlySet<number> {
  const { count, pages } = committedIn(log);
  const changed = new Set<number>();
  const [file, frames] = [openToRead(path), openToRead(log)];
  try {
    const { size } = fstatSync(file);
    for (const [page, { at, length }] of pages) {
      if (size !== count * length) changed.add(0);
      if (page > count) continue;
      const [there, put] = [Buffer.alloc(length), Buffer.alloc(length)];
      readSync(file, there, 0, length, (page - 1) * length);
      readSync(frames, put, 0, length, at);
      if (!there.equals(put) && !(page === 1 && isSameFirst(there, put, key))) changed.add(page);
    }
  } finally {
    closeSync(frames);
    closeSync(file);
  }
  return changed;
}

/** Kind of journal, counters of changes, number of the SQLite that wrote last (https://www.sqlite.org/fileformat2.html#the_database_header). */
const PASSING = [
  [18, 20],
  [24, 28],
  [92, 100],
] as const;

function isSameFirst(one: Buffer, other: Buffer, key: Key | null): boolean {
  const [first = null, second = null] = [one, other].map((page) => lasting(page, key));
  return first !== null && second !== null && first.equals(second);
}

/** The first page in plain without what passes; null when the key does not open it. */
function lasting(page: Buffer, key: Key | null): Buffer | null {
  const plain = key === null ? Buffer.from(page) : plainFirstPage(key.secret, page);
  if (plain !== null) for (const [from, to] of PASSING) plain.fill(0, from, to);
  return plain;
}

/** The rules of a timeline. Key pages may move (far-page.ts). */
const RULES = (schema: string): string =>
  `SELECT type, name, tbl_name, sql FROM ${schema}.sqlite_schema WHERE tbl_name NOT GLOB 'key_page_[1-4]'`;

/** All else that a timeline is; `meta` holds notes that no history speaks of, such as what is typed and not saved. Older formats have no portions and attachments. */
const CONTENTS = ['timeline', 'lane', 'series', 'event', 'action', 'change', 'portion', 'attachment'];

/**
 * Whether a log, attached with its file as `copy`, changes nothing of the timeline in that but the file's notes of itself. The last to be asked of
 * the connection: giving up the file alone drops SQLite's locks on it.
 */
export function addsNotesOnly(engine: Engine, path: string, changed: ReadonlySet<number>): boolean {
  if (changed.size === 0) return true;
  const notes = engine.get<{ rootpage: number }>("SELECT rootpage FROM copy.sqlite_schema WHERE name = 'meta'")?.rootpage;
  if ([...changed].every((page) => page === notes)) return true;
  const { address } = bareFile(path);
  engine.run('ATTACH ? AS bare KEY ?', [address, keyAt(address)?.secret ?? '']);
  try {
    // Before the tables are asked for: from here on, either both have one or neither.
    if (differs(engine, RULES)) return false;
    return CONTENTS.every((table) => !has(engine, table) || !differs(engine, (schema) => `SELECT * FROM ${schema}.${table}`));
  } finally {
    engine.exec('DETACH bare');
  }
}

function has(engine: Engine, table: string): boolean {
  return engine.get("SELECT 1 FROM copy.sqlite_schema WHERE type = 'table' AND name = ?", [table]) !== undefined;
}

function differs(engine: Engine, rows: (schema: string) => string): boolean {
  const more = (one: string, other: string): string => `EXISTS (${rows(one)} EXCEPT ${rows(other)})`;
  return engine.get<{ found: number }>(`SELECT ${more('copy', 'bare')} OR ${more('bare', 'copy')} AS found`)?.found !== 0;
}
