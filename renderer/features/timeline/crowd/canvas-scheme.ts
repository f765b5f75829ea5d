import { hexOf } from '../../../ui/look/forced-inks';
import { areColorsForced, onForcedChange } from '../../../ui/use-forced-colors';
import { onSchemeChange, shownScheme } from '../../../ui/use-shown-scheme';
import type { Scheme } from './pen';

/** What a canvas is to be painted in. Forced colours are read from the canvas, on which the style sheet has them. */
export function schemeOf(canvas: HTMLCanvasElement): Scheme {
  if (!areColorsForced()) return shownScheme();
  const { color, borderTopColor } = getComputedStyle(canvas);
  return { text: hexOf(color), ground: hexOf(borderTopColor) };
}

/** Calls when that changes. Answers how to end it. */
export function onCanvasScheme(listener: () => void): () => void {
  const ends = [onSchemeChange(listener), onForcedChange(listener)];
  return () => {
    for (const end of ends) end();
  };
}
