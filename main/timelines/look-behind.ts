import type { Result } from '../../shared/result';
import type { LookedThrough } from '../store/checking/look-through';

/** Between two turns of looking through a timeline, in milliseconds: more time for the window than for that. */
const BETWEEN_TURNS_MS = 40;

/** The same while somebody is at work, who should not meet a turn. */
const WHILE_AT_WORK_MS = 200;

interface LookBehind {
  /** A portion of the look, by the store. */
  readonly turn: () => Promise<Result<LookedThrough>>;
  /** Somebody has just asked the timeline something else. */
  readonly isAtWork: () => boolean;
  /** The timeline is being closed. */
  readonly isOver: () => boolean;
  /** How much is done, 0 to 1; null when nothing is looked at any more. */
  readonly told: (share: number | null) => void;
  readonly found: (problem: string) => void;
}

/** Has a store look through its timeline turn by turn, until all is seen. A look that cannot go on is over, and said to be. */
export async function lookBehind({ turn, isAtWork, isOver, told, found }: LookBehind, pause = paused): Promise<void> {
  for (;;) {
    const looked = await turn();
    if (!looked.ok || isOver()) {
      told(null);
      return;
    }
    const { done, share, problem } = looked.value;
    told(done ? null : share);
    if (problem !== null) found(problem);
    if (done) return;
    await pause(isAtWork() ? WHILE_AT_WORK_MS : BETWEEN_TURNS_MS);
  }
}

function paused(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
