import { type Key, keyOfSync } from '../../main/store/lock/key';
import { readSlotBytes } from '../../main/store/lock/slot';

/* Keys for harnesses and tests: always the same two, and cheap to make, since each victim makes its own. Never part of the product. */

const PASSPHRASE = 'correct horse battery';
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

/** What a harness hands to the store: with `--encrypted` in the command line, or in the environment of a victim, a key. */
export function harnessKeys(): Key[] {
  return process.env.ANNALS_ENCRYPTED === '1' ? [harnessKey()] : [];
}
