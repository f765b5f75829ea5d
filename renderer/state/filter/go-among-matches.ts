import type { FullEvent } from '../../../shared/event';
import { eventBeside, eventsBefore, outermostEvent, type PlaceInTime } from '../../../shared/view/event-beside';
import type { TimelineIndex } from '../../../shared/view/timeline-index';
import { bridge } from '../../client';
import { announce } from '../../ui/announce';
import { eventCache } from '../event-cache';
import { goToEvent } from '../go-to-event';
import { placeInTime } from '../place-in-time';
import { strings } from '../strings';
import { viewState } from '../view-state';
import { filterState } from './filter-state';

/** Which of the events that a filter lets through, in the order of time, an event is, counted from 1; and of how many that have a place in time. */
export function placeAmong(index: TimelineIndex, event: FullEvent): { readonly at: number; readonly of: number } {
  return { at: eventsBefore(index, placeInTime(event)) + 1, of: index.size - index.unplaced };
}

let isLooking = false;

/** Goes to the next of what the filter lets through, or to the one before, from the selected event; round at either end. */
export async function goAmongMatches(step: -1 | 1): Promise<void> {
  const index = filterState.getState().applied?.index;
  if (isLooking || index === undefined) return;
  isLooking = true;
  try {
    const from = await selectedPlace();
    const next = (from === null ? null : eventBeside(index, from, step)) ?? outermostEvent(index, step);
    if (next === null) return;
    const event = await eventCache.ofRow(next.row);
    if (event === undefined) return;
    goToEvent(event.id);
    const { at, of } = placeAmong(index, event);
    announce(strings.filter.atTitle(strings.filter.at(at, of), event.title));
  } finally {
    isLooking = false;
  }
}

async function selectedPlace(): Promise<PlaceInTime | null> {
  const { selection } = viewState.getState();
  const event = selection.kind === 'event' ? await bridge.events.get({ id: selection.id }) : null;
  return event?.ok ? placeInTime(event.value) : null;
}
