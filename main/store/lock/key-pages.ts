import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { openToRead } from '../../disk/regular-file';
import { nameOnDisk } from '../../disk/shown-name';
import { MAGIC, readSlotBytes, SLOT_BYTES, type Slot } from '../cipher/slot';
import type { Engine } from '../database/engine';

/*
 * Where a locked file keeps its slot (decision 8). The cipher encrypts every byte of every page and leaves no room of its own for a salt.
 * So a locked file has a few empty tables. SQLite reads of an empty table's page the first eight bytes and never writes it again: the rest of
 * such a page holds the slot in plain, four times. Nothing but VACUUM moves a page, see rearrange.ts. What destroys one stretch of the
 * file must not take all of them: VACUUM gives pages to the tables in the order of the schema, of which the first of two comes first and the
 * second last, and a third is made when everything else has its place, so that it lies at the end (far-page.ts). Files that were locked
 * before there was a third are opened all the same.
 */
const NEAR = ['key_page_1', 'key_page_2'] as const;
/** One of these at most: the one takes over from the other when a file has grown. */
export const FAR = ['key_page_3', 'key_page_4'] as const;
export const KEY_PAGES: readonly string[] = NEAR.map(definitionOf);
const COPIES = 4;
/** Copies of the slot in a whole file of today. */
export const SLOTS = (NEAR.length + 1) * COPIES;

/** In a fresh copy the first tables' pages come before all others; they are looked for in so many bytes. */
const LOOKED_THROUGH = 256 * 1024;
/** Larger files are looked at no further: nobody waits minutes to be told that a film is no timeline. */
const MOST_SEARCHED = 4 * 1024 ** 3;
const MOST_SEARCHED_OF_STRANGERS = 64 * 1024 ** 2;
/** Pages of all our files are of this size. */
const PAGE = 4096;

type Schema = 'main' | 'copy';

export function definitionOf(name: string): string {
  return `CREATE TABLE ${name}(kept_empty INTEGER) STRICT`;
}

export function hasKeyPages(engine: Engine, schema: Schema = 'main'): boolean {
  return rootsOf(engine, schema, NEAR).length === NEAR.length;
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
    engine.run(`UPDATE ${schema}.sqlite_schema SET rowid = -1 WHERE name = ?`, [NEAR[0]]);
  } finally {
    engine.all('PRAGMA writable_schema=OFF');
  }
}

/** Whether they will lie apart in the next copy; files that were locked before they did have them side by side. */
export function areSpread(engine: Engine): boolean {
  return engine.get<{ name: string }>('SELECT name FROM main.sqlite_schema ORDER BY rowid LIMIT 1')?.name === NEAR[0];
}

export function dropKeyPages(engine: Engine, schema: Schema): void {
  for (const name of [...NEAR, ...FAR]) engine.exec(`DROP TABLE IF EXISTS ${schema}.${name}`);
}

/** Numbers of the key pages. */
export function rootsOf(engine: Engine, schema: Schema, among: readonly string[] = [...NEAR, ...FAR]): number[] {
  const names = among.map((name) => `'${name}'`).join(', ');
  return engine
    .all<{ rootpage: number }>(`SELECT rootpage FROM ${schema}.sqlite_schema WHERE type = 'table' AND name IN (${names}) ORDER BY name`)
    .map((row) => row.rootpage);
}

/** Writes a slot into the key pages of a file that nobody has open; `near` are those that must be found at its beginning. */
export function writeSlot(path: string, slot: Slot, { near, far }: Record<'near' | 'far', readonly number[]>, pageSize: number): void {
  const descriptor = openSync(path, 'r+');
  try {
    for (const root of [...near, ...far]) {
      for (const offset of offsetsIn(pageSize)) {
        const at = (root - 1) * pageSize + offset;
        if (at + SLOT_BYTES > LOOKED_THROUGH && near.includes(root))
          throw new Error(`the key page ${root} lies where it would not be found`);
        writeSync(descriptor, slot.bytes, 0, SLOT_BYTES, at);
      }
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Numbers of the pages as `writeSlot` wants them. */
export function placesOf(engine: Engine, schema: Schema): Record<'near' | 'far', number[]> {
  return { near: rootsOf(engine, schema, NEAR), far: rootsOf(engine, schema, FAR) };
}

/** Not the first 16 bytes of a page: what SQLite reads of it is in the cipher's first block. */
export function offsetsIn(pageSize: number): number[] {
  return Array.from({ length: COPIES }, (_, index) => 16 + (index * pageSize) / COPIES);
}

/** The slot of a file that is not a plain database, wherever in it a copy is left; null when there is none, or no copy of it is whole. */
export function readSlot(path: string): Slot | null {
  return withFile(path, (descriptor, start) => slotsAmong(start)[0] ?? further(descriptor, path).next().value ?? null) ?? null;
}

/** The same of any file at all: a glance at its beginning. */
export function hasSlotAtStart(path: string): boolean {
  return (withFile(path, (_, start) => slotsAmong(start)) ?? []).length > 0;
}

/** How many copies of its slot a closed file has lost. */
export function slotsMissing(path: string): number {
  const found = withFile(path, (descriptor, start) => [...slotsAmong(start), ...further(descriptor, path)].length) ?? 0;
  return SLOTS - found;
}

/** Null for a plain database, whose words could look like a slot. */
function withFile<T>(path: string, look: (descriptor: number, start: Buffer) => T): T | null {
  const descriptor = openToRead(path);
  try {
    const bytes = Buffer.alloc(LOOKED_THROUGH);
    const start = bytes.subarray(0, readSync(descriptor, bytes, 0, LOOKED_THROUGH, 0));
    return start.toString('latin1', 0, 15) === 'SQLite format 3' ? null : look(descriptor, start);
  } finally {
    closeSync(descriptor);
  }
}

/** Whole slots behind the beginning, where a page of ours would have them. */
function* further(descriptor: number, path: string): Generator<Slot, undefined> {
  const { size } = fstatSync(descriptor);
  if (size > (/\.annals\b/i.test(nameOnDisk(path)) ? MOST_SEARCHED : MOST_SEARCHED_OF_STRANGERS)) return;
  const buffer = Buffer.alloc(1 << 20);
  const offsets = offsetsIn(PAGE);
  for (let at = LOOKED_THROUGH; at < size; at += buffer.length) {
    const bytes = buffer.subarray(0, readSync(descriptor, buffer, 0, buffer.length, at));
    for (let page = 0; page < bytes.length; page += PAGE) {
      for (const offset of offsets) {
        const slot = readSlotBytes(bytes.subarray(page + offset, page + offset + SLOT_BYTES));
        if (slot !== null) yield slot;
      }
    }
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
