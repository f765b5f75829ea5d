import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll } from 'vitest';
import { type Key, newKey } from '../../main/store/cipher/key';
import { withKeys } from '../../main/store/lock/keyring';
import { changeLock } from '../../main/store/opening/change-lock';
import type { TimelineStore } from '../../main/store/timeline-store';
import { firstLane, value, type Workbench } from './workbench';

/** What a key costs in tests that make many; what the product pays is in key.test.ts. */
export const CHEAP = { log2N: 12, r: 8, p: 1 } as const;

/** Of the first of the two keys. */
export const PASSPHRASE = 'correct horse battery';
/** The title of an event that must not be found in plain. */
export const CANARY = 'Kanarienvogel in the mine';

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

/** Timelines with an event whose title must not be found, for tests of a lock. */
export interface LockBench {
  /** Plain, closed. */
  plain(): string;
  /** With the first of the keys, closed. */
  locked(): string;
  /** Opens one with the first of the keys, and closes it after the test. */
  openLocked(path?: string, more?: object): TimelineStore;
}

export function lockBench(bench: Workbench, keys: TwoKeys): LockBench {
  const plain = (): string => {
    const store = bench.createSeeded();
    addCanary(store);
    bench.close(store);
    return bench.path;
  };
  return {
    plain,
    locked: () => {
      const path = plain();
      value(changeLock(path, { from: null, to: keys.key }));
      return path;
    },
    openLocked: (path = bench.path, more = {}) => withKeys([keys.key], () => bench.open(path, more)),
  };
}

export function addCanary(store: TimelineStore, title = CANARY): void {
  value(store.ask('events.add', { draft: { title, when: '2026-01-08', lane: firstLane(store) } }));
}

/** Whether a text stands in a file in plain. */
export function speaks(path: string, of = CANARY): boolean {
  const bytes = readFileSync(path);
  return bytes.includes(of) || bytes.includes(Buffer.from(of, 'utf16le'));
}

/** Paths of all files in a folder and below. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile());
}
