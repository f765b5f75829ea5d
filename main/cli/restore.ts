import { dirname, join } from 'node:path';
import { restoreBackup } from '../store/restore';
import { type Command, FLAG, orFail, TEXT } from './command';
import { json, printable } from './output';

export const restoreCommand: Command = {
  usage: 'FILE BACKUP [--keep-in DIR] [--json]',
  summary: 'put a backup in the place of FILE, which is backed up first, beside it or into --keep-in',
  positionals: ['FILE', 'BACKUP'],
  options: { 'keep-in': TEXT, json: FLAG },
  run(input, io) {
    const file = input.positional('FILE');
    const folder = input.text('keep-in') ?? join(dirname(file), 'Annals backups');
    const { contents, before } = orFail(restoreBackup(file, input.positional('BACKUP'), folder, io.now()));
    const { title, events, label } = contents;
    io.out(
      input.flag('json')
        ? json({ path: file, title, events, lastChange: label, before })
        : printable(
            `${file} holds ${events} events again; its last change is: ${label}.${before === null ? '' : ` What it held before is kept in ${before}`}`,
          ),
    );
  },
};
