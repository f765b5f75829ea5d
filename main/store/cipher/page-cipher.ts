import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

/*
 * The cipher `aes256cbc` of SQLite3 Multiple Ciphers 1.8.1, written once more: to look at the header of a locked file before SQLite is let
 * near it, and to prove in a test that a file is encrypted with the key that we think and no other.
 *
 * SQLite never sees the passphrase but the 32 bytes of `Key.secret`; of a longer key the cipher would use the first 32 bytes only. They are
 * hashed 4001 times. Each page has a key of its own (hash of key, page number, "sAlT") and an initial vector that follows from its number.
 */
const ROUNDS = 4001;
const cipherKeys = new WeakMap<Uint8Array, Buffer>();

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function cipherKeyOf(secret: Uint8Array): Buffer {
  let key = cipherKeys.get(secret);
  if (key === undefined) {
    key = Buffer.from(secret);
    for (let round = 0; round <= ROUNDS; round++) key = sha256(key);
    cipherKeys.set(secret, key);
  }
  return key;
}

function pageKeyOf(secret: Uint8Array, page: number): Buffer {
  const number = Buffer.alloc(4);
  number.writeUInt32LE(page);
  return sha256(cipherKeyOf(secret), number, Buffer.from('sAlT'));
}

/** Four steps of L'Ecuyer's generator from the page's number, hashed with MD5. */
function vectorOf(page: number): Buffer {
  const steps = Buffer.alloc(16);
  let z = page + 1;
  for (let index = 0; index < 4; index++) {
    const q = Math.trunc(z / 52_774);
    z = 40_692 * (z - 52_774 * q) - 3791 * q;
    if (z < 0) z += 2_147_483_399;
    steps.writeUInt32LE(z, index * 4);
  }
  return createHash('md5').update(steps).digest();
}

/** The first page in plain, as `SQLite format 3` and so on; null when it was not encrypted with this key, or is damaged in its first 24 bytes. */
export function plainFirstPage(secret: Uint8Array, encrypted: Uint8Array): Buffer | null {
  const page = Buffer.from(encrypted);
  // Bytes 16–23 stand in plain; what they were encrypted to stands in 8–15, and what was there is the same in every database.
  const stated = Buffer.from(page.subarray(16, 24));
  page.copy(page, 16, 8, 16);
  const body = page.subarray(16, page.length - (page.length % 16));
  const decipher = createDecipheriv('aes-256-cbc', pageKeyOf(secret, 1), vectorOf(1)).setAutoPadding(false);
  const plain = Buffer.concat([Buffer.from('SQLite format 3\0', 'latin1'), decipher.update(body), decipher.final()]);
  return plain.subarray(16, 24).equals(stated) ? plain : null;
}

/** Any other page; the inverse is there for tests. */
export function plainPage(secret: Uint8Array, number: number, encrypted: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-cbc', pageKeyOf(secret, number), vectorOf(number)).setAutoPadding(false);
  return Buffer.concat([decipher.update(encrypted), decipher.final()]);
}

export function encryptedPage(secret: Uint8Array, number: number, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-cbc', pageKeyOf(secret, number), vectorOf(number)).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}
