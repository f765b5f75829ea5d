import { type Bounds, MAX_MS } from '../../../../shared/time/bounds';
import { DAY_MS } from '../../../../shared/time/day';
import { padded } from '../../../../shared/view/extent';
import type { TimeWindow } from '../../../state/view-state';

/** A moment takes no less of the window than this. */
const LEAST_OF_WINDOW = 1 / 40;
/** Where the known end of what reaches beyond all that is known stands. */
const AT_EDGE = 0.15;
const AIR = 0.05;

/**
 * The window that shows a date. What is longer than a day (a month, a year, a range) is shown from end to end with a little air; a day or a
 * moment stands in the middle of a window as long as the one that is shown, where it can be made out in that.
 *
 * @param isRange has a beginning and an end of its own, however short
 * @param known from the first to the last that is known of, today among it: as far as what has no end of its own is shown
 * @returns null for what has no limits
 */
export function windowOfWhen(
  { startMin, endMax }: Bounds,
  isRange: boolean,
  known: TimeWindow,
  { start, end }: TimeWindow,
): TimeWindow | null {
  const length = end - start;
  if (startMin === null) {
    if (endMax === null) return null;
    return endMax > known.start ? whole(known.start, endMax) : startingAt(endMax - length * (1 - AT_EDGE), length);
  }
  if (endMax === null) return startMin < known.end ? whole(startMin, known.end) : startingAt(startMin - length * AT_EDGE, length);
  const own = endMax - startMin;
  if (isBeyondDates(startMin, endMax)) return startingAt((startMin + endMax - length) / 2, length);
  if (isRange || own > DAY_MS) return whole(startMin, endMax);
  const shown = Math.min(length, own / LEAST_OF_WINDOW);
  return startingAt((startMin + endMax) / 2 - shown / 2, shown);
}

/** Both limits were brought back to the first or the last day that a Date holds: the chart comes as near as it can, and zooms to no day. */
function isBeyondDates(startMin: number, endMax: number): boolean {
  return endMax <= -MAX_MS + DAY_MS || startMin >= MAX_MS - DAY_MS;
}

function whole(start: number, end: number): TimeWindow {
  return padded({ start, end }, AIR, 1000);
}

function startingAt(start: number, length: number): TimeWindow {
  return { start, end: start + length };
}
