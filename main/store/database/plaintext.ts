import { closeSync, readSync } from 'node:fs';
import { openToRead } from '../../disk/regular-file';

/*
 * Whether bytes are encrypted, told by nothing but themselves. Under a cipher every value is as frequent as any other; pages, logs and journals
 * of a timeline are made of words, numbers and room that is not used, where some values are many times more frequent.
 */

const CHUNK = 4096;
/** Of a chunk: one value may make up so much of it and it still looks encrypted. 16 are usual, 128 are beyond all chance. */
const MOST_EQUAL = CHUNK / 32;

/** What was found in a file that is read through byte by byte. */
export interface ReadThrough {
  readonly found: boolean;
  /** Of the parts that are not one value throughout, how many look encrypted, and how many there are. */
  readonly ciphered: number;
  readonly parts: number;
}

const PORTION = 1 << 20;

/** Reads a file that this process does not have open: closing a descriptor drops SQLite's locks. Looks for any of these texts, up to `limit` bytes. */
export function readThrough(path: string, texts: readonly string[], limit = Number.POSITIVE_INFINITY): ReadThrough {
  const wanted = texts.map((text) => Buffer.from(text));
  const buffer = Buffer.alloc(PORTION + Math.max(0, ...wanted.map(({ length }) => length)));
  const descriptor = openToRead(path);
  try {
    let [found, ciphered, parts] = [false, 0, 0];
    for (let at = 0; at < limit; at += PORTION) {
      const length = readSync(descriptor, buffer, 0, Math.min(buffer.length, limit - at), at);
      const portion = buffer.subarray(0, length);
      found ||= wanted.some((bytes) => bytes.length > 0 && portion.includes(bytes));
      for (let from = 0; from + CHUNK <= Math.min(length, PORTION); from += CHUNK) {
        const most = mostEqual(portion.subarray(from, from + CHUNK));
        if (most < CHUNK) parts++;
        if (most <= MOST_EQUAL) ciphered++;
      }
      if (length < buffer.length) break;
    }
    return { found, ciphered, parts };
  } finally {
    closeSync(descriptor);
  }
}

function mostEqual(chunk: Buffer): number {
  const counts = new Uint16Array(256);
  for (const byte of chunk) counts[byte] = (counts[byte] ?? 0) + 1;
  return Math.max(...counts);
}
