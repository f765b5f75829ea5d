import type { Engine } from '../database/engine';
import { toAppError } from '../database/errors';
import type { LastHashes } from '../history/history-walk';
import { changesBetween, lastNumbers, STATE_TABLES, staleEntity, strayRow, walk } from '../history/history-walk';
import { misfitAmong } from '../history/misfit-changes';
import { historyWords } from '../opening/inspect';
import { misfits } from '../record/misfit';
import { alteredRow } from './look-at-rows';

/** How far one turn has come. */
export interface LookedThrough {
  readonly done: boolean;
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
  const walking = everything(engine);
  let found: LookedThrough | null = null;
  return () => {
    const until = Date.now() + TURN_MS;
    while (found === null) {
      found = step(walking);
      if (Date.now() >= until) break;
    }
    return found ?? { done: false, problem: null };
  };
}

function step(walking: ReturnType<typeof everything>): LookedThrough | null {
  try {
    const { done, value } = walking.next();
    return done === true ? { done, problem: value } : null;
  } catch (error) {
    return { done: true, problem: `The file could not be read to its end: ${toAppError(error).message}` };
  }
}

function* everything(engine: Engine): Generator<undefined, string | null> {
  const last: LastHashes = new Map();
  for (let from = 1; ; from += BATCH) {
    const { there } = lastNumbers(engine, 'change');
    if (from > there) break;
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
  // biome-ignore lint/correctness/useYield: overRows pauses after each portion.
  const stray = yield* overRows(engine, BATCH, function* (table, key, after, upTo) {
    return strayRow(engine, table, key, `WHERE ${key} > ? AND ${key} <= ?`, [after, upTo]);
  });
  if (stray !== null) return historyWords(stray);
  // What no row may hold is told in better words than that it differs.
  const misfit = yield* misfits(engine);
  if (misfit !== null) return misfit;
  const altered = yield* overRows(engine, COMPARED, (...rows) => alteredRow(engine, ...rows));
  return altered === null ? null : historyWords(altered);
}

type Rows = readonly [table: (typeof STATE_TABLES)[number][0], key: string, after: number, upTo: number];

/** Goes through the tables of state, some rows at a time, until `look` finds something. */
function* overRows(
  engine: Engine,
  together: number,
  look: (...rows: Rows) => Generator<undefined, string | null>,
): Generator<undefined, string | null> {
  for (const [table, key] of STATE_TABLES) {
    for (let after = Number.MIN_SAFE_INTEGER; ; ) {
      const upTo = engine.get<{ key: number | null }>(
        `SELECT max(key) AS key FROM (SELECT ${key} AS key FROM ${table} WHERE ${key} > ? ORDER BY ${key} LIMIT ?)`,
        [after, together],
      )?.key;
      if (upTo === null || upTo === undefined) break;
      const found = yield* look(table, key, after, upTo);
      if (found !== null) return found;
      after = upTo;
      yield undefined;
    }
  }
  return null;
}
