import { type Command, orFail, TEXT, UsageError } from '../line/command';
import { clockOf } from '../line/dates';
import { EVENT_OPTIONS, EVENT_USAGE, eventFields } from '../line/event-options';
import { json, printable } from '../line/output';
import { withTimeline } from '../line/with-timeline';

export const editCommand: Command = {
  usage: `FILE --event ID [--title T] [--when W] ${EVENT_USAGE}`,
  summary: 'change fields of an event; lists such as tags are replaced',
  positionals: ['FILE'],
  options: { ...EVENT_OPTIONS, event: TEXT },
  run(input, io) {
    const id = input.required('event');
    withTimeline(input, io, 'write', (store) => {
      const { timeline } = orFail(store.ask('timeline.snapshot'));
      const clock = clockOf(input, io, timeline.homeZone);
      const patch = eventFields({ input, store, clock, links: () => orFail(store.ask('events.get', { id })).links });
      if (Object.keys(patch).length === 0) throw new UsageError('Say what to change, such as --title or --when.');
      const ack = orFail(store.ask('events.edit', { id, patch }));
      io.out(input.flag('json') ? json({ id, revision: ack.revision, label: ack.label }) : printable(ack.label));
    });
  },
};
