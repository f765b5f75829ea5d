import { closeSync, existsSync, fstatSync, readSync } from 'node:fs';
import { logOf } from '../../disk/companions';
import { openToRead } from '../../disk/regular-file';
import type { Key } from '../cipher/key';
import { plainPage } from '../cipher/page-cipher';
import { committedIn } from './log-walk';

/** All files of ours have pages of this size. */
export const PAGE_SIZE = 4096;

/** The pages of a file as they lie on the disk, without SQLite, which asks the first page for everything else. */
export interface RawPages {
  readonly count: number;
  /** Decrypted, with what the log beside the file has of it; null for one that is not there. Never the first page. */
  page(number: number): Buffer | null;
  /** Notes that so many bytes of long rows are put together. @throws RangeError when there are more than a file can hold */
  spend(bytes: number): void;
  close(): void;
}

/** Only of a file that this process has not open in SQLite, or of a private copy: closing it drops SQLite's locks. */
export function rawPages(path: string, key: Key | null): RawPages {
  const file = openToRead(path);
  const log = existsSync(logOf(path)) ? openToRead(logOf(path)) : null;
  const logged = log === null ? new Map<number, { at: number; length: number }>() : committedIn(logOf(path)).pages;
  const pages = Math.floor(fstatSync(file).size / PAGE_SIZE);

  function bytesOf(number: number): Buffer | null {
    const newer = logged.get(number);
    const bytes = Buffer.alloc(PAGE_SIZE);
    const read =
      log !== null && newer?.length === PAGE_SIZE
        ? readSync(log, bytes, 0, PAGE_SIZE, newer.at)
        : readSync(file, bytes, 0, PAGE_SIZE, (number - 1) * PAGE_SIZE);
    return read === PAGE_SIZE ? bytes : null;
  }

  const count = [...logged.keys()].reduce((most, number) => Math.max(most, number), pages);
  // A file may be made so that many rows claim the same pages, or a page leads to itself.
  let left = count * PAGE_SIZE * 4;

  return {
    count,
    spend: (bytes) => {
      left -= bytes;
      if (left < 0) throw new RangeError('more than the file can hold');
    },
    page: (number) => {
      const bytes = number < 2 ? null : bytesOf(number);
      return bytes === null || key === null ? bytes : plainPage(key.secret, number, bytes);
    },
    close: () => {
      closeSync(file);
      if (log !== null) closeSync(log);
    },
  };
}
