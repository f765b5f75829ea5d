import type { AppError, Result } from '../../shared/result';
import type { Rotation } from '../store/backups/backup';

/** Soon after the window has read the timeline, so that it comes first. */
export const FIRST_AFTER_MS = 3000;
/** While a timeline changes, its newest backup is no older than this. */
export const EVERY_MS = 15 * 60_000;
/** After a failure: room may be made, a disk plugged in. */
export const AGAIN_AFTER_MS = 60_000;

/** The backups that an open timeline gets by itself. */
export interface Rounds {
  /** One at once, after any that is being made. */
  now(): Promise<Result<Rotation>>;
  /** Why the last one could not be made; null since one was, or since there is one of the present state. */
  trouble(): AppError | null;
  stop(): void;
}

/**
 * Makes backups of an open timeline by itself: at open and every 15 minutes, each only if something changed since the last. Goes by
 * timers, which run on whatever the clock is set to, and one at a time, however long it takes.
 *
 * @param make makes one if it is needed
 * @param onTrouble `trouble` has changed
 * @param ready the first comes soon after that
 * @param missed what is wrong until then: a backup that was to be made before
 */
export function startRounds(
  make: () => Promise<Result<Rotation>>,
  onTrouble: () => void,
  ready: Promise<void>,
  missed: AppError | null = null,
): Rounds {
  let trouble = missed;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function attempt(): Promise<Result<Rotation>> {
    const made = await make().catch(mistake);
    const before = trouble;
    trouble = made.ok ? null : made.error;
    if (before?.message !== trouble?.message) onTrouble();
    return made;
  }

  function now(): Promise<Result<Rotation>> {
    const made = last.then(attempt);
    last = made;
    return made;
  }

  async function round(): Promise<void> {
    const made = await now();
    if (!stopped) timer = setTimeout(round, made.ok ? EVERY_MS : AGAIN_AFTER_MS);
  }

  void ready.then(() => {
    if (!stopped) timer = setTimeout(round, FIRST_AFTER_MS);
  });

  return {
    now,
    trouble: () => trouble,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function mistake(error: unknown): Result<never> {
  return { ok: false, error: { code: 'internal', message: `Annals made a mistake: ${String(error)}.` } };
}
