import { v7 as uuid } from 'uuid';
import { recordOf } from '../../../shared/fields/record';
import type { LaneDraft, LaneFields, LanePatch } from '../../../shared/lane';
import { LANE_COLORS, LANE_FIELDS, LAST_ORDER, laneDraftSchema, lanePatchSchema } from '../../../shared/lane';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { validate } from '../../../shared/validate';
import type { StoreContext } from '../database/context';
import type { Engine } from '../database/engine';
import type { PendingChange } from '../record/apply';
import type { Plan, Writes } from './plan';
import { counted, livingFields, quoted, updateOf } from './plan';

const NO_LANE = fail('not-found', 'This lane does not exist any more.');

/** Keys of lanes, deleted ones included, are kept in 16 bits of the packed index. */
const MAX_LANE_KEY = 65_535;

/** What a new lane has to fit to. */
export interface LaneBook {
  /** Of the living, in small letters: the command line and quick add name lanes by title, without regard to case. */
  readonly titles: Set<string>;
  /** The order of the last living one. */
  last: number;
  /** How many there ever were. */
  made: number;
}

/** Reads all lanes; whoever adds many keeps the book and enters each (`enterLane`). */
export function laneBook(engine: Engine): LaneBook {
  const lanes = engine.all<{ title: string; ord: number; deleted: number }>('SELECT title, ord, deleted FROM lane');
  const living = lanes.filter(({ deleted }) => deleted === 0);
  return {
    titles: new Set(living.map(({ title }) => title.toLowerCase())),
    last: living.reduce((most, { ord }) => Math.max(most, ord), living[0]?.ord ?? 0),
    made: lanes.length,
  };
}

/** Adds a lane below the others, in the next colour unless one is given. */
export function addLane({ engine }: StoreContext, input: LaneDraft): Result<Plan> {
  return enterLane(laneBook(engine), input);
}

/** The same, by a book in which the lane then stands. */
export function enterLane(book: LaneBook, input: LaneDraft): Result<Plan> {
  const parsed = validate(laneDraftSchema, input);
  if (!parsed.ok) return parsed;
  const { title } = parsed.value;
  if (book.titles.has(title.toLowerCase())) return titleError(title);
  const { made } = book;
  if (made >= MAX_LANE_KEY) return fail('invalid', `A timeline cannot have more than ${MAX_LANE_KEY} lanes, removed ones included.`);
  if (book.last + 1 >= LAST_ORDER)
    return fail('invalid', 'The last lane stands so far out that none can be put behind it. Move it nearer first.');
  const id = uuid();
  const after = newLane(parsed.value, book.last + 1, made);
  book.titles.add(title.toLowerCase());
  book.last = after.order;
  book.made = made + 1;
  return ok({
    label: `Add lane ${quoted(title)}`,
    changes: [{ entity: 'lane', entityId: id, op: 'create', before: null, after: { ...after } }],
    createdId: id,
  });
}

/** The fields of a new lane; without a colour of its own it has the one of the n-th lane, counted from 0. */
export function newLane(draft: LaneDraft, order: number, n: number): LaneFields {
  return recordOf(LANE_FIELDS, { ...laneDraftSchema.parse(draft), color: draft.color ?? laneColor(n), order });
}

/** The colour of the n-th lane, counted from 0. */
export function laneColor(n: number): string {
  return LANE_COLORS[n % LANE_COLORS.length] ?? LANE_COLORS[0];
}

export function editLane({ engine }: StoreContext, id: string, input: LanePatch): Result<Plan> {
  const parsed = validate(lanePatchSchema, input);
  if (!parsed.ok) return parsed;
  const fields = livingFields<LaneFields>(engine, 'lane', id);
  if (fields === undefined) return NO_LANE;
  const { title } = parsed.value;
  if (title !== undefined && titleTaken(engine, title, id)) return titleError(title);
  const change = updateOf('lane', id, { ...fields }, parsed.value);
  return ok({
    label: change === null ? '' : editLabel(fields, Object.keys(change.after ?? {}), parsed.value),
    changes: change === null ? [] : [change],
  });
}

function editLabel(fields: LaneFields, names: readonly string[], patch: LanePatch): string {
  const title = quoted(fields.title);
  if (names.length > 1) return `Edit lane ${title}`;
  if (names[0] === 'title') return `Rename lane ${title} to ${quoted(patch.title ?? '')}`;
  if (names[0] === 'collapsed') return `${patch.collapsed ? 'Collapse' : 'Expand'} lane ${title}`;
  if (names[0] === 'order') return `Move lane ${title}`;
  return names[0] === 'color' ? `Change colour of lane ${title}` : `Edit lane ${title}`;
}

