/** How often the clock is looked at, in milliseconds. A timer set for the whole time would stand still while the computer sleeps. */
const LOOK_EVERY_MS = 5000;

export interface AutoLock {
  /** A person did something. */
  touched(): void;
  stop(): void;
}

/** Calls `lock` once nobody has done anything for so many minutes; 0 never. It is called again only after something was done. */
export function autoLock({ minutes, lock }: { readonly minutes: () => number; readonly lock: () => unknown }): AutoLock {
  let last = Date.now();
  let isDone = false;
  const timer = setInterval(() => {
    const wait = minutes() * 60_000;
    if (isDone || wait === 0 || Date.now() - last < wait) return;
    isDone = true;
    lock();
  }, LOOK_EVERY_MS);
  return {
    touched: () => {
      last = Date.now();
      isDone = false;
    },
    stop: () => clearInterval(timer),
  };
}
