import type { EventFields } from '../../../shared/event';
import type { SeriesFields } from '../../../shared/series';
import { type Engine, openEngine } from '../database/engine';
import { migrate } from '../database/migrations';
import { INSERT_ACTION, revisionOf } from '../history/history';
import { laneKey } from '../record/apply';
import { eventColumns } from '../record/event-columns';
import { requireEvent } from '../record/event-shape';
import { isSeries } from '../record/mended-rows';
import { seriesColumns } from '../record/rows';
import { moveUndated } from '../record/undated-positions';
import { knowingBy, type Moment } from './moment';
import { changedSince, versionsBefore } from './versions';
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
  moveUndated(past, new Set());
  const events = past.get<{ events: number }>('SELECT count(*) AS events FROM event WHERE deleted = 0')?.events ?? 0;
  past.run(INSERT_ACTION, ['past', 'do', '', moment.instant, '', '', null, revisionOf(present), events]);
}

function fillEvents(past: Engine, present: Engine, moment: Moment): void {
  const known = knownEvents(present, moment);
  const since = new Set(changedSince(present, 'event', moment.instant));
  copyRows(
    present,
    past,
    'event',
    known.filter(({ id }) => !since.has(id)).map(({ seq }) => seq),
  );
  const changed = new Map(known.filter(({ id }) => since.has(id)).map((event) => [event.id, event]));
  const versions = versionsBefore(present, 'event', [...changed.keys()], moment.instant);
  const rows = [...versions].flatMap(([id, { fields, deleted, createdAt, updatedAt }]) => {
    const event = changed.get(id);
    if (event === undefined) return [];
    const version = { ...(fields as unknown as EventFields), learned: event.learned };
    requireEvent(version);
    const columns = eventColumns(version, laneKey(past, version.lane), moment.zone);
    return [{ seq: event.seq, id, ...columns, head: '', created_at: createdAt, updated_at: updatedAt, deleted: deleted ? 1 : 0 }];
  });
  addRows(past, 'event', rows);
}

interface KnownEvent {
  readonly seq: number;
  readonly id: string;
  readonly learned: string | null;
}

/** Events of which was known by then, deleted ones included. */
function knownEvents(present: Engine, moment: Moment): KnownEvent[] {
  const isKnown = knowingBy(moment);
  const days = present.all<{ learned: string }>('SELECT DISTINCT learned FROM event WHERE learned IS NOT NULL');
  const knownDays = days.map(({ learned }) => learned).filter((learned) => isKnown(learned, 0));
  // Whole columns as JSON arrays: see index-snapshot.ts.
  const found = present.get<{ seqs: string; ids: string; learned: string }>(
    `SELECT json_group_array(seq) AS seqs, json_group_array(id) AS ids, json_group_array(learned) AS learned FROM event
     WHERE learned IN (SELECT value FROM json_each(?)) OR learned IS NULL AND created_at < ?`,
    [JSON.stringify(knownDays), moment.instant],
  );
  const ids = JSON.parse(found?.ids ?? '[]') as string[];
  const learned = JSON.parse(found?.learned ?? '[]') as (string | null)[];
  return (JSON.parse(found?.seqs ?? '[]') as number[]).map((seq, n) => ({ seq, id: ids[n] ?? '', learned: learned[n] ?? null }));
}

function fillSeries(past: Engine, present: Engine, { instant }: Moment): void {
  const since = changedSince(present, 'series', instant);
  const versions = versionsBefore(present, 'series', since, instant);
  const unchanged = numbersIn(
    present,
    'SELECT json_group_array(seq) AS numbers FROM series WHERE deleted = 0 AND id NOT IN (SELECT value FROM json_each(?))',
    [JSON.stringify(since)],
  );
  copyRows(present, past, 'series', unchanged);
  const rows = rowsOf(present, since);
  const changed = [...versions].flatMap(([id, { fields, deleted, entered }]) => {
    const seq = rows.get(id);
    if (deleted || !entered || seq === undefined || !isSeries(fields)) return [];
    const series = fields as unknown as SeriesFields;
    return [{ seq, id, ...seriesColumns(series, laneKey(past, series.lane)), head: '' }];
  });
  addRows(past, 'series', changed);
}

/** Row numbers of series by id, deleted ones included. */
function rowsOf(engine: Engine, ids: readonly string[]): ReadonlyMap<string, number> {
  const rows = engine.all<{ id: string; seq: number }>('SELECT id, seq FROM series WHERE id IN (SELECT value FROM json_each(?))', [
    JSON.stringify(ids),
  ]);
  return new Map(rows.map(({ id, seq }) => [id, seq]));
}

function numbersIn(engine: Engine, sql: string, parameters: Parameters<Engine['get']>[1] = []): number[] {
  return JSON.parse(engine.get<{ numbers: string }>(sql, parameters)?.numbers ?? '[]') as number[];
}
