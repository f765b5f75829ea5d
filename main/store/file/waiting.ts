import { statSync } from 'node:fs';
import { journalOf } from '../../disk/companions';
import { Refusal, toAppError } from '../database/errors';
import { heldWords, holderOf } from './holder';

/** How long programs wait for one that does not get on with its edit, in milliseconds. */
export const WAIT_MS = 5000;

/** Not even a queue that moves is waited in for longer: something may write without end. */
const AT_MOST_MS = 90_000;

/** So that many who wait do not all come back at once. */
const SHORTEST_PAUSE_MS = 10;
export const LONGEST_PAUSE_MS = 60;

/**
 * Tries until the lock of a file lets the attempt through. While others get on with their edits the queue is waited in; once nothing has
 * moved for `WAIT_MS`, or at once where a window has the file, which does not let go, it is refused with who has it. The attempt must
 * leave nothing behind that met a lock, see engine.ts.
 *
 * @throws Refusal `locked`; whatever else the attempt throws
 */
export function patiently<T>(path: string, attempt: () => T): T {
  const begun = Date.now();
  let moved = begun;
  let sign = signOfLife(path);
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (toAppError(error).code !== 'locked') throw error;
    }
    const holder = holderOf(path);
    const now = Date.now();
    const found = signOfLife(path);
    if (found !== sign) moved = now;
    sign = found;
    const isOver = now - moved >= WAIT_MS || now - begun >= AT_MOST_MS;
    if (holder?.kind === 'window' || isOver) throw new Refusal({ code: 'locked', message: heldWords(path, holder) });
    pause(SHORTEST_PAUSE_MS + Math.random() * (LONGEST_PAUSE_MS - SHORTEST_PAUSE_MS));
  }
}

/** What changes whenever somebody gets on with an edit. */
function signOfLife(path: string): string {
  return [path, journalOf(path)]
    .map((each) => statSync(each, { bigint: true, throwIfNoEntry: false }))
    .map((found) => (found === undefined ? '' : `${found.ino} ${found.mtimeNs}`))
    .join(' ');
}

/** Stops this process for so long. Only for processes in which nothing else waits to be done. */
export function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
