import type { Engine, SqlValue } from '../database/engine';
import { INSERT_CHANGE } from './history';

/** Changes in one statement. More of them gain nothing. */
const TOGETHER = 25;

const [INTO = '', ONE = ''] = INSERT_CHANGE.split(/(?<=VALUES )/);
const INSERT_TOGETHER = `${INTO}${Array.from({ length: TOGETHER }, () => ONE).join(', ')}`;

export interface ChangeWriter {
  /** Takes in what INSERT_CHANGE takes; it is written soon, in the order in which changes come. */
  add(cells: readonly SqlValue[]): void;
  /** Writes what was taken in. */
  end(): void;
}

/** Appends many changes, some at a time: each statement looks up the number of the last row and notes the new one, which takes as long as a change itself. */
export function changeWriter(engine: Engine): ChangeWriter {
  let waiting: SqlValue[] = [];
  let count = 0;

  function end(): void {
    if (count === TOGETHER) engine.run(INSERT_TOGETHER, waiting);
    else
      for (let n = 0; n < count; n++)
        engine.run(INSERT_CHANGE, waiting.slice((n * waiting.length) / count, ((n + 1) * waiting.length) / count));
    waiting = [];
    count = 0;
  }

  return {
    end,
    add(cells) {
      waiting.push(...cells);
      count++;
      if (count === TOGETHER) end();
    },
  };
}
