import type { Engine } from '../database/engine';
import { toAppError } from '../database/errors';
import { changesBetween, lastNumbers, STATE_TABLES, staleEntity, strayRow, walk } from '../history/history-walk';

/** How many of the last changes are looked at while the window waits; look-through.ts goes through the rest behind it. */
const LAST = 50;

/**
 * Whether the end of a file's history is there, genuine, and what the tables show. Null when it is, else what is wrong, in words.
 * Takes the same time for any size of file.
 */
export function lookAtTail(engine: Engine): string | null {
  try {
    const changes = lastNumbers(engine, 'change');
    const actions = lastNumbers(engine, 'action');
    if (changes.there === 0 || actions.there === 0) return 'it has none';
    if (changes.there !== changes.given) return `${missing(changes.given - changes.there, 'change')} at its end`;
    if (actions.there !== actions.given) return `${missing(actions.given - actions.there, 'action')} at its end`;
    const from = Math.max(1, changes.there - LAST + 1);
    const last = changesBetween(engine, from, changes.there);
    if (last.length !== changes.there - from + 1) return 'a change is missing near its end';
    const broken = walk(engine, last, from, new Map());
    if (broken !== null) return broken;
    if (last.at(-1)?.action !== actions.there) return 'its last action changed nothing';
    const stale = staleEntity(engine, last);
    if (stale !== null) return stale;
    for (const [table, key] of STATE_TABLES) {
      const stray = strayRow(engine, table, key, `ORDER BY ${key} DESC LIMIT ?`, [LAST]);
      if (stray !== null) return stray;
    }
    return null;
  } catch (error) {
    const { code } = toAppError(error);
    if (code !== 'damaged' && code !== 'internal') throw error;
    return 'its end cannot be read';
  }
}

function missing(count: number, what: string): string {
  return count === 1 ? `the last ${what} is missing` : count > 1 ? `${count} ${what}s are missing` : `${what}s are numbered wrongly`;
}
