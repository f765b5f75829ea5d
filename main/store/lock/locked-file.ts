import { closeSync, readSync } from 'node:fs';
import { openToRead } from '../../disk/regular-file';
import { nameOnDisk } from '../../disk/shown-name';
import type { Key } from '../cipher/key';
import { plainFirstPage } from '../cipher/page-cipher';
import { readThrough } from '../database/plaintext';
import { hasSlotAtStart } from './key-pages';

/*
 * What can be told of a locked file without SQLite. Only of files that this process does not have open: closing a descriptor drops
 * SQLite's locks.
 */

const PLAIN = 'SQLite format 3\0';

/** Whether a file begins as a plain database does. */
export function isPlain(path: string): boolean {
  return startOf(path, 16).toString('latin1') === PLAIN;
}

/**
 * Whether bytes 16–23 say of a file with an unreadable beginning that it is a database under this cipher: page size, and three numbers that
 * are the same in all of them. A file of ours whose slots are all lost is still known by this.
 */
export function looksEncrypted(start: Buffer): boolean {
  const size = start.length < 24 ? 0 : pageSizeOf(start);
  return size >= 512 && (size & (size - 1)) === 0 && start[21] === 0x40 && start[22] === 0x20 && start[23] === 0x20;
}

/** The same of a file, and of what follows: a plain one has these bytes, too, and may have lost the sixteen before them. */
export function looksEncryptedFile(path: string): boolean {
  if (isPlain(path) || !looksEncrypted(startOf(path, 24))) return false;
  const { ciphered, parts } = readThrough(path, [], LOOKED_AT);
  return parts === 0 || ciphered > parts / 2;
}

const LOOKED_AT = 1 << 20;

/**
 * Whether what is left of a file of ours may be a locked one, of which not even the first bytes are left: named as a timeline, and most of it
 * looks encrypted. A compressed file would look the same under this name.
 */
export function mayBeEncrypted(path: string): boolean {
  if (!/\.annals\b/i.test(nameOnDisk(path)) || isPlain(path)) return false;
  const { ciphered, parts } = readThrough(path, [], MOST_LOOKED_AT);
  return parts > 0 && ciphered > parts / 2;
}

const MOST_LOOKED_AT = 1 << 26;

/** Whether a file is locked: it has a slot, or, should they be lost, begins as an encrypted one does. */
export function isEncrypted(path: string): boolean {
  return hasSlotAtStart(path) || looksEncryptedFile(path);
}

/** The first page of a locked file in plain, or null when the key does not open it. */
export function decryptedStart(descriptor: number, start: Buffer, key: Key): Buffer | null {
  if (!looksEncrypted(start)) return null;
  const page = Buffer.alloc(pageSizeOf(start));
  const length = readSync(descriptor, page, 0, page.length, 0);
  return length < page.length ? null : plainFirstPage(key.secret, page);
}

function pageSizeOf(start: Buffer): number {
  const size = start.readUInt16BE(16);
  return size === 1 ? 65_536 : size;
}

function startOf(path: string, length: number): Buffer {
  const descriptor = openToRead(path);
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, 0));
  } finally {
    closeSync(descriptor);
  }
}
