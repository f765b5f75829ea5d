import { startOf } from '../../../shared/time/day';
import type { Form } from '../../../shared/time/edtf';
import { type DatePart, isApproximate, isUncertain } from '../../../shared/time/parts';
import { edtfOf, type Unit, unitOf } from './units';

/** What the picker opens with, told from a date; null when the date says more, or something else, than the picker can. */
export interface Choice {
  readonly unit: Unit;
  readonly from: number | null;
  /** Null: a single date. `open`: no end yet. */
  readonly to: number | 'open' | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

export function choiceOf(form: Form): Choice | null {
  if (form.kind === 'set') return null;
  if (form.kind === 'point') {
    const read = readUnit(form.part);
    return read === null ? null : { unit: read.unit, from: read.start, to: null, ...marksOf(form.part) };
  }
  if (typeof form.start === 'string' || form.end === 'unknown') return null;
  const start = readUnit(form.start);
  const end = form.end === 'open' ? null : readUnit(form.end);
  if (start === null || (form.end !== 'open' && end?.unit !== start.unit)) return null;
  return { unit: start.unit, from: start.start, to: end === null ? 'open' : end.start, ...marksOf(form.start) };
}

function marksOf(part: DatePart): { readonly approximate: boolean; readonly uncertain: boolean } {
  return { approximate: isApproximate(part), uncertain: isUncertain(part) };
}

function readUnit(part: DatePart): { readonly unit: Unit; readonly start: number } | null {
  if (part.kind === 'year' || part.negative) return null;
  if (part.kind === 'period') {
    if (part.code < 33 || part.code > 36 || part.year.digits.includes('X')) return null;
    return { unit: 'quarter', start: startOf(Number(part.year.digits), 1 + (part.code - 33) * 3) };
  }
  const [year = '', month, day] = part.fields.map((field) => field.digits);
  if (part.time !== null) return null;
  if (month === undefined && /^\d{3}X$/.test(year)) return { unit: 'decade', start: startOf(Number(year.slice(0, 3)) * 10) };
  if (/X/.test(`${year}${month ?? ''}${day ?? ''}`)) return null;
  const unit = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  return { unit, start: startOf(Number(year), Number(month ?? 1), Number(day ?? 1)) };
}

/** The EDTF of what has been chosen; null while something is missing. */
export function edtfOfChoice({ unit, from, to, approximate, uncertain }: Choice): string | null {
  if (from === null) return null;
  const mark = approximate && uncertain ? '%' : approximate ? '~' : uncertain ? '?' : '';
  const start = `${edtfOf(unit, from)}${mark}`;
  if (to === null) return start;
  return to === 'open' ? `${start}/..` : `${start}/${edtfOf(unit, to)}${mark}`;
}

/** What the picker opens with where a date says nothing that it can choose. */
export const NOTHING_CHOSEN: Choice = { unit: 'day', from: null, to: null, approximate: false, uncertain: false };

/** The same days in another unit. */
export function inUnit(choice: Choice, unit: Unit): Choice {
  const { from, to } = choice;
  return {
    ...choice,
    unit,
    from: from === null ? null : unitOf(unit, from),
    to: typeof to === 'number' ? unitOf(unit, to) : to,
  };
}

/** Which end of a span the next click says. */
export type End = 'from' | 'to';

/** After a unit was clicked; of a span, the first click says where it begins, and the next where it ends. */
export function withClicked(choice: Choice, end: End, start: number): { readonly choice: Choice; readonly end: End } {
  if (choice.to === null) return { choice: { ...choice, from: start }, end };
  return end === 'from' ? { choice: { ...choice, from: start }, end: 'to' } : { choice: { ...choice, to: start }, end };
}

/** A span without an end yet, or a single date again. */
export function asSpan(choice: Choice, isSpan: boolean): { readonly choice: Choice; readonly end: End } {
  return { choice: { ...choice, to: isSpan ? 'open' : null }, end: isSpan && choice.from !== null ? 'to' : 'from' };
}

/** A span that goes on, or one that ends: where it begins, until a click says where. */
export function goingOn(choice: Choice, isGoingOn: boolean, now: number): Choice {
  return { ...choice, to: isGoingOn ? 'open' : (choice.from ?? unitOf(choice.unit, now)) };
}
