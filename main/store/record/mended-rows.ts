import { type FullLane, LANE_COLORS, LAST_ORDER, laneSchema } from '../../../shared/lane';
import { type Series, type SeriesFields, seriesSchema } from '../../../shared/series';
import { isZone } from '../../../shared/time/zone';
import { TIMELINE_FIELDS, type Timeline } from '../../../shared/timeline';
import type { LaneRow, SeriesRow, TimelineRow } from './rows';
import { laneFields, seriesFields, timelineFields } from './rows';

/*
 * What is handed out in place of what no row may hold. A file with such a row opens for reading only and says so (misfit.ts); what reads it
 * must be able to go by the schemas of shared/ all the same, wherever it runs, and fail nowhere.
 */

/** A time zone that can be reckoned with. */
export function mendedZone(zone: string): string {
  return isZone(zone) ? zone : TIMELINE_FIELDS.homeZone.initial;
}

/** Fields of a timeline, each as it is said or else harmless. */
export function mendedTimelineFields(said: Readonly<Record<string, unknown>>): Omit<Timeline, 'id'> {
  const mended = Object.entries(TIMELINE_FIELDS).map(([name, { schema, initial }]) => [
    name,
    schema.safeParse(said[name]).success ? said[name] : initial,
  ]);
  return Object.fromEntries(mended) as Omit<Timeline, 'id'>;
}

export function timelineIn(row: TimelineRow): Timeline {
  return { id: row.id, ...mendedTimelineFields(orNothing(() => timelineFields(row)) ?? { ...timelineFields({ ...row, views: '[]' }) }) };
}

export function fullLane(row: LaneRow): FullLane {
  const { title, order, color } = laneSchema.shape;
  const fields = laneFields(row);
  return {
    id: row.id,
    ...fields,
    title: title.safeParse(fields.title).success ? fields.title : fields.title.slice(0, 200).trim() || 'Lane',
    order: order.safeParse(fields.order).success ? fields.order : fields.order < 0 ? 1 - LAST_ORDER : LAST_ORDER - 1,
    color: color.safeParse(fields.color).success ? fields.color : LANE_COLORS[0],
    key: row.key,
  };
}

const SERIES = seriesSchema.omit({ id: true, lane: true });

/** A series that no date can follow from is left out. Which lane it is in is for others to look at. */
export function isSeries(series: object): series is SeriesFields {
  return SERIES.safeParse(series).success;
}

/** The series of a row, if it is one. */
export function seriesIn(row: SeriesRow): Series[] {
  const fields = orNothing(() => seriesFields(row));
  return fields !== null && isSeries(fields) ? [{ id: row.id, ...fields }] : [];
}

/** Null where what should be JSON is none. */
function orNothing<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
