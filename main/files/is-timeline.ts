import { closeSync, openSync, readSync } from 'node:fs';
import { extname } from 'node:path';
import { APPLICATION_ID } from '../store/schema';

const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

/**
 * Whether a file is a timeline, or may be one: by its name, which an emptied, damaged or encrypted one has kept, or by its
 * header, whatever it is called. Not for a file that this process has open in SQLite: closing it would drop SQLite's locks.
 */
export function isTimeline(path: string): boolean {
  if (isTimelineName(path)) return true;
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return false;
  }
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
