import type { Engine } from '../database/engine';
import { toAppError } from '../database/errors';
import type { LastHashes } from '../history/history-walk';
import { changesBetween, lastNumbers, STATE_TABLES, staleEntity, strayRow, walk } from '../history/history-walk';
import { misfitAmong } from '../history/misfit-changes';
import { historyWords } from '../opening/inspect';
import { misfits } from '../record/misfit';
import { columnsOfRows, NUMBERED } from './check-columns';
import { alteredRow } from './look-at-rows';

/** How far one turn has come. */
export interface LookedThrough {
  readonly done: boolean;
  /** How much of it, 0 to 1, about. */
  readonly share: number;
  /** What is wrong, in a sentence; then it is done. */
  readonly problem: string | null;
}

/** Changes and rows looked at together: a few milliseconds, also on a busy computer. */
const BATCH = 50;

/** Rows compared with their history together, which takes longer for each. */
const COMPARED = 20;

/** How long one turn takes, so that whoever waits for the store hardly notices. */
const TURN_MS = 15;

/**
 * Goes through the whole history and all rows of an open timeline in small turns: whether each change is genuine, each entity shows its last
 * change and all that its history says, none is without history, and each row is one that a schema allows. Edits may come in between. Not to be called while an import
 * is half done.
 */
export function lookThrough(engine: Engine): () => LookedThrough {
  const way: Way = { share: 0 };
  const walking = everything(engine, way);
  let found: LookedThrough | null = null;
  return () => {
    const until = Date.now() + TURN_MS;
    while (found === null) {
      found = step(walking);
      if (Date.now() >= until) break;
    }
    return found ?? { done: false, share: way.share, problem: null };
  };
}

function step(walking: ReturnType<typeof everything>): LookedThrough | null {
  try {
    const { done, value } = walking.next();
    return done === true ? { done, share: 1, problem: value } : null;
  } catch (error) {
    return { done: true, share: 1, problem: `The file could not be read to its end: ${toAppError(error).message}` };
  }
}

/** How far it has come. */
interface Way {
  share: number;
}

/** Where each part of it begins, as long as each takes, about. */
const BEGINS = { history: 0, strays: 0.4, misfits: 0.5, altered: 0.6, columns: 0.9, end: 1 } as const;

function* everything(engine: Engine, way: Way): Generator<undefined, string | null> {
  const part = (from: number, to: number) => (share: number) => {
    way.share = from + (to - from) * Math.min(1, share);
  };
  const last: LastHashes = new Map();
  const through = part(BEGINS.history, BEGINS.strays);
  for (let from = 1; ; from += BATCH) {
    const { there } = lastNumbers(engine, 'change');
    if (from > there) break;
    through(from / there);
    const to = Math.min(there, from + BATCH - 1);
    const changes = changesBetween(engine, from, to);
    const broken =
      changes.length < to - from + 1 ? (walk(engine, changes, from, last) ?? 'a change is missing') : walk(engine, changes, from, last);
    const problem = broken ?? staleEntity(engine, changes);
    if (problem !== null) return historyWords(problem);
    const misfit = misfitAmong(changes);
    if (misfit !== null) return misfit;
    // The last batch is only whole until the next edit.
    if (to === there) break;
    yield undefined;
  }
  const stray = yield* overRows(
    engine,
    STATE_TABLES,
    BATCH,
    (table, key, after, upTo) => strayRow(engine, table, key, `WHERE ${key} > ? AND ${key} <= ?`, [after, upTo]),
    part(BEGINS.strays, BEGINS.misfits),
  );
  if (stray !== null) return historyWords(stray);
  // What no row may hold is told in better words than that it differs.
  const misfit = yield* misfits(engine);
  if (misfit !== null) return misfit;
  const altered = yield* overRows(
    engine,
    STATE_TABLES,
    COMPARED,
    (...rows) => alteredRow(engine, ...rows),
    part(BEGINS.altered, BEGINS.columns),
  );
  if (altered !== null) return historyWords(altered);
  const column = yield* overRows(
    engine,
    NUMBERED,
    COMPARED,
    (table, _, after, upTo) => columnsOfRows(engine, table, after, upTo),
    part(BEGINS.columns, BEGINS.end),
  );
  return column === null ? null : historyWords(`${column.charAt(0).toLowerCase()}${column.slice(1).replace(/\.$/, '')}`);
}

type Rows<T extends string> = readonly [table: T, key: string, after: number, upTo: number];

/** Goes through the tables of state, or others, some rows at a time, until `look` finds something. */
function* overRows<T extends string>(
  engine: Engine,
  tables: readonly (readonly [T, string])[],
  together: number,
  look: (...rows: Rows<T>) => string | null | Generator<undefined, string | null>,
  told: (share: number) => void,
): Generator<undefined, string | null> {
  const lasts = tables.map(([table, key]) => engine.get<{ key: number | null }>(`SELECT max(${key}) AS key FROM ${table}`)?.key ?? 0);
  const all = lasts.reduce((sum, last) => sum + last, 0);
  let before = 0;
  for (const [at, [table, key]] of tables.entries()) {
    for (let after = Number.MIN_SAFE_INTEGER; ; ) {
      const upTo = engine.get<{ key: number | null }>(
        `SELECT max(key) AS key FROM (SELECT ${key} AS key FROM ${table} WHERE ${key} > ? ORDER BY ${key} LIMIT ?)`,
        [after, together],
      )?.key;
      if (upTo === null || upTo === undefined) break;
      const looked = look(table, key, after, upTo);
      const found = looked === null || typeof looked === 'string' ? looked : yield* looked;
      if (found !== null) return found;
      after = upTo;
      told((before + after) / all);
      yield undefined;
    }
    before += lasts[at] ?? 0;
  }
  return null;
}
