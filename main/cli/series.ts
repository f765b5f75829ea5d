import type { Cadence, SeriesDraft } from '../../shared/series';
import { type Command, Failure, FLAG, type Input, orFail, TEXT, UsageError } from './command';
import { type Clock, clockOf, lastDayOf, typedDay } from './dates';
import { json, printable, table } from './output';
import { laneNamed, withTimeline } from './with-timeline';

export const seriesCommand: Command = {
  usage:
    'FILE [--add --title T --every "90 days" --anchor D [--lane L] [--mode fixed|rolling] [--weekend keep|next-workday|previous-workday] [--count N | --until D] [--notes T]] [--today W] [--json]',
  summary: 'list the review series, or --add one',
  positionals: ['FILE'],
  options: {
    ...{ add: FLAG, title: TEXT, every: TEXT, anchor: TEXT, lane: TEXT, mode: TEXT, weekend: TEXT },
    ...{ count: TEXT, until: TEXT, notes: TEXT, today: TEXT, json: FLAG },
  },
  run(input, io) {
    if (!input.flag('add')) {
      withTimeline(input, io, 'read', (store) => {
        const { series } = orFail(store.snapshot());
        const rows = series.map(({ anchor, every, mode, title, id }) => [
          `every ${every.count} ${every.unit}s`,
          `from ${anchor}`,
          mode,
          title,
          id,
        ]);
        io.out(input.flag('json') ? json({ series }) : rows.length === 0 ? 'No review series.' : table(rows));
      });
      return;
    }
    const title = input.required('title');
    const every = cadenceOf(input.required('every'));
    const anchor = input.required('anchor');
    if (input.text('count') !== undefined && input.text('until') !== undefined) throw new UsageError('Give --count or --until, not both.');
    withTimeline(input, io, 'write', (store) => {
      const { timeline, lanes } = orFail(store.snapshot());
      const clock = clockOf(input, io, timeline.homeZone);
      const typedLane = input.text('lane');
      const usual = lanes.find((lane) => lane.title.toLowerCase() === 'reviews') ?? lanes[0];
      const draft = {
        title,
        every,
        anchor: typedDay(anchor, 'anchor', clock),
        lane: typedLane === undefined ? usual?.id : laneNamed(store, typedLane),
        mode: input.text('mode'),
        weekend: input.text('weekend'),
        notes: input.text('notes'),
        ends: endsOf(input, clock),
      } as SeriesDraft;
      const ack = orFail(store.seriesAdd({ draft }));
      io.out(
        input.flag('json')
          ? json({ id: ack.createdId, revision: ack.revision, label: ack.label })
          : printable(`${ack.label}: ${ack.createdId}`),
      );
    });
  },
};

function cadenceOf(text: string): Cadence {
  const found = /^\s*(?:every\s+)?(\d{1,5})?\s*(day|week|month|year)s?\s*$/i.exec(text);
  if (found?.[2] === undefined) throw new Failure(`--every: “${text}” is not an interval such as “90 days”, “2 weeks” or “1 month”.`);
  return { count: Number(found[1] ?? 1), unit: found[2].toLowerCase() as Cadence['unit'] };
}

function endsOf(input: Input, clock: Clock): SeriesDraft['ends'] {
  const count = input.count('count');
  if (count !== undefined) return { kind: 'after', count };
  const until = input.text('until');
  return until === undefined ? { kind: 'never' } : { kind: 'until', date: lastDayOf(until, 'until', clock) };
}
