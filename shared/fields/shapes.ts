import type { z } from 'zod';
import type { Field, Fields } from './field';

/*
 * The zod shapes of an entity, made of its table of fields. Types are inferred from them, so a field that is added to a table is known to
 * the compiler everywhere.
 */

/** What the file holds. Of what a later format brought, an older file or export says nothing. */
export type StoredShape<T extends Fields> = {
  readonly [K in keyof T]: T[K] extends { readonly optional: true }
    ? z.ZodOptional<T[K]['schema']>
    : T[K] extends { readonly since: number }
      ? z.ZodDefault<T[K]['schema']>
      : T[K]['schema'];
};

/** What a form or a command hands in: what has an initial value need not be said. */
export type DraftShape<T extends Fields> = {
  readonly [K in keyof T]: T[K] extends { readonly optional: true }
    ? z.ZodOptional<T[K]['schema']>
    : T[K] extends { readonly initial: unknown }
      ? z.ZodDefault<T[K]['schema']>
      : T[K]['schema'];
};

/** What changes: only the fields that are named, and null takes away what may be absent. */
export type PatchShape<T extends Fields> = {
  readonly [K in keyof T]: T[K] extends { readonly optional: true }
    ? z.ZodOptional<z.ZodNullable<T[K]['schema']>>
    : z.ZodOptional<T[K]['schema']>;
};

export function storedShape<T extends Fields>(fields: T): StoredShape<T> {
  return shape(fields, (field) =>
    field.optional ? field.schema.optional() : field.since === undefined ? field.schema : field.schema.default(field.initial),
  ) as StoredShape<T>;
}

export function draftShape<T extends Fields>(fields: T): DraftShape<T> {
  return shape(fields, (field) =>
    field.optional ? field.schema.optional() : 'initial' in field ? field.schema.default(field.initial) : field.schema,
  ) as DraftShape<T>;
}

export function patchShape<T extends Fields>(fields: T): PatchShape<T> {
  return shape(fields, ({ schema, optional }) => (optional ? schema.nullable().optional() : schema.optional())) as PatchShape<T>;
}

function shape(fields: Fields, schemaOf: (field: Field) => z.ZodType): Readonly<Record<string, z.ZodType>> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field)]));
}

/** The fields of an entity as history and tables hold them: every one is there, null where it is absent. */
export type RecordOf<T extends Fields> = {
  -readonly [K in keyof T]: T[K] extends { readonly optional: true } ? z.output<T[K]['schema']> | null : z.output<T[K]['schema']>;
};
