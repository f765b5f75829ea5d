import type { Engine, SqlValue } from './engine';

/** Rows in one statement. More of them gain nothing. */
const TOGETHER = 25;

export interface RowWriter {
  /** Takes in one row, those of its parameters that are its own; it is written soon, in the order in which rows come. */
  add(cells: readonly SqlValue[]): void;
  /** Writes what was taken in. */
  end(): void;
}

/**
 * Appends many rows, some at a time: each statement looks up the number of the last row and notes the new one, which takes as long as a row itself.
 *
 * @param insert the statement for one row; its last word is VALUES with the row's parameters
 * @param same what all rows hold, by place among the parameters, from 0: given once for a statement, since to hand a value over takes as long as to store it
 */
export function rowWriter(engine: Engine, insert: string, same: ReadonlyMap<number, SqlValue> = new Map()): RowWriter {
  const [into = '', one = ''] = insert.split(/(?<=VALUES )/);
  const places = Array.from({ length: one.split('?').length - 1 }, (_, place) => place);
  const shared = [...same.keys()];
  const own = places.length - shared.length;
  const together = statementOf(TOGETHER);
  const alone = statementOf(1);
  let waiting: SqlValue[] = [...same.values()];
  let count = 0;

  /** Parameters: what all rows hold, then the rest row by row. */
  function statementOf(rows: number): string {
    let last = shared.length;
    const row = (): string => places.map((place) => `?${same.has(place) ? shared.indexOf(place) + 1 : ++last}`).join(', ');
    return `${into}${Array.from({ length: rows }, () => `(${row()})`).join(', ')}`;
  }

  function end(): void {
    if (count === TOGETHER) engine.run(together, waiting);
    else
      for (let n = 0; n < count; n++) {
        const from = shared.length + n * own;
        engine.run(alone, [...same.values(), ...waiting.slice(from, from + own)]);
      }
    waiting = [...same.values()];
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
