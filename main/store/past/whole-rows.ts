import { isUtf8 } from 'node:buffer';
import type { Engine, SqlValue } from '../database/engine';

/*
 * Rows by the thousand from one database into another. As one JSON text each way, since libsql takes longer to hand over the cells of a row
 * than SQLite to write them into it.
 */

type Table = 'timeline' | 'lane' | 'series' | 'event';

const TOGETHER = 2000;

/** Copies whole rows, by their numbers. A column that only one of the two databases knows is left out. */
export function copyRows(from: Engine, to: Engine, table: Table, numbers: readonly number[]): void {
  const known = new Set(columnsOf(to, table));
  const columns = columnsOf(from, table).filter((name) => known.has(name));
  // As bytes: see text-bytes.ts.
  const select = `SELECT CAST(json_group_array(json_array(${columns.join(', ')})) AS BLOB) AS rows FROM ${table}
    WHERE rowid IN (SELECT value FROM json_each(?))`;
  for (let first = 0; first < numbers.length; first += TOGETHER) {
    const found = from.get<{ rows: ArrayBuffer }>(select, [JSON.stringify(numbers.slice(first, first + TOGETHER))]);
    const bytes = Buffer.from(found?.rows ?? new ArrayBuffer(0));
    if (!isUtf8(bytes)) throw new Error(`the text that was read of a row of ${table} is none`);
    insertText(to, table, columns, bytes.toString());
  }
}

/** Adds rows whose cells have the same names, in the same order. */
export function addRows(to: Engine, table: Table, rows: readonly Readonly<Record<string, SqlValue>>[]): void {
  const [one] = rows;
  if (one === undefined) return;
  const columns = Object.keys(one);
  for (let first = 0; first < rows.length; first += TOGETHER)
    insertText(to, table, columns, JSON.stringify(rows.slice(first, first + TOGETHER).map((row) => Object.values(row))));
}

function insertText(to: Engine, table: Table, columns: readonly string[], rows: string): void {
  const cells = columns.map((_, index) => `value ->> ${index}`).join(', ');
  to.run(`INSERT INTO ${table}(${columns.join(', ')}) SELECT ${cells} FROM json_each(?)`, [rows]);
}

function columnsOf(engine: Engine, table: Table): string[] {
  return engine.all<{ name: string }>('SELECT name FROM pragma_table_info(?)', [table]).map(({ name }) => name);
}
