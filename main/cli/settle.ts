import { occurrenceAt } from '../../shared/reviews/occurrences';
import { settledAs } from '../../shared/reviews/outcomes';
import { OUTCOMES, type Outcome } from '../../shared/series';
import { type Command, Failure, FLAG, orFail, TEXT, UsageError } from './command';
import { clockOf, typedDay } from './dates';
import { json, printable } from './output';
import { seriesNamed, withTimeline } from './with-timeline';

export const settleCommand: Command = {
  usage: 'FILE --series ID --n N --outcome held|missed|moved|cancelled [--on D] [--note T] [--today W] [--json]',
  summary: 'say what became of one review; --on is the day it was held or moved to. A series may be named by its title, too',
  positionals: ['FILE'],
  options: { series: TEXT, n: TEXT, outcome: TEXT, on: TEXT, note: TEXT, today: TEXT, json: FLAG },
  run(input, io) {
    const name = input.required('series');
    const n = input.count('n');
    if (n === undefined) throw new UsageError('--n is missing.');
    const said = outcomeOf(input.required('outcome'));
    const on = input.text('on');
    if (on !== undefined && said !== 'held' && said !== 'moved') throw new UsageError('--on goes with held and moved.');
    withTimeline(input, io, 'write', (store) => {
      const clock = clockOf(input, io, orFail(store.snapshot()).timeline.homeZone);
      const series = seriesNamed(store, name, 'series');
      const due = occurrenceAt(series, n, clock.today)?.date ?? '';
      const note = input.text('note');
      // As in the window: what was written about it before stays. Whether there is such a review, and a day where one is needed, the store checks.
      const settled = settledAs(said, due, on === undefined ? null : typedDay(on, 'on', clock), series.outcomes[String(n)]);
      const outcome = note === undefined ? settled : { ...settled, note };
      const ack = orFail(store.seriesSettle({ id: series.id, n, outcome }));
      io.out(input.flag('json') ? json({ id: series.id, n, revision: ack.revision, label: ack.label }) : printable(ack.label));
    });
  },
};

function outcomeOf(word: string): Outcome['outcome'] {
  const found = OUTCOMES.find((outcome) => outcome === word);
  if (found === undefined) throw new Failure(`--outcome: “${word}” is not one of ${OUTCOMES.join(', ')}.`);
  return found;
}
