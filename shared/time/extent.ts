import { daysInMonth, monthName } from './calendar';
import { DAY_MS, startOf } from './day';
import { type CalendarDate, type ClockTime, type CountedYear, type DatePart, offsetMinutes, type YearPeriod } from './parts';
import { toWallClock } from './zone';

/** How fine a date is, coarsest first. `unspecified` is coarser than a millennium. */
export const PRECISIONS = [
  'unspecified',
  'millennium',
  'century',
  'decade',
  'year',
  'semester',
  'quadrimester',
  'season',
  'quarter',
  'month',
  'day',
  'minute',
  'second',
  'millisecond',
] as const;
export type Precision = (typeof PRECISIONS)[number];

/** First instant and the first instant after, in wall-clock milliseconds. */
export interface Extent {
  readonly min: number;
  readonly max: number;
}

/**
 * What the codes 21–41 stand for: first month and number of months; month 12 and up run into the next year.
 *
 * ISO 8601-2 leaves the seasons 21–24 without months ("independent of location"). We take the northern meteorological
 * ones, and winter 2024 as the one that begins in 2024. The `edtf` library counts them from January, gives 37 and 38
 * five months, and lets southern summer end with the year; hence our own table.
 */
const PERIODS: Readonly<Record<number, readonly [month: number, months: number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  25: [3, 3],
  26: [6, 3],
  27: [9, 3],
  28: [12, 3],
  29: [9, 3],
  30: [12, 3],
  31: [3, 3],
  32: [6, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  37: [1, 4],
  38: [5, 4],
  39: [9, 4],
  40: [1, 6],
  41: [7, 6],
};

/** The stretch of time within which the date lies; null when no such day exists. `zone` is the home zone. */
export function extentOfPart(part: DatePart, zone: string): Extent | null {
  if (part.kind === 'year') return visible(extentOfCountedYear(part));
  if (part.kind === 'period') return extentOfPeriod(part);
  const days = extentOfDays(part);
  return days === null || part.time === null ? days : extentOfInstant(days.min, part.time, zone);
}

/** Years past what a Date can hold lie at its edge, a day wide so that a search for overlaps still finds them. */
function visible({ min, max }: Extent): Extent {
  return min < max ? { min, max } : min < 0 ? { min, max: min + DAY_MS } : { min: max - DAY_MS, max };
}

function extentOfInstant(day: number, time: ClockTime, zone: string): Extent {
  const width = time.millisecond !== null ? 1 : time.second !== null ? 1000 : 60_000;
  const written = day + ((time.hour * 60 + time.minute) * 60 + (time.second ?? 0)) * 1000 + (time.millisecond ?? 0);
  const min = time.offset === '' ? written : toWallClock(written - (offsetMinutes(time.offset) ?? 0) * 60_000, zone);
  return { min, max: min + width };
}

function extentOfCountedYear({ year, significant }: CountedYear): Extent {
  const size = stepOfCountedYear(year, significant);
  const low = Math.floor(Math.abs(year) / size) * size;
  const first = year < 0 ? -(low + size - 1) : low;
  return { min: startOf(first), max: startOf(first + size) };
}

/** Years that share the significant digits: `1950S2` means one of the hundred from 1900. */
export function stepOfCountedYear(year: number, significant: number | null): number {
  if (significant === null) return 1;
  const digits = Math.max(4, String(Math.abs(year)).length);
  return 10 ** Math.max(0, digits - significant);
}

function extentOfPeriod(part: YearPeriod): Extent | null {
  const [month, months] = PERIODS[part.code] ?? [1, 12];
  const [first] = yearsOf(part.year.digits, part.negative, false);
  const [last] = yearsOf(part.year.digits, part.negative, true);
  if (first === undefined || last === undefined) return null;
  return { min: startOf(first, month), max: startOf(last, month + months) };
}

function extentOfDays(part: CalendarDate): Extent | null {
  const first = edgeDay(part, false);
  const last = edgeDay(part, true);
  if (first === null || last === null) return null;
  const finest = part.fields.length;
  const max =
    finest === 1
      ? startOf(last.year + 1)
      : finest === 2
        ? startOf(last.year, last.month + 1)
        : startOf(last.year, last.month, last.day + 1);
  return { min: startOf(first.year, first.month, first.day), max };
}

/** Earliest or latest day that fits every written digit: `XXXX-02-29` is first 0000-02-29 and last 9996-02-29. */
function edgeDay(part: CalendarDate, latest: boolean): { year: number; month: number; day: number } | null {
  const [yearField, monthField, dayField] = part.fields;
  for (const year of yearsOf(yearField?.digits ?? '', part.negative, latest)) {
    for (const month of monthField === undefined ? [1] : matching(monthField.digits, 12, latest)) {
      const days = dayField === undefined ? [1] : matching(dayField.digits, daysInMonth(year, month), latest);
      const [day] = days;
      if (day !== undefined) return { year, month, day };
    }
  }
  return null;
}

function matching(mask: string, last: number, descending: boolean): number[] {
  if (!mask.includes('X')) return Number(mask) >= 1 && Number(mask) <= last ? [Number(mask)] : [];
  const fits: number[] = [];
  for (let value = 1; value <= last; value++) {
    const digits = String(value).padStart(2, '0');
    if ((mask[0] === 'X' || mask[0] === digits[0]) && (mask[1] === 'X' || mask[1] === digits[1])) fits.push(value);
  }
  return descending ? fits.reverse() : fits;
}

/** Years that fit a mask such as `15XX`, in order. */
function* yearsOf(mask: string, negative: boolean, descending: boolean): Generator<number> {
  const unknown = mask.split('X').length - 1;
  const count = 10 ** unknown;
  for (let step = 0; step < count; step++) {
    // Years before 0 grow more distant as their digits grow.
    const filler = String(descending === negative ? step : count - 1 - step).padStart(unknown, '0');
    let used = 0;
    const size = Number(mask.replace(/X/g, () => filler[used++] ?? '0'));
    yield negative ? -size : size;
  }
}

/** Why a date of the right shape does not exist, for the person who wrote it. */
export function whyNoSuchDay(part: DatePart): string | null {
  if (part.kind !== 'calendar' || extentOfDays(part) !== null) return null;
  const [year, month, day] = part.fields.map((field) => field.digits);
  if (month !== undefined && matching(month, 12, false).length === 0) return `There is no month ${month}.`;
  if (day === undefined || month === undefined) return null;
  if (matching(day, 31, false).length === 0) return `There is no day ${day} in any month.`;
  const inLeapYear = Number(day) <= 29 && month === '02';
  return `There is no ${Number(day)} ${monthName(Number(month))}${inLeapYear ? ` in ${year}` : ''}.`;
}

export function precisionOf(part: DatePart): Precision {
  if (part.kind === 'period') {
    const masked = precisionOfYear(part.year.digits);
    return masked !== 'year'
      ? masked
      : part.code >= 40
        ? 'semester'
        : part.code >= 37
          ? 'quadrimester'
          : part.code >= 33
            ? 'quarter'
            : 'season';
  }
  if (part.kind === 'year') {
    const step = stepOfCountedYear(part.year, part.significant);
    return step === 1 ? 'year' : step === 10 ? 'decade' : step === 100 ? 'century' : step === 1000 ? 'millennium' : 'unspecified';
  }
  const [year, month, day] = part.fields.map((field) => field.digits);
  const masked = precisionOfYear(year ?? '');
  if (masked !== 'year' || month === undefined || month.includes('X')) return masked;
  if (day === undefined || day.includes('X')) return 'month';
  if (part.time === null) return 'day';
  return part.time.millisecond !== null ? 'millisecond' : part.time.second !== null ? 'second' : 'minute';
}

function precisionOfYear(digits: string): Precision {
  const first = digits.indexOf('X');
  return first === -1 ? 'year' : (PRECISIONS[first] ?? 'unspecified');
}

/** The coarser of two. */
export function coarser(one: Precision, other: Precision): Precision {
  return PRECISIONS.indexOf(one) <= PRECISIONS.indexOf(other) ? one : other;
}
