import type { Engine, SqlValue } from '../database/engine';
import { isAmongIds } from '../database/ids';
import { liftQueryOnly } from '../database/query-only';
import { WORD_COLUMNS } from '../database/schema';
import { knowingBy, type Moment } from './moment';
import { changedSince, type Version, versionsBefore } from './versions';

/*
 * What SQLite alone copies out of the present, at one moment. The database that takes it is in memory and is attached for that: so rows never
 * come through JavaScript, and where nearly all of them are wanted SQLite copies tables, indexes and words as they lie.
 */

/** A condition on the rows of `event`: what was surely known by then, deleted or not. */
export interface Known {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** An entity that has changed since: its row number and what it was then. */
export interface Changed {
  readonly seq: number;
  readonly id: string;
  /** The present one decides when an event came to be known; null for series. */
  readonly learned: string | null;
  /** How it is protected now; of series, which have none of their own, 0. */
  readonly sensitivity: number;
  readonly version: Version;
}

export interface Copied {
  /** All events are there with their indexes and words; otherwise those that are known and have not changed since, without. */
  readonly whole: boolean;
  /** How many events the present has, deleted ones included. */
  readonly all: number;
  readonly known: Known;
  /** Known events that have changed since, and series. */
  readonly events: readonly Changed[];
  readonly series: readonly Changed[];
  /** Those of `event` that still have to be made. */
  readonly indexes: readonly Index[];
}

interface Index {
  readonly name: string;
  readonly sql: string;
}

/** Taking a row out of a copied index costs some three times what making its entry costs. */
const WHOLE_BELOW = 1 / 4;

/** @param address of the database in memory, which has the newest format, without triggers on `event`, and holds nothing */
export function copyPresent(present: Engine, past: Engine, address: string, moment: Moment): Copied {
  return attached(present, address, () =>
    present.atOneMoment(() => {
      copyTable(present, 'timeline', 'only = 1');
      copyTable(present, 'lane', 'TRUE');
      const known = knownBy(present, moment);
      const since = changedSince(present, 'event', moment.instant);
      const events = changedRows(present, 'event', since, moment.instant, known);
      const series = changedRows(present, 'series', changedSince(present, 'series', moment.instant), moment.instant);
      copyTable(present, 'series', 'deleted = 0 AND seq NOT IN (SELECT value FROM json_each(?))', [numbersOf(series)]);
      const counts = present.get<{ all: number; known: number }>(
        `SELECT count(*) AS "all", total(${known.sql}) AS known FROM event`,
        known.parameters,
      );
      const [all, kept] = [counts?.all ?? 0, (counts?.known ?? 0) - events.length];
      const whole = all - kept < all * WHOLE_BELOW && sameTable(present, past);
      if (whole) {
        present.exec('INSERT INTO past.event SELECT * FROM main.event');
        copyWords(present);
        return { whole, all, known, events, series, indexes: [] };
      }
      const indexes = indexesOfEvents(past);
      for (const { name } of indexes) present.exec(`DROP INDEX past.${name}`);
      copyTable(present, 'event', `${known.sql} AND seq NOT IN (SELECT value FROM json_each(?))`, [...known.parameters, numbersOf(events)]);
      return { whole, all, known, events, series, indexes };
    }),
  );
}

export function numbersOf(rows: readonly { readonly seq: number }[]): string {
  return JSON.stringify(rows.map(({ seq }) => seq));
}

/** What SQLite guards against in the present was guarded against when it came in; and it copies whole tables only without that. */
function attached<T>(present: Engine, address: string, work: () => T): T {
  const { foreign_keys: before } = present.get<{ foreign_keys: number }>('PRAGMA foreign_keys') ?? { foreign_keys: 0 };
  // The empty key is none, whatever the timeline is locked with: nothing in memory is.
  present.run('ATTACH ? AS past KEY ?', [address, '']);
  try {
    present.exec('PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON');
    return liftQueryOnly(present, work);
  } finally {
    present.exec(`PRAGMA ignore_check_constraints=OFF; PRAGMA foreign_keys=${before}; DETACH past`);
  }
}

/** Dates of learning repeat, so each is read once. */
function knownBy(present: Engine, moment: Moment): Known {
  const isKnown = knowingBy(moment);
  const days = present.all<{ learned: string }>('SELECT DISTINCT learned FROM event WHERE learned IS NOT NULL');
  const known = days.map(({ learned }) => learned).filter((learned) => isKnown(learned, 0));
  return {
    sql: 'CASE WHEN learned IS NULL THEN created_at < ? ELSE learned IN (SELECT value FROM json_each(?)) END',
    parameters: [moment.instant, JSON.stringify(known)],
  };
}

function changedRows(present: Engine, table: 'event' | 'series', ids: readonly string[], instant: number, known?: Known): Changed[] {
  const own = table === 'event' ? 'learned, sensitivity' : 'NULL AS learned, 0 AS sensitivity';
  const rows = present.all<Omit<Changed, 'version'>>(
    `SELECT seq, id, ${own} FROM ${table} WHERE ${isAmongIds('id', '?1')} AND ${known?.sql ?? 'TRUE'}`,
    [JSON.stringify(ids), ...(known?.parameters ?? [])],
  );
  const versions = versionsBefore(
    present,
    table,
    rows.map(({ id }) => id),
    instant,
  );
  return rows.flatMap(({ seq, id, learned, sensitivity }) => {
    const version = versions.get(id);
    return version === undefined ? [] : [{ seq, id, learned, sensitivity, version }];
  });
}

/** Copies the columns that both databases know. */
function copyTable(
  present: Engine,
  table: 'timeline' | 'lane' | 'series' | 'event',
  where: string,
  parameters: readonly SqlValue[] = [],
): void {
  const of = (schema: 'main' | 'past'): string[] =>
    present.all<{ name: string }>('SELECT name FROM pragma_table_info(?, ?)', [table, schema]).map(({ name }) => name);
  const known = new Set(of('past'));
  const columns = of('main').filter((name) => known.has(name));
  present.run(
    `INSERT INTO past.${table}(${columns.join(', ')}) SELECT ${columns.join(', ')} FROM main.${table} WHERE ${where}`,
    parameters,
  );
}

function indexesOfEvents(engine: Engine): Index[] {
  return engine.all<Index>("SELECT name, sql FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'event' AND sql IS NOT NULL");
}

/** Whether `event`, its indexes and its words are laid out in both alike. */
function sameTable(present: Engine, past: Engine): boolean {
  const [one, other] = [present, past].map((engine) =>
    engine
      .all<{ sql: string }>(
        `SELECT sql FROM main.sqlite_schema WHERE sql IS NOT NULL AND type <> 'trigger' AND (tbl_name = 'event' OR name = 'event_fts') ORDER BY name`,
      )
      .map(({ sql }) => sql)
      .join('\n'),
  );
  return one === other;
}

/** The tables that FTS5 keeps its index in. */
const SHADOWS = ['data', 'idx', 'docsize', 'config'] as const;

function copyWords(present: Engine): void {
  for (const shadow of SHADOWS) {
    present.exec(`DELETE FROM past.event_fts_${shadow}; INSERT INTO past.event_fts_${shadow} SELECT * FROM main.event_fts_${shadow}`);
  }
}

const WORDS = Object.keys(WORD_COLUMNS).join(', ');

/** Indexes the words of rows. `where` is a condition on them. */
export function addWords(past: Engine, where: string, parameters: readonly SqlValue[]): void {
  past.run(`INSERT INTO event_fts(rowid, ${WORDS}) SELECT seq, ${WORDS} FROM event WHERE ${where}`, parameters);
}

/** Takes the words of rows out of the index; before the rows themselves go. */
export function dropWords(past: Engine, where: string, parameters: readonly SqlValue[]): void {
  past.run(`INSERT INTO event_fts(event_fts, rowid, ${WORDS}) SELECT 'delete', seq, ${WORDS} FROM event WHERE ${where}`, parameters);
}
