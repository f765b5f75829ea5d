import { backUpQuietly } from './backup-quietly';
import type { OpenTimeline } from './timelines';

/** Soon after opening, so that the window comes first. */
const FIRST_AFTER_MS = 3000;
/** While a timeline changes, its newest backup is no older than this. */
const EVERY_MS = 15 * 60_000;

/** Makes backups of an open timeline by itself: at open and every 15 minutes, each only if something changed since the last. */
export function startRounds(timeline: OpenTimeline): { stop(): void } {
  const first = setTimeout(() => void backUpQuietly(timeline), FIRST_AFTER_MS);
  const rounds = setInterval(() => void backUpQuietly(timeline), EVERY_MS);
  return {
    stop() {
      clearTimeout(first);
      clearInterval(rounds);
    },
  };
}
