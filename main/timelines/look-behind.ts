import type { Result } from '../../shared/result';
import type { LookedThrough } from '../store/checking/look-through';

/** Between two turns of looking through a timeline, in milliseconds: more time for the window than for that. */
const BETWEEN_TURNS_MS = 40;

interface LookBehind {
  /** A portion of the look, by the store. */
  readonly turn: () => Promise<Result<LookedThrough>>;
  /** The timeline is being closed. */
  readonly isOver: () => boolean;
  /** How much is done, 0 to 1; null when nothing is looked at any more. */
  readonly told: (share: number | null) => void;
  readonly found: (problem: string) => void;
}

/** Has a store look through its timeline turn by turn, until all is seen. A look that cannot go on is over, and said to be. */
export async function lookBehind({ turn, isOver, told, found }: LookBehind): Promise<void> {
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
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TURNS_MS));
  }
}
