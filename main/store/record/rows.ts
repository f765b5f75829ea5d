import { EVENT_FIELDS, type EventFields } from '../../../shared/event';
import { LANE_FIELDS, type LaneFields } from '../../../shared/lane';
import { SERIES_FIELDS, type SeriesFields } from '../../../shared/series';
import { TIMELINE_FIELDS, type TimelineFields } from '../../../shared/timeline';
import { type Cells, cellsOf, columnsOf, fieldsIn, type RowOf } from './cells';

/*
 * The rows of the tables of state, and the fields that they hold. An entity's *fields* are what its changes speak of: everything but the id and
 * the two time stamps, with `null` for what is absent, so that every key is always there. What else the row of an event holds is in event-columns.ts.
 */

/** The fields of each entity with their columns. */
export const COLUMNS = {
  event: columnsOf(EVENT_FIELDS),
  lane: columnsOf(LANE_FIELDS),
  series: columnsOf(SERIES_FIELDS),
  timeline: columnsOf(TIMELINE_FIELDS),
} as const;

/** What a row says of the lane it is in, besides its key. */
interface InLane {
  readonly lane_id: string;
}

export interface EventRow extends RowOf<typeof EVENT_FIELDS>, InLane {
  readonly seq: number;
  readonly id: string;
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

export interface LaneRow extends RowOf<typeof LANE_FIELDS> {
  readonly key: number;
  readonly id: string;
  readonly deleted: number;
}

export interface SeriesRow extends RowOf<typeof SERIES_FIELDS>, InLane {
  readonly id: string;
  readonly deleted: number;
}

export interface TimelineRow extends RowOf<typeof TIMELINE_FIELDS> {
  readonly id: string;
}

/** Selects EventRows; a WHERE clause on `e` follows. */
export const EVENT_ROWS = 'SELECT e.*, l.id AS lane_id FROM event e JOIN lane l ON l.key = e.lane';

/** Selects SeriesRows; a WHERE clause on `s` follows. */
export const SERIES_ROWS = 'SELECT s.*, l.id AS lane_id FROM series s JOIN lane l ON l.key = s.lane';

export function eventFields(row: EventRow): EventFields {
  return fieldsIn(COLUMNS.event, row) as EventFields;
}

export function laneFields(row: LaneRow): LaneFields {
  return fieldsIn(COLUMNS.lane, row) as LaneFields;
}

export function seriesFields(row: SeriesRow): SeriesFields {
  return fieldsIn(COLUMNS.series, row) as SeriesFields;
}

export function timelineFields(row: TimelineRow): TimelineFields {
  return fieldsIn(COLUMNS.timeline, row) as TimelineFields;
}

export function laneColumns(fields: LaneFields): Cells {
  return cellsOf(COLUMNS.lane, fields);
}

/** `laneKey` is the key of `fields.lane`. */
export function seriesColumns(fields: SeriesFields, laneKey: number): Cells {
  return cellsOf(COLUMNS.series, fields, laneKey);
}

export function timelineColumns(fields: TimelineFields): Cells {
  return cellsOf(COLUMNS.timeline, fields);
}
