import type { Box } from '../../../../shared/scene/box';
import { stretchBand } from './band';

/** How what is clicked or spanned is added to what is marked. */
export interface Marking {
  /** A click with Ctrl (or the Mac's command key). */
  toggleAt(event: PointerEvent): void;
  /** A click with Shift. */
  extendTo(event: PointerEvent): void;
  /** A rubber band was let go; with `adding` what was marked stays so. */
  spanned(rect: Box, adding: boolean): void;
  /** A plain click, on whatever. */
  clear(): void;
}

export interface MarkingEdges {
  readonly host: HTMLElement;
  readonly marking: Marking;
  /** Whether the command key stands for Ctrl. */
  isMac(): boolean;
}

/** A hand that clicks never rests quite still. */
const STILL = 4;

/**
 * Clicks with Ctrl and Shift, and drags with Shift, which span a rubber band. vis-timeline does not see them: it would move the view, or drag
 * what lies there.
 *
 * @returns the function that takes the listeners off
 */
export function listenForMarks({ host, marking, isMac }: MarkingEdges): () => void {
  let stopDrag: (() => void) | null = null;
  let plainAt: { readonly x: number; readonly y: number } | null = null;

  const onDown = (event: PointerEvent) => {
    plainAt = null;
    const panel = host.querySelector('.vis-panel.vis-center')?.getBoundingClientRect();
    if (event.button !== 0 || !event.isPrimary || panel === undefined || !isIn(panel, event)) return;
    const toggling = isMac() ? event.metaKey : event.ctrlKey;
    if (!toggling && !event.shiftKey) {
      plainAt = { x: event.clientX, y: event.clientY };
      return;
    }
    event.stopPropagation();
    // No text is selected, and the keyboard stays where it is.
    event.preventDefault();
    stopDrag = followBand(event, panel);
  };

  function followBand(down: PointerEvent, panel: DOMRect): () => void {
    const band = stretchBand(host.parentElement ?? host, panel, down.clientX, down.clientY);
    let spanned: Box | null = null;
    const onMove = (event: PointerEvent) => {
      const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > STILL;
      if (spanned !== null || (far && down.shiftKey)) spanned = band.drawTo(event.clientX, event.clientY);
    };
    const onUp = (event: PointerEvent) => {
      stop();
      const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > STILL;
      if (spanned !== null) marking.spanned(spanned, isMac() ? down.metaKey : down.ctrlKey);
      else if (far) return;
      else if (down.shiftKey) marking.extendTo(down);
      else marking.toggleAt(down);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      stop();
    };
    const stop = () => {
      band.end();
      stopDrag = null;
      window.removeEventListener('pointermove', onMove, true);
      window.removeEventListener('pointerup', onUp, true);
      window.removeEventListener('pointercancel', stop, true);
      window.removeEventListener('keydown', onKey, true);
    };
    window.addEventListener('pointermove', onMove, true);
    window.addEventListener('pointerup', onUp, true);
    window.addEventListener('pointercancel', stop, true);
    window.addEventListener('keydown', onKey, true);
    return stop;
  }

  const onClick = (event: MouseEvent) => {
    if (plainAt !== null && Math.hypot(event.clientX - plainAt.x, event.clientY - plainAt.y) <= STILL) marking.clear();
  };

  host.addEventListener('pointerdown', onDown, true);
  host.addEventListener('click', onClick);
  return () => {
    stopDrag?.();
    host.removeEventListener('pointerdown', onDown, true);
    host.removeEventListener('click', onClick);
  };
}

function isIn(panel: DOMRect, { clientX, clientY }: PointerEvent): boolean {
  return clientX >= panel.left && clientX <= panel.right && clientY >= panel.top && clientY <= panel.bottom;
}
