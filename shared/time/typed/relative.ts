import { utc } from '@date-fns/utc';
import { addMonths, addYears } from 'date-fns';
import { wordTable } from '../../word-table';
import { edtfYear, MONTHS } from '../calendar';
import { calendarOf, type Day, dayAt, midnight, mondayOf, plusDays, weekdayOf } from '../day';
import type { Cursor } from './cursor';
import { type Draft, draftOfDay, oneOfDays } from './draft';
import { SMALL_NUMBERS } from './number-words';
import { weekdayNumber } from './weekday';

export const UNITS: Readonly<Record<string, Unit>> = wordTable({
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  fortnight: 'fortnight',
  fortnights: 'fortnight',
  month: 'month',
  months: 'month',
  quarter: 'quarter',
  quarters: 'quarter',
  year: 'year',
  years: 'year',
  decade: 'decade',
  decades: 'decade',
  century: 'century',
  centuries: 'century',
});
export type Unit = 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

const SHIFTS: Readonly<Record<string, number>> = wordTable({
  next: 1,
  coming: 1,
  following: 1,
  this: 0,
  current: 0,
  last: -1,
  past: -1,
  previous: -1,
});

/**
 * "tomorrow", "next Tuesday", "3 weeks ago", "in 10 days", "last month": dates seen from `today`. A distance is as fine as
 * the unit it is said in, so "2 months ago" is a month; weeks have no EDTF form and are counted in days, with "around
 * that day" as the other reading.
 */
export function readRelative(cursor: Cursor, today: Day): Draft | null {
  return (
    cursor.attempt(() => readNamedDay(cursor, today)) ??
    cursor.attempt(() => readNeighbour(cursor, today)) ??
    cursor.attempt(() => readDistance(cursor, today))
  );
}

function readNamedDay(cursor: Cursor, today: Day): Draft | null {
  cursor.take('the');
  if (cursor.takePhrase('day after tomorrow')) return draftOfDay(plusDays(today, 2));
  if (cursor.takePhrase('day before yesterday')) return draftOfDay(plusDays(today, -2));
  if (cursor.take('today', 'tonight')) return draftOfDay(today);
  if (cursor.take('tomorrow')) return draftOfDay(plusDays(today, 1));
  return cursor.take('yesterday') ? draftOfDay(plusDays(today, -1)) : null;
}

function readNeighbour(cursor: Cursor, today: Day): Draft | null {
  cursor.take('the', 'on');
  const shift = SHIFTS[cursor.word()];
  if (shift === undefined) return null;
  cursor.at += 1;
  const name = cursor.word();
  cursor.at += 1;
  const weekday = weekdayNumber(name);
  if (weekday !== null) return neighbouringWeekday(weekday, shift, today);
  const month = monthNumber(name);
  if (month !== null) return neighbouringMonth(month, shift, today);
  const unit = UNITS[name];
  // "the last week of January 2026" is not last week, nor is "the last quarter of the 19th century" last quarter.
  if (cursor.word() === 'of') return null;
  return unit === undefined || unit === 'day' || unit === 'fortnight' ? null : inUnit(unit, shift, today);
}

/** "next Tuesday" is the first one after today, though some mean that of next week; weeks begin on Monday (ISO 8601). */
export function neighbouringWeekday(weekday: number, shift: number, today: Day): Draft {
  const now = weekdayOf(today);
  const inWeek = (week: number) => plusDays(mondayOf(today), week * 7 + ((weekday + 6) % 7));
  if (shift === 0) return draftOfDay(inWeek(0));
  const steps = shift > 0 ? (weekday - now + 7) % 7 || 7 : -((now - weekday + 7) % 7 || 7);
  const nearest = plusDays(today, steps);
  const other = inWeek(shift);
  return other === nearest ? draftOfDay(nearest) : { ...draftOfDay(nearest), others: [draftOfDay(other)] };
}

/** The next or last month of a name, or that of the year (0), seen from a day. */
export function neighbouringMonth(month: number, shift: number, today: Day): Draft {
  const { year, month: now } = calendarOf(today);
  const years = shift > 0 ? (month > now ? 0 : 1) : shift < 0 ? (month < now ? 0 : -1) : 0;
  return { year: edtfYear(year + years), month };
}

function readDistance(cursor: Cursor, today: Day): Draft | null {
  const ahead = cursor.take('in');
  const count = readCount(cursor);
  if (count === null || count > 10_000) return null;
  const unit = readUnit(cursor);
  if (unit === null) return null;
  if (ahead || cursor.takeAnyPhrase(['from now', 'from today', 'hence'])) return atDistance(unit, count, today);
  return cursor.take('ago') ? atDistance(unit, -count, today) : null;
}

/** "3", "a", "twenty". */
export function readCount(cursor: Cursor): number | null {
  const token = cursor.peek();
  const count = token?.kind === 'number' ? token.value : SMALL_NUMBERS[cursor.word()];
  cursor.at += 1;
  return count ?? null;
}

export function readUnit(cursor: Cursor): Unit | null {
  const unit = UNITS[cursor.word()];
  cursor.at += 1;
  return unit ?? null;
}

function atDistance(unit: Unit, count: number, today: Day): Draft {
  if (unit === 'day') return draftOfDay(plusDays(today, count));
  if (unit === 'week' || unit === 'fortnight') {
    const day = draftOfDay(plusDays(today, count * (unit === 'week' ? 7 : 14)));
    return { ...day, others: [{ ...day, approximate: true }] };
  }
  const add = unit === 'month' ? addMonths : unit === 'year' ? addYears : null;
  const said = inUnit(unit, count, today);
  return add === null ? said : { ...said, others: [draftOfDay(dayAt(+add(midnight(today), count, { in: utc })))] };
}

/** The week, month, quarter … `count` away from the one of a day. */
export function inUnit(unit: Exclude<Unit, 'day' | 'fortnight'>, count: number, today: Day): Draft {
  const { year, month } = calendarOf(today);
  if (unit === 'week') {
    const monday = plusDays(mondayOf(today), count * 7);
    return oneOfDays(monday, plusDays(monday, 6));
  }
  if (unit === 'month') {
    const months = year * 12 + (month - 1) + count;
    return { year: edtfYear(Math.floor(months / 12)), month: (((months % 12) + 12) % 12) + 1 };
  }
  if (unit === 'quarter') {
    const quarters = year * 4 + Math.floor((month - 1) / 3) + count;
    return { year: edtfYear(Math.floor(quarters / 4)), period: 33 + (((quarters % 4) + 4) % 4) };
  }
  if (unit === 'year') return { year: edtfYear(year + count) };
  const size = unit === 'decade' ? 10 : 100;
  const stem = Math.floor(year / size) + count;
  return { year: unit === 'decade' ? `${edtfYear(stem * 10).slice(0, 3)}X` : `${edtfYear(stem * 100).slice(0, 2)}XX` };
}

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...MONTHS.flatMap((name, at): [string, number][] => [
    [name.toLowerCase(), at + 1],
    [name.slice(0, 3).toLowerCase(), at + 1],
  ]),
  ['sept', 9],
]);

/** 1 is January; full names, three letters, and "sept". */
export function monthNumber(word: string): number | null {
  return MONTH_NUMBERS.get(word) ?? null;
}
