import { closeSync, readSync, statSync } from 'node:fs';
import { companionName, journalOf, logOf } from '../../disk/companions';
import { openToRead } from '../../disk/regular-file';

/* What lies beside a file, told from its first bytes (https://www.sqlite.org/fileformat2.html, sections 3 and 4). Asking opens neither. */

/** Whether something beside a file may hold pages of it: a log newer ones, whatever its state, a journal the older ones of an edit that was cut off. */
export function hasPending(path: string): boolean {
  return sizeOf(logOf(path)) > 0 || isJournal(journalOf(path));
}

/**
 * The first half of the number that a log begins with, salt-1; null where no log is or it never got as far as its own header. SQLite takes
 * no page out of one like that.
 */
export function saltIn(log: string): number | null {
  const header = beginning(log, 32);
  return header !== null && LOG_MAGIC.has(header.readUInt32BE(0)) ? header.readUInt32BE(16) : null;
}

/** Both halves, of which the second is new each time the log begins anew. */
export function generationOf(log: string): string {
  return beginning(log, 32)?.toString('hex', 16, 24) ?? 'none';
}

/** Whether a file is what SQLite keeps beside one, whatever it is called, or was and is damaged in its first bytes. */
export function isLogOrJournal(path: string): boolean {
  return companionName(path) !== null || saltIn(path) !== null || isJournal(path);
}

function isJournal(journal: string): boolean {
  return beginning(journal, 8)?.toString('hex') === JOURNAL_MAGIC;
}

/** One for each order of bytes in the log's checksums. */
export const LOG_MAGIC: ReadonlySet<number> = new Set([0x377f0682, 0x377f0683]);
const JOURNAL_MAGIC = 'd9d505f920a163d7';

/** The format number that a file itself says, whatever lies beside it; null when it is too short for one. */
export function formatIn(path: string): number | null {
  return beginning(path, 100)?.readUInt32BE(60) ?? null;
}

/** The first bytes of a file; null when it has fewer or is not there. */
function beginning(path: string, length: number): Buffer | null {
  if (sizeOf(path) < length) return null;
  const descriptor = openToRead(path);
  try {
    const bytes = Buffer.alloc(length);
    return readSync(descriptor, bytes, 0, length, 0) === length ? bytes : null;
  } finally {
    closeSync(descriptor);
  }
}

export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
