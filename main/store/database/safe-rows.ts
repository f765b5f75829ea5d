import type { Engine, SqlValue } from './engine';
import { withReadableTexts } from './packed-texts';
import { bytesOf, decode } from './text-bytes';

/**
 * Reads rows of one of our tables without trusting them: text that is not UTF-8 would end the process (see text-bytes.ts).
 * `rest` is what follows the name of the table. A row is null when a text of it is none any more, or lies where it cannot be read.
 *
 * @typeParam R what whoever asks takes a row for: its columns by name, of which each may hold anything
 */
export function safeRows<R extends object = Readonly<Record<string, unknown>>>(
  engine: Engine,
  table: string,
  rest: string,
  parameters: readonly SqlValue[] = [],
): (R | null)[] {
  const columns = columnsOf(engine, table);
  const rows = engine.all<Readonly<Record<string, unknown>>>(`SELECT ${columns.sql} FROM ${table} NOT INDEXED ${rest}`, parameters);
  return withReadableTexts(
    engine,
    rows.map((row) => decode(row, columns) as R | null),
  );
}

const known = new WeakMap<Engine, Map<string, ReturnType<typeof bytesOf>>>();

function columnsOf(engine: Engine, table: string): ReturnType<typeof bytesOf> {
  const tables = known.get(engine) ?? new Map<string, ReturnType<typeof bytesOf>>();
  known.set(engine, tables);
  const found = tables.get(table) ?? bytesOf(engine, table);
  tables.set(table, found);
  return found;
}
