import { v7 as uuid } from 'uuid';
import { isRule } from '../../../shared/cadence/dates';
import { ruleWords } from '../../../shared/cadence/rule-words';
import { recordOf } from '../../../shared/fields/record';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { occurrenceAt } from '../../../shared/reviews/occurrences';
import type { Outcome, SeriesDraft, SeriesFields, SeriesPatch } from '../../../shared/series';
import { outcomeSchema, SERIES_FIELDS, seriesDraftSchema, seriesPatchSchema } from '../../../shared/series';
import { validate } from '../../../shared/validate';
import type { StoreContext } from '../database/context';
import type { Engine } from '../database/engine';
import type { PendingChange } from '../record/apply';
import type { Plan, Writes } from './plan';
import { dateWords, livingFields, quoted, updateOf } from './plan';

const NO_LANE = fail('invalid', 'This lane does not exist.', 'lane');
const NO_SERIES = fail('not-found', 'This review series does not exist any more.');

export function addSeries({ engine }: StoreContext, input: SeriesDraft): Result<Plan> {
  const parsed = validate(seriesDraftSchema, input);
  if (!parsed.ok) return parsed;
  if (livingFields(engine, 'lane', parsed.value.lane) === undefined) return NO_LANE;
  const unfit = unfitEvent(engine, {}, parsed.value.outcomes);
  if (unfit !== null) return unfit;
  const id = uuid();
  return ok({ label: `Add review series ${quoted(parsed.value.title)}`, changes: [createSeries(id, parsed.value)], createdId: id });
}

/** The change that makes a series. */
export function createSeries(id: string, fields: SeriesFields): PendingChange {
  return { entity: 'series', entityId: id, op: 'create', before: null, after: recordOf(SERIES_FIELDS, fields) };
}

export function editSeries({ engine }: StoreContext, id: string, input: SeriesPatch): Result<Plan> {
  const parsed = validate(seriesPatchSchema, input);
  if (!parsed.ok) return parsed;
  const fields = livingFields<SeriesFields>(engine, 'series', id);
  if (fields === undefined) return NO_SERIES;
  const { lane } = parsed.value;
  if (lane !== undefined && livingFields(engine, 'lane', lane) === undefined) return NO_LANE;
  const unfit = unfitEvent(engine, fields.outcomes, parsed.value.outcomes ?? {});
  if (unfit !== null) return unfit;
  const change = updateOf('series', id, { ...fields }, parsed.value);
  return ok({ label: change === null ? '' : editLabel(engine, fields, change), changes: change === null ? [] : [change] });
}

/** Refuses outcomes that name an event which is none. Those that were there before stay: their event may have been deleted since. */
function unfitEvent(engine: Engine, before: SeriesFields['outcomes'], after: SeriesFields['outcomes']) {
  const known = new Set(Object.values(before).map(({ eventId }) => eventId));
  const stray = Object.entries(after).find(
    ([, { eventId }]) => eventId !== undefined && !known.has(eventId) && livingFields(engine, 'event', eventId) === undefined,
  );
  return stray === undefined ? null : fail('invalid', 'This event does not exist.', `outcomes.${stray[0]}.eventId`);
}

function editLabel(engine: Engine, fields: SeriesFields, change: PendingChange): string {
  const after = change.after as Partial<SeriesFields>;
  const title = quoted(fields.title);
  if (Object.keys(after).length > 1) return `Edit review series ${title}`;
  if (after.anchor !== undefined) return `Count ${title} from ${dateWords(engine, after.anchor)}`;
  if (after.every !== undefined)
    return isRule(after.every)
      ? `Repeat ${title}: ${ruleWords(after.every)}`
      : `Repeat ${title} every ${after.every.count} ${after.every.unit}${after.every.count === 1 ? '' : 's'}`;
  if (after.title !== undefined) return `Rename review series ${title} to ${quoted(after.title)}`;
  return `Edit review series ${title}`;
}

export function removeSeries({ engine }: StoreContext, id: string): Result<Plan> {
  const fields = livingFields<SeriesFields>(engine, 'series', id);
  if (fields === undefined) return NO_SERIES;
  return ok({
    label: `Delete review series ${quoted(fields.title)}`,
    changes: [{ entity: 'series', entityId: id, op: 'delete', before: { ...fields }, after: null }],
  });
}

/** Says what became of occurrence `n`; null makes it unsettled again. */
export function settle({ engine }: StoreContext, id: string, n: number, input: Outcome | null): Result<Plan> {
  const parsed = input === null ? ok(null) : validate(outcomeSchema, input);
  if (!parsed.ok) return parsed;
  const outcome = parsed.value;
  const fields = livingFields<SeriesFields>(engine, 'series', id);
  if (fields === undefined) return NO_SERIES;
  if (occurrenceAt(fields, n, fields.anchor) === null)
    return fail('invalid', `The series ${quoted(fields.title)} has no review number ${n}.`, 'n');
  if (outcome?.eventId !== undefined && livingFields(engine, 'event', outcome.eventId) === undefined) {
    return fail('invalid', 'This event does not exist.', 'outcome.eventId');
  }
  const outcomes = { ...fields.outcomes };
  if (outcome === null) delete outcomes[String(n)];
  else outcomes[String(n)] = outcome;
  const change = updateOf('series', id, { ...fields }, { outcomes });
  const label =
    outcome === null
      ? `Clear the outcome of review ${n} of ${quoted(fields.title)}`
      : `Mark review ${n} of ${quoted(fields.title)} as ${outcome.outcome}`;
  return ok({ label, changes: change === null ? [] : [change] });
}

export const seriesWrites = {
  'series.add': (context, { draft }) => addSeries(context, draft),
  'series.edit': (context, { id, patch }) => editSeries(context, id, patch),
  'series.remove': (context, { id }) => removeSeries(context, id),
  'series.settle': (context, { id, n, outcome }) => settle(context, id, n, outcome),
} satisfies Partial<Writes>;
