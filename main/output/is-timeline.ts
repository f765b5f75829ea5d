import { closeSync, readSync } from 'node:fs';
import { extname } from 'node:path';
import { openToRead } from '../disk/regular-file';
import { APPLICATION_ID } from '../store/database/schema';
import { isOverwritten } from '../store/file/overwritten-start';
import { isEncrypted } from '../store/lock/locked-file';

const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

/**
 * Whether a file is a timeline, or may be one: by its name, which an emptied or damaged one has kept, or, whatever it is called, by its
 * header or by what tells a locked one. Not for a file that this process has open in SQLite: closing it would drop SQLite's locks.
 */
export function isTimeline(path: string): boolean {
  if (isTimelineName(path)) return true;
  try {
    return isEncrypted(path) || hasHeader(path) || isOverwritten(path);
  } catch {
    return false;
  }
}

function hasHeader(path: string): boolean {
  const file = openToRead(path);
  try {
    const header = Buffer.alloc(100);
    return readSync(file, header, 0, 100, 0) === 100 && header.indexOf(MAGIC) === 0 && header.readUInt32BE(68) === APPLICATION_ID;
  } finally {
    closeSync(file);
  }
}

export function isTimelineName(path: string): boolean {
  return extname(path).toLowerCase() === '.annals';
}
