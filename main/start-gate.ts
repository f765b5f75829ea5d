import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Somebody else may keep the gate shut; then we go on without it, as before there was one. */
const PATIENCE_MS = 10_000;
const AGAIN_MS = 10;

/**
 * Lets one start at a time ask whether another program has the user-data folder. Chromium's own answer is wrong when many ask at once: a
 * start that cannot be heard takes the running program for dead, and two programs have the folder. The gate is a name in the kernel's list
 * of local sockets, so it is gone with the process that had it, and nothing is left behind by a crash.
 *
 * @param folder the user-data folder
 * @returns what opens the gate for the next start; at once where there are no such names (only Linux has them)
 */
export async function passStartGate(folder: string): Promise<() => void> {
  if (process.platform !== 'linux') return () => {};
  const name = `\0annals-start-${createHash('sha256').update(resolve(folder)).digest('hex')}`;
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const leave = await takeName(name);
    if (leave !== null) return leave;
    await pause(AGAIN_MS);
  }
  return () => {};
}

/** Null while another process has the name. */
function takeName(name: string): Promise<(() => void) | null> {
  return new Promise((done) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', () => done(null));
    server.listen(name, () => done(() => void server.close()));
  });
}
