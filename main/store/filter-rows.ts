import type { Input, Output } from '../../shared/contract';
import { type Filter, matchesFilter, parseFilter } from '../../shared/filter';
import { ok, type Result } from '../../shared/result';
import type { Engine, SqlValue } from './engine';
import { conditionOf } from './filter-sql';
import { revisionOf } from './history';
import { withPlaces } from './placing';
import { lanesOf } from './queries';
import { EVENT_VIEWS, viewsIn } from './rows';

/** Row numbers looked at before the clock is. */
const STRETCH = 5000;

/** A portion takes about this long: what waits in the store process, such as a save, waits no longer for it. */
const PORTION_MS = 60;

/**
 * Rows of the events that a filter lets through, in portions: from row number `after` on, as far as a short while allows.
 * `next` continues; null when everything was looked at. Errors: `invalid`, field `filter`.
 */
export function rowsMatching(engine: Engine, { query, after }: Input<'events.filter'>): Result<Output<'events.filter'>> {
  const filter = parseFilter(query);
  if (!filter.ok) return filter;
  const select = selectorOf(engine, filter.value);
  const last = engine.get<{ last: number | null }>('SELECT max(seq) AS last FROM event')?.last ?? 0;
  const rows: number[] = [];
  const until = performance.now() + PORTION_MS;
  let at = after;
  do {
    rows.push(...select(at, at + STRETCH));
    at += STRETCH;
  } while (at < last && performance.now() < until);
  return ok({ revision: revisionOf(engine), rows: Uint32Array.from(rows), next: at < last ? at : null, last });
}

/** Matching rows whose numbers are above `from` and at most `to`. */
function selectorOf(engine: Engine, filter: Filter): (from: number, to: number) => number[] {
  const lanes = lanesOf(engine);
  const { sql, params, exact } = conditionOf(filter, lanes);
  const stretch = 'e.seq > ? AND e.seq <= ?';
  const bound = (from: number, to: number): SqlValue[] => [from, to, ...params];
  if (exact) {
    // One JSON array instead of a row for each: see index-snapshot.ts.
    const rows = `SELECT json_group_array(e.seq) AS rows FROM event e WHERE ${stretch} AND ${sql}`;
    return (from, to) => JSON.parse(engine.get<{ rows: string }>(rows, bound(from, to))?.rows ?? '[]') as number[];
  }
  const titles = new Map(lanes.map((lane) => [lane.id, lane.title]));
  const candidates = `${EVENT_VIEWS} WHERE ${stretch} AND ${sql}`;
  return (from, to) =>
    withPlaces(engine, viewsIn(engine.get<{ views: string }>(candidates, bound(from, to))?.views ?? '[]'))
      .filter((event) => matchesFilter(filter, event, titles.get(event.lane) ?? ''))
      .map((event) => event.row);
}
