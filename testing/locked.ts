import { beforeAll } from 'vitest';
import { type Key, newKey } from '../main/store/lock/key';
import { value } from '../main/store/testing';

/** What a key costs in tests that make many; what the product pays is in key.test.ts. */
export const CHEAP = { log2N: 12, r: 8, p: 1 } as const;

export interface TwoKeys {
  readonly key: Key;
  readonly other: Key;
}

/** Call at the top of a test file: two keys of different passphrases, there when its tests run. */
export function twoKeys(): TwoKeys {
  const made: Key[] = [];
  beforeAll(async () => {
    for (const passphrase of [PASSPHRASE, 'staple of another kind']) made.push(value(await newKey(passphrase, CHEAP)));
  });
  const at = (index: number): Key => {
    const key = made[index];
    if (key === undefined) throw new Error('keys are there when the tests run');
    return key;
  };
  return {
    get key() {
      return at(0);
    },
    get other() {
      return at(1);
    },
  };
}

/** Of the first of the two keys. */
export const PASSPHRASE = 'correct horse battery';
