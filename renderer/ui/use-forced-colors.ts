import { useSyncExternalStore } from 'react';

const FORCED = '(forced-colors: active)';
/** Of two such themes that follow each other one is mostly dark and the other light; nothing tells of two that are both. */
const DARK = '(prefers-color-scheme: dark)';

/** The person has chosen the few colours that everything is to be shown in: for what is drawn by no style sheet, as a canvas is. */
export function areColorsForced(): boolean {
  return matchMedia(FORCED).matches;
}

/** The same for components: whether these few are light on dark or dark on light, null where everything has its own colours. */
export function useForcedColors(): 'light' | 'dark' | null {
  return useSyncExternalStore(onForcedChange, forcedScheme);
}

function forcedScheme(): 'light' | 'dark' | null {
  return areColorsForced() ? (matchMedia(DARK).matches ? 'dark' : 'light') : null;
}

/** Calls when that, or the colours that are forced, change. Answers how to end that. */
export function onForcedChange(listener: () => void): () => void {
  const queries = [matchMedia(FORCED), matchMedia(DARK)];
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}
