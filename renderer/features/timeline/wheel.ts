import type { View } from './geometry';

export interface WheelHandlers {
  view(): View;
  /** At once, without a glide. */
  show(window: { readonly start: number; readonly end: number }): void;
  zoom(factor: number, around: number): void;
}

const LINE_PIXELS = 40;
/** One notch of a common mouse wheel (100 px) changes the zoom by a fifth. */
const ZOOM_PER_PIXEL = Math.log(1.2) / 100;

/**
 * The wheel on the chart: plain zooms about the pointer, sideways or with Shift moves in time, with Alt scrolls the lanes;
 * over the lane labels it scrolls as anywhere else. vis-timeline alone would zoom and scroll at the same time.
 *
 * @returns the function that takes the listener off
 */
export function listenToWheel(host: HTMLElement, handlers: WheelHandlers): () => void {
  const onWheel = (event: WheelEvent) => {
    const centre = host.querySelector('.vis-panel.vis-center')?.getBoundingClientRect();
    if (centre === undefined || event.clientX < centre.left) return;
    event.preventDefault();
    event.stopPropagation();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE_PIXELS;
    const view = handlers.view();
    const perPixel = (view.end - view.start) / view.width;
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (sideways || event.shiftKey) {
      const by = (sideways ? event.deltaX : event.deltaY) * unit * perPixel;
      handlers.show({ start: view.start + by, end: view.end + by });
    } else if (event.altKey) {
      const lanes = host.querySelector('.vis-panel.vis-left');
      if (lanes !== null) lanes.scrollTop += event.deltaY * unit;
    } else {
      handlers.zoom(Math.exp(event.deltaY * unit * ZOOM_PER_PIXEL), view.start + (event.clientX - centre.left) * perPixel);
    }
  };
  host.addEventListener('wheel', onWheel, { capture: true, passive: false });
  return () => host.removeEventListener('wheel', onWheel, { capture: true });
}
