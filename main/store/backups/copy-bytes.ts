import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { openToRead } from '../../disk/regular-file';

/** Read and written at a time. */
const PORTION = 4 * 1024 * 1024;

/** So much is written before it has to be on the disk: an edit that is to be kept there meanwhile would else wait for all that is written. */
const SYNCED = 16 * 1024 * 1024;

/** Where SQLite locks a file, byte by byte: the page there is never used, and on Windows nobody can read it while somebody has the file. */
const LOCKED_AT = 0x4000_0000;

/**
 * Copies a file of SQLite's byte by byte into a new one that its owner alone may read. Where the file system can (Btrfs, XFS, APFS), the copy shares
 * all that stays the same with the file and takes neither time nor room.
 *
 * @param pageSize of the file that somebody has open, so that the page by which it is locked is left out
 * @param look called between portions; what it throws ends the copy
 * @throws what the file system says, EEXIST when something is there
 */
export function copyBytes(from: string, to: string, pageSize: number, look: () => void): void {
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE_FORCE);
    chmodSync(to, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    rmSync(to, { force: true });
    copyInPortions(from, to, pageSize, look);
  }
}

function copyInPortions(from: string, to: string, pageSize: number, look: () => void): void {
  const source = openToRead(from);
  try {
    const copy = openSync(to, 'wx', 0o600);
    try {
      const { size } = fstatSync(source);
      const bytes = Buffer.alloc(PORTION);
      for (let at = 0; at < size; ) {
        // What is left out reads as zeros.
        if (at === LOCKED_AT) at += pageSize;
        if (at >= size) {
          ftruncateSync(copy, size);
          break;
        }
        const wanted = Math.min(PORTION, size - at, at < LOCKED_AT ? LOCKED_AT - at : PORTION);
        const read = readSync(source, bytes, 0, wanted, at);
        if (read === 0) throw Object.assign(new Error('the file ended while it was copied'), { code: 'EIO' });
        for (let done = 0; done < read; ) done += writeSync(copy, bytes, done, read - done, at + done);
        if (Math.floor((at + read) / SYNCED) > Math.floor(at / SYNCED)) fdatasyncSync(copy);
        at += read;
        look();
      }
    } finally {
      closeSync(copy);
    }
  } finally {
    closeSync(source);
  }
}
