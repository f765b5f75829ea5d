import { type Command, FLAG, orFail } from '../line/command';
import { json, printable } from '../line/output';
import { withTimeline } from '../line/with-timeline';

export const undoCommand: Command = {
  usage: 'FILE [--json]',
  summary: 'take the last step back, also one made in the window',
  positionals: ['FILE'],
  options: { json: FLAG },
  run(input, io) {
    withTimeline(input, io, 'write', (store) => {
      const ack = orFail(store.ask('history.undo'));
      io.out(input.flag('json') ? json({ revision: ack.revision, label: ack.label }) : printable(ack.label));
    });
  },
};
