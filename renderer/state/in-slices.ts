import type { Steps } from '../../shared/view/steps';

/** About half a frame: what is drawn and typed meanwhile gets its turn within the same frame. */
const SLICE_MS = 8;

/** Goes through steps, a slice of time at once, and lets the window do what is due in between. Null when it is given up: `isWanted` is asked after each slice. */
export async function inSlices<T>(steps: Steps<T>, isWanted: () => boolean): Promise<T | null> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await turn();
    if (!isWanted()) return null;
  }
}

/** A message, not a timer: a chain of timers is slowed down to one in four milliseconds, in a window behind others to one in a second. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
