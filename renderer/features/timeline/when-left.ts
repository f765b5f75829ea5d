/**
 * Calls back when the page is about to go, before those hear of it who keep what it shows.
 *
 * @returns what ends that
 */
export function whenLeft(act: () => void): () => void {
  window.addEventListener('pagehide', act, { capture: true });
  return () => window.removeEventListener('pagehide', act, { capture: true });
}
