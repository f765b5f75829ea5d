import type { TimeWindow } from '../../state/view-state';
import { NARROWEST, WIDEST } from './vis-options';

/**
 * A window so many times as long, within what the chart can show.
 *
 * @param around the time that keeps its place on screen; the middle unless given
 */
export function zoomed({ start, end }: TimeWindow, factor: number, around = (start + end) / 2): TimeWindow {
  const width = Math.min(Math.max((end - start) * factor, NARROWEST), WIDEST);
  const before = (around - start) / (end - start);
  return { start: around - before * width, end: around + (1 - before) * width };
}
