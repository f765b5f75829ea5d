import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { readThrough } from '../database/plaintext';
import { isPlain } from '../lock/locked-file';

/* A plain timeline whose first bytes something else wrote over (https://www.sqlite.org/fileformat2.html, section 1.3). */

/** Stands in the schema of every format, which a fresh file begins with. */
const OURS = 'CREATE TABLE change(';
const LOOKED_THROUGH = 256 * 1024;

/** Whether a file does not begin as a database does and still has our schema in plain. Not for one that this process has open. */
export function isOverwritten(path: string): boolean {
  return !isPlain(path) && readThrough(path, [OURS], LOOKED_THROUGH).found;
}

/** Writes into a copy what its first bytes must have been, as far as SQLite refuses a file without: the rest it works out or passes over. */
export function mendStart(copy: string): void {
  const descriptor = openSync(copy, 'r+');
  try {
    const header = Buffer.alloc(100);
    if (readSync(descriptor, header, 0, 100, 0) < 100) return;
    header.write('SQLite format 3\0', 'latin1');
    const size = header.readUInt16BE(16);
    if (size !== 1 && (size < 512 || (size & (size - 1)) !== 0)) header.writeUInt16BE(4096, 16);
    for (const at of [18, 19]) if (header[at] !== 1 && header[at] !== 2) header[at] = 1;
    header.set([0, 64, 32, 32], 20);
    // Schema format 4, text in UTF-8: what every file of ours has.
    header.writeUInt32BE(4, 44);
    header.writeUInt32BE(1, 56);
    writeSync(descriptor, header, 0, 100, 0);
  } finally {
    closeSync(descriptor);
  }
}
