import { fileURLToPath } from 'node:url';
import { fits, forget, type Key } from '../cipher/key';
import { readSlot } from './key-pages';

/*
 * The keys that this process was handed: the store process with the request to open a file, the command line once the passphrase is known. One
 * ring for each process, so that whatever opens, looks into, lists, restores or copies a locked file finds its key in the one place that
 * reads headers, and nothing has to carry keys about.
 */
let ring: readonly Key[] = [];

export function addKeys(keys: readonly Key[] | undefined): void {
  if (keys !== undefined) ring = [...ring, ...keys];
}

export function keysAtHand(): readonly Key[] {
  return ring;
}

/** The one that a locked file was locked with; null when it is not at hand, or the file is plain. */
export function keyFor(path: string): Key | null {
  const slot = ring.length === 0 ? null : readSlot(path);
  return slot === null ? null : (ring.find((key) => fits(key, slot)) ?? null);
}

/** The same of what SQLite is given as an address. */
export function keyAt(address: string): Key | null {
  return keyFor(address.startsWith('file:') ? fileURLToPath(address.replace(/\?.*$/, '')) : address);
}

/** Overwrites all of them. */
export function dropKeys(): void {
  for (const key of ring) forget(key);
  ring = [];
}

/** Has just these keys at hand while something is done; for tests and for looking whether a file has one of them. */
export function withKeys<T>(keys: readonly Key[], work: () => T): T {
  const before = ring;
  ring = keys;
  try {
    return work();
  } finally {
    ring = before;
  }
}
