import { fold } from '../../../shared/fields/fold';
import type { IdStates, LastRead, NamedLane, PresentFields, ReadEntity, ReadSource } from '../../intake/again/questions';
import { sourceInLabel } from '../../intake/again/sources';
import type { Engine } from '../database/engine';
import { isAmongIds, isId } from '../database/ids';
import { type Packed, withTexts } from '../database/packed-texts';
import { type Fields, presentOf } from '../record/apply';
import { EVENT_ROWS, type EventRow, eventFields, SERIES_ROWS, type SeriesRow, seriesFields } from '../record/rows';
import { knowsErasures } from './erasure';

/* What history says of earlier readings of a file. Nothing is kept for this but history itself. */

/** Changes that are gone through for one answer: some hundredths of a second. */
const PORTION = 2000;

/** Every file that was read before, with the imports that nobody took back. */
export function readSources(engine: Engine): ReadSource[] {
  const undone = actionsUndone(engine);
  const sources = new Map<string, { name: string; key: readonly string[]; actions: number[] }>();
  const rows = engine.all<{ seq: number; id: string; label: string }>(
    "SELECT seq, id, label FROM action WHERE kind = 'do' AND label LIKE 'Import %' ORDER BY seq",
  );
  for (const { seq, id, label } of rows) {
    const said = undone.has(id) ? null : sourceInLabel(label);
    if (said === null) continue;
    const known = sources.get(said.name) ?? { name: said.name, key: [], actions: [] };
    known.actions.push(seq);
    sources.set(said.name, { ...known, key: said.key });
  }
  return [...sources.values()];
}

/** Ids of the actions that are taken back now: each undo and redo names the one before it in its chain. */
export function actionsUndone(engine: Engine): ReadonlySet<string> {
  const first = new Map<string, string>();
  const undone = new Set<string>();
  for (const { id, kind, undoes } of engine.all<{ id: string; kind: string; undoes: string }>(
    "SELECT id, kind, undoes FROM action WHERE kind <> 'do' AND undoes IS NOT NULL ORDER BY seq",
  )) {
    const root = first.get(undoes) ?? undoes;
    first.set(id, root);
    if (kind === 'undo') undone.add(root);
    else undone.delete(root);
  }
  return undone;
}

interface ReadRow {
  readonly seq: number;
  readonly entity: ReadEntity;
  readonly entity_id: string;
  readonly after: string | null;
}

const READ_ROWS = "SELECT seq, entity, entity_id, after FROM change WHERE entity IN ('event', 'series')";

/** What these actions made, from the change after a number on; see Questions. */
export function lastRead(engine: Engine, actions: readonly number[], after: number): { entries: LastRead[]; next: number | null } {
  const rows: Packed<ReadRow>[] = [];
  for (const action of actions) {
    const room = PORTION - rows.length;
    if (room === 0) break;
    rows.push(
      ...engine.all<Packed<ReadRow>>(`${READ_ROWS} AND op = 'create' AND action = ? AND seq > ? ORDER BY seq LIMIT ?`, [
        action,
        after,
        room,
      ]),
    );
  }
  const entries = asRead(engine, actions, withTexts<ReadRow>(engine, rows));
  return { entries, next: rows.length < PORTION ? null : (rows.at(-1)?.seq ?? null) };
}

/** The same of these alone. An entity has few changes, an action may have a million: so it is looked for by entity (the sign in `+action`). */
export function lastReadOf(engine: Engine, actions: readonly number[], ids: readonly string[]): LastRead[] {
  const rows = engine.all<Packed<ReadRow>>(
    `${READ_ROWS} AND op = 'create' AND ${isAmongIds('entity_id', '?1')} AND +action IN (SELECT value FROM json_each(?2)) ORDER BY seq`,
    [JSON.stringify(ids), JSON.stringify(actions)],
  );
  return asRead(engine, actions, withTexts<ReadRow>(engine, rows));
}

/** With what later ones of the actions changed. */
function asRead(engine: Engine, actions: readonly number[], made: readonly ReadRow[]): LastRead[] {
  const ids = JSON.stringify(made.map(({ entity_id }) => entity_id));
  const later = new Map<string, Fields[]>();
  if (actions.length > 1) {
    const rows = engine.all<Packed<ReadRow>>(
      `${READ_ROWS} AND op = 'update' AND ${isAmongIds('entity_id', '?1')} AND +action IN (SELECT value FROM json_each(?2)) ORDER BY seq`,
      [ids, JSON.stringify(actions)],
    );
    for (const { entity_id, after } of withTexts<ReadRow>(engine, rows))
      if (after !== null) later.set(entity_id, [...(later.get(entity_id) ?? []), JSON.parse(after)]);
  }
  const alive = new Set(livingAmong(engine, ids));
  return made.flatMap(({ entity, entity_id: id, after }) => {
    // Nothing is left of what was erased.
    if (after === null) return [];
    const fields = fold(entity, [JSON.parse(after), ...(later.get(id) ?? [])]);
    return [{ id, entity, fields, removed: !alive.has(id) }];
  });
}

