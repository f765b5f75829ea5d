import { fail, ok, type Result } from '../result';
import { type Form, readForm } from './edtf';
import { extentOfPart, type Precision, precisionOf } from './extent';
import { type DatePart, readPart, writePart } from './parts';
import { averageLength, commonUnit, monthsIn, shiftPart } from './shift-part';

/**
 * Moving and resizing dates without making them more precise: a month moves by months, and `~ ? %`, `X`, offsets and
 * open ends stay what they are.
 */

/** Whether the date can be moved at all: it names a year, in full, somewhere. */
export function canMove(edtf: string): boolean {
  return nudgeWhen(edtf, 1).ok || nudgeWhen(edtf, -1).ok;
}

/**
 * Moves a date by the whole number of its own units that comes nearest to `deltaMs` (wall-clock milliseconds of the
 * home zone); the ends of an interval and the members of a set by the same number of the coarsest unit among them.
 * Errors: `invalid`, field `when`.
 */
export function moveWhen(edtf: string, deltaMs: number, zone: string): Result<string> {
  const form = readForm(edtf);
  if (!form.ok) return form;
  const parts = partsOf(form.value);
  const unit = unitOf(parts);
  const guide = parts.find((part) => precisionOf(part) === unit) ?? parts[0];
  if (unit === null || guide === undefined) return cannotMove();
  return nudgeWhen(edtf, nearestCount(guide, unit, deltaMs, zone));
}

/** Moves a date by `units` of its own units: "next month" for a month. Errors: `invalid`, field `when`. */
export function nudgeWhen(edtf: string, units: number): Result<string> {
  const form = readForm(edtf);
  if (!form.ok) return form;
  const unit = unitOf(partsOf(form.value));
  if (unit === null) return cannotMove();
  return finished(rewrite(edtf, (part) => shiftPart(part, unit, units)));
}

/** How far so many units of its own take a date on average, milliseconds; 0 for one that cannot be moved. */
export function averageNudge(edtf: string, units: number): number {
  const form = readForm(edtf);
  const unit = form.ok ? unitOf(partsOf(form.value)) : null;
  return unit === null ? 0 : units * averageLength(unit);
}

/** What people shift several dates by. */
export const SHIFT_UNITS = ['day', 'week', 'month', 'quarter', 'year', 'decade'] as const;
export type ShiftUnit = (typeof SHIFT_UNITS)[number];

/**
 * Moves a date by an amount of the calendar, `count` negative for earlier, and only where its precision allows that: a
 * month moves by months and years, never by days. Errors: `invalid`, field `when`, saying by what it could be moved.
 */
export function shiftWhen(edtf: string, count: number, unit: ShiftUnit): Result<string> {
  const form = readForm(edtf);
  if (!form.ok) return form;
  const own = unitOf(partsOf(form.value));
  if (own === null || own === 'unspecified') return refuse('This date names no year and cannot be moved.');
  const months = monthsIn(unit === 'week' ? 'day' : unit);
  const ownMonths = monthsIn(own);
  if (months === null) {
    if (ownMonths !== null) return refuse(`This date is known only to the ${own}: it can be moved by whole ${plural(own)}.`);
    return finished(rewrite(edtf, (part) => shiftPart(part, 'day', unit === 'week' ? count * 7 : count)));
  }
  if (ownMonths === null) return finished(rewrite(edtf, (part) => shiftPart(part, unit === 'week' ? 'day' : unit, count)));
  const units = (months * count) / ownMonths;
  if (!Number.isInteger(units)) return refuse(`This date is known only to the ${own}: it can be moved by whole ${plural(own)}.`);
  return nudgeWhen(edtf, units);
}

function finished(moved: string | null): Result<string> {
  return moved === null || !readForm(moved).ok ? cannotMove() : ok(moved);
}

function plural(unit: Precision): string {
  return unit === 'century' ? 'centuries' : unit === 'millennium' ? 'millennia' : `${unit}s`;
}

/**
 * Takes one end to the unit, of that end's own precision, that contains `toMs` (wall-clock milliseconds). A single date
 * becomes an interval once an edge is dragged into another unit; an open or unknown end becomes one as precise as the
 * other. Errors: `invalid`, field `when`, such as an end before its start.
 */
