import type { Bounds } from '../../../../shared/time/bounds';
import { calendarOf, DAY_MS, type Day, dayAt, midnight } from '../../../../shared/time/day';

/** What a length between two beginnings is counted in: the coarser of what the two are known to. */
export type MeasureUnit = 'time' | 'day' | 'month' | 'year';

/** When something may begin. */
export interface Beginning {
  /** Known to a time of day, a day, a whole month or a whole year. */
  readonly unit: MeasureUnit;
  /** The days on which it may be. */
  readonly first: Day;
  readonly last: Day;
  /** UTC milliseconds of the earliest instant; so that an hour that clocks skip or show twice is measured as long as it was. */
  readonly instant: number;
  /** How exactly a time of day is known, milliseconds. */
  readonly width: number;
}

/** The least and the most that a length can be: whole days, or, of months and years, limits that it does not reach. */
export type Length =
  | { readonly unit: 'time'; readonly ms: number; readonly toTheSecond: boolean }
  | { readonly unit: 'day' | 'month' | 'year'; readonly least: number; readonly most: number };

const SECOND_MS = 1000;

/**
 * @param bounds half-open, wall-clock milliseconds
 * @param instantOf the instant at which a clock of the timeline's zone shows the beginning, UTC milliseconds
 * @returns null where it is not known when it begins
 */
export function beginningOf(
  { startMin, startMax }: Pick<Bounds, 'startMin' | 'startMax'>,
  instantOf: (wall: number) => number,
): Beginning | null {
  if (startMin === null || startMax === null) return null;
  const width = startMax - startMin;
  // Limits are half-open: the last instant lies just before them.
  const [first, last] = [dayAt(startMin), dayAt(Math.max(startMin, startMax - 1))];
  return { unit: unitOf(startMin, startMax), first, last, instant: width < DAY_MS ? instantOf(startMin) : startMin, width };
}

/** How long it is from the beginning of the earlier to that of the later, in the coarser of what they are known to. */
export function lengthBetween(one: Beginning, other: Beginning): Length {
  const units = [one.unit, other.unit];
  if (units.every((unit) => unit === 'time'))
    return { unit: 'time', ms: Math.abs(one.instant - other.instant), toTheSecond: Math.max(one.width, other.width) <= SECOND_MS };
  if (units.includes('time') || units.includes('day')) return { unit: 'day', ...daysBetween(one, other) };
  const unit = units.includes('month') ? 'month' : 'year';
  const size = unit === 'month' ? 1 : 12;
  const { least, most } = monthsBetween(one, other);
  return { unit, least: least / size, most: most / size };
}

/** A stretch of whole months or years is one of those; anything else is known to its days. */
function unitOf(startMin: number, startMax: number): MeasureUnit {
  if (startMax - startMin < DAY_MS) return 'time';
  const [from, to] = [calendarIn(startMin), calendarIn(startMax)];
  if (from === null || to === null || from.day !== 1 || to.day !== 1) return 'day';
  return from.month === 1 && to.month === 1 ? 'year' : 'month';
}

/** Null of what is no midnight. */
function calendarIn(wall: number): ReturnType<typeof calendarOf> | null {
  const day = dayAt(wall);
  return midnight(day) === wall ? calendarOf(day) : null;
}

function daysBetween(one: Beginning, other: Beginning): { readonly least: number; readonly most: number } {
  const [ahead, behind] = [other.first - one.last, one.first - other.last];
  return { least: Math.max(ahead, behind, 0), most: Math.max(other.last - one.first, one.last - other.first) };
}

/** From just before the end of the earlier stretch of months to the beginning of the later; and from its beginning to just before its end. */
function monthsBetween(one: Beginning, other: Beginning): { readonly least: number; readonly most: number } {
  const [from, to] = [monthsOf(one), monthsOf(other)];
  return { least: Math.max(to.first - from.end, from.first - to.end, 0), most: Math.max(to.end - from.first, from.end - to.first) };
}

/** Months counted from the year 0; the end is the first that it is not in. */
function monthsOf({ first, last }: Beginning): { readonly first: number; readonly end: number } {
  const number = (day: Day) => {
    const { year, month } = calendarOf(day);
    return year * 12 + month;
  };
  return { first: number(first), end: number(last) + 1 };
}
