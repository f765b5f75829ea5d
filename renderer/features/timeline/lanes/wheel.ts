import type { Preferences } from '../../../../shared/preferences';
import type { View } from '../geometry';

/** What is moved by the wheel. */
export interface WheeledChart {
  readonly view: View;
  move(window: { readonly start: number; readonly end: number }): void;
  zoomBy(factor: number, around: number): void;
}

/** What of a WheelEvent decides. */
export type Turned = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** What a turn of the wheel does: a factor of zoom, or pixels of time or of lanes. */
export type WheelAct = { readonly kind: 'zoom' | 'time' | 'lanes'; readonly by: number };

const LINE_PIXELS = 40;
/** One notch of a common mouse wheel (100 px) changes the zoom by a fifth. */
const ZOOM_PER_PIXEL = Math.log(1.2) / 100;
/** Two fingers that move apart on a trackpad come as small turns with Ctrl. */
const MOST_PINCH = 40;
const ZOOM_PER_PINCHED_PIXEL = 0.01;

/**
 * Over the names of lanes the wheel scrolls them. Over the chart it does what the person has chosen: it zooms, as on maps, or scrolls the
 * lanes, as in documents; with Alt it does the other. Sideways, or with Shift, it moves in time; with Ctrl or ⌘, or two fingers that move
 * apart, it zooms.
 */
export function wheelAct(turned: Turned, overNames: boolean, setting: Preferences['wheel']): WheelAct {
  const unit = turned.deltaMode === 0 ? 1 : LINE_PIXELS;
  const [across, down] = [turned.deltaX * unit, turned.deltaY * unit];
  const isSideways = Math.abs(across) > Math.abs(down);
  if (overNames) return { kind: 'lanes', by: down };
  if (turned.ctrlKey || turned.metaKey) {
    const isPinch = turned.ctrlKey && turned.deltaMode === 0 && Math.abs(down) < MOST_PINCH;
    return { kind: 'zoom', by: Math.exp(down * (isPinch ? ZOOM_PER_PINCHED_PIXEL : ZOOM_PER_PIXEL)) };
  }
  if (isSideways || turned.shiftKey) return { kind: 'time', by: isSideways ? across : down };
  if ((setting === 'scrolls') !== turned.altKey) return { kind: 'lanes', by: down };
  return { kind: 'zoom', by: Math.exp(down * ZOOM_PER_PIXEL) };
}

/**
 * vis-timeline alone would zoom and scroll at the same time.
 *
 * @param setting what the wheel does without a key
 * @returns the function that takes the listener off
 */
export function listenToWheel(host: HTMLElement, chart: WheeledChart, setting: () => Preferences['wheel']): () => void {
  const onWheel = (event: WheelEvent) => {
    const centre = host.querySelector('.vis-panel.vis-center')?.getBoundingClientRect();
    if (centre === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const { kind, by } = wheelAct(event, event.clientX < centre.left, setting());
    const { view } = chart;
    const perPixel = (view.end - view.start) / view.width;
    if (kind === 'zoom') chart.zoomBy(by, view.start + (event.clientX - centre.left) * perPixel);
    else if (kind === 'time') chart.move({ start: view.start + by * perPixel, end: view.end + by * perPixel });
    else {
      const lanes = host.querySelector('.vis-panel.vis-left');
      if (lanes !== null) lanes.scrollTop += by;
    }
  };
  host.addEventListener('wheel', onWheel, { capture: true, passive: false });
  return () => host.removeEventListener('wheel', onWheel, { capture: true });
}
