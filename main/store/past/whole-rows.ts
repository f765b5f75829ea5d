import { isUtf8 } from 'node:buffer';
import type { Engine, SqlValue } from '../database/engine';

/*
 * Rows by the thousand from one database into another. They are read as one JSON text, since libsql takes longer to hand over the cells of a row
 * than SQLite to write them into it and JavaScript to read that; the other way round it is quicker to bind them.
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
    insert(to, table, columns, JSON.parse(bytes.toString()) as SqlValue[][]);
  }
}

/** Adds rows whose cells have the same names, in the same order. */
export function addRows(to: Engine, table: Table, rows: readonly Readonly<Record<string, SqlValue>>[]): void {
  const [one] = rows;
  if (one === undefined) return;
  insert(
    to,
    table,
    Object.keys(one),
    rows.map((row) => Object.values(row)),
  );
}

function insert(to: Engine, table: Table, columns: readonly string[], rows: readonly (readonly SqlValue[])[]): void {
  const sql = `INSERT INTO ${table}(${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  for (const row of rows) to.run(sql, row);
}

function columnsOf(engine: Engine, table: Table): string[] {
  return engine.all<{ name: string }>('SELECT name FROM pragma_table_info(?)', [table]).map(({ name }) => name);
}
