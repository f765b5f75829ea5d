import { createHash } from 'node:crypto';

/*
 * What a locked file tells in plain about its key, 80 bytes:
 *
 *   0  16  "ANNALS-LOCKED-1\n": by this an encrypted timeline is known, also to whoever looks at its bytes
 *  16   1  1: scrypt (RFC 7914), 64 bytes of output
 *  17   1  base-2 logarithm of N    18  1  r    19  1  p
 *  20   4  0, kept free
 *  24  32  salt
 *  56  16  proof: HMAC-SHA256 of bytes 0–55 with the output's second half, cut to 16 bytes
 *  72   8  SHA-256 of bytes 0–71, cut: tells a damaged slot from a wrong passphrase
 */
export const SLOT_BYTES = 80;
export const MAGIC = Buffer.from('ANNALS-LOCKED-1\n', 'latin1');
const SCRYPT = 1;

export interface Cost {
  readonly log2N: number;
  readonly r: number;
  readonly p: number;
}

export interface Slot extends Cost {
  readonly salt: Uint8Array;
  readonly proof: Uint8Array;
  /** All of it as it stands in the file. */
  readonly bytes: Uint8Array;
}

export function makeSlot({ log2N, r, p, salt }: Cost & { readonly salt: Uint8Array }, prove: (head: Uint8Array) => Uint8Array): Slot {
  const bytes = Buffer.alloc(SLOT_BYTES);
  MAGIC.copy(bytes);
  bytes.set([SCRYPT, log2N, r, p], 16);
  bytes.set(salt, 24);
  bytes.set(prove(sealedPart({ bytes })), 56);
  bytes.set(checksumOf(bytes), 72);
  const slot = readSlotBytes(bytes);
  if (slot === null) throw new Error('a slot was made that cannot be read');
  return slot;
}

/** What the proof is about. */
export function sealedPart({ bytes }: Pick<Slot, 'bytes'>): Uint8Array {
  return bytes.subarray(0, 56);
}

/** Null for bytes that are none, damaged ones, and such as ask for more memory or time than any Annals does: a stranger's file may ask for all there is. */
export function readSlotBytes(found: Uint8Array): Slot | null {
  const bytes = Uint8Array.from(found.subarray(0, SLOT_BYTES));
  if (bytes.length < SLOT_BYTES || !MAGIC.equals(bytes.subarray(0, MAGIC.length))) return null;
  if (!checksumOf(bytes).equals(bytes.subarray(72))) return null;
  const [kind = 0, log2N = 0, r = 0, p = 0] = bytes.subarray(16, 20);
  if (kind !== SCRYPT || log2N < 12 || log2N > 20 || r < 1 || r > 8 || p < 1 || p > 4) return null;
  return { log2N, r, p, salt: bytes.subarray(24, 56), proof: bytes.subarray(56, 72), bytes };
}

function checksumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes.subarray(0, 72)).digest().subarray(0, 8);
}
