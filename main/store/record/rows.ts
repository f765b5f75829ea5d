import { isUtf8 } from 'node:buffer';
import type { IndexRow } from '../../../shared/contract/packed-index';
import type { EventView, StoredEvent } from '../../../shared/event';
import type { LaneView } from '../../../shared/lane';
import type { Series } from '../../../shared/series';
import { DAY_MS } from '../../../shared/time/day';
import { parseWhen } from '../../../shared/time/edtf';
import { indexExtent } from '../../../shared/time/placement';
import { isUndated } from '../../../shared/time/undated';
import type { Timeline } from '../../../shared/timeline';
import { packFlags } from '../../../shared/view/timeline-index';
import type { SqlValue } from '../database/engine';
import { requireEvent, requireTimes } from './event-shape';
import { boundsOfRow } from './row-bounds';

/*
 * How entities and table rows translate into each other. An entity's *fields* are what its changes speak of: everything
 * but the id and the two time stamps, with `null` for an absent `learned`, so that every key is always there.
 */
export type EventFields = Omit<StoredEvent, 'id' | 'createdAt' | 'updatedAt' | 'learned'> & { readonly learned: string | null };
export type LaneFields = Omit<LaneView, 'id' | 'key'>;
export type SeriesFields = Omit<Series, 'id'>;
export type TimelineFields = Omit<Timeline, 'id'>;

export type Columns = Readonly<Record<string, SqlValue>>;

/** The smallest class k of 0…14 with `length <= 4^k days`; 4^14 days is longer than the widest clamped event. */
export function spanClass(length: number): number {
  let width = DAY_MS;
  for (let k = 0; k < 14; k++, width *= 4) {
    if (length <= width) return k;
  }
  return 14;
}

/** What follows from the date string in a home zone: the bounds and what the indexes need. Undated events are placed after, see placing.ts. */
export function whenColumns(fields: Pick<EventFields, 'when' | 'status' | 'pinned'>, zone: string): Columns {
  const when = parseWhen(fields.when, zone);
  if (!when.ok) throw new Error(`a date without meaning reached the store: ${fields.when}`);
  const { bounds } = when.value;
  const { start, end } = indexExtent({ bounds });
  return {
    edtf: fields.when,
    start_min: bounds.startMin,
    start_max: bounds.startMax,
    end_min: bounds.endMin,
    end_max: bounds.endMax,
    start_ms: start,
    end_ms: end,
    span: spanClass(end - start),
    flags: packFlags({
      status: fields.status,
      pinned: fields.pinned,
      openStart: bounds.startMin === null,
      openEnd: bounds.endMax === null,
      undated: isUndated(fields.when),
    }),
  };
}

/** All columns that an event's fields decide. `laneKey` is the key of `fields.lane`. */
export function eventColumns(fields: EventFields, laneKey: number, zone: string): Columns {
  return {
    title: fields.title,
    ...whenColumns(fields, zone),
    status: fields.status,
    lane: laneKey,
    summary: fields.summary,
    actors: JSON.stringify(fields.actors),
    places: JSON.stringify(fields.places),
    tags: JSON.stringify(fields.tags),
    sources: JSON.stringify(fields.sources),
    links: JSON.stringify(fields.links),
    learned: fields.learned,
    pinned: fields.pinned ? 1 : 0,
    sensitivity: fields.sensitivity,
    source_titles: fields.sources.map((source) => source.title).join('\n'),
  };
}

export interface EventRow {
  readonly seq: number;
  readonly id: string;
  readonly title: string;
  readonly edtf: string;
  readonly status: StoredEvent['status'];
  readonly lane: number;
  readonly lane_id: string;
  readonly summary: string;
  readonly actors: string;
  readonly places: string;
  readonly tags: string;
  readonly sources: string;
  readonly links: string;
  readonly learned: string | null;
  readonly pinned: number;
  readonly sensitivity: StoredEvent['sensitivity'];
  readonly start_min: number | null;
  readonly start_max: number | null;
  readonly end_min: number | null;
  readonly end_max: number | null;
  readonly start_ms: number;
  readonly end_ms: number;
  readonly flags: number;
  readonly created_at: number;
  readonly updated_at: number;
  readonly deleted: number;
}

/** Selects EventRows; a WHERE clause on `e` follows. */
export const EVENT_ROWS = 'SELECT e.*, l.id AS lane_id FROM event e JOIN lane l ON l.key = e.lane';

/** Columns that hold a JSON list. */
const LISTS = ['actors', 'places', 'tags', 'sources', 'links'] as const;

/** What `eventView` needs. */
const VIEW_COLUMNS = [
  ...(['seq', 'id', 'title', 'edtf', 'status', 'summary', 'learned', 'pinned', 'sensitivity'] as const),
  ...(['start_min', 'start_max', 'end_min', 'end_max', 'created_at', 'updated_at'] as const),
];

type ViewRow = Pick<EventRow, (typeof VIEW_COLUMNS)[number] | 'lane_id'> & Pick<EventFields, (typeof LISTS)[number]>;

/**
 * Selects `views`, one JSON text of all events that a WHERE clause on `e` leaves; see viewsIn. libsql takes longer to hand over twenty
 * cells than SQLite to write them into one and JavaScript to read that. As bytes: see text-bytes.ts.
 */
