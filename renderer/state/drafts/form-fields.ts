import { type CompleteDraft, EVENT_FIELDS, type Status } from '../../../shared/event';
import { type FieldKind, fieldsOf, type NameOf } from '../../../shared/fields/field';

/*
 * The fields of an event that its form shows, by the table of fields. Links are no field of the form: where an event without a date belongs is said
 * in a part of its own.
 */

type EventTable = typeof EVENT_FIELDS;

/** Fields in which a person types; all others are chosen. */
const TYPED_KINDS = ['line', 'prose', 'date'] as const satisfies readonly FieldKind[];

export type FormField = Exclude<keyof EventTable, 'links'>;
export type TypedField = NameOf<EventTable, (typeof TYPED_KINDS)[number]>;
export type DateField = NameOf<EventTable, 'date'>;

export const FORM_FIELDS = Object.keys(EVENT_FIELDS).filter((name): name is FormField => name !== 'links');
export const TYPED_FIELDS: readonly TypedField[] = fieldsOf(EVENT_FIELDS, ...TYPED_KINDS);
export const DATE_FIELDS: readonly DateField[] = fieldsOf(EVENT_FIELDS, 'date');

/** A new event while it is written: dates as typed, everything filled in. */
export type DraftFields = { readonly [N in TypedField]: string } & Readonly<
  Omit<Pick<CompleteDraft, Exclude<FormField, TypedField>>, 'status'>
> & {
    /** Null until the person chooses: then it follows from the date. */
    readonly status: Status | null;
  };

export function isTyped(name: string): name is TypedField {
  return TYPED_FIELDS.some((typed) => typed === name);
}

export function isDate(name: string): name is DateField {
  return DATE_FIELDS.some((date) => date === name);
}

/** Whether an event may go without the field. */
export function mayBeAbsent(name: FormField): boolean {
  return 'optional' in EVENT_FIELDS[name];
}
