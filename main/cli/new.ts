import { basename, extname } from 'node:path';
import { seedTimeline } from '../store/seed';
import { createTimeline } from '../store/timeline-store';
import { type Command, FLAG, orFail, TEXT } from './command';
import { json, printable } from './output';

export const newCommand: Command = {
  usage: 'FILE [--title T] [--zone Z] [--seed] [--json]',
  summary: 'make a timeline; --seed fills it with the example',
  positionals: ['FILE'],
  options: { title: TEXT, zone: TEXT, seed: FLAG, json: FLAG },
  run(input, io) {
    const path = input.positional('FILE');
    const seed = input.flag('seed') ? seedTimeline() : undefined;
    const title = input.text('title') ?? seed?.title ?? basename(path, extname(path));
    const zone = input.text('zone') ?? seed?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    const store = orFail(createTimeline(path, { title, zone, brief: true, now: () => io.now(), ...(seed && { seed: seed.content }) }));
    try {
      const { timeline, total } = orFail(store.snapshot());
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
