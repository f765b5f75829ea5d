import { useSyncExternalStore } from 'react';

const SCHEME = 'data-mantine-color-scheme';

/** The colours that the page shows right now, whoever chose them. */
export function shownScheme(): 'light' | 'dark' {
  return document.documentElement.getAttribute(SCHEME) === 'dark' ? 'dark' : 'light';
}

/** The same for components: for what is drawn once from them, as a canvas is. */
export function useShownScheme(): 'light' | 'dark' {
  return useSyncExternalStore(onSchemeChange, shownScheme);
}

/** Calls when they change. Answers how to end that. */
export function onSchemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: [SCHEME] });
  return () => observer.disconnect();
}
