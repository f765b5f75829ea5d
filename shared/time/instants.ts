import { startOf } from './day';
import type { Form, When } from './edtf';
import { type CalendarDate, type DatePart, offsetMinutes } from './parts';

/** A date that says a time of day and how far that is from UTC: an exact instant, whatever the zone. */
export type InstantPart = CalendarDate & { readonly time: NonNullable<CalendarDate['time']> };

export function isInstant(part: DatePart): part is InstantPart {
  return part.kind === 'calendar' && part.time !== null && part.time.offset !== '';
}

/** UTC milliseconds at which an instant begins, to the millisecond. */
export function instantOf({ negative, fields, time }: InstantPart): number {
  const [year = 0, month, day] = fields.map(({ digits }) => Number(digits));
  const clock = ((time.hour * 60 + time.minute - (offsetMinutes(time.offset) ?? 0)) * 60 + (time.second ?? 0)) * 1000;
  return startOf(negative ? -year : year, month, day) + clock + (time.millisecond ?? 0);
}

/** What is written of a second beyond its milliseconds, as a part of a millisecond: 0.25 of `.00025`. */
export function beyondMilliseconds({ fraction }: Pick<InstantPart['time'], 'fraction'>): number {
  return fraction.length > 4 ? Number(`0.${fraction.slice(4)}`) : 0;
}

/** The date with which a form begins; null where it has no beginning, or several. */
export function firstPart(form: Form): DatePart | null {
  if (form.kind === 'point') return form.part;
  return form.kind === 'span' && typeof form.start !== 'string' ? form.start : null;
}

/** The date with which a form ends; likewise. */
export function lastPart(form: Form): DatePart | null {
  if (form.kind === 'point') return form.part;
  return form.kind === 'span' && typeof form.end !== 'string' ? form.end : null;
}

/** Stretch of UTC milliseconds in which a date that is a single instant lies, with the fractions that were written; null of other dates. */
export function exactInstant({ parsed }: When): { readonly from: number; readonly to: number } | null {
  if (parsed.kind !== 'point' || !isInstant(parsed.part)) return null;
  const { time } = parsed.part;
  const from = instantOf(parsed.part) + beyondMilliseconds(time);
  const width = time.millisecond === null ? (time.second === null ? 60_000 : 1000) : 10 ** (4 - time.fraction.length);
  return { from, to: from + width };
}
