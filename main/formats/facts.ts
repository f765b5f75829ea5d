import { EVENT_FIELDS, SENSITIVITIES, type Source } from '../../shared/event';
import type { Field, FieldKind, Fields } from '../../shared/fields/field';

/** Something that a report says of an event in a line "Header: value; value". */
export interface Fact {
  readonly header: string;
  readonly values: readonly string[];
}

/** What a report tells of an event beside what it has a place for, in the order of the table of fields; what says nothing is left out. */
export function factsOf(event: object, report: 'markdown' | 'calendar'): Fact[] {
  const values = event as Readonly<Record<string, unknown>>;
  const fields: Fields = EVENT_FIELDS;
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = values[name];
    const isTold = field.facts?.includes(report) === true && value !== undefined && value !== null && value !== field.initial;
    return isTold ? said(field, name, value) : [];
  });
}

/** A source is a fact of its own. */
function said({ kind, csv }: Field, name: string, value: unknown): Fact[] {
  const header = csv?.[0] ?? name;
  if (kind === 'sources') return sourceWords(value).map((words) => ({ header: 'Source', values: [words] }));
  const values = WORDS[kind](value);
  return values.length === 0 ? [] : [{ header, values }];
}

function sourceWords(value: unknown): string[] {
  return (value as readonly Source[]).map(({ title, publisher, url }) => [title, publisher, url].filter(Boolean).join(', '));
}

type ToWords = (value: unknown) => readonly string[];

const asItIs: ToWords = (value) => [String(value)];
/** Things with fields of their own have a place of their own, or none. */
const none: ToWords = () => [];

const WORDS: Readonly<Record<FieldKind, ToWords>> = {
  line: asItIs,
  prose: asItIs,
  date: asItIs,
  day: asItIs,
  choice: asItIs,
  number: asItIs,
  color: asItIs,
  zone: asItIs,
  level: (value) => [SENSITIVITIES[Number(value)] ?? ''],
  flag: (value) => [value === true ? 'yes' : 'no'],
  names: (value) => (Array.isArray(value) ? value.map(String) : []),
  lane: none,
  sources: none,
  links: none,
  interval: none,
  ends: none,
  outcomes: none,
  views: none,
};
