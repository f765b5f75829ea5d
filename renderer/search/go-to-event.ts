import type { EventView } from '../../shared/event';
import { viewState } from '../state/view-state';

/** Opens an event on the right and shows its place on the chart. */
export function goToEvent(event: EventView): void {
  const { select, show, revealSpan } = viewState.getState();
  select({ kind: 'event', id: event.id });
  const span = spanToReveal(event.bounds);
  if (span === null) show('timeline');
  else revealSpan(span.start, span.end);
}

/**
 * The stretch of time that shows where an event lies: what is known of it, so that an open end adds nothing. Wall-clock
 * milliseconds; null when nothing is known.
 */
export function spanToReveal(bounds: EventView['bounds']): { readonly start: number; readonly end: number } | null {
  const known = [bounds.startMin, bounds.startMax, bounds.endMin, bounds.endMax].filter((limit) => limit !== null);
  return known.length === 0 ? null : { start: Math.min(...known), end: Math.max(...known) };
}
