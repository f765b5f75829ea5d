import { useSyncExternalStore } from 'react';

const FORCED = '(forced-colors: active)';

/** The person has chosen the few colours that everything is to be shown in: for what is drawn by no style sheet, as a canvas is. */
export function areColorsForced(): boolean {
  return matchMedia(FORCED).matches;
}

/** The same for components. */
export function useForcedColors(): boolean {
  return useSyncExternalStore(onForcedChange, areColorsForced);
}

/** Calls when that changes. Answers how to end that. */
export function onForcedChange(listener: () => void): () => void {
  const query = matchMedia(FORCED);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
