import type { Input, Output } from '../../../shared/contract';
import type { Engine } from '../database/engine';
import { revisionOf } from '../history/history';
import { lookInPortions } from './in-portions';

/** Row numbers looked at before the clock is. */
const STRETCH = 5000;

/** Sources are called by who published them, where that is known. */
const VALUE = {
  actors: 'v.value',
  places: 'v.value',
  tags: 'v.value',
  sources: "coalesce(nullif(v.value ->> 'publisher', ''), v.value ->> 'title')",
} as const;

/**
 * What events say in a field that is a list, in portions: a pair of row and value for each thing that is said, ascending by rows, from
 * row number `after` on. `next` continues; null when everything was looked at.
 */
export function fieldValues(engine: Engine, { field, after }: Input<'events.values'>): Output<'events.values'> {
  // As JSON arrays instead of a row for each: see index-snapshot.ts.
  const sql = `SELECT json_group_array(seq) AS rows, json_group_array(name) AS names
    FROM (SELECT e.seq AS seq, ${VALUE[field]} AS name FROM event e, json_each(e.${field}) v
          WHERE e.seq > ? AND e.seq <= ? AND +e.deleted = 0 ORDER BY e.seq)`;
  const [rows, values]: [number[], number[]] = [[], []];
  const known = new Map<string, number>();
  const { next } = lookInPortions(engine, after, STRETCH, (above, most) => {
    const found = engine.get<{ rows: string; names: string }>(sql, [above, most]);
    for (const row of JSON.parse(found?.rows ?? '[]') as number[]) rows.push(row);
    for (const name of JSON.parse(found?.names ?? '[]') as (string | null)[]) {
      const said = name ?? '';
      const value = known.get(said) ?? known.size;
      known.set(said, value);
      values.push(value);
    }
  });
  return {
    revision: revisionOf(engine),
    rows: Uint32Array.from(rows),
    values: Uint32Array.from(values),
    names: [...known.keys()],
    next,
  };
}
