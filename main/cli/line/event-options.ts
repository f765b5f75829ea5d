import { type EventPatch, type Link, SENSITIVITIES } from '../../../shared/event';
import type { TimelineStore } from '../../store/timeline-store';
import { Failure, FLAG, type Input, TEXT, TEXTS } from './command';
import { type Clock, typedDate } from './dates';
import { laneNamed } from './with-timeline';

/** The options by which `add` and `edit` speak of an event. */
export const EVENT_OPTIONS = {
  title: TEXT,
  when: TEXT,
  lane: TEXT,
  status: TEXT,
  summary: TEXT,
  actor: TEXTS,
  place: TEXTS,
  tag: TEXTS,
  source: TEXTS,
  follows: TEXTS,
  precedes: TEXTS,
  learned: TEXT,
  sensitivity: TEXT,
  pinned: FLAG,
  today: TEXT,
  json: FLAG,
} as const;

export const EVENT_USAGE =
  '[--lane L] [--status S] [--summary T] [--actor A]… [--place P]… [--tag T]… [--source TITLE]… [--follows ID]… [--precedes ID]… [--learned W] [--sensitivity S] [--pinned] [--today W] [--json]';

/** `present` are the event's links so far. The fields that were given. The store checks them; what only the command line knows (dates in words, lanes by title) is settled here. */
export function eventFields(input: Input, store: TimelineStore, clock: Clock, present: () => readonly Link[] = () => []): EventPatch {
  const fields: Record<string, unknown> = {
    title: input.text('title'),
    when: whenOf(input, 'when', clock),
    status: input.text('status'),
    lane: given(input.text('lane'), (title) => laneNamed(store, title)),
    summary: input.text('summary'),
    actors: input.texts('actor'),
    places: input.texts('place'),
    tags: input.texts('tag'),
    sources: given(input.texts('source'), (titles) => titles.map((title) => ({ title }))),
    links: linksOf(input, present),
    learned: whenOf(input, 'learned', clock),
    sensitivity: given(input.text('sensitivity'), (text) => sensitivityOf(text, 'sensitivity')),
    pinned: input.flag('pinned') ? true : undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as EventPatch;
}

/** What it comes after and before: the links of a type that is given replace those of the same type, the others stay. */
function linksOf(input: Input, present: () => readonly Link[]): Link[] | undefined {
  const given = { follows: input.texts('follows'), precedes: input.texts('precedes') };
  if (given.follows === undefined && given.precedes === undefined) return undefined;
  const kept = present().filter(({ type }) => (type !== 'follows' && type !== 'precedes') || given[type] === undefined);
  const named = (['follows', 'precedes'] as const).flatMap((type) =>
    (given[type] ?? []).filter((to) => to !== '').map((to) => ({ type, to })),
  );
  return [...kept, ...named];
}

function whenOf(input: Input, option: string, clock: Clock): string | undefined {
  return given(input.text(option), (text) => typedDate(text, option, clock).edtf);
}

/** A level by name or number. @throws Failure naming the option. */
export function sensitivityOf(text: string, option: string): number {
  const named = SENSITIVITIES.findIndex((name, level) => name === text.toLowerCase() || String(level) === text);
  if (named < 0) throw new Failure(`--${option}: It is one of ${SENSITIVITIES.join(', ')}, or 0 to 3.`);
  return named;
}

function given<T, R>(value: T | undefined, use: (value: T) => R): R | undefined {
  return value === undefined ? undefined : use(value);
}
