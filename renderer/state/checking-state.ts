import { createStore } from 'zustand/vanilla';
import { bridge } from '../client';

/** How much of the timeline has been looked through behind the window, 0 to 1; null when nothing is being looked through. */
export const checkingState = createStore<{ readonly share: number | null }>()(() => ({ share: null }));

/** Call once at start. */
export function watchChecking(): void {
  bridge.on.checking(({ share }) => checkingState.setState({ share }));
  // Another file, or none: what was being looked through is given up.
  bridge.on.window(({ reload }) => {
    if (reload) checkingState.setState({ share: null });
  });
}
