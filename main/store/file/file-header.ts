import { accessSync, closeSync, constants, fstatSync, readSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { journalOf, logOf } from '../../disk/companions';
import { openToRead } from '../../disk/regular-file';
import { quotedName } from '../../disk/shown-name';
import { fits, type Key } from '../cipher/key';
import { KEY_OF_COPY, RECOVER_FIRST } from '../database/advice';
import { APPLICATION_ID } from '../database/schema';
import { readSlot } from '../lock/key-pages';
import { keysAtHand } from '../lock/keyring';
import { decryptedStart, looksEncryptedFile, mayBeEncrypted } from '../lock/locked-file';
import { hasPending, sizeOf } from '../log/pending';
import { isOverwritten } from './overwritten-start';
import { strangeThing } from './strange-things';

const MAGIC = 'SQLite format 3\0';

export interface FileState {
  readonly writable: boolean;
  /** Not closed properly: the header still speaks of a write-ahead log, or a log or a journal lies beside the file. */
  readonly unclean: boolean;
  /** The header says that the newest edits may be in a log beside the file. */
  readonly logged: boolean;
  /** Of a format that this Annals does not know. */
  readonly newer: boolean;
  /** What a locked file is opened with; null for a plain one. */
  readonly key: Key | null;
}

export interface KnownFormats {
  /** The newest format that this Annals knows. */
  readonly version: number;
  /** Whether newer ones pass. */
  readonly newer: boolean;
}

/**
 * Decides from the file system and the first 100 bytes (https://www.sqlite.org/fileformat2.html) whether SQLite may
 * touch a file at all: SQLite takes an empty file for an empty database and would leave a -wal beside a stranger's.
 * Of a locked file the same is read when its key is at hand (lock/keyring.ts).
 * Must not run while this process has the file open: closing the descriptor would drop SQLite's POSIX locks.
 */
export function checkHeader(path: string, known: KnownFormats): Result<FileState> {
  const name = quotedName(path);
  try {
    // Beside the file itself lies its log, not beside a symbolic link to it.
    const real = realpathSync(path);
    const strange = strangeThing(real);
    if (strange !== null) return strange;
    const descriptor = openToRead(path);
    try {
      const header = Buffer.alloc(100);
      const length = readSync(descriptor, header, 0, 100, 0);
      const opened = plainStart(path, descriptor, header.subarray(0, length));
      if (!opened.ok) return opened;
      const { start, key } = opened.value;
      const problem = problemOf(name, start, fstatSync(descriptor).size, hasPending(real), known);
      const logged = header[18] === 2;
      const unclean = logged || sizeOf(logOf(real)) > 0 || sizeOf(journalOf(real)) > 0;
      return problem ?? ok({ writable: isWritable(path), unclean, logged, newer: start.readUInt32BE(60) > known.version, key });
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return fileFailure(name, error);
  }
}

/** The beginning as a plain file would have it. Errors: `needs-passphrase` when none of the keys is that of the file, `damaged`. */
function plainStart(path: string, descriptor: number, start: Buffer): Result<{ readonly start: Buffer; readonly key: Key | null }> {
  const name = quotedName(path);
  const isPlain = MAGIC.startsWith(start.toString('latin1', 0, 16));
  const slot = isPlain ? null : readSlot(path);
  if (slot === null) {
    if (isPlain) return ok({ start, key: null });
    if (looksEncryptedFile(path)) return fail('damaged', slotsLostWords(name));
    if (isOverwritten(path)) return fail('damaged', overwrittenWords(name));
    return mayBeEncrypted(path) ? fail('damaged', unknownWords(name)) : ok({ start, key: null });
  }
  const key = keysAtHand().find((one) => fits(one, slot));
  if (key === undefined) return fail('needs-passphrase', `${name} is locked with a passphrase.`);
  const plain = decryptedStart(descriptor, start, key);
  if (plain !== null) return ok({ start: plain.subarray(0, 100), key });
  return fail('damaged', `The passphrase is right, but ${name} is damaged at its beginning. It was not changed. ${RECOVER_FIRST}`);
}

function slotsLostWords(name: string): string {
  return `${name} is encrypted, and the part that tells how its passphrase opens it is lost, or another program made it. It was not changed. ${KEY_OF_COPY}`;
}

function unknownWords(name: string): string {
  return `${name} does not begin as a timeline does, and what is in it looks encrypted: if it was locked, every part that tells how its passphrase opens it is lost. It was not changed. ${KEY_OF_COPY}`;
}

function overwrittenWords(name: string): string {
  return `The beginning of ${name} was overwritten by something else. It was not changed. ${RECOVER_FIRST}`;
}

function problemOf(name: string, header: Buffer, size: number, pending: boolean, known: KnownFormats): ReturnType<typeof fail> | null {
  if (size === 0) return fail('not-a-timeline', `${name} is empty (0 bytes); it is not a timeline.`);
  const magic = header.toString('latin1', 0, 16);
  if (!magic.startsWith(MAGIC.slice(0, header.length))) return fail('not-a-timeline', `${name} is not an Annals timeline.`);
  if (header.length < 100)
    return fail(
      'damaged',
      `${name} is cut short: only ${size} bytes are left. It was not changed. ${pending ? RECOVER_FIRST : 'Nothing in it can be recovered; look for a backup or another copy.'}`,
    );
  if (header.readUInt32BE(68) !== APPLICATION_ID)
    return fail('not-a-timeline', `${name} is a database of another program, not an Annals timeline.`);
  const version = header.readUInt32BE(60);
  if (version > known.version && !known.newer) {
    return fail(
      'newer-schema',
      `${name} was written by a newer Annals (format ${version}; this one knows up to ${known.version}). It was not changed; update Annals to open it.`,
    );
  }
  if (version === 0) return fail('damaged', `${name} has no format number. It was not changed. ${RECOVER_FIRST}`);
  // 1 stands for 65,536. The page count is trustworthy when both counters agree, and neither a log holds newer pages nor a journal the older
  // ones of an edit that a kill cut off: until SQLite has checkpointed those, the file may be longer or shorter than it says and be whole.
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const expected = header.readUInt32BE(28) * pageSize;
  if (!pending && header.readUInt32BE(24) === header.readUInt32BE(92) && size < expected) {
    return fail(
      'damaged',
      `${name} is cut short: ${expected - size} of ${expected} bytes are missing. It was not changed. ${RECOVER_FIRST}`,
    );
  }
  return null;
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    // SQLite writes its journal beside the file.
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function fileFailure(name: string, error: unknown): ReturnType<typeof fail> {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return fail('not-found', `There is no file ${name}.`);
  if (code === 'EACCES' || code === 'EPERM') return fail('io', `${name} cannot be read: permission denied.`);
  if (code === 'ENAMETOOLONG') return fail('invalid', 'The name is longer than any on this disk can be: there is no such file.');
  return fail('io', `${name} cannot be read (${code ?? String(error)}).`);
}
