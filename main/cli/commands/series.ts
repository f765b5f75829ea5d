import { cadenceWords } from '../../../shared/reviews/cadence-words';
import type { Cadence, SeriesDraft, SeriesPatch } from '../../../shared/series';
import type { TimelineStore } from '../../store/timeline-store';
import { type Command, Failure, FLAG, type Input, type Io, orFail, TEXT, UsageError } from '../line/command';
import { type Clock, clockOf, lastDayOf, typedDay } from '../line/dates';
import { json, printable, table } from '../line/output';
import { laneNamed, missingIn, seriesNamed, withTimeline } from '../line/with-timeline';

const FIELDS =
  '[--title T] [--every "90 days"] [--anchor D] [--lane L] [--mode fixed|rolling] [--weekend keep|next-workday|previous-workday] [--count N | --until D] [--lead N] [--notes T]';

export const seriesCommand: Command = {
  usage: `FILE [--add --title T --every "90 days" --anchor D | --edit ID [--from N] | --delete ID] ${FIELDS} [--today W] [--json]`,
  summary: 'list the review series, --add, --edit (all of one, or from its review N on) or --delete one',
  positionals: ['FILE'],
  options: {
    ...{ add: FLAG, edit: TEXT, delete: TEXT, from: TEXT, title: TEXT, every: TEXT, anchor: TEXT, lane: TEXT, mode: TEXT, weekend: TEXT },
    ...{ count: TEXT, until: TEXT, lead: TEXT, notes: TEXT, today: TEXT, json: FLAG },
  },
  run(input, io) {
    const edited = input.text('edit');
    const removed = input.text('delete');
    if ([input.flag('add'), edited !== undefined, removed !== undefined].filter(Boolean).length > 1)
      throw new UsageError('Give one of --add, --edit and --delete.');
    if (input.text('count') !== undefined && input.text('until') !== undefined) throw new UsageError('Give --count or --until, not both.');
    if (input.flag('add')) addOne(input, io);
    else if (edited !== undefined) editOne(edited, input, io);
    else if (removed !== undefined)
      withTimeline(input, io, 'write', (store) =>
        report(
          orFail(store.ask('series.remove', { id: seriesNamed(orFail(store.ask('timeline.snapshot')).series, removed, 'delete').id })),
          input,
          io,
        ),
      );
    else list(input, io);
  },
};

function list(input: Input, io: Io): void {
  withTimeline(input, io, 'read', (store) => {
    const { series } = orFail(store.ask('timeline.snapshot'));
    const rows = series.map((one) => [cadenceWords(one), one.title, one.id]);
    io.out(input.flag('json') ? json({ series, ...missingIn(store) }) : rows.length === 0 ? 'No review series.' : table(rows));
  });
}

function addOne(input: Input, io: Io): void {
  for (const option of ['title', 'every', 'anchor']) input.required(option);
  cadenceOf(input.required('every'));
  withTimeline(input, io, 'write', (store) => {
    const { lanes } = orFail(store.ask('timeline.snapshot'));
    const usual = lanes.find((lane) => lane.title.toLowerCase() === 'reviews') ?? lanes[0];
    // The store checks the words.
    const draft = { lane: usual?.id, ...fieldsOf(store, input, io) } as SeriesDraft;
    report(orFail(store.ask('series.add', { draft })), input, io);
  });
}

function editOne(name: string, input: Input, io: Io): void {
  const from = input.count('from');
  withTimeline(input, io, 'write', (store) => {
    const { id } = seriesNamed(orFail(store.ask('timeline.snapshot')).series, name, 'edit');
    const patch = fieldsOf(store, input, io);
    if (from === undefined && Object.keys(patch).length === 0) throw new UsageError('Say what to change, such as --every "6 months".');
    report(
      orFail(from === undefined ? store.ask('series.edit', { id, patch }) : store.ask('series.split', { id, n: from, patch })),
      input,
      io,
    );
  });
}

/** The fields that were given. */
function fieldsOf(store: TimelineStore, input: Input, io: Io): SeriesPatch {
  const clock = clockOf(input, io, orFail(store.ask('timeline.snapshot')).timeline.homeZone);
  const given = (name: string) => input.text(name);
  const every = given('every');
  const anchor = given('anchor');
  const lane = given('lane');
  const ends = endsOf(input, clock);
  const fields = {
    title: given('title'),
    every: every === undefined ? undefined : cadenceOf(every),
    anchor: anchor === undefined ? undefined : typedDay(anchor, 'anchor', clock),
    lane: lane === undefined ? undefined : laneNamed(store, lane),
    mode: given('mode'),
    weekend: given('weekend'),
    leadDays: input.count('lead'),
    notes: given('notes'),
    ends,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as SeriesPatch;
}

function report(
  ack: { readonly revision: number; readonly label: string; readonly createdId?: string | undefined },
  input: Input,
  io: Io,
): void {
  const { createdId: id, revision, label } = ack;
  if (input.flag('json')) io.out(json(id === undefined ? { revision, label } : { id, revision, label }));
  else io.out(printable(id === undefined ? label : `${label}: ${id}`));
}

function cadenceOf(text: string): Cadence {
  const found = /^\s*(?:every\s+)?(\d{1,5})?\s*(day|week|month|year)s?\s*$/i.exec(text);
  if (found?.[2] === undefined) throw new Failure(`--every: “${text}” is not an interval such as “90 days”, “2 weeks” or “1 month”.`);
  return { count: Number(found[1] ?? 1), unit: found[2].toLowerCase() as Cadence['unit'] };
}

function endsOf(input: Input, clock: Clock): SeriesPatch['ends'] {
  const count = input.count('count');
  if (count !== undefined) return { kind: 'after', count };
  const until = input.text('until');
  return until === undefined ? undefined : { kind: 'until', date: lastDayOf(until, 'until', clock) };
}
