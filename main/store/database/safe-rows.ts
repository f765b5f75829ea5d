import type { Engine, SqlValue } from './engine';
import { bytesOf, decode } from './text-bytes';

/** A row as the file has it; null when a text of it is none any more. */
export type SafeRow = Readonly<Record<string, unknown>> | null;

/**
 * Reads rows of one of our tables without trusting them: text that is not UTF-8 would end the process (see text-bytes.ts).
 * `rest` is what follows the name of the table.
 */
export function safeRows(engine: Engine, table: string, rest: string, parameters: readonly SqlValue[] = []): SafeRow[] {
  const { sql, texts } = columnsOf(engine, table);
  return engine
    .all<Readonly<Record<string, unknown>>>(`SELECT ${sql} FROM ${table} NOT INDEXED ${rest}`, parameters)
    .map((row) => decode(row, texts));
}

const known = new WeakMap<Engine, Map<string, ReturnType<typeof bytesOf>>>();

function columnsOf(engine: Engine, table: string): ReturnType<typeof bytesOf> {
  const tables = known.get(engine) ?? new Map<string, ReturnType<typeof bytesOf>>();
  known.set(engine, tables);
  const found = tables.get(table) ?? bytesOf(engine, table);
  tables.set(table, found);
  return found;
}
