import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { shownText } from '../../../shared/shown-text';
import { nameOnDisk, quotedName } from '../../disk/shown-name';
import { seedTimeline } from '../../store/seed';
import { createTimeline } from '../../store/timeline-store';
import { type Command, Failure, FLAG, orFail, TEXT } from '../line/command';
import { json, printable } from '../line/output';
import { chosenKey } from '../line/passphrase';

export const newCommand: Command = {
  usage: 'FILE [--title T] [--zone Z] [--seed] [--lock] [--passphrase-fd N] [--json]',
  summary: 'make a timeline; --seed fills it with the example, --lock encrypts it with a passphrase',
  positionals: ['FILE'],
  options: { title: TEXT, zone: TEXT, seed: FLAG, lock: FLAG, json: FLAG },
  locks: true,
  async run(input, io) {
    const path = input.positional('FILE');
    const seed = input.flag('seed') ? seedTimeline() : undefined;
    const title = input.text('title') ?? seed?.title ?? shownText(nameOnDisk(path, extname(path)));
    const zone = input.text('zone') ?? seed?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (existsSync(path)) throw new Failure(`There is already a file ${quotedName(path)}. It was not changed; choose another name.`);
    const key = input.flag('lock') ? await chosenKey(input, io, 'passphrase') : undefined;
    const store = orFail(createTimeline(path, { title, zone, key, brief: true, now: () => io.now(), ...(seed && { seed: seed.content }) }));
    try {
      const { timeline, total } = orFail(store.ask('timeline.snapshot'));
      io.out(
        input.flag('json')
          ? json({ path, id: timeline.id, title, zone, events: total })
          : printable(`Made “${title}” (${zone}) with ${total} events: ${path}`),
      );
    } finally {
      store.close();
    }
  },
};
