import { realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Result } from '../../shared/result';
import { fail } from '../../shared/result';
import { nameOnDisk } from '../disk/shown-name';
import { forget, type Key, keyOf } from '../store/cipher/key';
import { KEY_OF_COPY } from '../store/database/advice';
import { readSlot } from '../store/lock/key-pages';

/*
 * Keys of the locked timelines that are open, in the memory of the main process: it hands them to each store process that works on the file
 * and forgets them when the timeline is locked again or its window is closed. The passphrase itself is kept by nobody.
 */
const held = new Map<string, Key>();

export function keyOfFile(path: string): Key | null {
  return held.get(realPath(path)) ?? null;
}

/** For a store process that works on this file. */
export function keysOfFile(path: string | undefined): readonly Key[] {
  const key = path === undefined ? null : keyOfFile(path);
  return key === null ? [] : [key];
}

/** Keeps a copy of its own, so that forgetting one file's key takes no other's away. */
export function holdKey(path: string, key: Key): void {
  held.set(realPath(path), { slot: key.slot, secret: Uint8Array.from(key.secret) });
}

/** A copy of a locked file has its key. */
export function shareKey(from: string, to: string): void {
  const key = keyOfFile(from);
  if (key !== null) holdKey(to, key);
}

export function dropKey(path: string): void {
  const key = keyOfFile(path);
  if (key !== null) forget(key);
  held.delete(realPath(path));
}

/** The key that a passphrase makes of a locked file, not held yet. Errors: `wrong-passphrase`, `damaged` where the file does not tell how. */
export async function keyByPassphrase(path: string, passphrase: string): Promise<Result<Key>> {
  try {
    const slot = readSlot(path);
    return slot === null ? NO_SLOT : await keyOf(slot, passphrase);
  } catch {
    return fail('io', 'The file cannot be read where it was. Nothing was changed.');
  }
}

const NO_SLOT = fail('damaged', `The file does not tell any more how its passphrase opens it. Nothing was changed. ${KEY_OF_COPY}`);

/** Of a file that is still to be made, too: its folder may be a link, which must not matter once it is there. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(resolve(path))), nameOnDisk(path));
  }
}
