import type { Input as Asked } from '../../../shared/contract';
import type { Action } from '../../../shared/history';
import { fromWallClock } from '../../../shared/time/zone';
import type { TimelineStore } from '../../store/timeline-store';
import { type Command, Failure, FLAG, type Input, type Io, orFail, TEXT, UsageError } from '../line/command';
import { clockOf, typedDate } from '../line/dates';
import { json, table } from '../line/output';
import { missingIn, withTimeline } from '../line/with-timeline';

export const historyCommand: Command = {
  usage: 'FILE [--event ID] [--who NAME] [--from W] [--to W] [--kind do|undo|redo] [--op create|update|delete|restore|erase] [--json]',
  summary: 'list every step, newest first: when, who, what',
  positionals: ['FILE'],
  options: { event: TEXT, who: TEXT, from: TEXT, to: TEXT, kind: TEXT, op: TEXT, today: TEXT, json: FLAG },
  run(input, io) {
    withTimeline(input, io, 'read', (store) => {
      const query = queryOf(input, io, orFail(store.ask('timeline.snapshot')).timeline.homeZone);
      const actions = [...allActions(store, query)];
      if (actions.length === 0 && query.eventId !== undefined) mustBeKnown(store, query.eventId);
      io.out(
        input.flag('json')
          ? json({ actions, ...missingIn(store) })
          : table(actions.map(({ seq, at, who, label }) => [String(seq), new Date(at).toISOString().slice(0, 19).concat('Z'), who, label])),
      );
    });
  },
};

/** An event that no step was about is a mistyped id, not an empty history. */
function mustBeKnown(store: TimelineStore, eventId: string): void {
  const [first] = orFail(store.ask('history.list', { eventId, limit: 1 }));
  if (first === undefined) throw new Failure(`--event: There is no event ${eventId} in the history.`);
}

type Query = Omit<Asked<'history.list'>, 'before' | 'limit'>;

const KINDS = ['do', 'undo', 'redo'] as const;
const OPS = ['create', 'update', 'delete', 'restore', 'erase'] as const;

/** Days are those of the timeline's home zone. */
function queryOf(input: Input, io: Io, zone: string): Query {
  const clock = clockOf(input, io, zone);
  const limit = (option: string, edge: 'startMin' | 'endMax'): number | undefined => {
    const text = input.text(option);
    const wall = text === undefined ? null : typedDate(text, option, clock).bounds[edge];
    return wall === null ? undefined : fromWallClock(wall, zone);
  };
  return {
    eventId: input.text('event'),
    who: input.text('who'),
    from: limit('from', 'startMin'),
    until: limit('to', 'endMax'),
    kind: oneOf(input, 'kind', KINDS),
    op: oneOf(input, 'op', OPS),
  };
}

function oneOf<T extends string>(input: Input, option: string, choices: readonly T[]): T | undefined {
  const text = input.text(option);
  const chosen = choices.find((choice) => choice === text);
  if (text !== undefined && chosen === undefined) throw new UsageError(`--${option} is one of ${choices.join(', ')}.`);
  return chosen;
}

function* allActions(store: TimelineStore, query: Query): Generator<Action> {
  for (let before: number | undefined; ; ) {
    const page = orFail(store.ask('history.list', { ...query, limit: 500, before }));
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    before = last.seq;
  }
}
