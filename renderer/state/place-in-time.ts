import type { FullEvent } from '../../shared/event';
import { indexExtent } from '../../shared/time/placement';
import type { PlaceInTime } from '../../shared/view/event-beside';
import { timelineState } from './timeline-state';

/** Where an event stands among the others of the open timeline. */
export function placeInTime(event: FullEvent): PlaceInTime {
  const state = timelineState.getState();
  const zone = state.phase === 'ready' ? state.snapshot.timeline.homeZone : 'UTC';
  return { start: indexExtent(event, zone).start, row: event.row };
}
