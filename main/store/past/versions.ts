import { fold } from '../../../shared/fields/fold';
import type { Entity } from '../../../shared/history';
import type { Engine } from '../database/engine';
import { isId } from '../database/ids';
import { type Packed, withTexts } from '../database/packed-texts';
import type { Fields } from '../record/apply';
import { saidBy } from '../record/replay';

/** An entity as its changes before an instant left it. */
export interface Version {
  readonly fields: Fields;
  readonly deleted: boolean;
  /** False when the entity was made later; then this is its first version. */
  readonly entered: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
}

interface VersionRow {
  readonly seq: number;
  readonly entity_id: string;
  readonly op: string;
  readonly after: string | null;
  readonly at: number;
}

const BATCH = 1000;

/** Ids of the entities that have changed since an instant (UTC milliseconds). */
export function changedSince(engine: Engine, entity: Entity, instant: number): string[] {
  return engine
    .all<{ id: string }>(
      'SELECT DISTINCT c.entity_id AS id FROM action a CROSS JOIN change c ON c.action = a.seq WHERE a.at >= ? AND c.entity = ?',
      [instant, entity],
    )
    .map(({ id }) => id);
}

/** The versions of an instant of these entities, by id. */
export function versionsBefore(engine: Engine, entity: Entity, ids: readonly string[], instant: number): ReadonlyMap<string, Version> {
  const versions = new Map<string, Version>();
  for (let from = 0; from < ids.length; from += BATCH) {
    const rows = engine.all<Packed<VersionRow>>(
      `SELECT c.seq, c.entity_id, c.op, c.after, a.at FROM json_each(?) i CROSS JOIN change c ON ${isId('c.entity_id', 'i.value')}
       CROSS JOIN action a ON a.seq = c.action ORDER BY i.key, c.seq`,
      [JSON.stringify(ids.slice(from, from + BATCH))],
    );
    for (const row of withTexts<VersionRow>(engine, rows)) {
      const before = versions.get(row.entity_id);
      // Of what was made later, the first version is all that is shown.
      if (before === undefined || row.at < instant) versions.set(row.entity_id, next(entity, before, row, instant));
    }
  }
  return versions;
}

/** The version after one change more. */
function next(entity: Entity, version: Version | undefined, { op, after, at }: Omit<VersionRow, 'seq'>, instant: number): Version {
  const fields = fold(entity, [saidBy({ after })], version?.fields);
  if (version === undefined) return { fields, deleted: false, entered: at < instant, createdAt: at, updatedAt: at };
  return { ...version, fields, deleted: op === 'delete', updatedAt: at };
}
