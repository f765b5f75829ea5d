import type { FullEvent } from '../../../shared/event';
import { MAX_MS } from '../../../shared/time/bounds';
import { DAY_MS } from '../../../shared/time/day';
import type { Engine } from '../database/engine';
import { eventsByRows, TIME_ORDER } from './queries';

/** A stretch of time, half open, in wall-clock milliseconds of the home zone; null is without limit. */
export interface TimeWindow {
  readonly from: number | null;
  readonly to: number | null;
  /** Key of the only lane to look at. */
  readonly lane?: number | undefined;
  /** At most so many events, the earliest first; all of them unless given. */
  readonly limit?: number | undefined;
}

const CLASSES = Array.from({ length: 15 }, (_, k) => k);

/**
 * Events whose bounds overlap a window, in order of time. Cost follows what is found and not the size of the file: within
 * span class k only starts less than 4^k days before the window can reach into it, and each class gives its earliest
 * `limit` in the order of its index, so that even "everything" reads 15 × `limit` index entries and no more.
 */
export function eventsInWindow(engine: Engine, { from, to, lane, limit }: TimeWindow): FullEvent[] {
  const first = from ?? -MAX_MS;
  const last = to ?? MAX_MS;
  // -1 is "without limit" to SQLite. Events at the very edge of time start before MAX_MS, see whenColumns.
  const parameters = [first, last, limit ?? -1, ...(lane === undefined ? [] : [lane])];
  const rows = engine.all<{ seq: number }>(lane === undefined ? ALL_LANES : ONE_LANE, parameters);
  return eventsByRows(
    engine,
    rows.map((row) => row.seq),
  );
}

const ALL_LANES = windowSql('event_span', '');
const ONE_LANE = windowSql('event_lane', 'AND e.lane = ?4');

function windowSql(index: string, condition: string): string {
  const keys = 'e.seq, e.start_ms, e.end_ms, e.lane, e.flags';
  const classes = CLASSES.map((k) => {
    // Parameters arrive as REAL, which is exact up to 2^53 ms; class 14 holds what may be longer than that, so it is read whole.
    const reach = k === 14 ? '' : `AND e.start_ms > ?1 - ${DAY_MS * 4 ** k}`;
    return `SELECT * FROM (SELECT ${keys} FROM event e INDEXED BY ${index} WHERE e.deleted = 0 ${condition} AND e.span = ${k}
      AND e.start_ms < ?2 ${reach} AND e.end_ms > ?1 ORDER BY ${TIME_ORDER} LIMIT ?3)`;
  });
  return `SELECT e.seq FROM (${classes.join(' UNION ALL ')}) e ORDER BY ${TIME_ORDER} LIMIT ?3`;
}
