import type { Fields } from './field';
import type { RecordOf } from './shapes';

/** All fields of an entity in the order of their table, as history and tables hold them: null for what is absent. */
export function recordOf<T extends Fields>(table: T, said: object): RecordOf<T> {
  const values = said as Readonly<Record<string, unknown>>;
  const record: Record<string, unknown> = {};
  for (const name of Object.keys(table)) record[name] = values[name] === undefined && table[name]?.optional === true ? null : values[name];
  return record as RecordOf<T>;
}

/** The same without what is absent, as the schemas take it. What is null and may not be absent stays, for them to refuse. */
export function withoutAbsent(table: Fields, record: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([name, value]) => value !== null || table[name]?.optional !== true));
}
