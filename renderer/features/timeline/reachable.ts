import { MAX_MS } from '../../../shared/time/bounds';
import type { TimeWindow } from '../../state/view-state';
import { FAR_MS } from './chart-item';
import { WIDEST } from './vis-options';

/** The chart reaches no further: what stands for an open end is in it, and between here and the last Date there is room for the steps of the axis. */
export const FARTHEST_MS = (FAR_MS + MAX_MS) / 2;

/** The window that is shown where this one is asked for: about the same middle, no longer than the chart shows, and within what it reaches. */
export function reachable(asked: TimeWindow): TimeWindow {
  const { start, end } = asked;
  if (end - start <= WIDEST && start >= -FARTHEST_MS && end <= FARTHEST_MS) return asked;
  const length = Math.min(end - start, WIDEST);
  const from = Math.min(Math.max((start + end - length) / 2, -FARTHEST_MS), FARTHEST_MS - length);
  return { start: from, end: from + length };
}
