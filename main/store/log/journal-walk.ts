import { closeSync, existsSync, fstatSync, readSync } from 'node:fs';
import { openToRead } from '../../disk/regular-file';
import type { Key } from '../cipher/key';
import { plainFirstPage, plainPage } from '../cipher/page-cipher';

/* A rollback journal as it lies on the disk (https://www.sqlite.org/fileformat2.html#the_rollback_journal). Asking opens neither it nor its file. */

const HEADER = 28;
const MAGIC = 'd9d505f920a163d7';

/**
 * Whether a journal is damaged within what its headers count. SQLite puts pages back up to the first whose checksum does not fit, and takes the
 * rest for never written; but a header counts pages only once they are on the disk, so neither a kill nor a power cut leaves that.
 */
export function isTornJournal(journal: string, key: Key | null): boolean {
  const descriptor = openToRead(journal);
  try {
    const { size } = fstatSync(descriptor);
    const header = Buffer.alloc(HEADER);
    for (let at = 0; at + HEADER <= size; ) {
      readSync(descriptor, header, 0, HEADER, at);
      if (header.toString('hex', 0, 8) !== MAGIC) return false;
      const [count, nonce, sector, page] = [8, 12, 20, 24].map((offset) => header.readUInt32BE(offset)) as [number, number, number, number];
      // All ones: counted by the size of the journal, for disks that are never waited for.
      if (count === 0xffffffff || count === 0) return false;
      if (sector < 32 || sector > 65_536 || page < 512 || page > 65_536) return true;
      const record = Buffer.alloc(page + 8);
      for (let n = 0, from = at + sector; n < count; n++, from += record.length) {
        if (readSync(descriptor, record, 0, record.length, from) < record.length || !fits(record, nonce, key)) return true;
      }
      const end = at + sector + count * record.length;
      at = Math.ceil(end / sector) * sector;
    }
    return false;
  } finally {
    closeSync(descriptor);
  }
}

interface JournalPage {
  /** Counted from 1. */
  readonly number: number;
  /** As they lie on the disk, encrypted in a locked file. */
  readonly bytes: Buffer;
}

/** The pages that SQLite would put back, from the first header alone: more than one is only written when memory runs short. */
export function* pagesIn(journal: string): Generator<JournalPage> {
  const descriptor = openToRead(journal);
  try {
    const header = Buffer.alloc(HEADER);
    if (readSync(descriptor, header, 0, HEADER, 0) < HEADER || header.toString('hex', 0, 8) !== MAGIC) return;
    const [count, sector, page] = [8, 20, 24].map((offset) => header.readUInt32BE(offset)) as [number, number, number];
    if (sector < 32 || sector > 65_536 || page < 512 || page > 65_536) return;
    const record = Buffer.alloc(page + 8);
    for (let n = 0, from = sector; n < count; n++, from += record.length) {
      if (readSync(descriptor, record, 0, record.length, from) < record.length) return;
      yield { number: record.readUInt32BE(0), bytes: Buffer.from(record.subarray(4, page + 4)) };
    }
  } finally {
    closeSync(descriptor);
  }
}

/** The number that the checksums of a journal begin with; null where none is or it never got as far as its header. */
export function nonceIn(journal: string): number | null {
  const header = headerOf(journal);
  return header?.toString('hex', 0, 8) === MAGIC ? header.readUInt32BE(12) : null;
}

/** The same of our own, in the middle of an edit: SQLite writes by what it is known only once the rest is on the disk. */
export function nonceUnderWay(journal: string): number | null {
  return headerOf(journal)?.readUInt32BE(12) ?? null;
}

/** The first bytes; null when there are too few. */
function headerOf(journal: string): Buffer | null {
  if (!existsSync(journal)) return null;
  const descriptor = openToRead(journal);
  try {
    const header = Buffer.alloc(HEADER);
    return readSync(descriptor, header, 0, HEADER, 0) === HEADER ? header : null;
  } finally {
    closeSync(descriptor);
  }
}

function fits(record: Buffer, nonce: number, key: Key | null): boolean {
  const number = record.readUInt32BE(0);
  const bytes = record.subarray(4, record.length - 4);
  if (key === null) return checksumOf(bytes, nonce) === record.readUInt32BE(record.length - 4);
  // Counted before it is encrypted.
  const plain = number === 1 ? plainFirstPage(key.secret, bytes) : plainPage(key.secret, number, bytes);
  return plain !== null && checksumOf(plain, nonce) === record.readUInt32BE(record.length - 4);
}

/** Every two-hundredth byte of the page in plain, counted from its end, on top of the journal's own number. */
export function checksumOf(page: Buffer, nonce: number): number {
  let sum = nonce;
  for (let at = page.length - 200; at > 0; at -= 200) sum = (sum + (page[at] ?? 0)) >>> 0;
  return sum;
}