export function resizeWhen(edtf: string, edge: 'start' | 'end', toMs: number, zone: string): Result<string> {
  const form = readForm(edtf);
  if (!form.ok) return form;
  const ends = endsOf(form.value, edge);
  if (ends === null) return refuse('Only a single date or an interval has edges to drag.');
  const moved = unitAt(ends.dragged, toMs, zone);
  if (moved === null) return cannotMove();
  const text = writePart(moved);
  if (form.value.kind === 'point' && text === writePart(ends.dragged)) return ok(edtf);
  const resized = edge === 'start' ? `${text}/${ends.kept}` : `${ends.kept}/${text}`;
  const valid = readForm(resized);
  return valid.ok ? ok(resized) : valid;
}

/** The date whose digits the dragged edge takes over, and the other end as it is written. */
function endsOf(form: Form, edge: 'start' | 'end'): { readonly dragged: DatePart; readonly kept: string } | null {
  if (form.kind === 'point') return { dragged: form.part, kept: writePart(form.part) };
  if (form.kind === 'set') return null;
  const [own, other] = edge === 'start' ? [form.start, form.end] : [form.end, form.start];
  const kept = other === 'open' ? '..' : other === 'unknown' ? '' : writePart(other);
  const dragged = typeof own !== 'string' ? own : typeof other !== 'string' ? withoutMarks(other) : null;
  return dragged === null ? null : { dragged, kept };
}

function withoutMarks(part: DatePart): DatePart {
  return readPart(writePart(part).replace(/[?~%]/g, '')) ?? part;
}

/** The date moved to the last of its units that has begun at `toMs`. */
function unitAt(part: DatePart, toMs: number, zone: string): DatePart | null {
  const unit = precisionOf(part);
  const start = extentOfPart(part, zone)?.min;
  if (start === undefined) return null;
  const guess = Math.floor((toMs - start) / averageLength(unit));
  for (let count = guess + 2; count >= guess - 3; count--) {
    const moved = shiftPart(part, unit, count);
    const begins = moved === null ? undefined : extentOfPart(moved, zone)?.min;
    if (moved !== null && begins !== undefined && begins <= toMs) return moved;
  }
  return null;
}

function nearestCount(part: DatePart, unit: Precision, deltaMs: number, zone: string): number {
  const start = extentOfPart(part, zone)?.min ?? 0;
  const guess = Math.round(deltaMs / averageLength(unit));
  let best = guess;
  let distance = Number.POSITIVE_INFINITY;
  // The guess first: beyond what a Date holds all begin alike, and it is as near as any.
  for (const count of [0, -1, 1, -2, 2].map((off) => guess + off)) {
    const moved = shiftPart(part, unit, count);
    const begins = moved === null ? undefined : extentOfPart(moved, zone)?.min;
    if (begins === undefined || Math.abs(begins - start - deltaMs) >= distance) continue;
    distance = Math.abs(begins - start - deltaMs);
    best = count;
  }
  return best;
}

function partsOf(form: Form): DatePart[] {
  if (form.kind === 'point') return [form.part];
  if (form.kind === 'span') return [form.start, form.end].filter((end): end is DatePart => typeof end !== 'string');
  return form.members.flatMap(({ from, to }) => [from, to]);
}

function unitOf(parts: readonly DatePart[]): Precision | null {
  return parts.length === 0 ? null : parts.map(precisionOf).reduce(commonUnit);
}

/** Applies a change to every date in a string and leaves all between them as it is; null if one cannot be changed. */
function rewrite(edtf: string, change: (part: DatePart) => DatePart | null): string | null {
  const pieces: string[] = [];
  for (const piece of edtf.split(/(\/|\.\.|[[\]{}]|\s*,\s*)/)) {
    const part = piece === '' ? null : readPart(piece);
    if (part === null) {
      pieces.push(piece);
      continue;
    }
    const changed = change(part);
    if (changed === null) return null;
    pieces.push(writePart(changed));
  }
  return pieces.join('');
}

function cannotMove(): ReturnType<typeof fail> {
  return refuse('This date cannot be moved there; type the new date instead.');
}

function refuse(message: string): ReturnType<typeof fail> {
  return fail('invalid', message, 'when');
}
