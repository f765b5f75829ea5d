import { isUtf8 } from 'node:buffer';
import type { Engine } from '../database/engine';
import { liftQueryOnly } from '../database/query-only';

/*
 * What somebody typed and has not saved is kept in the timeline's own file (decision 013): it moves, is backed up and is encrypted with
 * it. It is no edit: no action, no revision, no undo, no broadcast, and `check` has nothing to say about it. What it says is the window's
 * business; the store reads nothing in it. The same holds for an article that somebody is in the middle of reading.
 */

/** What is kept so, each for itself: what is typed, and how far an article has been read (history/kept-reading.ts). */
export type Unfinished = 'unfinished' | 'reading' | 'reading-said' | 'reading-entered';

/** Longest text that is kept, in UTF-16 units; what one window asks for is checked against the same limit on its way in. */
const MOST: Readonly<Record<Unfinished, number>> = {
  unfinished: 2_000_000,
  reading: 20_000_000,
  'reading-said': 10_000_000,
  'reading-entered': 30_000_000,
};

/** What is kept; empty when nothing is, and also when it cannot be read any more: it must never keep a file from opening. */
export function unfinishedOf(engine: Engine, key: Unfinished = 'unfinished'): string {
  // As bytes: libsql ends the whole process when it meets text that is not UTF-8.
  const row = engine.get<{ v: unknown }>('SELECT CAST(v AS BLOB) AS v FROM meta WHERE k = ?', [key]);
  if (!(row?.v instanceof ArrayBuffer)) return '';
  const bytes = Buffer.from(row.v);
  const text = isUtf8(bytes) ? bytes.toString() : '';
  return isTooLong(text, key) ? '' : text;
}

export function isTooLong(text: string, key: Unfinished): boolean {
  return text.length > MOST[key];
}

/** Keeps a text in the place of the one before; an empty one leaves nothing behind. Part of the caller's transaction. */
export function keepUnfinished(engine: Engine, text: string, key: Unfinished = 'unfinished'): void {
  // What is given up is overwritten with zeroes: it was never saved, so nothing of it should be found in the file.
  const before = engine.get<{ secure_delete: number }>('PRAGMA secure_delete')?.secure_delete ?? 0;
  engine.all('PRAGMA secure_delete=ON');
  try {
    put(engine, 'main', text, key);
  } finally {
    engine.all(`PRAGMA secure_delete=${before}`);
  }
}

/** The same in a copy that is attached as `copy`, before it gets its name. */
export function keepInCopy(engine: Engine, text: string): void {
  liftQueryOnly(engine, () => put(engine, 'copy', text, 'unfinished'));
}

function put(engine: Engine, database: 'main' | 'copy', text: string, key: Unfinished): void {
  if (text === '') engine.run(`DELETE FROM ${database}.meta WHERE k = ?`, [key]);
  else engine.run(`INSERT INTO ${database}.meta(k, v) VALUES (?, ?) ON CONFLICT(k) DO UPDATE SET v = excluded.v`, [key, text]);
}

/** Whether anything is kept, also what cannot be read any more. */
export function isKeptUnfinished(engine: Engine, key: Unfinished): boolean {
  return engine.get('SELECT 1 FROM meta WHERE k = ?', [key]) !== undefined;
}

/** Part of erasing an event for good: nothing that was typed about it stays either. What cannot be read goes whole. */
export function forgetUnfinishedOf(engine: Engine, eventId: string): void {
  const before = unfinishedOf(engine);
  if (isKeptUnfinished(engine, 'unfinished') && (before === '' || before.includes(eventId)))
    keepUnfinished(engine, without(before, eventId));
}

function without(text: string, eventId: string): string {
  try {
    const kept = JSON.parse(text) as { readonly entries: ReadonlyArray<readonly unknown[]> };
    const entries = kept.entries.filter((entry) => !JSON.stringify(entry).includes(eventId));
    return entries.length === 0 ? '' : JSON.stringify({ ...kept, entries, selection: { kind: 'none' } });
  } catch {
    return '';
  }
}
