import { viewState } from '../state/view-state';
import { isPaletteOpen } from './palette/palette';

/** Whether a dialog or the palette lies over the window; also a dialog that a part of the window opened by itself. */
export function isCovered(): boolean {
  return viewState.getState().dialog !== null || isPaletteOpen() || document.querySelector('[aria-modal="true"]') !== null;
}

/** Whether a menu or a popover is open; a closed one is not in the page. Its keys are its own; what the program's menu says is done all the same. */
function isMenuOpen(): boolean {
  return document.querySelector('[role="menu"], [role="dialog"]') !== null;
}

let covered = false;

function look(): void {
  covered = isCovered() || isMenuOpen();
}

/**
 * Whether it was so when the key now handled was pressed, or a menu was open. Both close themselves before the window's own listener has its
 * turn, and the Escape that closed one must not also do what Escape does without one.
 */
export function wasCovered(): boolean {
  return covered || isCovered();
}

/** Looks at every key before anybody else does: to be called once, before the page is drawn. */
export function watchCovers(): void {
  window.addEventListener('keydown', look, true);
}
