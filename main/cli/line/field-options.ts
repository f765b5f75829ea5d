import { z } from 'zod';
import type { Link } from '../../../shared/event';
import type { Field, FieldKind, Fields } from '../../../shared/fields/field';
import type { TimelineStore } from '../../store/timeline-store';
import { type Command, FLAG, type Input, TEXT, TEXTS } from './command';
import { type Clock, lastDayOf, typedDate, typedDay } from './dates';
import { optionOf } from './option-names';
import { typedInterval, typedLevel } from './typed-values';
import { laneNamed } from './with-timeline';

/*
 * The options by which a command speaks of the fields of an entity: by their kind, as the tables of fields in shared/ say. The store checks
 * what is said; what only the command line knows (dates in words, lanes by title) is settled here.
 */

/** A command line, with what its options need to know of the timeline to mean something. */
export interface Line {
  readonly input: Input;
  readonly store: TimelineStore;
  readonly clock: Clock;
  /** The links so far, of an event that is there already. */
  readonly links?: () => readonly Link[];
}

type Options = Command['options'];

interface Said {
  options(name: string): Options;
  /** As the help writes it; `typed` is what the table calls what is typed. */
  usage(name: string, typed: string | undefined, field: Field): string;
  /** Undefined when it was not given. */
  read(line: Line, name: string, field: Field): unknown;
}

/** One option with a text that means something. */
function one(typed: string, meant: (text: string, name: string, line: Line, field: Field) => unknown): Said {
  return {
    options: (name) => ({ [name]: TEXT }),
    usage: (name, own = typed) => `[--${name} ${own}]`,
    read: (line, name, field) => given(line.input.text(name), (text) => meant(text, name, line, field)),
  };
}

/** An option that may be repeated: all of them are the list. */
function several(meant: (texts: readonly string[]) => unknown): Said {
  return {
    options: (name) => ({ [name]: TEXTS }),
    usage: (name, typed = 'T') => `[--${name} ${typed}]…`,
    read: ({ input }, name) => given(input.texts(name), meant),
  };
}

const WORDS = one('T', (text) => text);

/** Null where no command says them. */
const SAID: Readonly<Record<FieldKind, Said | null>> = {
  line: WORDS,
  prose: WORDS,
  choice: { ...WORDS, usage: (name, typed, { schema }) => `[--${name} ${typed ?? wordsOf(schema)}]` },
  date: one('W', (text, name, { clock }, { initial }) =>
    initial === null && text.trim() === '' ? null : typedDate(text, name, clock).edtf,
  ),
  day: one('D', (text, name, { clock }) => typedDay(text, name, clock)),
  level: one('S', typedLevel),
  lane: one('L', (title, _, { store }) => laneNamed(store, title)),
  interval: one('"90 days"', typedInterval),
  number: { ...one('N', Number), read: ({ input }, name) => input.count(name) },
  names: several((names) => names),
  sources: several((titles) => titles.map((title) => ({ title }))),
  flag: {
    options: (name) => ({ [name]: FLAG }),
    usage: (name) => `[--${name}]`,
    read: ({ input }, name) => (input.flag(name) ? true : undefined),
  },
  links: {
    options: () => ({ follows: TEXTS, precedes: TEXTS }),
    usage: () => '[--follows ID]… [--precedes ID]…',
    read: ({ input, links = () => [] }) => linksOf(input, links),
  },
  ends: {
    options: (name) => ({ [name]: TEXT, until: TEXT }),
    usage: (name, typed = 'N') => `[--${name} ${typed} | --until D]`,
    read: ({ input, clock }, name) =>
      given(input.count(name), (count) => ({ kind: 'after', count })) ??
      given(input.text('until'), (text) => ({ kind: 'until', date: lastDayOf(text, 'until', clock) })),
  },
  color: null,
  zone: null,
  outcomes: null,
  views: null,
};

/** What a command says of an entity's fields. */
export interface FieldOptions {
  readonly options: Options;
  /** All of them in the order of the help, but those that `usage` is told to leave out. */
  usage(...without: readonly string[]): string;
  /** The fields that were given. @throws Failure naming the option. */
  given(line: Line): Readonly<Record<string, unknown>>;
}

/** @param first fields in the order in which the help names them; the others follow as in their table, switches last */
export function fieldOptions(table: Fields, first: readonly string[]): FieldOptions {
  const rank = (name: string): number => {
    if (table[name]?.kind === 'flag') return first.length + 1;
    return first.includes(name) ? first.indexOf(name) : first.length;
  };
  const rows = Object.entries(table)
    .flatMap(([name, field]) => {
      const said = SAID[field.kind];
      return said === null ? [] : [{ name, field, said, option: optionOf(name, field) }];
    })
    .sort((a, b) => rank(a.name) - rank(b.name));
  return {
    options: Object.assign({}, ...rows.map(({ said, option }) => said.options(option))) as Options,
    usage: (...without) =>
      rows
        .filter(({ name }) => !without.includes(name))
        .map(({ field, said, option }) => said.usage(option, field.option?.[1], field))
        .join(' '),
    given: (line) =>
      Object.fromEntries(
        rows.map(({ name, field, said, option }) => [name, said.read(line, option, field)]).filter(([, value]) => value !== undefined),
      ),
  };
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

function wordsOf(schema: z.ZodType): string {
  return schema instanceof z.ZodEnum ? schema.options.join('|') : 'T';
}

function given<T, R>(value: T | undefined, use: (value: T) => R): R | undefined {
  return value === undefined ? undefined : use(value);
}
