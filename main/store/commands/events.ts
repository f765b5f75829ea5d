import { v7 as uuid } from 'uuid';
import type { CompleteDraft, EventDraft, EventFields, EventPatch, Link } from '../../../shared/event';
import { EVENT_FIELDS, eventDraftSchema, eventPatchSchema } from '../../../shared/event';
import { recordOf } from '../../../shared/fields/record';
import type { LaneFields } from '../../../shared/lane';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { circleThrough } from '../../../shared/time/placement';
import { isUndated } from '../../../shared/time/undated';
import { todayIn } from '../../../shared/time/zone';
import { validate } from '../../../shared/validate';
import type { StoreContext } from '../database/context';
import type { PendingChange } from '../record/apply';
import { homeZone } from '../record/apply';
import { orderedEvents } from '../record/undated-positions';
import { unfitLink } from './fit-links';
import type { Plan, Writes } from './plan';
import { counted, dateWords, livingFields, quoted, updateOf } from './plan';

const NO_LANE = fail('invalid', 'This lane does not exist.', 'lane');
const NO_EVENT = fail('not-found', 'This event does not exist any more.');

/** Adds an event. When `learned` is absent, it is the day of entry in the home zone. */
export function addEvent(context: StoreContext, input: EventDraft): Result<Plan> {
  const parsed = validate(eventDraftSchema, input);
  if (!parsed.ok) return parsed;
  const draft = parsed.value;
  if (livingFields(context.engine, 'lane', draft.lane) === undefined) return NO_LANE;
  const learned = draft.learned ?? todayIn(homeZone(context.engine), context.now());
  const id = uuid();
  const unfit = unfitLink(context, id, draft.links, draft.title) ?? circleOf(context, id, draft);
  if (unfit !== null) return unfit;
  return ok({ label: `Add ${quoted(draft.title)}`, changes: [createEvent(id, { ...draft, learned })], createdId: id });
}

/** Several events as one action. The first that cannot be added refuses all. */
export function addEvents(context: StoreContext, drafts: readonly EventDraft[]): Result<Plan> {
  const changes: PendingChange[] = [];
  let label = '';
  for (const draft of drafts) {
    const plan = addEvent(context, draft);
    if (!plan.ok) return plan;
    label = plan.value.label;
    changes.push(...plan.value.changes);
  }
  return ok({ label: changes.length < 2 ? label : `Add ${counted(changes.length, 'event')}`, changes });
}

/** The change that makes an event. */
export function createEvent(id: string, event: CompleteDraft): PendingChange {
  return { entity: 'event', entityId: id, op: 'create', before: null, after: recordOf(EVENT_FIELDS, event) };
}

export function editEvent(context: StoreContext, id: string, input: EventPatch): Result<Plan> {
  const parsed = validate(eventPatchSchema, input);
  if (!parsed.ok) return parsed;
  const fields = livingFields<EventFields>(context.engine, 'event', id);
  if (fields === undefined) return NO_EVENT;
  const { lane } = parsed.value;
  if (lane !== undefined && livingFields(context.engine, 'lane', lane) === undefined) return NO_LANE;
  // Those that were there before stay.
  const had = new Set(fields.links.map(({ type, to }) => `${type} ${to}`));
  const added = (parsed.value.links ?? []).filter(({ type, to }) => !had.has(`${type} ${to}`));
  const unfit = unfitLink(context, id, added, fields.title);
  if (unfit !== null) return unfit;
  const change = updateOf('event', id, { ...fields }, parsed.value);
  const circle =
    change?.after?.when === undefined && change?.after?.links === undefined ? null : circleOf(context, id, { ...fields, ...change.after });
  if (circle !== null) return circle;
  return ok({ label: change === null ? '' : editLabel(context, fields, change), changes: change === null ? [] : [change] });
}

/** Refuses an event without a date whose links would place it before itself. */
function circleOf({ engine }: StoreContext, id: string, { title, when, links }: Pick<EventFields, 'title' | 'when' | 'links'>) {
  if (!isUndated(when)) return null;
  const others = orderedEvents(engine).filter((event) => event.id !== id);
  const bounds = { startMin: null, startMax: null, endMin: null, endMax: null };
  const circle = circleThrough(id, [...others, { id, title, when, links, bounds }]);
  if (circle === null) return null;
  return fail('invalid', `An event cannot come before itself: ${circle.map(quoted).join(' → ')}. Nothing was changed.`);
}

