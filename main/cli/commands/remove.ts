import { type Command, FLAG, orFail, TEXT } from '../line/command';
import { json, printable } from '../line/output';
import { withTimeline } from '../line/with-timeline';

export const removeCommand: Command = {
  usage: 'FILE --event ID [--json]',
  summary: 'delete an event; `annals undo` brings it back',
  positionals: ['FILE'],
  options: { event: TEXT, json: FLAG },
  run(input, io) {
    const id = input.required('event');
    withTimeline(input, io, 'write', (store) => {
      const ack = orFail(store.ask('events.remove', { ids: [id] }));
      io.out(input.flag('json') ? json({ id, revision: ack.revision, label: ack.label }) : printable(ack.label));
    });
  },
};
