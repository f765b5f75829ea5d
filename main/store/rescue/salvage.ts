import type { Entity } from '../../../shared/history';
import { type Attachment, attachmentIn, bytesIn, type StoredAttachment } from '../database/attachments';
import type { Engine } from '../database/engine';
import { withReadableTexts } from '../database/packed-texts';
import { bytesOf, decode } from '../database/text-bytes';
import type { HashedAction, HashedChange } from '../history/chain';
import { isGenuine, leftDigest } from '../history/chain';
import { leftRows, recordOf } from '../history/erasure';
import type { Fields } from '../record/apply';
import type { EventRow, LaneRow, SeriesRow, TimelineRow } from '../record/rows';
import { eventFields, laneFields, seriesFields, timelineFields } from '../record/rows';

/* What can still be read of a damaged file. Nothing here trusts what it reads; recover.ts decides what to believe. */

export interface SalvagedAction extends HashedAction {
  readonly seq: number;
  readonly events: number;
}

export interface SalvagedChange extends Omit<HashedChange, 'entity'> {
  readonly seq: number;
  readonly action: number;
  readonly entity: Entity;
  readonly hash: Uint8Array;
  /** Number of the action that erased what it said; absent in a file of a format that had none. */
  readonly erasure?: number | null;
  /** Its hash fits the row, its action and the hash before it: then it is what was once written. */
  readonly verified: boolean;
}

export interface SalvagedRow {
  readonly entity: Entity;
  readonly id: string;
  readonly fields: Fields;
  readonly head: string;
  readonly deleted: boolean;
}

export interface Salvage {
  readonly actions: ReadonlyMap<number, SalvagedAction>;
  /** In the order of writing. */
  readonly changes: readonly SalvagedChange[];
  readonly rows: readonly SalvagedRow[];
  /** Those whose bytes have their hash. */
  readonly attachments: readonly Attachment[];
  /** True when every action and change that the file ever numbered could be read and is verified. */
  readonly complete: boolean;
}

/** `engines`: what has been found of the file, the most trustworthy first; a row that the first has is taken from there. */
export function salvage(...engines: readonly Engine[]): Salvage {
  const actions = new Map(readable<SalvagedAction>(engines, 'action', 'seq').map((action) => [action.seq, action]));
  const found = readable<Omit<SalvagedChange, 'verified' | 'hash'> & { readonly hash: ArrayBuffer }>(engines, 'change', 'seq').filter(
    // What is not even that long could not be compared.
    ({ hash }) => hash instanceof ArrayBuffer,
  );
  const changes = verified(
    found.map((change) => ({ ...change, hash: new Uint8Array(change.hash), verified: false })),
    actions,
  );
  const whole = (table: string, seqs: readonly number[]): boolean =>
    seqs.at(-1) === seqs.length && engines.some((engine) => numberGiven(engine, table) === seqs.length);
  const complete =
    changes.every((change) => change.verified) &&
    whole('action', [...actions.keys()]) &&
    whole(
      'change',
      changes.map((change) => change.seq),
    );
  // An erasure that was killed half-way may have left the event's row where nothing leads to it.
  const erased = new Set(changes.filter(({ op }) => op === 'erase').map((change) => change.entity_id));
  const attachments = readable<StoredAttachment>(engines, 'attachment', 'seq')
    .map(attachmentIn)
    .filter((one) => bytesIn(one) !== null);
  return { actions, changes, rows: rowsOf(engines).filter(({ id }) => !erased.has(id)), attachments, complete };
}

function verified(changes: readonly SalvagedChange[], actions: ReadonlyMap<number, SalvagedAction>): SalvagedChange[] {
  const last = new Map<string, SalvagedChange>();
  const chained = changes.map((change) => {
    const action = actions.get(change.action);
    if (action === undefined) return change;
    const before = last.get(action.replica);
    last.set(action.replica, change);
    return { ...change, verified: isGenuine(before?.hash ?? null, change, action) };
  });
  // What an erasure left is vouched for by the erasure, if that can be believed itself.
  const left = leftRows(chained.filter(({ op, verified }) => op === 'erase' && verified).map(({ after }) => recordOf(after)));
  return chained.map((change) => {
    const digest = left.get(change.seq);
    const action = actions.get(change.action);
    if (digest === undefined || action === undefined) return change;
    return { ...change, verified: leftDigest(change, change.hash, action) === digest };
  });
}

type Stored<R> = R & { readonly head: string; readonly deleted: number };

function rowsOf(engines: readonly Engine[]): SalvagedRow[] {
  const lanes = readable<Stored<LaneRow>>(engines, 'lane', 'key');
  const laneIds = new Map(lanes.map((lane) => [lane.key, lane.id]));
  const withLane = <R extends { readonly lane: number }>(row: R): R & { readonly lane_id: string } => ({
    ...row,
    lane_id: laneIds.get(row.lane) ?? lostLane(row.lane),
  });
  return [
    ...readable<Omit<Stored<TimelineRow>, 'deleted'>>(engines, 'timeline', 'only').flatMap((row) =>
      salvaged('timeline', { ...row, deleted: 0 }, timelineFields),
    ),
    ...lanes.flatMap((row) => salvaged('lane', row, laneFields)),
    ...readable<Stored<SeriesRow> & { readonly lane: number }>(engines, 'series', 'seq').flatMap((row) =>
      salvaged('series', withLane(row), seriesFields),
    ),
    ...readable<Stored<EventRow>>(engines, 'event', 'seq').flatMap((row) => salvaged('event', withLane(row), eventFields)),
  ];
}

