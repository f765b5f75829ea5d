import type { Engine } from '../database/engine';

/*
 * What a file says of itself in `meta`. Nothing there is covered by the chain of hashes, so each entry is looked at before anything goes by
 * it: what cannot be true was not written by Annals.
 */

type Fits = (text: string, revision: number) => boolean;

const NUMBER = /^(0|[1-9]\d{0,15})$/;

const ENTRIES: Readonly<Record<string, Fits>> = {
  replica: (text) => /^[0-9a-f-]{36}$/.test(text),
  undo_floor: (text, revision) => NUMBER.test(text) && Number(text) <= revision,
  created_at: (text) => /^-?\d+(\.\d+)?$/.test(text),
  log: (text) => /^(closed|opening|open (0|[1-9]\d{0,9}))$/.test(text),
  journal: (text) => /^(0|[1-9]\d{0,9})$/.test(text),
  // Of the transaction that erases; it is gone before that ends.
  erasing: () => false,
  unscrubbed: (text, revision) => NUMBER.test(text) && Number(text) >= 1 && Number(text) <= revision,
  // Whatever they say is only believed as far as it can be read (unfinished.ts, backup-record.ts).
  unfinished: () => true,
  reading: () => true,
  backup: () => true,
};

/** How far the number of the next row may be ahead: no timeline has come near it, and past it lies the end of SQLite's own numbers. */
const FURTHEST = 2 ** 52;

/** In a sentence, the first of what a file notes of itself that cannot be true; null when there is none. Takes the same time for any size. */
export function strangeNote(engine: Engine): string | null {
  const revision = engine.get<{ last: number | null }>('SELECT max(seq) AS last FROM action')?.last ?? 0;
  for (const [name, fits] of Object.entries(ENTRIES)) {
    // In hexadecimal: libsql must meet no text that is none (text-bytes.ts).
    const found = engine.get<{ v: string }>('SELECT hex(substr(CAST(v AS BLOB), 1, 100)) AS v FROM meta WHERE k = ?', [name]);
    if (found === undefined) continue;
    const text = Buffer.from(found.v, 'hex').toString();
    if (!fits(text, revision)) return `it notes “${text.replace(/[\p{C}\p{Z}]+/gu, ' ').slice(0, 40)}” as “${name}”, which cannot be true`;
  }
  const ahead = engine.get<{ name: string }>(
    `SELECT hex(name) AS name FROM sqlite_sequence WHERE typeof(seq) <> 'integer' OR seq < 0 OR seq > ${FURTHEST} LIMIT 1`,
  );
  if (ahead === undefined) return null;
  return `it notes a last row number for “${Buffer.from(ahead.name, 'hex').toString().slice(0, 40)}” after which no further row can be added`;
}

/** Entries of `meta` under names that Annals does not use, for the check. */
export function unknownNotes(engine: Engine): string[] {
  const names = Object.keys(ENTRIES)
    .map(() => '?')
    .join(', ');
  const found = engine.get<{ k: string }>(
    `SELECT hex(substr(CAST(k AS BLOB), 1, 40)) AS k FROM meta WHERE k NOT IN (${names}) LIMIT 1`,
    Object.keys(ENTRIES),
  );
  return found === undefined
    ? []
    : [`The file notes something of itself that Annals does not know: “${Buffer.from(found.k, 'hex').toString()}”.`];
}
