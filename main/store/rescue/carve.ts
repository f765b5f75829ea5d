import type { Key } from '../cipher/key';
import type { Engine, SqlValue } from '../database/engine';
import { openEngine } from '../database/engine';
import { migrate } from '../database/migrations';
import { rawPages } from '../log/raw-pages';
import { type LeafRow, leafRows } from './leaf-rows';

/*
 * The rows that can be found in a file without the way to them. A b-tree is read from its root, and where all roots are is told by the schema,
 * which begins in the first page: lose that, or a page in the middle of a tree, and SQLite reaches nothing behind it. But the rows themselves lie
 * in leaf pages that say what they are, and a row of ours is known by the number and kinds of its values.
 */

const TABLES = ['timeline', 'lane', 'series', 'event', 'action', 'change', 'portion', 'attachment'] as const;

/** The same number twice is one row, of which one state is in no use any more: of an event the older, of a change what it said before it was erased. */
const NEWER: Readonly<Partial<Record<string, string>>> = {
  event: 'excluded.updated_at > updated_at',
  change: 'excluded.erasure IS NOT NULL AND erasure IS NULL',
};

interface Column {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly isKey: boolean;
  /** What a row has that was written before the column was added. */
  readonly missing: string | null;
  readonly isAdded: boolean;
}

interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly insert: string;
}

/**
 * Puts every row that looks like one of ours into tables of the same names and columns, without any rule, in an empty database. `path` is a
 * private copy, with its log beside it.
 */
export function carve(path: string, key: Key | null, into: Engine): void {
  const tables = tablesOf();
  for (const { name, columns } of tables) into.exec(`CREATE TABLE ${name}(${columns.map(columnSql).join(', ')})`);
  into.exec('CREATE TABLE meta(k TEXT PRIMARY KEY, v TEXT)');
  const pages = rawPages(path, key);
  const given = new Map<string, number>();
  try {
    into.transaction(() => {
      for (let number = 2; number <= pages.count; number++) {
        const page = pages.page(number);
        if (page === null) continue;
        for (const row of leafRows(page, pages)) {
          const table = tables.find(({ columns }) => fits(row, columns));
          if (table !== undefined) into.run(table.insert, parametersOf(row, table.columns));
          else if (isTyped(row)) into.run('INSERT OR IGNORE INTO meta VALUES (?, CAST(? AS TEXT))', ['unfinished', row.values[1] ?? null]);
          else noteNumber(row, given);
        }
      }
      // Of a table whose number was not found nobody can say that it is complete.
      into.run('DELETE FROM sqlite_sequence');
      for (const [name, seq] of given) into.run('INSERT INTO sqlite_sequence(name, seq) VALUES (?, ?)', [name, seq]);
    });
  } finally {
    pages.close();
  }
}

function tablesOf(): Table[] {
  const fresh = openEngine(':memory:');
  migrate(fresh, 0);
  const added = new Set(['timeline.views', 'change.erasure']);
  return TABLES.map((name) => {
    const columns = fresh
      .all<{ name: string; type: string; required: number; pk: number; missing: string | null }>(
        'SELECT name, type, "notnull" AS required, pk, dflt_value AS missing FROM pragma_table_info(?) ORDER BY cid',
        [name],
      )
      .map(
        (column): Column => ({
          name: column.name,
          type: column.type,
          required: column.required === 1,
          isKey: column.pk === 1,
          missing: column.missing?.replace(/^'(.*)'$/, '$1') ?? null,
          isAdded: added.has(`${name}.${column.name}`),
        }),
      );
    const places = columns.map(({ type }, index) => placeOf(type, `?${index + 1}`));
    const newer = NEWER[name];
    const set = columns.map((column) => `${column.name} = excluded.${column.name}`).join(', ');
    const again = newer === undefined ? 'DO NOTHING' : `(seq) DO UPDATE SET ${set} WHERE ${newer}`;
    return {
      name,
      columns,
      insert: `INSERT INTO ${name} VALUES (${places.join(', ')}) ON CONFLICT${again.startsWith('(') ? again : ` ${again}`}`,
    };
  });
}

/** Text comes as its bytes; numbers, which libsql takes for fractions, stay whole where a column takes any value. */
function placeOf(type: string, value: string): string {
  if (type === 'TEXT') return `CAST(${value} AS TEXT)`;
  return type === 'ANY' ? `iif(typeof(${value}) = 'blob', CAST(${value} AS TEXT), CAST(${value} AS INTEGER))` : value;
}

function columnSql({ name, type, isKey }: Column): string {
  return isKey ? `${name} INTEGER PRIMARY KEY AUTOINCREMENT` : `${name} ${type}`;
}

function fits({ values, texts, rowid }: LeafRow, columns: readonly Column[]): boolean {
  if (rowid < 1 || values.length > columns.length || columns.slice(values.length).some(({ isAdded }) => !isAdded)) return false;
  return values.every((value, index) => {
    const column = columns[index];
    if (column === undefined) return false;
    // The row's number stands before it, not in it.
    if (column.isKey) return value === null;
    if (value === null) return !column.required;
    const isBytes = typeof value === 'object';
    if (column.type === 'ANY') return !isBytes || texts[index] === true;
    if (column.type === 'TEXT') return isBytes && texts[index] === true;
    if (column.type === 'BLOB') return isBytes && texts[index] === false;
    return !isBytes;
  });
}

function parametersOf({ rowid, values }: LeafRow, columns: readonly Column[]): SqlValue[] {
  return columns.map(({ isKey, missing }, index) => {
    if (isKey) return rowid;
    const value = values[index];
    return value === undefined ? (missing === null ? null : Buffer.from(missing)) : value;
  });
}

/** What was typed and not saved (unfinished.ts). */
function isTyped({ rowid, values: [name, ...others], texts }: LeafRow): boolean {
  return (
    rowid === 0 && others.length === 1 && texts[1] === true && name instanceof Uint8Array && Buffer.from(name).toString() === 'unfinished'
  );
}

/** A row of `sqlite_sequence`: the highest number that a table ever gave. */
function noteNumber({ values, texts }: LeafRow, given: Map<string, number>): void {
  const [bytes, seq] = values;
  if (values.length !== 2 || texts[0] !== true || typeof seq !== 'number' || !(bytes instanceof Uint8Array)) return;
  const name = TABLES.find((table) => Buffer.from(bytes).toString() === table);
  if (name !== undefined) given.set(name, Math.max(seq, given.get(name) ?? 0));
}
