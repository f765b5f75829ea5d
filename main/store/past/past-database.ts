import type { EventFields } from '../../../shared/event';
import type { SeriesFields } from '../../../shared/series';
import { type Engine, openEngine } from '../database/engine';
import { migrate } from '../database/migrations';
import { INSERT_ACTION, revisionOf } from '../history/history';
import { laneKey } from '../record/apply';
import { eventColumns } from '../record/event-columns';
import { requireEvent } from '../record/event-shape';
import { isSeries } from '../record/mended-rows';
import { placeUndated } from '../record/placing';
import { seriesColumns } from '../record/rows';
import { knowingBy, type Moment } from './moment';
import { versionsBefore } from './versions';
import { addRows, copyRows } from './whole-rows';

/**
 * The timeline as it was known at a moment (design.md, section 2), as a database in memory: what is asked of the present is asked of it as well.
 *
 * - An event counts as known from the last moment its `learned` allows: "learned Jan 2026" is known from 31 January on.
 *   The present `learned` decides, since correcting it says when we really came to know; without one, the day of entry.
 * - It is shown in its version of that day: as the last change up to then left it. What was entered later than it was
 *   learned is shown in its first version. What was deleted by then is deleted; what was deleted since is not.
 * - Review series were not learned but agreed: they are there from their entry on, with the outcomes of that day.
 * - Lanes are the present ones, and deleted ones that the events were in; title, zone and views are the present ones.
 *
 * Most has not changed since and is copied as it is. Rows and lanes keep their numbers, and the revision is that of the file; it has no history.
 */
export function pastDatabase(present: Engine, moment: Moment): Engine {
  const past = openEngine(':memory:');
  try {
    // What is sorted stays in memory, too: the timeline may be locked. A row that another program wrote is mended when it is read.
    past.exec('PRAGMA temp_store=MEMORY; PRAGMA ignore_check_constraints=ON');
    migrate(past, 0);
    past.transaction(() => fill(past, present, moment));
    past.exec('PRAGMA query_only=ON');
    return past;
  } catch (error) {
    past.abandon();
    throw error;
  }
}

function fill(past: Engine, present: Engine, moment: Moment): void {
  const indexes = past.all<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'event' AND sql IS NOT NULL",
  );
  // It is quicker to make the indexes of all rows at once than of each as it comes.
  for (const { name } of indexes) past.exec(`DROP INDEX ${name}`);
  past.exec('DROP TRIGGER event_fts_insert');
  copyRows(present, past, 'timeline', [1]);
  copyRows(present, past, 'lane', numbersIn(present, 'SELECT json_group_array(key) AS numbers FROM lane'));
  fillEvents(past, present, moment);
  fillSeries(past, present, moment);
  past.exec('UPDATE lane SET deleted = 0 WHERE deleted = 1 AND key IN (SELECT lane FROM event WHERE deleted = 0)');
  for (const { sql } of indexes) past.exec(sql);
  past.exec("INSERT INTO event_fts(event_fts) VALUES ('rebuild')");
  placeUndated(past, new Set());
  const events = past.get<{ events: number }>('SELECT count(*) AS events FROM event WHERE deleted = 0')?.events ?? 0;
  past.run(INSERT_ACTION, ['past', 'do', '', moment.instant, '', '', null, revisionOf(present), events]);
}

function fillEvents(past: Engine, present: Engine, moment: Moment): void {
  const isKnown = knowingBy(moment);
  const versions = versionsBefore(present, 'event', moment.instant);
  const learned = present
    .all<{ learned: string }>('SELECT DISTINCT learned FROM event WHERE learned IS NOT NULL')
    .map((row) => row.learned);
  const unchanged = numbersIn(
    present,
    `SELECT json_group_array(seq) AS numbers FROM event
     WHERE (learned IN (SELECT value FROM json_each(?)) OR learned IS NULL AND created_at < ?)
     AND id NOT IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(learned.filter((day) => isKnown(day, 0))), moment.instant, JSON.stringify([...versions.keys()])],
  );
  copyRows(present, past, 'event', unchanged);
  const rows = rowsOf(present, 'event', [...versions.keys()]);
  const changed = [...versions].flatMap(([id, { fields, deleted, createdAt, updatedAt, learned }]) => {
    const seq = rows.get(id);
    if (seq === undefined || !isKnown(learned, createdAt)) return [];
    const version = { ...(fields as unknown as EventFields), learned };
    requireEvent(version);
    const columns = eventColumns(version, laneKey(past, version.lane), moment.zone);
    return [{ seq, id, ...columns, head: '', created_at: createdAt, updated_at: updatedAt, deleted: deleted ? 1 : 0 }];
  });
  addRows(past, 'event', changed);
}

function fillSeries(past: Engine, present: Engine, { instant }: Moment): void {
  const versions = versionsBefore(present, 'series', instant);
  const unchanged = numbersIn(
    present,
    'SELECT json_group_array(seq) AS numbers FROM series WHERE deleted = 0 AND id NOT IN (SELECT value FROM json_each(?))',
    [JSON.stringify([...versions.keys()])],
  );
  copyRows(present, past, 'series', unchanged);
  const rows = rowsOf(present, 'series', [...versions.keys()]);
  const changed = [...versions].flatMap(([id, { fields, deleted, entered }]) => {
    const seq = rows.get(id);
    if (deleted || !entered || seq === undefined || !isSeries(fields)) return [];
    const series = fields as unknown as SeriesFields;
    return [{ seq, id, ...seriesColumns(series, laneKey(past, series.lane)), head: '' }];
  });
  addRows(past, 'series', changed);
}

/** Row numbers by id, deleted rows included. */
function rowsOf(engine: Engine, table: 'event' | 'series', ids: readonly string[]): ReadonlyMap<string, number> {
  const rows = engine.all<{ id: string; seq: number }>(`SELECT id, seq FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`, [
    JSON.stringify(ids),
  ]);
  return new Map(rows.map(({ id, seq }) => [id, seq]));
}

function numbersIn(engine: Engine, sql: string, parameters: Parameters<Engine['get']>[1] = []): number[] {
  return JSON.parse(engine.get<{ numbers: string }>(sql, parameters)?.numbers ?? '[]') as number[];
}