/** Stands for a lane of which only the number is left, so that what was in one lane stays together. */
function lostLane(key: number): string {
  return `00000000-0000-4000-8000-${String(key).padStart(12, '0').slice(-12)}`;
}

function salvaged<R extends { readonly id: string; readonly head: string; readonly deleted: number }>(
  entity: Entity,
  row: R,
  fields: (row: R) => object,
): SalvagedRow[] {
  try {
    return [{ entity, id: row.id, fields: fields(row) as Fields, head: row.head, deleted: row.deleted === 1 }];
  } catch {
    // Text that should be JSON is not.
    return [];
  }
}

/** By ascending key. */
function readable<T extends object>(engines: readonly Engine[], table: string, key: string): T[] {
  const [first = [], ...others] = engines.map((engine) => attempt(() => readableIn<T>(engine, table, key)) ?? []);
  if (others.every((rows) => rows.length === 0)) return first;
  const byKey = new Map(
    [...others.reverse(), first].flatMap((rows) =>
      rows.map((row) => [Number((row as Readonly<Record<string, unknown>>)[key]), row] as const),
    ),
  );
  return [...byKey.entries()].sort(([one], [other]) => one - other).map(([, row]) => row);
}

const BATCH = 500;

/**
 * All rows of a table that SQLite can still reach, by ascending key. Where a stretch cannot be read, its rows are asked
 * for one by one, since often only some of them lie on the damaged page.
 */
function readableIn<T extends object>(engine: Engine, table: string, key: string): T[] {
  const rows: T[] = [];
  const last = lastNumber(engine, table);
  const columns = bytesOf(engine, table);
  // A table that a file of an older format does not have.
  if (columns.sql === '') return rows;
  const add = (found: readonly Readonly<Record<string, unknown>>[]): void => {
    for (const decoded of withTextsFound(
      engine,
      found.map((row) => decode(row, columns)),
    )) {
      // libsql cuts text at a NUL, so that none of ours ever has one (validate.ts).
      const isCut = decoded !== null && columns.texts.some((name) => String(decoded[name]).includes('\0'));
      if (decoded !== null && !isCut) rows.push(decoded as T);
    }
  };
  type Raw = Readonly<Record<string, unknown>>;
  for (let after = 0; ; ) {
    const batch = attempt(() =>
      engine.all<Raw>(`SELECT ${columns.sql} FROM ${table} NOT INDEXED WHERE ${key} > ? ORDER BY ${key} LIMIT ?`, [after, BATCH]),
    );
    // A number that is damaged within its row sends the search back to where it was: then it would never end.
    if (batch !== null && ascends(batch, key, after)) {
      if (batch.length === 0) return rows;
      add(batch);
      after = Number(batch.at(-1)?.[key]);
      continue;
    }
    const end = Math.min(after + BATCH, last);
    if (end <= after) return rows;
    for (let number = after + 1; number <= end; number++) {
      const one = attempt(() => engine.all<Raw>(`SELECT ${columns.sql} FROM ${table} NOT INDEXED WHERE ${key} = ?`, [number]));
      if (one !== null) add(one);
    }
    after = end;
  }
}

/** Whether the keys of rows are each greater than the one before, the first than `after`. */
function ascends(rows: readonly Readonly<Record<string, unknown>>[], key: string, after: number): boolean {
  let before = after;
  return rows.every((row) => {
    const isGreater = Number(row[key]) > before;
    before = Number(row[key]);
    return isGreater;
  });
}

/** Rows with the texts that lie in portions (packed-texts.ts); null where a portion cannot be read, as it may be on a damaged page. */
function withTextsFound(
  engine: Engine,
  rows: readonly (Readonly<Record<string, unknown>> | null)[],
): readonly (Readonly<Record<string, unknown>> | null)[] {
  return attempt(() => withReadableTexts(engine, rows)) ?? rows.map((row) => attempt(() => withReadableTexts(engine, [row]))?.[0] ?? null);
}

/** The highest number ever given in a table; a generous guess when that is lost too. */
function lastNumber(engine: Engine, table: string): number {
  if (table === 'timeline') return 1;
  const given = numberGiven(engine, table);
  if (given !== null && given >= 0 && given < 1e9) return given;
  const pages = attempt(() => engine.get<{ page_count: number }>('PRAGMA page_count')?.page_count) ?? 0;
  return Math.min(2_000_000, pages * 40);
}

function numberGiven(engine: Engine, table: string): number | null {
  const given = attempt(() => engine.get<{ seq: number }>('SELECT seq FROM sqlite_sequence WHERE name = ?', [table])?.seq);
  return typeof given === 'number' ? given : null;
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
