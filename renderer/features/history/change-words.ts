import { z } from 'zod';
import { SENSITIVITIES, STATUSES } from '../../../shared/event';
import type { Change } from '../../../shared/history';
import { intervalWords } from '../../../shared/reviews/cadence-words';
import { dayWords } from '../../../shared/reviews/days';
import { cadenceSchema, endsSchema, outcomeSchema } from '../../../shared/series';
import { parseWhen } from '../../../shared/time/edtf';
import { shortWords } from '../../../shared/time/words';
import { strings as stateStrings } from '../../state/strings';
import type { FieldChange } from './field-change';
import { short } from './short';
import { strings } from './strings';
import { viewChanges } from './view-changes';

/** What words for recorded values need to know of the timeline as it is now. */
export interface WordsContext {
  readonly homeZone: string;
  /** Title of a lane by id; undefined when it no longer exists. */
  readonly laneTitle: (id: string) => string | undefined;
}

/**
 * A recorded change field by field. History is read loosely: what an older or newer version wrote, and we do not know, is
 * shown as it stands rather than refused.
 */
export function fieldChangesOf(change: Pick<Change, 'before' | 'after'>, context: WordsContext): FieldChange[] {
  const before = change.before ?? {};
  const after = change.after ?? {};
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const found: FieldChange[] = [];
  for (const name of ORDER.filter((known) => names.has(known)).concat([...names].filter((other) => !ORDER.includes(other)))) {
    if (name === 'outcomes') found.push(...outcomeChanges(before[name], after[name]));
    else if (name === 'views') found.push(...viewChanges(before[name], after[name], context.homeZone));
    else {
      const was = wordsOf(name, before[name], context);
      const is = wordsOf(name, after[name], context);
      if (was !== is) found.push({ field: labelOf(name), before: was, after: is });
    }
  }
  return found;
}

const LABELS: Readonly<Record<string, string>> = strings.history.fields;
/** Fields are told in this order, whatever order they were written in. */
const ORDER = Object.keys(LABELS);
/** Of no meaning to a person. */
const HIDDEN = new Set(['id', 'createdAt', 'updatedAt', 'order', 'key', 'row']);

function labelOf(name: string): string {
  return LABELS[name] ?? name;
}

const text = z.string();
const texts = z.array(z.string());
const titled = z.array(z.looseObject({ title: z.string() }));

function wordsOf(name: string, value: unknown, context: WordsContext): string | null {
  if (value === undefined || value === null || value === '' || HIDDEN.has(name)) return null;
  const words = KNOWN[name]?.(value, context);
  if (words === undefined) return short(typeof value === 'string' ? value : JSON.stringify(value));
  return words === '' ? null : short(words);
}

type ToWords = (value: unknown, context: WordsContext) => string | undefined;

const date: ToWords = (value, { homeZone }) => {
  const parsed = typeof value === 'string' ? parseWhen(value, homeZone) : null;
  return parsed?.ok ? shortWords(parsed.value) : undefined;
};
const list: ToWords = (value) => texts.safeParse(value).data?.join(', ');
const yesNo: ToWords = (value) => (typeof value === 'boolean' ? strings.history.yesNo[value ? 'yes' : 'no'] : undefined);

/** Undefined: not what is expected, show it raw. */
const KNOWN: Readonly<Record<string, ToWords>> = {
  when: date,
  learned: date,
  status: (value) => {
    const status = STATUSES.find((known) => known === value);
    return status === undefined ? undefined : stateStrings.event.statuses[status];
  },
  lane: (value, { laneTitle }) => {
    const id = text.safeParse(value).data;
    return id === undefined ? undefined : (laneTitle(id) ?? strings.history.goneLane);
  },
  actors: list,
  places: list,
  tags: list,
  sources: (value) =>
    titled
      .safeParse(value)
      .data?.map((source) => source.title)
      .join('; '),
  links: (value) => (Array.isArray(value) ? (value.length === 0 ? '' : strings.history.links(value.length)) : undefined),
  pinned: yesNo,
  collapsed: yesNo,
  sensitivity: (value) => {
    const level = typeof value === 'number' ? SENSITIVITIES[value] : undefined;
    return level === undefined ? undefined : stateStrings.event.sensitivities[level];
  },
  every: (value) => {
    const every = cadenceSchema.safeParse(value).data;
    return every === undefined ? undefined : intervalWords(every);
  },
  anchor: (value) => day(value),
  mode: (value) => (value === 'fixed' || value === 'rolling' ? stateStrings.series.modes[value] : undefined),
  ends: (value) => {
    const ends = endsSchema.safeParse(value).data;
    if (ends === undefined) return undefined;
    if (ends.kind === 'never') return stateStrings.series.endKinds.never;
    return ends.kind === 'after' ? strings.history.endsAfter(ends.count) : strings.history.endsOn(dayWords(ends.date));
  },
  weekend: (value) =>
    value === 'keep' || value === 'next-workday' || value === 'previous-workday' ? stateStrings.series.weekends[value] : undefined,
};

function day(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayWords(value) : undefined;
}

const outcomes = z.record(z.string(), outcomeSchema);

/** Outcomes are told review by review: "Review 1: nothing → held on 15 April 2026". */
function outcomeChanges(before: unknown, after: unknown): FieldChange[] {
  const was = outcomes.safeParse(before ?? {}).data ?? {};
  const is = outcomes.safeParse(after ?? {}).data ?? {};
  const numbers = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort((one, other) => Number(one) - Number(other));
  return numbers
    .map((n) => ({ field: strings.history.review(Number(n)), before: outcomeWords(was[n]), after: outcomeWords(is[n]) }))
    .filter((change) => change.before !== change.after);
}

function outcomeWords(outcome: z.infer<typeof outcomeSchema> | undefined): string | null {
  if (outcome === undefined) return null;
  const state = stateStrings.review.states[outcome.outcome];
  const said =
    outcome.on === undefined
      ? state
      : outcome.outcome === 'moved'
        ? stateStrings.review.movedTo(dayWords(outcome.on))
        : stateStrings.review.on(state, dayWords(outcome.on));
  return short(outcome.note === undefined || outcome.note === '' ? said : `${said}: ${outcome.note}`);
}
