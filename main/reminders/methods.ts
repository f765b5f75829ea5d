import type { Handlers } from '../page/answering';
import { fixedToday } from '../settings/today';
import { withTimeline } from '../windows/with-timeline';
import { remind } from './reminders';

export const reminderMethods = {
  'series.remind': (_, sender) => withTimeline(sender, (timeline) => remind(timeline, fixedToday(), sender)),
} satisfies Partial<Handlers>;
