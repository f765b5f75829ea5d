import { z } from 'zod';
import { type EVENT_FIELDS, SENSITIVITIES } from '../../shared/event';
import type { FieldKind, NameOf } from '../../shared/fields/field';
import { intervalWords } from '../../shared/reviews/cadence-words';
import { dayWords } from '../../shared/reviews/days';
import { cadenceSchema, endsSchema, type SERIES_FIELDS } from '../../shared/series';
import { parseWhen } from '../../shared/time/edtf';
import { shortWords } from '../../shared/time/words';
import { strings } from './strings';

/** What words for values need to know of the timeline as it is now. */
export interface WordsContext {
  readonly homeZone: string;
  /** Title of a lane by id; undefined when it no longer exists. */
  readonly laneTitle: (id: string) => string | undefined;
}

/** The value of a field in words, by the kind of its field; '' where there is nothing, undefined where it is not what is expected and is shown raw. */
export function wordsByKind(kind: FieldKind, name: string, value: unknown, context: WordsContext): string | undefined {
  return WORDS[kind](value, context, name);
}

type ToWords = (value: unknown, context: WordsContext, name: string) => string | undefined;

const asItIs: ToWords = () => undefined;

/** What can be chosen, by the name of the field. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  status: strings.event.statuses,
  mode: strings.series.modes,
  weekend: strings.series.weekends,
} satisfies {
  readonly [N in NameOf<typeof EVENT_FIELDS, 'choice'> | NameOf<typeof SERIES_FIELDS, 'choice'>]: Readonly<Record<string, string>>;
};

/** What can be chosen in the field of this name, in its order. */
export function choicesFor(name: string): readonly { readonly value: string; readonly label: string }[] {
  return Object.entries(CHOICES[name] ?? {}).map(([value, label]) => ({ value, label }));
}

const texts = z.array(z.string());
const titled = z.array(z.looseObject({ title: z.string() }));

const WORDS: Readonly<Record<FieldKind, ToWords>> = {
  line: asItIs,
  prose: asItIs,
  number: asItIs,
  color: asItIs,
  zone: asItIs,
  // Told one by one: outcome-changes.ts, view-changes.ts.
  outcomes: asItIs,
  views: asItIs,
  date: (value, { homeZone }) => {
    const parsed = typeof value === 'string' ? parseWhen(value, homeZone) : null;
    return parsed?.ok ? shortWords(parsed.value) : undefined;
  },
  day: (value) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayWords(value) : undefined),
  choice: (value, _, name) => {
    const words = CHOICES[name] ?? {};
    return typeof value === 'string' && Object.hasOwn(words, value) ? words[value] : undefined;
  },
  lane: (value, { laneTitle }) => (typeof value === 'string' ? (laneTitle(value) ?? strings.values.goneLane) : undefined),
  names: (value) => texts.safeParse(value).data?.join(', '),
  sources: (value) =>
    titled
      .safeParse(value)
      .data?.map((source) => source.title)
      .join('; '),
  links: (value) => (Array.isArray(value) ? (value.length === 0 ? '' : strings.values.links(value.length)) : undefined),
  flag: (value) => (typeof value === 'boolean' ? strings.values.yesNo[value ? 'yes' : 'no'] : undefined),
  level: (value) => {
    const level = typeof value === 'number' ? SENSITIVITIES[value] : undefined;
    return level === undefined ? undefined : strings.event.sensitivities[level];
  },
  interval: (value) => {
    const every = cadenceSchema.safeParse(value).data;
    return every === undefined ? undefined : intervalWords(every);
  },
  ends: (value) => {
    const ends = endsSchema.safeParse(value).data;
    if (ends === undefined) return undefined;
    if (ends.kind === 'never') return strings.series.endKinds.never;
    return ends.kind === 'after' ? strings.values.endsAfter(ends.count) : strings.values.endsOn(dayWords(ends.date));
  },
};
