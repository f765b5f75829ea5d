import { closeSync, fstatSync, readSync } from 'node:fs';
import { openToRead } from '../regular-file';

/* A rollback journal as it lies on the disk (https://www.sqlite.org/fileformat2.html#the_rollback_journal). Asking opens neither it nor its file. */

const HEADER = 28;
const MAGIC = 'd9d505f920a163d7';

/**
 * Whether a journal is damaged within what its headers count. SQLite puts pages back up to the first whose checksum does not fit, and takes the
 * rest for never written; but a header counts pages only once they are on the disk, so neither a kill nor a power cut leaves that.
 */
export function isTornJournal(journal: string): boolean {
  const descriptor = openToRead(journal);
  try {
    const { size } = fstatSync(descriptor);
    const header = Buffer.alloc(HEADER);
    for (let at = 0; at + HEADER <= size; ) {
      readSync(descriptor, header, 0, HEADER, at);
      if (header.toString('hex', 0, 8) !== MAGIC) return false;
      const [count, nonce, sector, page] = [8, 12, 20, 24].map((place) => header.readUInt32BE(place)) as [number, number, number, number];
      // All ones: counted by the size of the journal, for disks that are never waited for.
      if (count === 0xffffffff || count === 0) return false;
      if (sector < 32 || sector > 65_536 || page < 512 || page > 65_536) return true;
      const record = Buffer.alloc(page + 8);
      for (let n = 0, from = at + sector; n < count; n++, from += record.length) {
        if (readSync(descriptor, record, 0, record.length, from) < record.length || !fits(record, nonce)) return true;
      }
      const end = at + sector + count * record.length;
      at = Math.ceil(end / sector) * sector;
    }
    return false;
  } finally {
    closeSync(descriptor);
  }
}

/** Every two-hundredth byte of the page, counted from its end, on top of the journal's own number. */
function fits(record: Buffer, nonce: number): boolean {
  let sum = nonce;
  const length = record.length - 8;
  for (let at = length - 200; at > 0; at -= 200) sum = (sum + (record[at + 4] ?? 0)) >>> 0;
  return sum === record.readUInt32BE(record.length - 4);
}
