import type { Engine, SqlValue } from './engine';

/** Rows in one statement. More of them gain nothing. */
const TOGETHER = 25;

export interface RowWriter {
  /** Takes in the parameters of one row; it is written soon, in the order in which rows come. */
  add(cells: readonly SqlValue[]): void;
  /** Writes what was taken in. */
  end(): void;
}

/**
 * Appends many rows, some at a time: each statement looks up the number of the last row and notes the new one, which takes as long as a row itself.
 *
 * @param insert the statement for one row; its last word is VALUES with the row's parameters
 */
export function rowWriter(engine: Engine, insert: string): RowWriter {
  const [into = '', one = ''] = insert.split(/(?<=VALUES )/);
  const together = `${into}${Array.from({ length: TOGETHER }, () => one).join(', ')}`;
  let waiting: SqlValue[] = [];
  let count = 0;

  function end(): void {
    if (count === TOGETHER) engine.run(together, waiting);
    else
      for (let n = 0; n < count; n++) engine.run(insert, waiting.slice((n * waiting.length) / count, ((n + 1) * waiting.length) / count));
    waiting = [];
    count = 0;
  }

  return {
    end,
    add(cells) {
      for (const cell of cells) waiting.push(cell);
      count++;
      if (count === TOGETHER) end();
    },
  };
}
