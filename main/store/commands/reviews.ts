import { v7 as uuid } from 'uuid';
import type { EventDraft } from '../../../shared/event';
import { eventDraftSchema } from '../../../shared/event';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import type { SaidOfAll } from '../../../shared/reviews/messages';
import { occurrenceAt } from '../../../shared/reviews/occurrences';
import { outcomeSaid } from '../../../shared/reviews/outcomes';
import { splitSeries as splitAt } from '../../../shared/reviews/split';
import type { SeriesFields, SeriesPatch } from '../../../shared/series';
import { seriesPatchSchema } from '../../../shared/series';
import { todayIn } from '../../../shared/time/zone';
import { validate } from '../../../shared/validate';
import type { StoreContext } from '../database/context';
import { homeZone } from '../record/apply';
import { createEvent } from './events';
import type { Plan, Writes } from './plan';
import { counted, livingFields, quoted, updateOf } from './plan';
import { createSeries } from './series';

const LAST_DAY = '9999-12-31';
const NO_LANE = fail('invalid', 'This lane does not exist.', 'lane');
const NO_SERIES = fail('not-found', 'This review series does not exist any more.');

/** Ends a series before occurrence `n` and goes on from there with one of its own, changed by `patch`; `createdId` is the new one. */
export function splitSeries({ engine }: StoreContext, id: string, n: number, patch: SeriesPatch): Result<Plan> {
  const parsed = validate(seriesPatchSchema, patch);
  if (!parsed.ok) return parsed;
  const fields = livingFields<SeriesFields>(engine, 'series', id);
  if (fields === undefined) return NO_SERIES;
  const { lane } = parsed.value;
  if (lane !== undefined && livingFields(engine, 'lane', lane) === undefined) return NO_LANE;
  const split = splitAt(fields, n);
  if (!split.ok) return split;
  const { ended, continued } = split.value;
  const shortened = updateOf('series', id, { ...fields }, { ends: ended.ends, outcomes: ended.outcomes });
  const createdId = uuid();
  const given = Object.fromEntries(Object.entries(parsed.value).filter(([, value]) => value !== undefined));
  const created = createSeries(createdId, { ...continued, ...given });
  return ok({
    label: `Split ${quoted(fields.title)} at review ${n}`,
    changes: shortened === null ? [created] : [shortened, created],
    createdId,
  });
}

/**
 * Says of every one of `numbers` that nobody has settled what became of it, on its due day, or on the day that it was moved to: a
 * move says what is planned, not what happened.
 */
export function settleAll({ engine }: StoreContext, id: string, numbers: readonly number[], said: SaidOfAll): Result<Plan> {
  const fields = livingFields<SeriesFields>(engine, 'series', id);
  if (fields === undefined) return NO_SERIES;
  const open = [...new Set(numbers)].filter((n) => (fields.outcomes[String(n)]?.outcome ?? 'moved') === 'moved');
  const outcomes = { ...fields.outcomes };
  for (const n of open) {
    // Whoever asks has seen that its day has passed.
    const occurrence = occurrenceAt(fields, n, LAST_DAY);
    if (occurrence === null) return fail('invalid', `The series ${quoted(fields.title)} has no review number ${n}.`, 'n');
    outcomes[String(n)] = outcomeSaid(occurrence, said, null, fields.outcomes[String(n)]);
  }
  const change = updateOf('series', id, { ...fields }, { outcomes });
  return ok({
    label: `Mark ${counted(open.length, 'review')} of ${quoted(fields.title)} as ${said}`,
    changes: change === null ? [] : [change],
  });
}

/**
 * Adds an event for a review that took place and names it in the outcome, in one step; `createdId` is the event's. The
 * outcome's note and source become the event's unless the draft has its own.
 */
export function makeReviewEvent(context: StoreContext, id: string, n: number, draft: EventDraft): Result<Plan> {
  const { engine } = context;
  const fields = livingFields<SeriesFields>(engine, 'series', id);
  if (fields === undefined) return NO_SERIES;
  const outcome = fields.outcomes[String(n)];
  if (outcome === undefined) return fail('invalid', `Say first what became of review ${n} of ${quoted(fields.title)}.`, 'n');
  if (outcome.eventId !== undefined && livingFields(engine, 'event', outcome.eventId) !== undefined)
    return fail('exists', `Review ${n} of ${quoted(fields.title)} has an event already.`, 'n');
  const known = { summary: outcome.note ?? '', sources: outcome.source === undefined ? [] : [outcome.source] };
  const parsed = validate(eventDraftSchema, { ...known, ...draft });
  if (!parsed.ok) return parsed;
  if (livingFields(engine, 'lane', parsed.value.lane) === undefined) return NO_LANE;
  const eventId = uuid();
  const learned = parsed.value.learned ?? todayIn(homeZone(engine), context.now());
  const named = updateOf('series', id, { ...fields }, { outcomes: { ...fields.outcomes, [String(n)]: { ...outcome, eventId } } });
  return ok({
    label: `Make an event of review ${n} of ${quoted(fields.title)}`,
    changes: [createEvent(eventId, { ...parsed.value, learned }), ...(named === null ? [] : [named])],
    createdId: eventId,
  });
}

export const reviewWrites = {
  'series.settleAll': (context, { id, numbers, outcome }) => settleAll(context, id, numbers, outcome),
  'series.split': (context, { id, n, patch }) => splitSeries(context, id, n, patch),
  'series.makeEvent': (context, { id, n, event }) => makeReviewEvent(context, id, n, event),
} satisfies Partial<Writes>;
