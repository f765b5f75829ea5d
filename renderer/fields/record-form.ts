import { z } from 'zod';
import type { Field, FieldKind, NameOf } from '../../shared/fields/field';

/*
 * The form of an entity in a dialog, by its table of fields: what it holds, what is kept of it in a file, and what it hands to the entity's
 * schema. Kinds that take several controls (an interval, how a series ends) stay with the dialog that has them.
 */

/** Kinds with one control. */
type PlainKind = Extract<FieldKind, 'line' | 'prose' | 'day' | 'color' | 'zone' | 'number' | 'choice' | 'flag' | 'lane'>;

export interface PlainField extends Field {
  readonly kind: PlainKind;
  /** To clear what may be absent is not worked out here. */
  readonly optional?: never;
}

export type PlainFields = Readonly<Record<string, PlainField>>;

/** What a form holds: text and numbers as typed, a lane once one is chosen. */
export type FormOf<T extends PlainFields> = { readonly [N in NameOf<T, 'line' | 'prose' | 'day' | 'color' | 'zone'>]: string } & {
  readonly [N in NameOf<T, 'number'>]: number | string;
} & { readonly [N in NameOf<T, 'lane'>]: string | null } & {
  readonly [N in NameOf<T, 'choice' | 'flag'>]: z.output<T[N]['schema']>;
};

interface Held {
  /** Where neither the record nor the table says anything. */
  readonly empty: unknown;
  readonly shape: (field: PlainField) => z.ZodType;
  /** What the schema gets to see. */
  readonly said: (held: unknown) => unknown;
}

const asItIs = (held: unknown): unknown => held;
const TEXT: Held = { empty: '', shape: () => z.string(), said: asItIs };

const HELD: Readonly<Record<PlainKind, Held>> = {
  line: TEXT,
  prose: TEXT,
  day: TEXT,
  color: TEXT,
  zone: { ...TEXT, said: (held) => String(held).trim() },
  number: { empty: '', shape: () => z.union([z.string(), z.number()]), said: (held) => (held === '' ? Number.NaN : Number(held)) },
  choice: { empty: null, shape: ({ schema }) => schema, said: asItIs },
  flag: { empty: false, shape: () => z.boolean(), said: asItIs },
  lane: { empty: null, shape: () => z.string().nullable(), said: asItIs },
};

/** What the form shows of a record before anything is typed; of a new one what the table says. */
export function startOf<T extends PlainFields>(table: T, record: object = {}): FormOf<T> {
  const said = record as Readonly<Record<string, unknown>>;
  return mapped(table, (field, name) => said[name] ?? field.initial ?? HELD[field.kind].empty) as FormOf<T>;
}

/** The shape of what is kept of a form. A file that an older Annals wrote says nothing of fields that came later. */
export function keptShape<T extends PlainFields>(table: T): { readonly [N in keyof FormOf<T>]: z.ZodType<FormOf<T>[N]> } {
  return mapped(table, (field) => {
    const shape = HELD[field.kind].shape(field);
    return field.since === undefined ? shape : shape.default(field.initial);
  }) as { readonly [N in keyof FormOf<T>]: z.ZodType<FormOf<T>[N]> };
}

/** What the form says of the record, for its schema to judge. */
export function saidIn<T extends PlainFields>(table: T, form: FormOf<T>): Readonly<Record<string, unknown>> {
  const held: Readonly<Record<string, unknown>> = form;
  return mapped(table, (field, name) => HELD[field.kind].said(held[name]));
}

/** What is wrong, by the name of the field. */
export type Errors = Readonly<Record<string, string>>;

/** The first thing that a schema finds wrong with each field. */
export function errorsByField({ issues }: z.ZodError): Errors {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) errors[String(path[0] ?? 'form')] ??= message;
  return errors;
}

function mapped(table: PlainFields, of: (field: PlainField, name: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(table).map(([name, field]) => [name, of(field, name)]));
}
