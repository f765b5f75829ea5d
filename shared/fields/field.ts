import type { z } from 'zod';

/**
 * What a field is like. From it follows how the field is kept in a column, written to files and read from them, said in the history and
 * typed in a form: each of these places has one table by kind.
 */
export type FieldKind =
  /** One line of text, or text of many lines. */
  | 'line'
  | 'prose'
  /** EDTF; a calendar day of the home zone. */
  | 'date'
  | 'day'
  /** One of a few words; one of SENSITIVITIES by its number; a lane by its id. */
  | 'choice'
  | 'level'
  | 'lane'
  /** A list of names or tags. */
  | 'names'
  | 'flag'
  | 'number'
  | 'color'
  | 'zone'
  /** Things with fields of their own, kept as JSON. */
  | 'sources'
  | 'links'
  | 'interval'
  | 'ends'
  | 'outcomes'
  | 'views';

/** All that is said of one field of an entity. The tables are EVENT_FIELDS and the like, beside the schemas that are made of them. */
export interface Field {
  readonly kind: FieldKind;
  readonly schema: z.ZodType;
  /** What it is when nobody says it. Without one, a draft has to say it, unless it is `optional`. */
  readonly initial?: unknown;
  /** It may be absent. History and tables then hold null, so that every change that makes an entity names every field. */
  readonly optional?: true;
  /** The format of file that brought it (database/migrations.ts). What older changes, files and exports do not say is `initial`, or absent. */
  readonly since?: number;
  /** Its column, where that is not called like the field. */
  readonly column?: string;
  /** Header of its column in our own CSV, and others (small letters and digits only) under which people and programs keep the same. */
  readonly csv?: readonly [own: string, ...others: string[]];
  /** The property under which calendars keep the same. */
  readonly ics?: string;
  /** Its option on the command line, where that is not called like the field, and what help calls what is typed after it. */
  readonly option?: readonly [name: string, typed?: string];
  /** The table of events has a column for it. */
  readonly listed?: true;
  /** Reports that tell it in a line "Header: value". In others it has a place of its own, or is left out. */
  readonly facts?: readonly ('markdown' | 'calendar')[];
}

/** The fields of one entity by name, in the order in which history and files write them. */
export type Fields = Readonly<Record<string, Field>>;

/** Names of the fields of these kinds, in the order of their table. */
export function fieldsOf<T extends Fields, K extends FieldKind>(fields: T, ...kinds: readonly K[]): NameOf<T, K>[] {
  const wanted: ReadonlySet<string> = new Set(kinds);
  return Object.keys(fields).filter((name): name is NameOf<T, K> => wanted.has(fields[name]?.kind ?? ''));
}

/** Whether a field is of this kind. */
export function isOfKind<T extends Fields, K extends FieldKind>(fields: T, name: keyof T & string, kind: K): name is NameOf<T, K> {
  return fields[name]?.kind === kind;
}

/** The names of the fields of a table that are of one of these kinds. */
export type NameOf<T extends Fields, K extends FieldKind> = {
  [N in keyof T & string]: T[N]['kind'] extends K ? N : never;
}[keyof T & string];

/** A table without some of its fields. */
export function without<T extends Fields, N extends keyof T & string>(fields: T, ...names: readonly N[]): Omit<T, N> {
  const left: ReadonlySet<string> = new Set(names);
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !left.has(name))) as Omit<T, N>;
}

/** What the field is where nothing is said of it. */
export function unsaid({ initial, optional }: Field): unknown {
  return optional === true ? null : initial;
}
