import type { Ack } from '../../../shared/contract/ack';
import type { Result } from '../../../shared/result';
import { type SavedView, type SavedViewDraft, type SavedViewPatch, VIEW_FIELDS, viewNamed } from '../../../shared/saved-view';
import type { TimelineStore } from '../../store/timeline-store';
import { type Command, Failure, FLAG, type Input, type Io, orFail, TEXT, UsageError } from '../line/command';
import { clockOf } from '../line/dates';
import { fieldOptions } from '../line/field-options';
import { json, printable, table } from '../line/output';
import { missingIn, withTimeline } from '../line/with-timeline';

const FIELDS = fieldOptions(VIEW_FIELDS, []);

export const viewsCommand: Command = {
  usage: `FILE [--add --title T | --edit NAME [--title T] | --delete NAME] ${FIELDS.usage('title')} [--today W] [--json]`,
  summary: 'list the saved views, --add, --edit or --delete one; an empty --from, --to or --filter takes it away',
  positionals: ['FILE'],
  options: { ...FIELDS.options, add: FLAG, edit: TEXT, delete: TEXT, today: TEXT, json: FLAG },
  run(input, io) {
    const edited = input.text('edit');
    const removed = input.text('delete');
    if ([input.flag('add'), edited !== undefined, removed !== undefined].filter(Boolean).length > 1)
      throw new UsageError('Give one of --add, --edit and --delete.');
    if (input.flag('add')) addOne(input, io);
    else if (edited !== undefined) editOne(edited, input, io);
    else if (removed !== undefined) change(input, io, (store) => store.ask('views.remove', { id: named(store, removed, 'delete').id }));
    else list(input, io);
  },
};

function list(input: Input, io: Io): void {
  withTimeline(input, io, 'read', (store) => {
    const { views } = orFail(store.ask('timeline.snapshot')).timeline;
    const rows = views.map(({ title, from, to, filter }) => [title, from ?? '..', to ?? '..', filter === '' ? 'no filter' : filter]);
    io.out(input.flag('json') ? json({ views, ...missingIn(store) }) : rows.length === 0 ? 'No saved views.' : table(rows));
  });
}

function addOne(input: Input, io: Io): void {
  input.required('title');
  // The store checks the words.
  change(input, io, (store) => store.ask('views.add', { draft: fieldsGiven(store, input, io) as SavedViewDraft }));
}

function editOne(name: string, input: Input, io: Io): void {
  change(input, io, (store) => {
    const patch = fieldsGiven(store, input, io);
    if (Object.keys(patch).length === 0) throw new UsageError('Say what to change, such as --filter "lane:Attacks".');
    return store.ask('views.edit', { id: named(store, name, 'edit').id, patch });
  });
}

/** The fields that were given; an empty range or filter is none. */
function fieldsGiven(store: TimelineStore, input: Input, io: Io): SavedViewPatch {
  const clock = clockOf(input, io, orFail(store.ask('timeline.snapshot')).timeline.homeZone);
  return FIELDS.given({ input, store, clock }) as SavedViewPatch;
}

function named(store: TimelineStore, name: string, option: string): SavedView {
  const { views } = orFail(store.ask('timeline.snapshot')).timeline;
  const view = viewNamed(views, name);
  if (view === undefined) throw new Failure(`--${option}: There is no view “${name}”. Nothing was changed.`);
  return view;
}

function change(input: Input, io: Io, edit: (store: TimelineStore) => Result<Ack>): void {
  withTimeline(input, io, 'write', (store) => {
    const { createdId: id, revision, label } = orFail(edit(store));
    io.out(input.flag('json') ? json(id === undefined ? { revision, label } : { id, revision, label }) : printable(label));
  });
}
