import type { TimeWindow } from '../../state/view-state';
import { NARROWEST, WIDEST } from './vis-options';

/**
 * A window so many times as long, within what the chart can show. One that is longer than zooming out goes, since a date was gone to, stays so.
 *
 * @param widest how far zooming out goes, milliseconds
 * @param around the time that keeps its place on screen; the middle unless given
 */
export function zoomed({ start, end }: TimeWindow, factor: number, widest: number, around = (start + end) / 2): TimeWindow {
  const width = Math.min(Math.max((end - start) * factor, NARROWEST), Math.max(widest, end - start), WIDEST);
  const before = (around - start) / (end - start);
  return { start: around - before * width, end: around + (1 - before) * width };
}
