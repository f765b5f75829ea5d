import { statSync } from 'node:fs';
import { quotedName } from '../../disk/shown-name';
import { type Command, Failure, FLAG, orFail } from '../line/command';
import { json, printable } from '../line/output';
import { missingIn, withTimeline } from '../line/with-timeline';

export const backupCommand: Command = {
  usage: 'FILE DIR [--json]',
  summary: 'put a verified copy, named after file and time, into a folder',
  positionals: ['FILE', 'DIR'],
  options: { json: FLAG },
  run(input, io) {
    const folder = input.positional('DIR');
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
      throw new Failure(`${quotedName(folder)} is a file, not a folder. It was not touched and nothing was backed up; name a folder.`);
    withTimeline(input, io, 'read', (store) => {
      const backup = orFail(store.ask('store.backup', { folder }));
      io.out(input.flag('json') ? json({ ...backup, ...missingIn(store) }) : printable(`${backup.path} (${backup.bytes} bytes, verified)`));
    });
  },
};