/** What a lane holds that is not deleted. */
interface Held {
  readonly events: readonly string[];
  readonly series: readonly string[];
}

function heldBy(engine: Engine, id: string): Held {
  const idsIn = (table: 'event' | 'series') =>
    engine
      .all<{ id: string }>(`SELECT id FROM ${table} WHERE deleted = 0 AND lane = (SELECT key FROM lane WHERE id = ?) ORDER BY seq`, [id])
      .map((row) => row.id);
  return { events: idsIn('event'), series: idsIn('series') };
}

function heldWords({ events, series }: Held): string {
  const words = [
    events.length > 0 ? counted(events.length, 'event') : '',
    series.length > 0 ? counted(series.length, 'series', 'series') : '',
  ];
  return words.filter(Boolean).join(' and ');
}

/**
 * Deletes a lane, and first moves what it holds to another, in the same step. Without another it is refused while events or series are in
 * it, and always for the last one: every event needs a lane.
 */
export function removeLane({ engine }: StoreContext, id: string, to?: string): Result<Plan> {
  const fields = livingFields<LaneFields>(engine, 'lane', id);
  if (fields === undefined) return NO_LANE;
  const held = heldBy(engine, id);
  const isEmpty = held.events.length + held.series.length === 0;
  if (to === undefined && !isEmpty)
    return fail('invalid', `The lane ${quoted(fields.title)} still holds ${heldWords(held)}. Move them to another lane first.`);
  const moved = to === undefined ? ok({ title: '', changes: [] }) : movedTo(engine, id, held, to);
  if (!moved.ok) return moved;
  const { lanes } = engine.get<{ lanes: number }>('SELECT count(*) AS lanes FROM lane WHERE deleted = 0') ?? { lanes: 0 };
  if (lanes <= 1) return fail('invalid', 'A timeline needs at least one lane.');
  const label = `Delete lane ${quoted(fields.title)}`;
  return ok({
    label: isEmpty ? label : `${label}, its ${heldWords(held)} to ${quoted(moved.value.title)}`,
    changes: [...moved.value.changes, { entity: 'lane', entityId: id, op: 'delete', before: { ...fields }, after: null }],
  });
}

/** The same in other words: for who thinks of two lanes as of one. */
export function mergeLane(context: StoreContext, id: string, into: string): Result<Plan> {
  const removed = removeLane(context, id, into);
  if (!removed.ok) return removed;
  const titleOf = (lane: string) => quoted(livingFields<LaneFields>(context.engine, 'lane', lane)?.title ?? '');
  return ok({ ...removed.value, label: `Merge lane ${titleOf(id)} into ${titleOf(into)}` });
}

function movedTo(
  engine: Engine,
  id: string,
  { events, series }: Held,
  to: string,
): Result<{ readonly title: string; readonly changes: readonly PendingChange[] }> {
  if (to === id) return fail('invalid', 'A lane cannot be moved into itself.', 'to');
  const target = livingFields<LaneFields>(engine, 'lane', to);
  if (target === undefined) return fail('not-found', 'The lane to move to does not exist any more.', 'to');
  const change = (entity: 'event' | 'series', entityId: string): PendingChange => ({
    ...{ entity, entityId, op: 'update' },
    ...{ before: { lane: id }, after: { lane: to } },
  });
  return ok({
    title: target.title,
    changes: [...events.map((event) => change('event', event)), ...series.map((one) => change('series', one))],
  });
}

/** Compared without regard to case, because the command line and quick add name lanes by title. */
function titleTaken(engine: Engine, title: string, except: string | null): boolean {
  const lanes = engine.all<{ id: string; title: string }>('SELECT id, title FROM lane WHERE deleted = 0');
  return lanes.some((lane) => lane.id !== except && lane.title.toLowerCase() === title.toLowerCase());
}

function titleError(title: string): ReturnType<typeof fail> {
  return fail('invalid', `There is already a lane ${quoted(title)}.`, 'title');
}

export const laneWrites = {
  'lanes.add': (context, { draft }) => addLane(context, draft),
  'lanes.edit': (context, { id, patch }) => editLane(context, id, patch),
  'lanes.remove': (context, { id, to }) => removeLane(context, id, to),
  'lanes.merge': (context, { id, into }) => mergeLane(context, id, into),
} satisfies Partial<Writes>;
