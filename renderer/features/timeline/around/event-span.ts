import type { FullEvent } from '../../../../shared/event';
import type { TimeWindow } from '../../../state/view-state';

/**
 * The stretch of time that shows where an event lies: what is known of it, so that an open end adds nothing. Wall-clock
 * milliseconds; null when nothing is known.
 */
export function eventSpan({ bounds, place }: Pick<FullEvent, 'bounds' | 'place'>): TimeWindow | null {
  const { startMin, startMax, endMin, endMax } = bounds;
  const known = (place === undefined ? [startMin, startMax, endMin, endMax] : [place.from, place.to]).filter((limit) => limit !== null);
  return known.length === 0 ? null : { start: Math.min(...known), end: Math.max(...known) };
}
