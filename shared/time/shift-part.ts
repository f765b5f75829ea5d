import { daysInMonth } from './calendar';
import { calendarOf, DAY_MS, dayAt, startOf } from './day';
import { type Precision, precisionOf } from './extent';
import type { CalendarDate, CountedYear, DatePart, Field, YearPeriod } from './parts';

/** Moving one date by whole units, its marks, unspecified digits and offset kept. */

const MONTHS_IN: Readonly<Partial<Record<Precision, number>>> = {
  millennium: 12_000,
  century: 1200,
  decade: 120,
  year: 12,
  semester: 6,
  quadrimester: 4,
  season: 3,
  quarter: 3,
  month: 1,
};

/** Fractions of a second are left as they are. */
const MILLISECONDS_IN: Readonly<Partial<Record<Precision, number>>> = { day: DAY_MS, minute: 60_000, second: 1000, millisecond: 1000 };

/** Whole months in a unit; null for units shorter than a month. */
export function monthsIn(unit: Precision): number | null {
  return MONTHS_IN[unit] ?? null;
}

/** Average length, for a first guess of how many units a distance is. */
export function averageLength(unit: Precision): number {
  return MILLISECONDS_IN[unit] ?? (MONTHS_IN[unit] ?? 12) * 30.436875 * DAY_MS;
}

/**
 * A unit by which both dates can be moved: the coarser one, or the year where neither divides the other (a season
 * and a third of a year).
 */
export function commonUnit(one: Precision, other: Precision): Precision {
  const months = MONTHS_IN[one] ?? 1;
  const otherMonths = MONTHS_IN[other] ?? 1;
  if (Math.max(months, otherMonths) % Math.min(months, otherMonths) !== 0) return 'year';
  return averageLength(one) >= averageLength(other) ? one : other;
}

/**
 * The date `count` units on; the unit must not be finer than the date. A day that the month does not have becomes its
 * last. Null when the date cannot be moved so: it names no year, or would leave the years that EDTF writes so.
 */
export function shiftPart(part: DatePart, unit: Precision, count: number): DatePart | null {
  if (count === 0) return part;
  if (precisionOf(part) === 'unspecified') return null;
  const months = MONTHS_IN[unit];
  if (part.kind === 'year') return months === undefined ? null : shiftCountedYear(part, (months / 12) * count);
  if (part.kind === 'period') return months === undefined ? null : shiftPeriod(part, months * count);
  if (months !== undefined) return shiftMonths(part, months * count);
  const size = MILLISECONDS_IN[unit];
  return size === undefined ? null : shiftTime(part, size * count);
}

/** Only years written in full: what `Y17E7` or `1950S2` rounds to cannot be told after a move. */
function shiftCountedYear(part: CountedYear, years: number): CountedYear | null {
  const year = part.year + years;
  if (!/^Y-?\d+[?~%]?$/.test(part.written) || !Number.isInteger(years) || Math.abs(year) <= 9999) return null;
  return { ...part, year, written: `Y${year}${part.after}` };
}

/** In the order of the year; the southern ones begin in its autumn. */
const CYCLES: readonly (readonly number[])[] = [
  [21, 22, 23, 24],
  [25, 26, 27, 28],
  [31, 32, 29, 30],
  [33, 34, 35, 36],
  [37, 38, 39],
  [40, 41],
];

function shiftPeriod(part: YearPeriod, months: number): YearPeriod | null {
  const cycle = CYCLES.find((codes) => codes.includes(part.code)) ?? [];
  const steps = (months * cycle.length) / 12;
  if (!Number.isInteger(steps)) return null;
  const place = cycle.indexOf(part.code) + steps;
  const years = Math.floor(place / cycle.length);
  const code = cycle[place - years * cycle.length];
  const moved = shiftYear(part.year, part.negative, years);
  return moved === null || code === undefined ? null : { ...part, ...moved, code };
}

function shiftMonths(part: CalendarDate, months: number): CalendarDate | null {
  const [yearField, monthField, dayField] = part.fields;
  if (yearField === undefined) return null;
  if (monthField === undefined || monthField.digits.includes('X') || yearField.digits.includes('X')) {
    if (months % 12 !== 0) return null;
    const moved = shiftYear(yearField, part.negative, months / 12);
    return moved === null ? null : clipDay({ ...part, negative: moved.negative, fields: [moved.year, ...part.fields.slice(1)] });
  }
  const place = Number(monthField.digits) - 1 + months;
  const years = Math.floor(place / 12);
  const moved = shiftYear(yearField, part.negative, years);
  if (moved === null) return null;
  const month = { ...monthField, digits: two(place - years * 12 + 1) };
  return clipDay({
    ...part,
    negative: moved.negative,
    fields: dayField === undefined ? [moved.year, month] : [moved.year, month, dayField],
  });
}

function clipDay(part: CalendarDate): CalendarDate {
  const [year, month, day] = part.fields;
  if (day === undefined || month === undefined || year === undefined || `${year.digits}${month.digits}${day.digits}`.includes('X'))
    return part;
  const last = daysInMonth(signed(year.digits, part.negative), Number(month.digits));
  return Number(day.digits) <= last ? part : { ...part, fields: [year, month, { ...day, digits: two(last) }] };
}

/** A year or, where its last digits are `X`, the stem before them; decades and centuries do not cross the year 0. */
function shiftYear(field: Field, negative: boolean, years: number): { readonly year: Field; readonly negative: boolean } | null {
  const [, stem = '', mask = '', rest = ''] = /^(\d*)(X*)(.*)$/.exec(field.digits) ?? [];
  const step = 10 ** mask.length;
  if (rest !== '' || years % step !== 0) return null;
  const moved = signed(stem, negative) + years / step;
  const digits = String(Math.abs(moved)).padStart(stem.length, '0');
  // Both -000X and 000X exist, and the first is the decade that ends in the year 0.
  if (digits.length > stem.length || (mask !== '' && (negative ? moved > 0 : moved < 0))) return null;
  return { year: { ...field, digits: `${digits}${mask}` }, negative: mask === '' ? moved < 0 : negative };
}

function shiftTime(part: CalendarDate, milliseconds: number): CalendarDate | null {
  const [year, month, day] = part.fields;
  if (year === undefined || month === undefined || day === undefined || `${year.digits}${month.digits}${day.digits}`.includes('X'))
    return null;
  const { time } = part;
  const within = time === null ? 0 : ((time.hour * 60 + time.minute) * 60 + (time.second ?? 0)) * 1000;
  const moved = startOf(signed(year.digits, part.negative), Number(month.digits), Number(day.digits)) + within + milliseconds;
  const to = calendarOf(dayAt(moved));
  if (!(Math.abs(to.year) <= 9999)) return null;
  const fields = [
    { ...year, digits: String(Math.abs(to.year)).padStart(4, '0') },
    { ...month, digits: two(to.month) },
    { ...day, digits: two(to.day) },
  ];
  if (time === null) return { ...part, negative: to.year < 0, fields };
  const clock = new Date(moved);
  const second = time.second === null ? null : clock.getUTCSeconds();
  return { ...part, negative: to.year < 0, fields, time: { ...time, hour: clock.getUTCHours(), minute: clock.getUTCMinutes(), second } };
}

function signed(digits: string, negative: boolean): number {
  return negative ? -Number(digits) : Number(digits);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
