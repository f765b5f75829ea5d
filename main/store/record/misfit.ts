import { z } from 'zod';
import { EVENT_FIELDS } from '../../../shared/event';
import { ENTITY_FIELDS } from '../../../shared/fields/entities';
import { withoutAbsent } from '../../../shared/fields/record';
import { storedShape } from '../../../shared/fields/shapes';
import type { Entity } from '../../../shared/history';
import { laneSchema } from '../../../shared/lane';
import { seriesSchema } from '../../../shared/series';
import { MAX_MS } from '../../../shared/time/bounds';
import { timelineSchema } from '../../../shared/timeline';
import type { Engine } from '../database/engine';
import { safeRows } from '../database/safe-rows';
import type { EventRow, LaneRow, SeriesRow, TimelineRow } from './rows';
import { eventFields, laneFields, seriesFields, timelineFields } from './rows';

/* Rows that no schema of ours allows: Annals never wrote them, and whatever shows or exports them could fail in a way that names nothing. */

const TABLES = [
  { table: 'timeline', key: 'only', fits: (row: unknown) => fits('timeline', timelineFields(row as TimelineRow)) },
  { table: 'lane', key: 'key', fits: (row: unknown) => fits('lane', laneFields(row as LaneRow)) },
  { table: 'series', key: 'seq', fits: (row: unknown) => fits('series', seriesFields({ ...(row as SeriesRow), lane_id: ANY_ID })) },
  {
    table: 'event',
    key: 'seq',
    fits: (row: unknown) => timeless(row as EventRow) ?? fits('event', eventFields({ ...(row as EventRow), lane_id: ANY_ID })),
  },
] as const;

/** References are SQLite's to check. */
const ANY_ID = '00000000-0000-4000-8000-000000000000';

const SCHEMAS = {
  event: z.object(storedShape(EVENT_FIELDS)),
  lane: laneSchema.omit({ id: true }),
  series: seriesSchema.omit({ id: true }),
  timeline: timelineSchema.omit({ id: true }),
};

/** A few milliseconds, since whoever looks behind the window pauses only in between. */
const BATCH = 50;

/** A row that holds what none may. */
export interface Misfit {
  /** A sentence. */
  readonly words: string;
  /** Some of it is no text at all: whoever reads it as such ends the process (text-bytes.ts). */
  readonly unreadable: boolean;
}

/** The first misfit among what is read whenever a file is opened: the timeline's own row, its lanes and its review series. Few rows, all told. */
export function firstMisfitBesideEvents(engine: Engine): Misfit | null {
  return lastOf(
    misfitsIn(
      engine,
      TABLES.filter(({ table }) => table !== 'event'),
    ),
  );
}

/**
 * Goes through all rows of the tables of state, a batch at a time, and returns the first that holds what none may, in a sentence; null when
 * there is none.
 */
export function* misfits(engine: Engine): Generator<undefined, string | null> {
  return (yield* misfitsIn(engine, TABLES))?.words ?? null;
}

function* misfitsIn(engine: Engine, tables: readonly (typeof TABLES)[number][]): Generator<undefined, Misfit | null> {
  for (const { table, key, fits: examine } of tables) {
    for (let after = Number.MIN_SAFE_INTEGER; ; ) {
      const keys = engine.all<{ key: number }>(`SELECT ${key} AS key FROM ${table} WHERE ${key} > ? ORDER BY ${key} LIMIT ?`, [
        after,
        BATCH,
      ]);
      const last = keys.at(-1)?.key;
      if (last === undefined) break;
      const rows = safeRows(engine, table, `WHERE ${key} > ? AND ${key} <= ? ORDER BY ${key}`, [after, last]);
      for (const [index, row] of rows.entries()) {
        const wrong = row === null ? 'text' : tried(() => examine(row));
        if (wrong !== null) return { words: misfitWords(table, keys[index]?.key ?? last, row, wrong), unreadable: row === null };
      }
      after = last;
      yield undefined;
    }
  }
  return null;
}

/** Text that should be JSON and is not is met before any schema. */
function tried(examine: () => string | null): string | null {
  try {
    return examine();
  } catch {
    return 'content';
  }
}

function misfitWords(table: Entity, key: number, row: Readonly<Record<string, unknown>> | null, wrong: string): string {
  const title = typeof row?.title === 'string' && row.title !== '' ? ` “${row.title.slice(0, 60)}”` : '';
  // Zones come and go with the years: a newer Annals may have written it.
  if (wrong === 'homeZone' && /^[A-Za-z][\w+/-]{0,60}$/.test(String(row?.home_zone)))
    return `The timeline${title} has the home zone “${row?.home_zone}”, which this Annals does not know; a newer one may.`;
  return `The ${table}${title} (row ${key}) holds what no ${table} may: its ${wrong} cannot be read. Annals did not write it so.`;
}

/** Name of a time that no calendar has, or null. */
function timeless(row: EventRow): string | null {
  const times = ['created_at', 'updated_at', 'start_min', 'start_max', 'end_min', 'end_max', 'start_ms', 'end_ms'] as const;
  return times.find((name) => row[name] !== null && !(Math.abs(Number(row[name])) <= MAX_MS)) ?? null;
}

/** Name of a field that is wrong, or null. */
function fits(entity: Entity, fields: object): string | null {
  const parsed = SCHEMAS[entity].safeParse(withoutAbsent(ENTITY_FIELDS[entity], fields));
  return parsed.success ? null : String(parsed.error.issues[0]?.path[0] ?? 'content');
}

/** The first row that no schema allows; reads them all. For when reading has failed in a way that names nothing. */
export function firstMisfit(engine: Engine): string | null {
  return lastOf(misfits(engine));
}

function lastOf<T>(walk: Generator<undefined, T>): T {
  for (;;) {
    const step = walk.next();
    if (step.done === true) return step.value;
  }
}
