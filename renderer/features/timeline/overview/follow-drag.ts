import type { Extent } from '../../../../shared/view/extent';
import { widestZoom } from '../widest-zoom';
import { dragged, type Grip } from './move-window';

interface Drag {
  /** The window when the hand took it. */
  readonly from: Extent;
  readonly grip: Grip;
  /** Milliseconds. */
  readonly perPixel: number;
  readonly show: (window: Extent) => void;
}

/** Moves the window with the hand until that lets go; Escape puts it back where it was. */
export function followDrag(
  strip: HTMLElement,
  { pointerId, clientX }: { readonly pointerId: number; readonly clientX: number },
  drag: Drag,
) {
  const ended = new AbortController();
  const until = { signal: ended.signal };
  strip.setPointerCapture(pointerId);
  strip.addEventListener(
    'pointermove',
    (move) => drag.show(dragged(drag.from, drag.grip, (move.clientX - clientX) * drag.perPixel, widestZoom())),
    until,
  );
  strip.addEventListener('pointerup', () => ended.abort(), until);
  strip.addEventListener('pointercancel', () => ended.abort(), until);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // Nothing else is left by the same press.
    event.stopPropagation();
    ended.abort();
    strip.releasePointerCapture(pointerId);
    drag.show(drag.from);
  };
  window.addEventListener('keydown', onKey, { ...until, capture: true });
}
