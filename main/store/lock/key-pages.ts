import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { openToRead } from '../../regular-file';
import type { Engine } from '../engine';
import { MAGIC, readSlotBytes, SLOT_BYTES, type Slot } from './slot';

/*
 * Where a locked file keeps its slot (decision 8). The cipher encrypts every byte of every page and leaves no room of its own for a salt.
 * So a locked file has two empty tables. SQLite reads of an empty table's page the first eight bytes and never writes it again: the rest of
 * both pages holds the slot in plain, four times each. Nothing but VACUUM moves a page, see rearrange.ts. What destroys one stretch of the
 * file must not take both: VACUUM gives pages to the tables in the order of the schema, of which one of the two comes first and the other last.
 */
const TABLES = ['key_page_1', 'key_page_2'] as const;
export const KEY_PAGES: readonly string[] = TABLES.map((name) => `CREATE TABLE ${name}(kept_empty INTEGER) STRICT`);
const COPIES = 4;
/** Copies of the slot in a whole file. */
export const SLOTS = TABLES.length * COPIES;

/** In a fresh copy the tables' first pages come before all others, in the order of the schema; key pages are looked for in so many bytes. */
const LOOKED_THROUGH = 256 * 1024;

type Schema = 'main' | 'copy';

export function hasKeyPages(engine: Engine, schema: Schema = 'main'): boolean {
  return rootsOf(engine, schema).length === TABLES.length;
}

/** Makes the pages in a database that is still to be copied: only in the copy do they lie where they are found. */
export function addKeyPages(engine: Engine, schema: Schema = 'main'): void {
  for (const sql of KEY_PAGES) engine.exec(sql.replace('TABLE ', `TABLE ${schema}.`));
  spreadKeyPages(engine, schema);
}

/** Has the first of them come before all other tables in the next copy. */
export function spreadKeyPages(engine: Engine, schema: Schema): void {
  engine.all('PRAGMA writable_schema=ON');
  try {
    engine.run(`UPDATE ${schema}.sqlite_schema SET rowid = -1 WHERE name = ?`, [TABLES[0]]);
  } finally {
    engine.all('PRAGMA writable_schema=OFF');
  }
}

/** Whether they will lie apart in the next copy; files that were locked before they did have them side by side. */
export function areSpread(engine: Engine): boolean {
  return engine.get<{ name: string }>('SELECT name FROM main.sqlite_schema ORDER BY rowid LIMIT 1')?.name === TABLES[0];
}

export function dropKeyPages(engine: Engine, schema: Schema): void {
  for (const name of TABLES) engine.exec(`DROP TABLE ${schema}.${name}`);
}

/** Numbers of the key pages. */
export function rootsOf(engine: Engine, schema: Schema): number[] {
  const names = TABLES.map((name) => `'${name}'`).join(', ');
  return engine
    .all<{ rootpage: number }>(`SELECT rootpage FROM ${schema}.sqlite_schema WHERE type = 'table' AND name IN (${names}) ORDER BY name`)
    .map((row) => row.rootpage);
}

/** Writes a slot into the key pages of a file that nobody has open. */
export function writeSlot(path: string, slot: Slot, roots: readonly number[], pageSize: number): void {
  const descriptor = openSync(path, 'r+');
  try {
    for (const root of roots) {
      for (const offset of offsetsIn(pageSize)) {
        const at = (root - 1) * pageSize + offset;
        if (at + SLOT_BYTES > LOOKED_THROUGH) throw new Error(`the key page ${root} lies where it would not be found`);
        writeSync(descriptor, slot.bytes, 0, SLOT_BYTES, at);
      }
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Not the first 16 bytes of a page: what SQLite reads of it is in the cipher's first block. */
export function offsetsIn(pageSize: number): number[] {
  return Array.from({ length: COPIES }, (_, index) => 16 + (index * pageSize) / COPIES);
}

/** The slot of a file that is not a plain database; null when there is none, or no copy of it is whole. */
export function readSlot(path: string): Slot | null {
  return slotsIn(path)[0] ?? null;
}

/** How many copies of its slot a closed file has lost. */
export function slotsMissing(path: string): number {
  return SLOTS - slotsIn(path).length;
}

function slotsIn(path: string): Slot[] {
  const descriptor = openToRead(path);
  try {
    const bytes = Buffer.alloc(LOOKED_THROUGH);
    const length = readSync(descriptor, bytes, 0, LOOKED_THROUGH, 0);
    const start = bytes.subarray(0, length);
    return start.toString('latin1', 0, 15) === 'SQLite format 3' ? [] : slotsAmong(start);
  } finally {
    closeSync(descriptor);
  }
}

/** Whole slots in a stretch of bytes. */
export function slotsAmong(bytes: Buffer): Slot[] {
  const slots: Slot[] = [];
  for (let at = bytes.indexOf(MAGIC); at !== -1; at = bytes.indexOf(MAGIC, at + 1)) {
    const slot = readSlotBytes(bytes.subarray(at));
    if (slot !== null) slots.push(slot);
  }
  return slots;
}
