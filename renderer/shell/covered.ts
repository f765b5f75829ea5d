import { viewState } from '../state/view-state';
import { isPaletteOpen } from './palette/palette';

/** Whether a dialog or the palette lies over the window; also a dialog that a part of the window opened by itself. */
export function isCovered(): boolean {
  return viewState.getState().dialog !== null || isPaletteOpen() || document.querySelector('[aria-modal="true"]') !== null;
}

let covered = false;

function look(): void {
  covered = isCovered();
}

/**
 * Whether it was so when the key now handled was pressed. A dialog closes itself before the window's own listener has its turn, and the
 * Escape that closed it must not also do what Escape does without one.
 */
export function wasCovered(): boolean {
  return covered || isCovered();
}

/** Looks at every key before anybody else does: to be called once, before the page is drawn. */
export function watchCovers(): void {
  window.addEventListener('keydown', look, true);
}
