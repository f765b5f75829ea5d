import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

/** Somebody else may keep the gate shut; then we go on without it, as before there was one. */
const PATIENCE_MS = 30_000;

const BETWEEN_TRIES_MS = 5;

/**
 * Lets one start at a time ask whether another program has the user-data folder. Chromium's own answer is wrong when many ask at once: a
 * start that cannot be heard takes the running program for dead, and two programs have the folder. The gate is a name in the kernel's list
 * of local sockets, so it is gone with the process that had it, and nothing is left behind by a crash.
 *
 * Waits without letting Electron go on: what is ready begins to write into the folder.
 *
 * @param folder the user-data folder
 * @returns what opens the gate for the next start; at once where there are no such names (only Linux has them)
 */
export function passStartGate(folder: string): () => void {
  if (process.platform !== 'linux') return () => {};
  const name = `\0annals-start-${createHash('sha256').update(resolve(folder)).digest('hex')}`;
  const pause = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; Atomics.wait(pause, 0, 0, BETWEEN_TRIES_MS)) {
    // A local socket has its name, or has not, once this returns; only the event that says so comes later.
    const gate = createServer((socket) => socket.destroy())
      .on('error', () => undefined)
      .listen(name);
    if (gate.listening) return () => void gate.close();
  }
  return () => {};
}
