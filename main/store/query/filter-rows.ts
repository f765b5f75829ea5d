import type { Input, Output } from '../../../shared/contract';
import { type Filter, matchesFilter, parseFilter } from '../../../shared/filter';
import { ok, type Result } from '../../../shared/result';
import type { Engine } from '../database/engine';
import { formatOf } from '../database/migrations';
import { revisionOf } from '../history/history';
import { verdictOf } from './filter-sql';
import { lookInPortions } from './in-portions';
import { eventsByRows, lanesOf } from './queries';

/** Row numbers looked at before the clock is. */
const STRETCH = 2000;

/**
 * Rows of the events that a filter lets through, in portions: from row number `after` on, as far as a short while allows.
 * `next` continues; null when everything was looked at. Errors: `invalid`, field `filter`.
 */
export function rowsMatching(engine: Engine, { query, after }: Input<'events.filter'>): Result<Output<'events.filter'>> {
  const filter = parseFilter(query);
  if (!filter.ok) return filter;
  const select = selectorOf(engine, filter.value);
  const rows: number[] = [];
  const portion = lookInPortions(engine, after, STRETCH, (above, most) => rows.push(...select(above, most)));
  return ok({ revision: revisionOf(engine), rows: Uint32Array.from(rows), ...portion });
}

/** Matching rows whose numbers are above `from` and at most `to`; those that SQLite is sure of first. */
function selectorOf(engine: Engine, filter: Filter): (from: number, to: number) => number[] {
  const lanes = lanesOf(engine);
  const titles = new Map(lanes.map((lane) => [lane.id, lane.title]));
  const { may, must } = verdictOf(filter, lanes, formatOf(engine));
  // As JSON arrays instead of a row for each: see index-snapshot.ts.
  const sql = `SELECT json_group_array(seq) FILTER (WHERE sure) AS sure, json_group_array(seq) FILTER (WHERE NOT sure) AS unsure
    FROM (SELECT e.seq AS seq, ${must.sql} AS sure FROM event e WHERE e.seq > ? AND e.seq <= ? AND ${may.sql})`;
  return (from, to) => {
    const found = engine.get<{ sure: string; unsure: string }>(sql, [...must.params, from, to, ...may.params]);
    const unsure = JSON.parse(found?.unsure ?? '[]') as number[];
    const looked = eventsByRows(engine, unsure).filter((event) => matchesFilter(filter, event, titles.get(event.lane) ?? ''));
    return [...(JSON.parse(found?.sure ?? '[]') as number[]), ...looked.map((event) => event.row)];
  };
}