export const EVENT_VIEWS = `SELECT CAST(json_group_array(json_object(${[
  ...VIEW_COLUMNS.map((name) => `'${name}', e.${name}`),
  ...LISTS.map((name) => `'${name}', json(e.${name})`),
].join(', ')}, 'lane_id', l.id)) AS BLOB) AS views FROM event e JOIN lane l ON l.key = e.lane`;

export function viewsIn(views: ArrayBuffer): EventView[] {
  const bytes = Buffer.from(views);
  if (!isUtf8(bytes)) throw new Error('the text that was read for an event is none');
  return (JSON.parse(bytes.toString()) as ViewRow[]).map(viewOfRow);
}

export function eventFields(row: EventRow): EventFields {
  return {
    title: row.title,
    when: row.edtf,
    status: row.status,
    lane: row.lane_id,
    summary: row.summary,
    actors: listOf(row.actors),
    places: listOf(row.places),
    tags: listOf(row.tags),
    sources: listOf(row.sources),
    links: listOf(row.links),
    learned: row.learned,
    pinned: row.pinned === 1,
    sensitivity: row.sensitivity,
  };
}

function listOf(json: string) {
  // Most lists of most events are empty.
  return json === '[]' ? [] : JSON.parse(json);
}

export function eventView(row: EventRow): EventView {
  const { actors, places, tags, sources, links } = eventFields(row);
  return viewOfRow({ ...row, actors, places, tags, sources, links });
}

function viewOfRow(row: ViewRow): EventView {
  requireEvent(row);
  requireTimes([row.created_at, row.updated_at, row.start_min, row.start_max, row.end_min, row.end_max]);
  return {
    title: row.title,
    when: row.edtf,
    status: row.status,
    lane: row.lane_id,
    summary: row.summary,
    actors: row.actors,
    places: row.places,
    tags: row.tags,
    sources: row.sources,
    links: row.links,
    pinned: row.pinned === 1,
    sensitivity: row.sensitivity,
    ...(row.learned === null ? {} : { learned: row.learned }),
    id: row.id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    row: row.seq,
    bounds: boundsOfRow(row),
  };
}

/** An event that no row shows, such as an earlier version of one; `zone` is the home zone. */
export function viewOfFields(
  { learned, ...fields }: EventFields,
  own: Pick<EventView, 'id' | 'row' | 'createdAt' | 'updatedAt'>,
  zone: string,
): EventView {
  const when = parseWhen(fields.when, zone);
  if (!when.ok) throw new Error(`a date without meaning is in the history: ${fields.when}`);
  requireEvent(fields);
  return { ...fields, ...(learned === null ? {} : { learned }), ...own, bounds: when.value.bounds };
}

export function indexRow(row: EventRow): IndexRow {
  return { row: row.seq, start: row.start_ms, end: row.end_ms, lane: row.lane, flags: row.flags };
}

export interface LaneRow {
  readonly key: number;
  readonly id: string;
  readonly title: string;
  readonly ord: number;
  readonly color: string;
  readonly collapsed: number;
  readonly deleted: number;
}

export function laneColumns(fields: LaneFields): Columns {
  return { title: fields.title, ord: fields.order, color: fields.color, collapsed: fields.collapsed ? 1 : 0 };
}

export function laneFields(row: LaneRow): LaneFields {
  return { title: row.title, order: row.ord, color: row.color, collapsed: row.collapsed === 1 };
}

export interface SeriesRow {
  readonly id: string;
  readonly title: string;
  readonly lane_id: string;
  readonly every: string;
  readonly anchor: string;
  readonly mode: Series['mode'];
  readonly ends: string;
  readonly weekend: Series['weekend'];
  readonly lead_days: number;
  readonly notes: string;
  readonly outcomes: string;
  readonly deleted: number;
}

/** Selects SeriesRows; a WHERE clause on `s` follows. */
export const SERIES_ROWS = 'SELECT s.*, l.id AS lane_id FROM series s JOIN lane l ON l.key = s.lane';

export function seriesColumns(fields: SeriesFields, laneKey: number): Columns {
  return {
    title: fields.title,
    lane: laneKey,
    every: JSON.stringify(fields.every),
    anchor: fields.anchor,
    mode: fields.mode,
    ends: JSON.stringify(fields.ends),
    weekend: fields.weekend,
    lead_days: fields.leadDays,
    notes: fields.notes,
    outcomes: JSON.stringify(fields.outcomes),
  };
}

export function seriesFields(row: SeriesRow): SeriesFields {
  return {
    title: row.title,
    lane: row.lane_id,
    every: JSON.parse(row.every),
    anchor: row.anchor,
    mode: row.mode,
    ends: JSON.parse(row.ends),
    weekend: row.weekend,
    leadDays: row.lead_days,
    notes: row.notes,
    outcomes: JSON.parse(row.outcomes),
  };
}

export interface TimelineRow {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly home_zone: string;
  readonly project_days: number;
  /** Absent in a file of format 1 that was opened only to be read, and so was not brought to format 2. */
  readonly views?: string;
}

export function timelineColumns(fields: TimelineFields): Columns {
  return {
    title: fields.title,
    subtitle: fields.subtitle,
    home_zone: fields.homeZone,
    project_days: fields.projectDays,
    views: JSON.stringify(fields.views),
  };
}

export function timelineFields(row: TimelineRow): TimelineFields {
  const views = row.views === undefined ? [] : JSON.parse(row.views);
  return { title: row.title, subtitle: row.subtitle, homeZone: row.home_zone, projectDays: row.project_days, views };
}
