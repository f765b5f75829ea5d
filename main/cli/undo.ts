import { type Command, FLAG, orFail } from './command';
import { json, printable } from './output';
import { withTimeline } from './with-timeline';

export const undoCommand: Command = {
  usage: 'FILE [--json]',
  summary: 'take the last step back, also one made in the window',
  positionals: ['FILE'],
  options: { json: FLAG },
  run(input, io) {
    withTimeline(input, io, 'write', (store) => {
      const ack = orFail(store.undo());
      io.out(input.flag('json') ? json({ revision: ack.revision, label: ack.label }) : printable(ack.label));
    });
  },
};
