import type { DateContext } from '../../../shared/time/typed-date';
import { strings as fieldStrings } from '../../fields/strings';
import { DATE_FIELDS, type DateField, type DraftFields, mayBeAbsent } from '../../state/drafts/form-fields';
import { readTyped, type TypedDate } from '../../state/typed/typed-date';

/** What is understood of each date of a new event as it is typed. */
export type DraftDates = { readonly [N in DateField]: TypedDate };

export function datesIn(fields: Pick<DraftFields, DateField>, context: DateContext): DraftDates {
  return Object.fromEntries(DATE_FIELDS.map((field) => [field, readTyped(fields[field], context)])) as DraftDates;
}

/** EDTF, or null while nothing is understood. */
export function edtfOf(typed: TypedDate): string | null {
  return typed.kind === 'understood' ? typed.when.edtf : null;
}

export function edtfsOf(dates: DraftDates): { readonly [N in DateField]: string | null } {
  return Object.fromEntries(DATE_FIELDS.map((field) => [field, edtfOf(dates[field])])) as { [N in DateField]: string | null };
}

/** What keeps the event from being saved, by field. */
export function dateErrors(dates: DraftDates): Readonly<Record<string, string>> {
  return Object.assign({}, ...DATE_FIELDS.map((field) => dateError(field, dates[field])));
}

function dateError(field: DateField, typed: TypedDate): Record<string, string> {
  if (typed.kind === 'unknown') return { [field]: typed.message };
  return typed.kind === 'empty' && !mayBeAbsent(field) ? { [field]: fieldStrings.field.needsWhen } : {};
}
