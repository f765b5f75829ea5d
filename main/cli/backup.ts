import { type Command, FLAG, orFail } from './command';
import { json, printable } from './output';
import { missingIn, withTimeline } from './with-timeline';

export const backupCommand: Command = {
  usage: 'FILE DIR [--json]',
  summary: 'put a verified copy, named after file and time, into a folder',
  positionals: ['FILE', 'DIR'],
  options: { json: FLAG },
  run(input, io) {
    withTimeline(input, io, 'read', (store) => {
      const backup = orFail(store.backupTo(input.positional('DIR')));
      io.out(input.flag('json') ? json({ ...backup, ...missingIn(store) }) : printable(`${backup.path} (${backup.bytes} bytes, verified)`));
    });
  },
};
