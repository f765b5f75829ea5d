import { v7 as uuid } from 'uuid';
import type { LaneDraft, LaneFields, LanePatch } from '../../../shared/lane';
import { LANE_COLORS, laneDraftSchema, lanePatchSchema } from '../../../shared/lane';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { validate } from '../../../shared/validate';
import type { StoreContext } from '../database/context';
import type { Engine } from '../database/engine';
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
  const { title, color, collapsed = false } = parsed.value;
  if (book.titles.has(title.toLowerCase())) return titleError(title);
  const { made } = book;
  if (made >= MAX_LANE_KEY) return fail('invalid', `A timeline cannot have more than ${MAX_LANE_KEY} lanes, removed ones included.`);
  const id = uuid();
  const after: LaneFields = { title, order: book.last + 1, color: color ?? laneColor(made), collapsed };
  book.titles.add(title.toLowerCase());
  book.last = after.order;
  book.made = made + 1;
  return ok({
    label: `Add lane ${quoted(title)}`,
    changes: [{ entity: 'lane', entityId: id, op: 'create', before: null, after: { ...after } }],
    createdId: id,
  });
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
  return names[0] === 'order' ? `Move lane ${title}` : `Change colour of lane ${title}`;
}

/** Refused while events or series are in the lane, and for the last one: every event needs a lane. */
export function removeLane({ engine }: StoreContext, id: string): Result<Plan> {
  const fields = livingFields<LaneFields>(engine, 'lane', id);
  if (fields === undefined) return NO_LANE;
  const use = engine.get<{ events: number; series: number; lanes: number }>(
    `SELECT (SELECT count(*) FROM event e WHERE e.lane = l.key AND e.deleted = 0) AS events,
            (SELECT count(*) FROM series s WHERE s.lane = l.key AND s.deleted = 0) AS series,
            (SELECT count(*) FROM lane WHERE deleted = 0) AS lanes
     FROM lane l WHERE l.id = ?`,
    [id],
  ) ?? { events: 0, series: 0, lanes: 0 };
  if (use.events > 0 || use.series > 0) {
    const held = [use.events > 0 ? counted(use.events, 'event') : '', use.series > 0 ? counted(use.series, 'series', 'series') : '']
      .filter(Boolean)
      .join(' and ');
    return fail('invalid', `The lane ${quoted(fields.title)} still holds ${held}. Move them to another lane first.`);
  }
  if (use.lanes <= 1) return fail('invalid', 'A timeline needs at least one lane.');
  return ok({
    label: `Delete lane ${quoted(fields.title)}`,
    changes: [{ entity: 'lane', entityId: id, op: 'delete', before: { ...fields }, after: null }],
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
  'lanes.remove': (context, { id }) => removeLane(context, id),
} satisfies Partial<Writes>;
