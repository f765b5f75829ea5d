import type { Extent } from '../../../../shared/view/extent';
import { viewState } from '../../../state/view-state';
import { WhenStill } from '../when-still';
import { windowWords } from './window-words';

const NARROWEST_THUMB = 10;

/**
 * Keeps the thumb of the overview where the shown window is: in each frame of its movement by its style alone, in words once it rests, until which
 * it is `aria-busy`: nobody reads where a window is that is still moving.
 *
 * @param width of the strip, in pixels
 * @returns what ends it
 */
export function showWindow(thumb: HTMLElement, extent: Extent, width: number): () => void {
  const scale = width / (extent.end - extent.start);
  const place = () => {
    const { window: shown } = viewState.getState();
    if (shown === null) return null;
    const left = Math.min(Math.max((shown.start - extent.start) * scale, 0), Math.max(width - NARROWEST_THUMB, 0));
    const right = Math.min(Math.max((shown.end - extent.start) * scale, left + NARROWEST_THUMB), width);
    thumb.style.transform = `translateX(${left}px)`;
    thumb.style.width = `${right - left}px`;
    return { shown, left };
  };
  const say = () => {
    thumb.removeAttribute('aria-busy');
    const placed = place();
    if (placed === null) return;
    thumb.setAttribute('aria-valuenow', String(Math.round((placed.left / Math.max(width, 1)) * 100)));
    thumb.setAttribute('aria-valuetext', windowWords(placed.shown));
  };
  const still = new WhenStill(say);
  say();
  const unsubscribe = viewState.subscribe((state, old) => {
    if (state.window === old.window) return;
    place();
    thumb.setAttribute('aria-busy', 'true');
    still.moved();
  });
  return () => {
    still.dispose();
    unsubscribe();
  };
}
