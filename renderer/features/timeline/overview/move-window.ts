import type { Extent } from '../../../../shared/view/extent';
import { isPlainKey } from '../../../ui/plain-key';
import { NARROWEST } from '../vis-options';
import { zoomed } from '../zoomed';

/** What of the shown window is in the hand: one of its ends, or all of it. */
export type Grip = 'start' | 'end' | 'whole';

/**
 * Where the window is when what was gripped has been moved by so many milliseconds. An end stops short of the other, and where zooming out does.
 *
 * @param widestZoom how much time that shows, milliseconds
 */
export function dragged(window: Extent, grip: Grip, by: number, widestZoom: number): Extent {
  const { start, end } = window;
  const widest = Math.max(widestZoom, end - start);
  if (grip === 'start') return { start: Math.max(end - widest, Math.min(start + by, end - NARROWEST)), end };
  if (grip === 'end') return { start, end: Math.min(start + widest, Math.max(end + by, start + NARROWEST)) };
  return { start: start + by, end: end + by };
}

/** The window with its middle elsewhere. */
export function centredAt(middle: number, { start, end }: Extent): Extent {
  return { start: middle - (end - start) / 2, end: middle + (end - start) / 2 };
}

const STEPS: Readonly<Record<string, number>> = {
  ...{ ArrowLeft: -0.1, ArrowRight: 0.1, ArrowDown: -0.1, ArrowUp: 0.1 },
  ...{ PageUp: -0.9, PageDown: 0.9 },
};
const ZOOM = 1.25;
const ZOOMS: Readonly<Record<string, number>> = { '+': 1 / ZOOM, '=': 1 / ZOOM, '-': ZOOM };
const SHIFT_ZOOMS: Readonly<Record<string, number>> = { ArrowUp: 1 / ZOOM, ArrowRight: ZOOM, ArrowDown: ZOOM, ArrowLeft: 1 / ZOOM };

interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * Where a key brings the shown window: arrows and pages move it by a share of itself, plus and minus, or arrows with Shift, show less
 * or more, Home and End go to where everything begins or ends. Null for a key that means nothing here.
 */
export function afterKey(pressed: Pressed, window: Extent, whole: Extent, widestZoom: number): Extent | null {
  if (!isPlainKey(pressed)) return null;
  const { key, shiftKey } = pressed;
  const { start, end } = window;
  const length = end - start;
  if (key === 'Home') return { start: whole.start, end: whole.start + length };
  if (key === 'End') return { start: whole.end - length, end: whole.end };
  const zoom = ZOOMS[key] ?? (shiftKey ? SHIFT_ZOOMS[key] : undefined);
  if (zoom !== undefined) return zoomed(window, zoom, widestZoom);
  const step = STEPS[key];
  return step === undefined ? null : dragged(window, 'whole', step * length, widestZoom);
}
