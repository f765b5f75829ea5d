import { randomInt } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { journalOf } from '../../disk/companions';
import type { Engine } from '../database/engine';
import { nonceUnderWay } from './journal-walk';

/*
 * A rollback journal holds what was there before one edit, and says nothing of what the edit made of it. So each edit leaves the number of its
 * journal in the file (the number that the checksums begin with: random for each, https://www.sqlite.org/fileformat2.html#the_rollback_journal).
 * A file then is in the middle of the edit of a journal, or has just ended it, when it names that journal, or still names what it named before
 * the edit. One that names another has been edited since.
 */

const KEY = 'journal';

/** What a file says of its newest edit, in the database attached by this name; null when no edit has noted anything yet. */
export function editNoteOf(engine: Engine, schema: string): string | null {
  // In hexadecimal, see bindingOf.
  const found = engine.get<{ v: string }>(`SELECT hex(v) AS v FROM ${schema}.meta WHERE k = ?`, [KEY]);
  return found === undefined ? null : Buffer.from(found.v, 'hex').toString();
}

/**
 * Returns what is to be called within each transaction that edits, once it has written something. Edits that go into a log have no journal: the
 * session has a number of its own.
 */
export function editNoter(engine: Engine, path: string): () => void {
  const session = randomInt(2 ** 32);
  // SQLite follows links, too.
  const journal = journalOf(existsSync(path) ? realpathSync(path) : path);
  return () => {
    const { journal_mode: mode } = engine.get<{ journal_mode: string }>('PRAGMA journal_mode') ?? {};
    const number = mode === 'wal' ? session : (nonceUnderWay(journal) ?? session);
    const note = String(number);
    if (editNoteOf(engine, 'main') === note) return;
    engine.run('INSERT INTO meta(k, v) VALUES (?, ?) ON CONFLICT(k) DO UPDATE SET v = excluded.v', [KEY, note]);
  };
}

/**
 * Whether a file was last written by the edit of this journal: `now` is what it notes, `before` what it would with the journal. `unsaid` where
 * it would note the same: no page of the note was written yet, or the journal is of something that leaves none, or of older times.
 */
export function editBetween(now: string | null, before: string | null, nonce: number | null): 'own' | 'other' | 'unsaid' {
  if (now === before) return 'unsaid';
  return now === String(nonce) ? 'own' : 'other';
}
