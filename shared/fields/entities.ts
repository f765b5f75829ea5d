import { EVENT_FIELDS } from '../event';
import type { Entity } from '../history';
import { LANE_FIELDS } from '../lane';
import { SERIES_FIELDS } from '../series';
import { TIMELINE_FIELDS } from '../timeline';
import type { Fields } from './field';

/** The tables of fields, one for each entity that has a history. Saved views are a field of the timeline and have a table of their own. */
export const ENTITY_FIELDS = {
  event: EVENT_FIELDS,
  lane: LANE_FIELDS,
  series: SERIES_FIELDS,
  timeline: TIMELINE_FIELDS,
} as const satisfies Readonly<Record<Entity, Fields>>;
