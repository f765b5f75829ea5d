import { type Key, keyOfSync } from '../../main/store/cipher/key';
import { readSlotBytes } from '../../main/store/cipher/slot';
import { addKeys } from '../../main/store/lock/keyring';
import { isPlain } from '../../main/store/lock/locked-file';

/* Keys for harnesses and tests: always the same two, and cheap to make, since each victim makes its own. Never part of the product. */

export const PASSPHRASE = 'correct horse battery';
const SLOTS = [
  '414e4e414c532d4c4f434b45442d310a010c08010000000001010101010101010101010101010101010101010101010101010101010101012ed5ad84cc085339ffd8f328eeefeeda67b33e09cdcc269e',
  '414e4e414c532d4c4f434b45442d310a010c08010000000002020202020202020202020202020202020202020202020202020202020202026e5f5e35e07f3a46fef09b1abfc2ab304ba4ce11bd072196',
] as const;

export function harnessKey(number: 0 | 1 = 0): Key {
  const slot = readSlotBytes(Buffer.from(SLOTS[number], 'hex'));
  const key = slot === null ? null : keyOfSync(slot, PASSPHRASE);
  if (key === null || !key.ok) throw new Error('the key of the harness does not fit');
  return key.value;
}

/**
 * With `--encrypted`, which the entries hand on in the environment, the harnesses work on locked files: the key is put at hand, and returned for
 * whoever makes a file. Undefined without.
 */
export function harnessKeyIfAsked(): Key | undefined {
  if (process.env.ANNALS_ENCRYPTED !== '1') return undefined;
  const key = harnessKey();
  addKeys([key]);
  return key;
}

/** Whether a file is as it was asked for: a harness that works on plain files by mistake must not pass for the other. */
export function isAsAsked(path: string): boolean {
  return process.env.ANNALS_ENCRYPTED !== '1' || !isPlain(path);
}
