/** A process that ends by itself this often within a minute is not started again. */
const MOST = 3;
const WITHIN_MS = 60_000;

/** Counts how often something ends by itself. `happened` answers whether it may be started again. */
export function crashLoop(now: () => number = Date.now): { happened(): boolean; reset(): void } {
  let times: number[] = [];
  return {
    happened() {
      const at = now();
      times = [...times.filter((time) => at - time < WITHIN_MS), at];
      return times.length < MOST;
    },
    reset() {
      times = [];
    },
  };
}
