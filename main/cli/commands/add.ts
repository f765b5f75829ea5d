import type { EventDraft } from '../../../shared/event';
import { shortWords } from '../../../shared/time/words';
import { statusAhead } from '../../formats/status-ahead';
import { type Command, orFail, UsageError } from '../line/command';
import { clockOf, typedDate } from '../line/dates';
import { EVENT_OPTIONS, EVENT_USAGE, eventFields } from '../line/event-options';
import { json, printable } from '../line/output';
import { withTimeline } from '../line/with-timeline';

export const addCommand: Command = {
  usage: `FILE --title T --when W ${EVENT_USAGE}`,
  summary: 'add an event; without --lane it goes into the first lane',
  positionals: ['FILE'],
  options: EVENT_OPTIONS,
  run(input, io) {
    input.required('title');
    const when = input.required('when');
    withTimeline(input, io, 'write', (store) => {
      const { timeline, lanes } = orFail(store.ask('timeline.snapshot'));
      const clock = clockOf(input, io, timeline.homeZone);
      const [first] = lanes;
      if (first === undefined) throw new UsageError('The timeline has no lane.');
      const understood = typedDate(when, 'when', clock);
      const ahead = statusAhead(understood.edtf, { ...clock, order: 'dmy' });
      const draft = { lane: first.id, ...ahead, ...eventFields({ input, store, clock }) } as EventDraft;
      const ack = orFail(store.ask('events.add', { draft }));
      io.out(
        input.flag('json')
          ? json({ id: ack.createdId, when: understood.edtf, revision: ack.revision, label: ack.label })
          : printable(`${ack.label}: ${shortWords(understood)} (${understood.edtf}), ${ack.createdId}`),
      );
    });
  },
};