function livingAmong(engine: Engine, ids: string): string[] {
  return engine
    .all<{ id: string }>(
      `SELECT id FROM event WHERE deleted = 0 AND ${isAmongIds('id', '?1')}
       UNION ALL SELECT id FROM series WHERE deleted = 0 AND id IN (SELECT value FROM json_each(?1))`,
      [ids],
    )
    .map(({ id }) => id);
}

/** What became of each of these ids. */
export function idStates(engine: Engine, ids: readonly string[]): IdStates {
  const wanted = JSON.stringify(ids);
  const found = engine.all<{ id: string; deleted: number }>(
    `SELECT id, deleted FROM event WHERE ${isAmongIds('id', '?1')}
     UNION ALL SELECT id, deleted FROM series WHERE id IN (SELECT value FROM json_each(?1))`,
    [wanted],
  );
  const deleted = found.flatMap(({ id, deleted }) => (deleted === 0 ? [] : [{ id, kind: lastKind(engine, id) }]));
  const erased = knowsErasures(engine)
    ? engine.all<{ id: string }>(
        `SELECT entity_id AS id FROM change WHERE erasure IS NOT NULL AND op = 'erase' AND ${isAmongIds('entity_id', '?1')}`,
        [wanted],
      )
    : [];
  return {
    alive: found.flatMap(({ id, deleted }) => (deleted === 0 ? [id] : [])),
    removed: [...deleted.filter(({ kind }) => kind !== 'undo'), ...erased].map(({ id }) => id),
    undone: deleted.filter(({ kind }) => kind === 'undo').map(({ id }) => id),
  };
}

/** Of what kind the last step about an entity was. */
function lastKind(engine: Engine, id: string): string | undefined {
  return engine.get<{ kind: string }>(
    `SELECT a.kind FROM change c INDEXED BY change_entity JOIN action a ON a.seq = c.action WHERE ${isId('c.entity_id', '?1')} ORDER BY c.seq DESC LIMIT 1`,
    [id],
  )?.kind;
}

export function presentFields(engine: Engine, ids: readonly string[]): PresentFields[] {
  const wanted = [JSON.stringify(ids)];
  const events = engine.all<EventRow>(`${EVENT_ROWS} WHERE e.deleted = 0 AND ${isAmongIds('e.id', '?1')}`, wanted);
  const series = engine.all<SeriesRow>(`${SERIES_ROWS} WHERE s.deleted = 0 AND s.id IN (SELECT value FROM json_each(?))`, wanted);
  return [
    ...events.map((row): PresentFields => ({ id: row.id, entity: 'event', fields: { ...eventFields(row) } })),
    ...series.map((row): PresentFields => ({ id: row.id, entity: 'series', fields: { ...seriesFields(row) } })),
  ];
}

/** The fields of an event or series when it was last written at a time; see Questions. */
export function asWritten(engine: Engine, entries: readonly { readonly id: string; readonly at: number }[]): PresentFields[] {
  return entries.flatMap(({ id, at }) => {
    const entity = (['event', 'series'] as const).find((one) => presentOf(engine, one, id) !== undefined);
    if (entity === undefined) return [];
    const rows = engine.all<Packed<ReadRow> & { readonly at: number }>(
      `SELECT c.seq, c.entity, c.entity_id, c.after, a.at FROM change c INDEXED BY change_entity JOIN action a ON a.seq = c.action WHERE ${isId('c.entity_id', '?1')} AND a.at <= ?2 ORDER BY c.seq`,
      [id, at],
    );
    // Two changes at one time leave open which of them the file had seen.
    if (rows.filter((row) => row.at === at).length !== 1) return [];
    const said = withTexts<ReadRow>(engine, rows).map(({ after }): Fields | null => (after === null ? null : JSON.parse(after)));
    return said[0] === null || said[0] === undefined ? [] : [{ id, entity, fields: fold(entity, said) }];
  });
}

/** All lanes with the titles that they had, for files that know them by an older one. */
export function laneNames(engine: Engine): NamedLane[] {
  const lanes = engine.all<{ id: string; title: string; deleted: number }>('SELECT id, title, deleted FROM lane ORDER BY ord, key');
  const rows = engine.all<Packed<ReadRow>>(
    `SELECT seq, entity, entity_id, after FROM change WHERE entity = 'lane' AND ${isAmongIds('entity_id', '?1')} ORDER BY seq DESC`,
    [JSON.stringify(lanes.map(({ id }) => id))],
  );
  const titles = new Map<string, Set<string>>(lanes.map(({ id, title }) => [id, new Set([title])]));
  for (const { entity_id, after } of withTexts<ReadRow>(engine, rows)) {
    const title: unknown = after === null ? undefined : (JSON.parse(after) as Fields)['title'];
    if (typeof title === 'string') titles.get(entity_id)?.add(title);
  }
  return lanes.map(({ id, deleted }) => ({ id, titles: [...(titles.get(id) ?? [])], living: deleted === 0 }));
}
