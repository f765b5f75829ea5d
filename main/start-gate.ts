import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Somebody else may keep the gate shut; then we go on without it, as before there was one. */
const PATIENCE_MS = 30_000;

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
  const passed = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const name = `\0annals-start-${createHash('sha256').update(resolve(folder)).digest('hex')}`;
  const keeper = new Worker(KEEP_NAME, { eval: true, workerData: { name, passed } });
  Atomics.wait(passed, 0, 0, PATIENCE_MS);
  return () => void keeper.terminate();
}

/** Takes the name, as often as it takes, and keeps it until the worker is ended. */
const KEEP_NAME = `
const { createServer } = require('node:net');
const { workerData: { name, passed } } = require('node:worker_threads');
function take() {
  createServer((socket) => socket.destroy())
    .once('error', () => setTimeout(take, 5))
    .listen(name, () => {
      Atomics.store(passed, 0, 1);
      Atomics.notify(passed, 0);
    });
}
take();
`;
