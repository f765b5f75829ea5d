import { countOverlaps, lowerBound } from '../../../../shared/scene/overlaps';
import type { LaneColumns } from '../../../../shared/view/lane-columns';
import type { TimeWindow } from '../../../state/view-state';

/** On which side of a window that holds nothing all there is lies. */
export type Side = 'earlier' | 'later' | 'both';

export interface Beyond {
  /** Reviews are spoken of where there are no events at all. */
  readonly of: 'events' | 'reviews';
  readonly side: Side;
}

/**
 * Where all lies that a window shows nothing of. Null where it shows something, or where there is nothing to be shown.
 *
 * @param reviewsOf when reviews are due, wall-clock milliseconds; asked once, and only where no event is in the window
 */
export function beyondWindow(lanes: Iterable<LaneColumns>, reviewsOf: () => readonly number[], { start, end }: TimeWindow): Beyond | null {
  let [earlier, later] = [false, false];
  for (const columns of lanes) {
    if (countOverlaps(columns, start, end) > 0) return null;
    const before = lowerBound(columns.start, start);
    earlier ||= before > 0;
    later ||= before < columns.row.length;
  }
  const reviews = reviewsOf();
  if (reviews.some((at) => at >= start && at < end)) return null;
  const events = sideOf(earlier, later);
  if (events !== null) return { of: 'events', side: events };
  const side = sideOf(
    reviews.some((at) => at < start),
    reviews.some((at) => at >= end),
  );
  return side === null ? null : { of: 'reviews', side };
}

function sideOf(earlier: boolean, later: boolean): Side | null {
  if (earlier) return later ? 'both' : 'earlier';
  return later ? 'later' : null;
}
