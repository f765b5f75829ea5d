import type { EventFields, EventView } from '../../shared/event';
import { fold } from '../../shared/fields/fold';
import type { Entity } from '../../shared/history';
import type { LaneView } from '../../shared/lane';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import type { Series, SeriesFields } from '../../shared/series';
import { parseWhen } from '../../shared/time/edtf';
import { indexExtent, placeAmong } from '../../shared/time/placement';
import { fromWallClock } from '../../shared/time/zone';
import type { Engine } from './database/engine';
import { allEvents, lanesOf, seriesOf, timelineOf } from './query/queries';
import type { WholeTimeline } from './query/timeline-reads';
import type { Fields } from './record/apply';
import { homeZone } from './record/apply';
import { viewOfFields } from './record/event-views';
import { isSeries, laneView } from './record/mended-rows';
import { saidBy } from './record/replay';
import type { LaneRow } from './record/rows';

/**
 * The timeline as it was known at the end of day D (design.md, section 2).
 *
 * - An event counts as known from the last moment its `learned` allows: "learned Jan 2026" is known from 31 January on.
 *   The present `learned` decides, since correcting it says when we really came to know; without one, the day of entry.
 * - It is shown in its version of that day: as the last change up to then left it. What was entered later than it was
 *   learned is shown in its first version. What was deleted by then is left out; what was deleted since is not.
 * - Review series were not learned but agreed: they are there from their entry on, with the outcomes of that day.
 * - Lanes are the present ones, and deleted ones that the events were in.
 *
 * `day` is EDTF; a longer stretch stands for its end. Errors: `invalid` for `day`.
 */
export function asKnownOn(engine: Engine, day: string): Result<WholeTimeline> {
  const zone = homeZone(engine);
  const when = parseWhen(day, zone);
  if (!when.ok) return fail('invalid', when.error.message, 'day');
  const end = when.value.bounds.endMax;
  if (end === null) return fail('invalid', 'This date has no end, so there is no day to go back to.', 'day');
  const instant = fromWallClock(end, zone);
  // Placed by what was known then.
  const events = [...placeAmong(eventsBefore(engine, instant, zone).filter(knownBy(end, instant, zone)))].sort(byTime);
  return ok({
    timeline: timelineOf(engine),
    lanes: lanesWith(engine, new Set(events.map((event) => event.lane))),
    series: seriesBefore(engine, instant),
    events,
  });
}

/** Whether an event was surely known. `end` is the same moment as `instant`, on the wall clock. */
function knownBy(end: number, instant: number, zone: string): (event: EventView) => boolean {
  const latest = new Map<string, number | null>();
  return ({ learned, createdAt }) => {
    if (learned === undefined) return createdAt < instant;
    if (!latest.has(learned)) {
      const when = parseWhen(learned, zone);
      // "Since 2014" and "learned between May and July" begin at the latest when their first part ends.
      latest.set(learned, when.ok ? (when.value.bounds.startMax ?? when.value.bounds.endMax) : null);
    }
    const moment = latest.get(learned) ?? null;
    return moment !== null && moment <= end;
  };
}

/** An entity as its changes before an instant left it. */
interface Version {
  readonly fields: Fields;
  readonly deleted: boolean;
  /** False when the entity was made later; then this is its first version. */
  readonly entered: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** The value of `learned` after all changes. */
  readonly learned: string | null;
}

/** Events in their version of an instant, `learned` as it is now. Most have not changed since and are read as they are. */
function eventsBefore(engine: Engine, instant: number, zone: string): EventView[] {
  const versions = versionsBefore(engine, 'event', instant);
  const unchanged = allEvents(engine).filter((event) => !versions.has(event.id));
  const ids = JSON.stringify([...versions.keys()]);
  const rows = engine.all<{ id: string; seq: number }>('SELECT id, seq FROM event WHERE id IN (SELECT value FROM json_each(?))', [ids]);
  const rowOf = new Map(rows.map(({ id, seq }) => [id, seq]));
  const changed = [...versions].flatMap(([id, { fields, deleted, createdAt, updatedAt, learned }]) => {
    const row = rowOf.get(id);
    if (deleted || row === undefined) return [];
    return [viewOfFields({ ...(fields as unknown as EventFields), learned }, { id, row, createdAt, updatedAt }, zone)];
  });
  return unchanged.concat(changed);
}

function seriesBefore(engine: Engine, instant: number): Series[] {
  const versions = versionsBefore(engine, 'series', instant);
  const unchanged = seriesOf(engine).filter((series) => !versions.has(series.id));
  const changed = [...versions].flatMap(([id, { fields, deleted, entered }]) =>
    entered && !deleted && isSeries(fields) ? [{ id, ...(fields as unknown as SeriesFields) }] : [],
  );
  return unchanged.concat(changed);
}

function lanesWith(engine: Engine, needed: ReadonlySet<string>): LaneView[] {
  const living = lanesOf(engine);
  const missing = [...needed].filter((id) => !living.some((lane) => lane.id === id));
  const rows = engine.all<LaneRow>('SELECT * FROM lane WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(missing)]);
  return living.concat(rows.map(laneView));
}

interface VersionRow {
  readonly entity_id: string;
  readonly op: string;
  readonly after: string | null;
  readonly at: number;
}

const BATCH = 1000;

/** The versions of those entities that have changed since, by id. */
function versionsBefore(engine: Engine, entity: Entity, instant: number): Map<string, Version> {
  const ids = engine
    .all<{ id: string }>(
      'SELECT DISTINCT c.entity_id AS id FROM action a CROSS JOIN change c ON c.action = a.seq WHERE a.at >= ? AND c.entity = ?',
      [instant, entity],
    )
    .map((row) => row.id);
  const versions = new Map<string, Version>();
  for (let from = 0; from < ids.length; from += BATCH) {
    const rows = engine.all<VersionRow>(
      `SELECT c.entity_id, c.op, c.after, a.at FROM json_each(?) i CROSS JOIN change c ON c.entity_id = i.value
       CROSS JOIN action a ON a.seq = c.action ORDER BY i.key, c.seq`,
      [JSON.stringify(ids.slice(from, from + BATCH))],
    );
    for (const row of rows) versions.set(row.entity_id, next(entity, versions.get(row.entity_id), row, instant));
  }
  return versions;
}

/** The version after one change more. Changes from the instant on only tell what `learned` has become. */
function next(entity: Entity, version: Version | undefined, { op, after, at }: VersionRow, instant: number): Version {
  const changed = saidBy({ after }) ?? {};
  if (version === undefined) {
    const learned = (changed.learned ?? null) as string | null;
    return { fields: fold(entity, [changed]), deleted: false, entered: at < instant, createdAt: at, updatedAt: at, learned };
  }
  const learned = changed.learned === undefined ? version.learned : (changed.learned as string | null);
  if (at >= instant) return { ...version, learned };
  return { ...version, fields: fold(entity, [changed], version.fields), deleted: op === 'delete', updatedAt: at, learned };
}

function byTime(one: EventView, other: EventView): number {
  const a = indexExtent(one);
  const b = indexExtent(other);
  return a.start - b.start || a.end - b.end || one.row - other.row;
}
