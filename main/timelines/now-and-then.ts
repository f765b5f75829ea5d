/** Who looks is told of what has taken this long, and then as often. */
const EVERY_MS = 1000;

/**
 * Tells of a share of work that grows many times a second: now and then, nothing of work that is done in a moment, and of the rest that it is done
 * (null). `now` in milliseconds, by whatever clock.
 */
export function nowAndThen(
  tell: (share: number | null) => void,
  now: () => number = () => performance.now(),
): (share: number | null) => void {
  let last = now();
  let isTold = false;
  return (share) => {
    if (share === null) {
      if (isTold) tell(null);
      isTold = false;
      return;
    }
    if (now() - last < EVERY_MS) return;
    last = now();
    isTold = true;
    tell(share);
  };
}
