import type { Handlers } from '../page/answering';
import { withTimeline } from '../windows/with-timeline';
import { removeEvents } from './bulk-removal';
import { copiesOf, eraseEvent, removeCopy } from './erasing';

export const removingMethods = {
  // The store answers this one; before very many go, a backup is made.
  'events.remove': (input, sender) => withTimeline(sender, (timeline) => removeEvents(timeline, input, sender)),
  'events.erase': (input, sender) => withTimeline(sender, (timeline) => eraseEvent(timeline, input, sender)),
  'events.copies': (input, sender) => withTimeline(sender, (timeline) => copiesOf(timeline, input, sender)),
  'events.removeCopy': (input, sender) => withTimeline(sender, (timeline) => removeCopy(timeline, input, sender)),
} satisfies Partial<Handlers>;
