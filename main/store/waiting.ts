import type { Result } from '../../shared/result';
import { fail } from '../../shared/result';
import { heldWords, holderOf } from './holder';

/** How long programs wait for each other's edits, in milliseconds. */
export const WAIT_MS = 5000;

/** So that many who wait do not all come back at once. */
const SHORTEST_PAUSE_MS = 10;
export const LONGEST_PAUSE_MS = 60;

/**
 * Tries until it is let in, or `WAIT_MS` have passed, or a window has the file, which will not let go of it by waiting. A lock that stays is
 * refused (`locked`) with who has it. The attempt must leave nothing behind that met a lock, see engine.ts.
 */
export function patiently<T>(path: string, attempt: () => Result<T>): Result<T> {
  const until = Date.now() + WAIT_MS;
  for (;;) {
    const result = attempt();
    if (result.ok || result.error.code !== 'locked') return result;
    const holder = holderOf(path);
    if (holder?.kind === 'window' || Date.now() >= until) return fail('locked', heldWords(path, holder));
    pause(SHORTEST_PAUSE_MS + Math.random() * (LONGEST_PAUSE_MS - SHORTEST_PAUSE_MS));
  }
}

/** Stops this process for so long. Only for processes in which nothing else waits to be done. */
export function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
