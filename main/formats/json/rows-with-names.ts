import { at, isObject, type JsonObject } from './values';

/** Keys under which the names of columns stand, and those of the rows beside them. */
const NAMES = ['columns', 'header', 'headers', 'fields'];
const ROWS = ['data', 'rows', 'values'];

/**
 * A table in JSON whose rows are lists: `[["timestamp", "url"], ["2001…", "http…"]]`, as the index of the Wayback Machine is given, or
 * `{"columns": ["a", "b"], "rows": [["1", "2"]]}`, as databases and pandas write it. Its rows by their names; null for what is none.
 */
export function rowsWithNames(root: unknown): JsonObject[] | null {
  if (Array.isArray(root)) return entriesOf(root[0], root.slice(1));
  if (!isObject(root)) return null;
  const names = NAMES.map((key) => at(root, key)).find(Array.isArray);
  const rows = ROWS.map((key) => at(root, key)).find(Array.isArray);
  return names === undefined || rows === undefined ? null : entriesOf(names.map(nameOf), rows);
}

/** Some write of each column what it is called and of what kind it is. */
function nameOf(column: unknown): unknown {
  return isObject(column) ? at(column, 'name') : column;
}

function entriesOf(names: unknown, rows: readonly unknown[]): JsonObject[] | null {
  if (!Array.isArray(names) || names.length < 2 || rows.length === 0 || !names.every(isName) || new Set(names).size < names.length)
    return null;
  const isRow = (row: unknown): row is unknown[] => Array.isArray(row) && row.length === names.length;
  return rows.every(isRow) ? rows.map((row) => Object.fromEntries(names.map((name, column) => [name, row[column]]))) : null;
}

/** A date or a number names no column. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && /\p{L}/u.test(value) && !/^\d/.test(value);
}
