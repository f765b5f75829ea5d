import { createHmac, randomBytes, type ScryptOptions, scrypt, scryptSync, timingSafeEqual } from 'node:crypto';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { type Cost, makeSlot, type Slot, sealedPart } from './slot';

/**
 * What opens a locked timeline: 32 bytes that scrypt makes of passphrase and salt. It is handed from the main process to store processes in
 * messages, never by argument, environment or file, and is written nowhere. `slot` is what the file itself tells of it (see slot.ts).
 */
export interface Key {
  readonly slot: Slot;
  readonly secret: Uint8Array;
}

/**
 * The cost of version 1: 128 MiB and about a third of a second on an office computer of 2020, for every single guess. To be raised by a new
 * file only: each file keeps the cost it was locked with until its passphrase is changed.
 */
export const COST: Cost = { log2N: 17, r: 8, p: 1 };

/** A passphrase of fewer characters is refused when it is chosen, never when it is used. */
export const SHORTEST = 8;
const LONGEST_BYTES = 1024;

/** What is wrong with a passphrase that somebody wants to use from now on; null when nothing is. */
export function flawOf(passphrase: string): string | null {
  if ([...passphrase].length < SHORTEST) return `A passphrase needs at least ${SHORTEST} characters; several words are better.`;
  return Buffer.byteLength(passphrase) > LONGEST_BYTES ? `A passphrase has at most ${LONGEST_BYTES} bytes.` : null;
}

/** A key with a salt of its own, for a file that is about to be locked. `cost` is given by tests only. Errors: `invalid` (field `passphrase`). */
export async function newKey(passphrase: string, cost: Cost = COST): Promise<Result<Key>> {
  const flaw = flawOf(passphrase);
  if (flaw !== null) return fail('invalid', flaw, 'passphrase');
  const salt = randomBytes(32);
  const { secret, prover } = halves(await derived(passphrase, salt, cost));
  return ok({ slot: makeSlot({ ...cost, salt }, (head) => proofOf(prover, head)), secret });
}

/** The key that a file's slot and a passphrase make together. Errors: `wrong-passphrase`, which says that the file itself is not at fault. */
export async function keyOf(slot: Slot, passphrase: string): Promise<Result<Key>> {
  return proven(slot, await derived(passphrase, slot.salt, slot));
}

/** The same without letting go of the thread, for the harnesses. */
export function keyOfSync(slot: Slot, passphrase: string): Result<Key> {
  return proven(slot, scryptSync(bytesOf(passphrase), slot.salt, 64, optionsOf(slot)));
}

function proven(slot: Slot, output: Buffer): Result<Key> {
  const { secret, prover } = halves(output);
  const proof = proofOf(prover, sealedPart(slot));
  prover.fill(0);
  if (timingSafeEqual(proof, slot.proof)) return ok({ slot, secret });
  secret.fill(0);
  return fail('wrong-passphrase', 'The passphrase is wrong. Capital letters and spaces count.');
}

/** Whether a key is that of a slot: the passphrase need not be asked for again. */
export function fits(key: Key, slot: Slot): boolean {
  return Buffer.from(key.slot.bytes).equals(slot.bytes);
}

/** Overwrites the secret. Copies that JavaScript, SQLite or the system made meanwhile are out of reach (docs/security.md). */
export function forget(key: Key): void {
  key.secret.fill(0);
}

/** The first half opens the database, the second only proves the passphrase: what is told by one says nothing of the other. */
function halves(output: Buffer): { readonly secret: Uint8Array; readonly prover: Uint8Array } {
  const secret = Uint8Array.from(output.subarray(0, 32));
  const prover = Uint8Array.from(output.subarray(32));
  output.fill(0);
  return { secret, prover };
}

function proofOf(prover: Uint8Array, head: Uint8Array): Buffer {
  return createHmac('sha256', prover).update(head).digest().subarray(0, 16);
}

function derived(passphrase: string, salt: Uint8Array, cost: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(bytesOf(passphrase), salt, 64, optionsOf(cost), (error, output) => (error === null ? resolve(output) : reject(error)));
  });
}

/** The same letters typed on another system may come composed otherwise. */
function bytesOf(passphrase: string): Buffer {
  return Buffer.from(passphrase.normalize('NFC'));
}

function optionsOf({ log2N, r, p }: Cost): ScryptOptions {
  // What scrypt needs is 128 · N · r and a little more; Node's own limit of 32 MiB would refuse it.
  return { N: 2 ** log2N, r, p, maxmem: 128 * 2 ** log2N * r + 128 * r * p + 1024 * 1024 };
}
