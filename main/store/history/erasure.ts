import type { Engine } from '../database/engine';
import { safeRows } from '../database/safe-rows';
import type { HashedChange } from './chain';

/*
 * What an erased event leaves in the chain of hashes. A change that was emptied keeps the hash of what it said, so the changes after it
 * still fit; that it says what it says now is covered by the `erase` change that emptied it, which lists a digest of each such row and is
 * itself part of the chain. So a gap is signed off: by whom, when, why and where is in the history, and nobody can widen it unseen.
 */

/** What an `erase` change says, in its `after`. */
export interface ErasureRecord {
  readonly reason: string;
  /** How many changes were emptied, not counting those that only mentioned the event. */
  readonly changes: number;
  /** Digest of every row that no longer is what its hash says, by its number. */
  readonly rows: Readonly<Record<string, string>>;
}

/** One erasure, for the check and the seal. */
export interface Erasure extends ErasureRecord {
  readonly seq: number;
  readonly at: number;
  readonly who: string;
  readonly eventId: string;
}

/** Files of formats 1 and 2 that are only read have no erasures, and no column for them. */
export function knowsErasures(engine: Engine): boolean {
  return engine.get("SELECT 1 FROM sqlite_schema WHERE name = 'change_erasure'") !== undefined;
}

/** All erasures, oldest first. */
export function erasuresOf(engine: Engine): Erasure[] {
  if (!knowsErasures(engine)) return [];
  const rows = engine.all<{ seq: number; at: number; who: string; entity_id: string; after: string | null }>(
    `SELECT a.seq, a.at, a.who, c.entity_id, c.after FROM change c INDEXED BY change_erasure JOIN action a ON a.seq = c.action
     WHERE c.erasure IS NOT NULL AND c.op = 'erase' ORDER BY c.seq`,
  );
  return rows.map(({ seq, at, who, entity_id, after }) => ({ seq, at, who, eventId: entity_id, ...recordOf(after) }));
}

/** An `erase` change's record; an empty one where it was altered, which the chain then says. */
export function recordOf(after: string | null): ErasureRecord {
  try {
    const { reason, changes, rows } = JSON.parse(after ?? '') as Partial<ErasureRecord>;
    return { reason: String(reason ?? ''), changes: Number(changes ?? 0), rows: typeof rows === 'object' && rows !== null ? rows : {} };
  } catch {
    return { reason: '', changes: 0, rows: {} };
  }
}

/** Digests by number of change; a later erasure may have emptied again what an earlier one only reworded. */
export function leftRows(erasures: readonly Pick<ErasureRecord, 'rows'>[]): ReadonlyMap<number, string> {
  return new Map(erasures.flatMap(({ rows }) => Object.entries(rows).map(([seq, digest]) => [Number(seq), digest])));
}

/** The same of a file that nobody has looked at yet, whose texts may be none. */
export function leftIn(engine: Engine): ReadonlyMap<number, string> {
  if (!knowsErasures(engine)) return new Map();
  const seqs = engine.all<{ seq: number }>("SELECT seq FROM change INDEXED BY change_erasure WHERE erasure IS NOT NULL AND op = 'erase'");
  if (seqs.length === 0) return new Map();
  const rows = safeRows(engine, 'change', 'WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq', [
    JSON.stringify(seqs.map(({ seq }) => seq)),
  ]);
  return leftRows(rows.map((row) => recordOf(typeof row?.after === 'string' ? row.after : null)));
}

/** Whether a change has nothing left to say: it is neither applied nor taken back. */
export function isEmptied({ op, before, after }: Pick<HashedChange, 'op' | 'before' | 'after'>): boolean {
  return op === 'erase' || (before === null && after === null);
}