/** One patch for each of several events, as one action. The first that cannot be changed refuses all. */
export function editEvents(context: StoreContext, edits: readonly { readonly id: string; readonly patch: EventPatch }[]): Result<Plan> {
  const plans: PendingChange[] = [];
  const edited = new Set<string>();
  let label = '';
  for (const { id, patch } of edits) {
    if (edited.has(id)) return fail('invalid', 'An event can be changed only once in one step.');
    edited.add(id);
    const plan = editEvent(context, id, patch);
    if (!plan.ok) return plan;
    if (plan.value.changes.length > 0) label = plan.value.label;
    plans.push(...plan.value.changes);
  }
  return ok({ label: plans.length < 2 ? label : manyLabel(context, plans), changes: plans });
}

/** What all the changes have in common. */
function manyLabel(context: StoreContext, changes: readonly PendingChange[]): string {
  const events = counted(changes.length, 'event');
  const afters = changes.map((change) => change.after as Partial<EventFields>);
  const names = new Set(afters.flatMap((after) => Object.keys(after)));
  const [name] = names;
  if (names.size !== 1 || name === undefined) return `Edit ${events}`;
  if (name === 'when') return `Move ${events}`;
  const values = new Set(afters.map((after) => JSON.stringify(after[name as keyof EventFields])));
  if (values.size === 1 && name === 'status') return `Mark ${events} as ${afters[0]?.status}`;
  if (values.size === 1 && name === 'lane')
    return `Move ${events} to lane ${quoted(livingFields<LaneFields>(context.engine, 'lane', afters[0]?.lane ?? '')?.title ?? '')}`;
  return `Change ${FIELD_WORDS[name] ?? name} of ${events}`;
}

function editLabel(context: StoreContext, fields: EventFields, change: PendingChange): string {
  const after = change.after as Partial<EventFields>;
  const names = Object.keys(after);
  const title = quoted(fields.title);
  if (after.when !== undefined && isUndated(after.when) && names.length === 1) return `Make ${title} undated`;
  if (after.links !== undefined && names.length === 1 && isUndated(fields.when)) return placeLabel(context, title, after.links);
  const intoLane =
    after.lane === undefined ? null : `lane ${quoted(livingFields<LaneFields>(context.engine, 'lane', after.lane)?.title ?? '')}`;
  // A drag changes date and lane in one go.
  if (after.when !== undefined && names.every((name) => name === 'when' || name === 'lane'))
    return `Move ${title} to ${[dateWords(context.engine, after.when), intoLane ?? []].flat().join(', ')}`;
  if (names.length > 1) return `Edit ${title}`;
  if (intoLane !== null) return `Move ${title} to ${intoLane}`;
  if (after.title !== undefined) return `Rename ${title} to ${quoted(after.title)}`;
  if (after.pinned !== undefined) return `${after.pinned ? 'Pin' : 'Unpin'} ${title}`;
  return `Change ${FIELD_WORDS[names[0] ?? ''] ?? names[0]} of ${title}`;
}

/** "Place “Landing” after “Storm”, before “Thaw”". */
function placeLabel({ engine }: StoreContext, title: string, links: EventFields['links']): string {
  const titlesOf = (type: Link['type']): string =>
    links
      .filter((link) => link.type === type)
      .map(({ to }) => livingFields<EventFields>(engine, 'event', to)?.title ?? '')
      .filter((name) => name !== '')
      .map(quoted)
      .join(' and ');
  const [after, before] = [titlesOf('follows'), titlesOf('precedes')];
  const places = [...(after === '' ? [] : [`after ${after}`]), ...(before === '' ? [] : [`before ${before}`])];
  return places.length === 0 ? `Change links of ${title}` : `Place ${title} ${places.join(', ')}`;
}

const FIELD_WORDS: Readonly<Record<string, string>> = { learned: 'the day learned' };

export function removeEvents(context: StoreContext, ids: readonly string[]): Result<Plan> {
  const changes: PendingChange[] = [];
  let title = '';
  for (const id of new Set(ids)) {
    const fields = livingFields<EventFields>(context.engine, 'event', id);
    if (fields === undefined) return NO_EVENT;
    title = fields.title;
    changes.push({ entity: 'event', entityId: id, op: 'delete', before: { ...fields }, after: null });
  }
  return ok({ label: changes.length === 1 ? `Delete ${quoted(title)}` : `Delete ${counted(changes.length, 'event')}`, changes });
}

export const eventWrites = {
  'events.add': (context, { draft }) => addEvent(context, draft),
  'events.addMany': (context, { drafts }) => addEvents(context, drafts),
  'events.edit': (context, { id, patch }) => editEvent(context, id, patch),
  'events.editMany': (context, { edits }) => editEvents(context, edits),
  'events.remove': (context, { ids }) => removeEvents(context, ids),
} satisfies Partial<Writes>;
