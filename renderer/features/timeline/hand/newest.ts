import type { FullEvent } from '../../../../shared/event';
import { eventCache } from '../../../state/event-cache';
import { eventsOfRows } from '../../../state/events-of-rows';
import { type EventItem, withEvent } from '../chart-item';

/* What is drawn of an event that has changed follows some frames later; what hand and keys do meanwhile is about the event as it is now. */

/** The item with its event as it was last heard of; as it is drawn where nothing else is known. */
export function asCached(item: EventItem, zone: string): EventItem {
  return inVersion(item, eventCache.get(item.row), zone);
}

/** The same, asked of the store where nothing was heard: after a step that changes many, they are not sent along. */
export async function newest(item: EventItem, zone: string): Promise<EventItem> {
  if (eventCache.get(item.row) !== undefined) return asCached(item, zone);
  const read = await eventsOfRows([item.row]);
  return inVersion(item, read.ok ? read.value[0] : undefined, zone);
}

function inVersion(item: EventItem, event: FullEvent | undefined, zone: string): EventItem {
  return event === undefined || event === item.event || event.id !== item.eventId ? item : withEvent(item, event, zone);
}
