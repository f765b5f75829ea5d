import type { Bounds } from '../../../../shared/time/bounds';
import { padded } from '../../../../shared/view/extent';
import type { TimeWindow } from '../../../state/view-state';

/** What is gone to takes no more of the window than this, … */
const MOST_OF_WINDOW = 0.8;
/** … and no less. */
const LEAST_OF_WINDOW = 1 / 40;
/** Where the known end of what has no other stands. */
const AT_EDGE = 0.15;
const AIR = 0.05;

/**
 * The window that shows a date: as long as the one that is shown where the date can be made out in that, else as much longer or shorter.
 *
 * @param isRange a stretch of time is shown from end to end
 * @returns null for what has no limits
 */
export function windowOfWhen({ startMin, endMax }: Bounds, isRange: boolean, { start, end }: TimeWindow): TimeWindow | null {
  const length = end - start;
  if (startMin === null && endMax === null) return null;
  if (endMax === null) return startingAt((startMin ?? 0) - length * AT_EDGE, length);
  if (startMin === null) return startingAt(endMax - length * (1 - AT_EDGE), length);
  const own = endMax - startMin;
  if (isRange) return padded({ start: startMin, end: endMax }, AIR, 1000);
  const needed = Math.max(Math.min(length, own / LEAST_OF_WINDOW), own / MOST_OF_WINDOW);
  return startingAt((startMin + endMax) / 2 - needed / 2, needed);
}

function startingAt(start: number, length: number): TimeWindow {
  return { start, end: start + length };
}
