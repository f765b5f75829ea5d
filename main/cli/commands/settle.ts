import { occurrenceAt, occurrencesIn } from '../../../shared/reviews/occurrences';
import { outcomeSaid } from '../../../shared/reviews/outcomes';
import { OUTCOMES, type Outcome } from '../../../shared/series';
import { type Command, Failure, FLAG, type Input, type Io, orFail, TEXT, UsageError } from '../line/command';
import { clockOf, typedDay } from '../line/dates';
import { json, printable } from '../line/output';
import { seriesNamed, withTimeline } from '../line/with-timeline';

export const settleCommand: Command = {
  usage: 'FILE --series ID (--n N | --overdue) --outcome held|missed|moved|cancelled [--on D] [--note T] [--today W] [--json]',
  summary:
    'say what became of one review, or of all that are --overdue; --on is the day it was held or moved to. A title names a series, too',
  positionals: ['FILE'],
  options: { series: TEXT, n: TEXT, overdue: FLAG, outcome: TEXT, on: TEXT, note: TEXT, today: TEXT, json: FLAG },
  run(input, io) {
    const name = input.required('series');
    const n = input.count('n');
    if ((n === undefined) !== input.flag('overdue')) throw new UsageError('Give --n or --overdue.');
    const said = outcomeOf(input.required('outcome'));
    const on = input.text('on');
    if (n === undefined) return settleOverdue(name, said, input, io);
    if (on !== undefined && said !== 'held' && said !== 'moved') throw new UsageError('--on goes with held and moved.');
    withTimeline(input, io, 'write', (store) => {
      const clock = clockOf(input, io, orFail(store.ask('timeline.snapshot')).timeline.homeZone);
      const series = seriesNamed(orFail(store.ask('timeline.snapshot')).series, name, 'series');
      // Whether there is such a review, and a day where one is needed, the store checks.
      const occurrence = occurrenceAt(series, n, clock.today) ?? { n, date: '', state: 'projected' };
      const note = input.text('note');
      // As in the window: what was written about it before stays.
      const settled = outcomeSaid(occurrence, said, on === undefined ? null : typedDay(on, 'on', clock), series.outcomes[String(n)]);
      const outcome = note === undefined ? settled : { ...settled, note };
      const ack = orFail(store.ask('series.settle', { id: series.id, n, outcome }));
      io.out(input.flag('json') ? json({ id: series.id, n, revision: ack.revision, label: ack.label }) : printable(ack.label));
    });
  },
};

function outcomeOf(word: string): Outcome['outcome'] {
  const found = OUTCOMES.find((outcome) => outcome === word);
  if (found === undefined) throw new Failure(`--outcome: “${word}” is not one of ${OUTCOMES.join(', ')}.`);
  return found;
}

/** All that wait for an outcome, as of --today, in one step. */
function settleOverdue(name: string, said: Outcome['outcome'], input: Input, io: Io): void {
  if (said === 'moved') throw new UsageError('Each review is moved to a day of its own: give --n.');
  for (const option of ['on', 'note']) if (input.text(option) !== undefined) throw new UsageError(`--${option} goes with --n.`);
  withTimeline(input, io, 'write', (store) => {
    const { today } = clockOf(input, io, orFail(store.ask('timeline.snapshot')).timeline.homeZone);
    const { id, title, ...series } = seriesNamed(orFail(store.ask('timeline.snapshot')).series, name, 'series');
    const overdue = occurrencesIn(series, { until: today, today }).filter(({ state }) => state === 'unconfirmed');
    if (overdue.length === 0) throw new Failure(`No review of “${title}” is overdue.`);
    const ack = orFail(store.ask('series.settleAll', { id, numbers: overdue.map(({ n }) => n), outcome: said }));
    const { revision, label } = ack;
    io.out(input.flag('json') ? json({ id, numbers: overdue.map(({ n }) => n), revision, label }) : printable(label));
  });
}
