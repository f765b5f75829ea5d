import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

/*
 * The one way to open for reading what a person, a folder or the environment names. To open a pipe is to wait until somebody writes into
 * it, which may be never, and a device may have no end: so nothing is waited for, and what is no regular file is refused.
 */

/** Does nothing to a regular file; Windows has no such pipes in its folders, nor the flag. */
const WITHOUT_WAITING = (constants.O_NONBLOCK as number | undefined) ?? 0;

/** A descriptor for reading. @throws what the file system says, EISDIR for a folder, and ENOTREG for any other thing that is no file. */
export function openToRead(path: string): number {
  const descriptor = openSync(path, constants.O_RDONLY | WITHOUT_WAITING);
  try {
    const found = fstatSync(descriptor);
    if (found.isFile()) return descriptor;
    const code = found.isDirectory() ? 'EISDIR' : 'ENOTREG';
    throw Object.assign(new Error(`${code}: not a regular file, open '${path}'`), { code, path, syscall: 'open' });
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/** All of a regular file. @throws as openToRead */
export function readAll(path: string): Buffer {
  const descriptor = openToRead(path);
  try {
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The first bytes of a regular file, at most so many. @throws as openToRead */
export function readStart(path: string, most: number): Buffer {
  const descriptor = openToRead(path);
  try {
    const bytes = Buffer.alloc(most);
    let length = 0;
    for (let read = 1; read > 0 && length < most; length += read) read = readSync(descriptor, bytes, length, most - length, null);
    return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}
