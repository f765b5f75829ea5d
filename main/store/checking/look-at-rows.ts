import { fold } from '../../../shared/fields/fold';
import type { Entity } from '../../../shared/history';
import type { Engine } from '../database/engine';
import { isId } from '../database/ids';
import { safeRows } from '../database/safe-rows';
import type { Present } from '../record/apply';
import { homeZone } from '../record/apply';
import { fieldsIn } from '../record/cells';
import type { ReplayRow, StoredEventRow } from '../record/replay';
import { misfiled, problemOf, saidBy, toldBy } from '../record/replay';
import { COLUMNS } from '../record/rows';

/** More changes than this are read in portions, so that one entity that was edited for years takes no longer a turn than any other. */
const PORTION = 100;

/**
 * Compares the rows of a table of state whose keys lie above `after` and up to `upTo` with what history says of each; the first that differs
 * is named in words, null when none does. Yields between portions; each comparison is of one moment. Rows and changes that cannot be read,
 * and rows without history, are for others to name.
 */
export function* alteredRow(engine: Engine, table: Entity, key: string, after: number, upTo: number): Generator<undefined, string | null> {
  const rows = () => readable(safeRows<Row>(engine, table, `WHERE ${key} > ? AND ${key} <= ?`, [after, upTo]));
  const found = rows();
  const histories = shortHistories(
    engine,
    found.map((row) => String(row.id)),
  );
  if (histories !== null) return firstAltered(engine, table, found, (id) => histories.get(id) ?? []);
  for (const { id } of found) {
    const told: Telling = { changes: [], upTo: 0 };
    while (tellOn(engine, String(id), told)) yield undefined;
    const now = readable(
      safeRows<Row>(engine, table, `WHERE ${key} > ? AND ${key} <= ? AND CAST(id AS BLOB) = CAST(? AS BLOB)`, [after, upTo, String(id)]),
    );
    const altered = firstAltered(engine, table, now, () => told.changes);
    if (altered !== null) return altered;
    yield undefined;
  }
  return null;
}

type Row = Readonly<Record<string, unknown>>;

function readable<R>(rows: readonly (R | null)[]): R[] {
  return rows.filter((row) => row !== null);
}

/** All changes of these entities, by entity; null when they are too many to read at once. */
function shortHistories(engine: Engine, ids: readonly string[]): ReadonlyMap<string, ReplayRow[]> | null {
  const numbers = engine.all<{ seq: number }>(
    `SELECT c.seq FROM json_each(?) i CROSS JOIN change c ON ${isId('c.entity_id', 'i.value')} LIMIT ?`,
    [JSON.stringify(ids), PORTION + 1],
  );
  if (numbers.length > PORTION) return null;
  const histories = new Map<string, ReplayRow[]>();
  for (const change of changesOf(engine, numbers)) {
    const history = histories.get(change.entity_id);
    if (history === undefined) histories.set(change.entity_id, [change]);
    else history.push(change);
  }
  return histories;
}

/** One history, as far as it was read: its changes so far folded into one, which says all that they said. */
interface Telling {
  changes: readonly ReplayRow[];
  upTo: number;
}

/** Reads on; whether there may be more. */
function tellOn(engine: Engine, id: string, told: Telling): boolean {
  const numbers = engine.all<{ seq: number }>(`SELECT seq FROM change WHERE ${isId('entity_id', '?1')} AND seq > ? ORDER BY seq LIMIT ?`, [
    id,
    told.upTo,
    PORTION,
  ]);
  told.changes = folded([...told.changes, ...changesOf(engine, numbers)]);
  told.upTo = numbers.at(-1)?.seq ?? told.upTo;
  return numbers.length === PORTION;
}

function folded(changes: readonly ReplayRow[]): ReplayRow[] {
  const last = changes.at(-1);
  if (last === undefined) return [];
  return [{ ...last, told: toldBy(changes), after: JSON.stringify(fold(last.entity, changes.map(saidBy), {})) }];
}

function changesOf(engine: Engine, numbers: readonly { readonly seq: number }[]): ReplayRow[] {
  const wanted = JSON.stringify(numbers.map(({ seq }) => seq));
  return readable(safeRows<ReplayRow>(engine, 'change', 'WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq', [wanted]));
}

function firstAltered(engine: Engine, table: Entity, rows: readonly Row[], historyOf: (id: string) => readonly ReplayRow[]): string | null {
  const lanes = table === 'event' || table === 'series' ? laneIds(engine, rows) : new Map<unknown, unknown>();
  const filing = { zone: homeZone(engine), places: null };
  for (const bare of rows) {
    const row = { ...bare, lane_id: lanes.get(bare.lane) };
    const id = String(bare.id);
    const changes = historyOf(id);
    if (changes.length === 0) continue;
    try {
      const problem =
        problemOf(table, id, changes, presentIn(table, row)) ?? (table === 'event' ? misfiled(row as StoredEventRow, filing) : null);
      if (problem !== null) return `the ${problem}`;
    } catch {
      // A list that is none, a date that is none: misfit.ts says so in better words.
    }
  }
  return null;
}

function laneIds(engine: Engine, rows: readonly Row[]): Map<unknown, unknown> {
  const wanted = JSON.stringify([...new Set(rows.map(({ lane }) => lane))]);
  const lanes = safeRows<Row>(engine, 'lane', 'WHERE key IN (SELECT value FROM json_each(?))', [wanted]);
  return new Map(readable(lanes).map((lane) => [lane.key, lane.id]));
}

function presentIn(table: Entity, row: Row): Present {
  return { fields: fieldsIn(COLUMNS[table], row), head: String(row.head), deleted: row.deleted === 1 };
}
