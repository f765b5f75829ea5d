import { at, isObject, type JsonObject } from './values';

/** Keys under which the names of columns stand, and those of the rows beside them. */
const NAMES = ['columns', 'header', 'headers', 'fields'];
const ROWS = ['data', 'rows', 'values'];

export interface RowsWithNames {
  readonly entries: readonly JsonObject[];
  /** The key under which the rows stand; empty where they are all of the file. */
  readonly key: string;
  /** The file without its rows and their names, which are objects in some. */
  readonly beside: JsonObject;
}

/**
 * A table in JSON whose rows are lists: `[["timestamp", "url"], ["2001…", "http…"]]`, as the index of the Wayback Machine is given, or
 * `{"columns": ["a", "b"], "rows": [["1", "2"]]}`, as databases and pandas write it. Its rows by their names; null for what is none.
 */
export function rowsWithNames(root: unknown): RowsWithNames | null {
  if (Array.isArray(root)) {
    const entries = entriesOf(root[0], root.slice(1));
    return entries === null ? null : { entries, key: '', beside: {} };
  }
  if (!isObject(root)) return null;
  const isList = (key: string): boolean => Array.isArray(at(root, key));
  const [namesKey, rowsKey] = [NAMES.find(isList), ROWS.find(isList)];
  if (namesKey === undefined || rowsKey === undefined) return null;
  const { [namesKey]: names, [rowsKey]: rows, ...beside } = root;
  const entries = Array.isArray(names) && Array.isArray(rows) ? entriesOf(names.map(nameOf), rows) : null;
  return entries === null ? null : { entries, key: rowsKey, beside };
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
