import type { TimeWindow } from '../../state/view-state';
import { FAR_MS } from './chart-item';
import { WIDEST } from './vis-options';

/** The window that is shown where this one is asked for: about the same middle, no longer than the chart shows, and within what it reaches. */
export function reachable(asked: TimeWindow): TimeWindow {
  const { start, end } = asked;
  if (end - start <= WIDEST && start >= -FAR_MS && end <= FAR_MS) return asked;
  const length = Math.min(end - start, WIDEST);
  const from = Math.min(Math.max((start + end - length) / 2, -FAR_MS), FAR_MS - length);
  return { start: from, end: from + length };
}
