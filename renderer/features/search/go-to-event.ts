import type { EventView } from '../../../shared/event';
import { viewState } from '../../state/view-state';

/** Opens an event on the right and shows its place on the chart. */
export function goToEvent(event: EventView): void {
  const { select, show, revealSpan } = viewState.getState();
  select({ kind: 'event', id: event.id });
  const span = spanToReveal(event);
  if (span === null) show('timeline');
  else revealSpan(span.start, span.end);
}

/**
 * The stretch of time that shows where an event lies: what is known of it, so that an open end adds nothing. Wall-clock
 * milliseconds; null when nothing is known.
 */
export function spanToReveal({
  bounds,
  place,
}: Pick<EventView, 'bounds' | 'place'>): { readonly start: number; readonly end: number } | null {
  const { startMin, startMax, endMin, endMax } = bounds;
  const known = (place === undefined ? [startMin, startMax, endMin, endMax] : [place.from, place.to]).filter((limit) => limit !== null);
  return known.length === 0 ? null : { start: Math.min(...known), end: Math.max(...known) };
}
