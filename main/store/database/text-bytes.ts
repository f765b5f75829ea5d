import { isUtf8 } from 'node:buffer';
import type { Engine } from './engine';

/*
 * libsql ends the whole process when it meets text that is not UTF-8 (0.5: `unwrap` in its value.rs), and a single flipped
 * bit makes such text. So where a file may be damaged, text is read as bytes and looked at first.
 */

/** Columns of one of our tables that hold text, by how they are read. */
export interface Texts {
  readonly sql: string;
  /** Nothing but text. */
  readonly texts: readonly string[];
  /** Text, or the place where it lies (packed-texts.ts). */
  readonly placed: readonly string[];
}

/** How to select all columns of one of our tables with text as bytes, and which those are. */
export function bytesOf(engine: Engine, table: string): Texts {
  const columns = definition(engine, table);
  const named = (wanted: string): string[] => columns.filter(({ type }) => type === wanted).map(({ name }) => name);
  return { sql: columns.map(safely).join(', '), texts: named('TEXT'), placed: named(PLACED) };
}

/** The type of a column that holds text or its place. */
const PLACED = 'ANY';

function safely({ name, type }: Column): string {
  if (type === 'TEXT' || type === 'BLOB') return `CAST(${name} AS BLOB) AS ${name}`;
  if (type === PLACED) return `iif(typeof(${name}) = 'integer', ${name}, CAST(${name} AS BLOB)) AS ${name}`;
  return `iif(${isText(name)}, NULL, ${name}) AS ${name}`;
}

interface Column {
  readonly name: string;
  readonly type: string;
}

/** A damaged row may hold text in a column of numbers, whatever the table demands. */
function isText(name: string): string {
  return `typeof(${name}) = 'text'`;
}

/** Names and types as the file has them; what a damaged definition calls by no name is left out. */
function definition(engine: Engine, table: string): readonly Column[] {
  const rows = engine.all<Record<'name' | 'type', ArrayBuffer>>(
    'SELECT CAST(name AS BLOB) AS name, CAST(type AS BLOB) AS type FROM pragma_table_info(?)',
    [table],
  );
  return rows
    .map(({ name, type }) => ({ name: Buffer.from(name).toString(), type: Buffer.from(type).toString() }))
    .filter(({ name }) => /^[a-z_]+$/.test(name));
}

/** The row with its texts as strings; null when one of them is not text. */
export function decode(
  row: Readonly<Record<string, unknown>>,
  { texts, placed }: Pick<Texts, 'texts' | 'placed'>,
): Readonly<Record<string, unknown>> | null {
  const decoded: Record<string, unknown> = { ...row };
  for (const name of [...texts, ...placed]) {
    const bytes = row[name];
    if (bytes === null || (typeof bytes === 'number' && placed.includes(name))) continue;
    if (!(bytes instanceof ArrayBuffer)) return null;
    const buffer = Buffer.from(bytes);
    if (!isUtf8(buffer)) return null;
    decoded[name] = buffer.toString();
  }
  return decoded;
}

const TABLES = [
  ['timeline', 'only'],
  ['lane', 'key'],
  ['series', 'seq'],
  ['event', 'seq'],
  ['action', 'seq'],
  ['change', 'seq'],
] as const;

/** Names the first row whose text is not text any more, or null. Reads the whole file. */
export function brokenText(engine: Engine): string | null {
  for (const [table, key] of TABLES) {
    const columns = definition(engine, table);
    const texts = columns.filter(({ type }) => type === 'TEXT' || type === PLACED);
    const others = columns.filter((column) => !texts.includes(column)).map(({ name }) => isText(name));
    // One value for each row; the space between columns keeps half a character from being completed by the next.
    const joined = texts.map(({ name }) => `coalesce(${name}, '')`).join(" || ' ' || ");
    for (let after = 0; ; ) {
      const rows = engine.all<{ key: number; text: ArrayBuffer; odd: number }>(
        `SELECT ${key} AS key, CAST(${joined} AS BLOB) AS text, ${others.join(' OR ')} AS odd FROM ${table} WHERE ${key} > ? ORDER BY ${key} LIMIT 1000`,
        [after],
      );
      const broken = rows.find((row) => row.odd === 1 || !isUtf8(Buffer.from(row.text)));
      if (broken !== undefined) return `Row ${broken.key} of ${table} holds text that cannot be read.`;
      const last = rows.at(-1);
      if (last === undefined) break;
      after = last.key;
    }
  }
  return null;
}
