import type { Outcome } from '../../shared/series';
import { type Command, FLAG, orFail, TEXT, UsageError } from './command';
import { clockOf, typedDay } from './dates';
import { json, printable } from './output';
import { withTimeline } from './with-timeline';

export const settleCommand: Command = {
  usage: 'FILE --series ID --n N --outcome held|missed|moved|cancelled [--on D] [--note T] [--today W] [--json]',
  summary: 'say what became of one review; --on is the day it was held or moved to',
  positionals: ['FILE'],
  options: { series: TEXT, n: TEXT, outcome: TEXT, on: TEXT, note: TEXT, today: TEXT, json: FLAG },
  run(input, io) {
    const id = input.required('series');
    const n = input.count('n');
    if (n === undefined) throw new UsageError('--n is missing.');
    const said = input.required('outcome');
    withTimeline(input, io, 'write', (store) => {
      const clock = clockOf(input, io, orFail(store.snapshot()).timeline.homeZone);
      const on = input.text('on');
      const note = input.text('note');
      // The store checks the words.
      const outcome = {
        outcome: said,
        ...(on !== undefined && { on: typedDay(on, 'on', clock) }),
        ...(note !== undefined && { note }),
      } as Outcome;
      const ack = orFail(store.seriesSettle({ id, n, outcome }));
      io.out(input.flag('json') ? json({ id, n, revision: ack.revision, label: ack.label }) : printable(ack.label));
    });
  },
};
