import type { z } from 'zod';
import { type Field, type FieldKind, type Fields, unsaid } from '../../../shared/fields/field';
import type { SqlValue } from '../database/engine';

/*
 * How the fields of an entity and the cells of its row translate into each other: by their kind, as the tables of fields in shared/ say.
 */

interface Cell {
  readonly write: (value: unknown) => SqlValue;
  readonly read: (cell: unknown) => unknown;
}

/** SQLite keeps text and numbers as they are. */
const PLAIN: Cell = { write: (value) => value as SqlValue, read: (cell) => cell };
const FLAG: Cell = { write: (value) => (value === true ? 1 : 0), read: (cell) => cell === 1 };
// Most lists of most events are empty.
const JSON_TEXT: Cell = { write: (value) => JSON.stringify(value), read: (cell) => (cell === '[]' ? [] : JSON.parse(String(cell))) };

const CELLS: Readonly<Record<FieldKind, Cell>> = {
  line: PLAIN,
  prose: PLAIN,
  date: PLAIN,
  day: PLAIN,
  choice: PLAIN,
  level: PLAIN,
  lane: PLAIN,
  number: PLAIN,
  color: PLAIN,
  zone: PLAIN,
  flag: FLAG,
  names: JSON_TEXT,
  sources: JSON_TEXT,
  links: JSON_TEXT,
  interval: JSON_TEXT,
  ends: JSON_TEXT,
  outcomes: JSON_TEXT,
  views: JSON_TEXT,
};

/** A field with its column. */
export interface Column {
  readonly field: string;
  readonly name: string;
  readonly cell: Cell;
  /** The column holds JSON. */
  readonly isJson: boolean;
  /** Holds the key of a lane; its id stands beside it as `lane_id`. */
  readonly isLane: boolean;
  readonly since: number;
  /** What the field is in a file of a format that has no such column, opened only to be read. */
  readonly unsaid: unknown;
}

export function columnsOf(fields: Fields): readonly Column[] {
  return Object.entries(fields).map(([name, field]) => ({
    field: name,
    name: field.column ?? name,
    cell: CELLS[field.kind],
    isJson: CELLS[field.kind] === JSON_TEXT,
    isLane: field.kind === 'lane',
    since: field.since ?? 1,
    unsaid: unsaid(field),
  }));
}

export type Cells = Readonly<Record<string, SqlValue>>;

/**
 * Fills in the cells that fields are kept in.
 *
 * @param laneKey key of the lane, where there is one
 * @param cells for entities of many fields, a blank with a key for each column (see fields/alike.ts)
 */
export function cellsOf(
  columns: readonly Column[],
  fields: Readonly<Record<string, unknown>>,
  laneKey = 0,
  cells: Record<string, SqlValue> = {},
): Record<string, SqlValue> {
  for (const { field, name, cell, isLane } of columns) cells[name] = isLane ? laneKey : cell.write(fields[field]);
  return cells;
}

/** The fields that a row holds. @throws when what should be JSON is none */
export function fieldsIn(columns: readonly Column[], row: object): Record<string, unknown> {
  const cells = row as Readonly<Record<string, unknown>>;
  const fields: Record<string, unknown> = {};
  for (const { field, name, cell, isLane, unsaid: otherwise } of columns) {
    const found = isLane ? cells.lane_id : cells[name];
    fields[field] = found === undefined ? otherwise : cell.read(found);
  }
  return fields;
}

/** The cells of a row by column, as SQLite gives them; of what a later format brought, an older file has none. */
export type RowOf<T extends Fields> = {
  readonly [K in keyof T as T[K] extends { readonly column: infer C extends string } ? C : K]: T[K] extends { readonly since: number }
    ? CellOf<T[K]> | undefined
    : CellOf<T[K]>;
};

type CellOf<F extends Field> = F['kind'] extends 'flag' | 'lane'
  ? number
  : F extends { readonly optional: true }
    ? z.output<F['schema']> | null
    : z.output<F['schema']> extends string | number
      ? z.output<F['schema']>
      : string;
