import { cadenceWords } from '../../../shared/reviews/cadence-words';
import { SERIES_FIELDS, type SeriesDraft, type SeriesPatch } from '../../../shared/series';
import type { TimelineStore } from '../../store/timeline-store';
import { type Command, FLAG, type Input, type Io, orFail, TEXT, UsageError } from '../line/command';
import { clockOf } from '../line/dates';
import { fieldOptions } from '../line/field-options';
import { json, printable, table } from '../line/output';
import { typedInterval } from '../line/typed-values';
import { missingIn, seriesNamed, withTimeline } from '../line/with-timeline';

const FIELDS = fieldOptions(SERIES_FIELDS, ['title', 'every', 'anchor', 'lane', 'mode', 'weekend']);

export const seriesCommand: Command = {
  usage: `FILE [--add --title T --every "90 days"|"first Tuesday" --anchor D | --edit ID [--from N] | --delete ID] ${FIELDS.usage()} [--today W] [--json]`,
  summary: 'list the review series, --add, --edit (all of one, or from its review N on) or --delete one',
  positionals: ['FILE'],
  options: { ...FIELDS.options, add: FLAG, edit: TEXT, delete: TEXT, from: TEXT, today: TEXT, json: FLAG },
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
  typedInterval(input.required('every'), 'every');
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
  return FIELDS.given({ input, store, clock }) as SeriesPatch;
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
