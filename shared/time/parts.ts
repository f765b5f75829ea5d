/**
 * One date of an EDTF string, taken apart without losing a character: what a date allows, how it reads in words and
 * where it moves to are all worked out from these parts. The syntax is judged in edtf.ts.
 */

/** `?` uncertain, `~` approximate, `%` both. */
export type Mark = '' | '?' | '~' | '%';

/** Year, month or day as written, `X` being an unspecified digit. A mark before it means this field alone, one after it this and all coarser fields. */
export interface Field {
  readonly digits: string;
  readonly before: Mark;
  readonly after: Mark;
}

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  /** Null when the source gave none: a minute is then the precision. */
  readonly second: number | null;
  readonly millisecond: number | null;
  /** Digits after the seconds as written, with the dot, or empty. */
  readonly fraction: string;
  /** As written: `Z`, `+05:30`, `-04`; empty means the home zone's own clock. */
  readonly offset: string;
}

export interface CalendarDate {
  readonly kind: 'calendar';
  readonly negative: boolean;
  /** Year, then month and day if given. */
  readonly fields: readonly Field[];
  readonly time: ClockTime | null;
}

/** A season, quarter, quadrimester or semester: ISO 8601-2 codes 21–41. */
export interface YearPeriod {
  readonly kind: 'period';
  readonly negative: boolean;
  readonly year: Field;
  readonly code: number;
  readonly before: Mark;
  readonly after: Mark;
}

/** A year with a letter: `Y170000002`, `Y-17E7`, `1950S2`. */
export interface CountedYear {
  readonly kind: 'year';
  readonly written: string;
  readonly year: number;
  /** How many leading digits are meant; null: all. */
  readonly significant: number | null;
  readonly after: Mark;
}

export type DatePart = CalendarDate | YearPeriod | CountedYear;

const CALENDAR = /^([?~%]?)(-?)([\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/;
const INSTANT = /^(-?)(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+\-−]\d\d(?::?\d\d)?)?$/;
const LONG_YEAR = /^Y(-?\d+)(?:E(\d{1,3}))?(?:S([1-9]))?([?~%]?)$/;
const SIGNIFICANT_YEAR = /^(-?\d{4})S([1-9])([?~%]?)$/;

/** Takes one date apart; null when it has not even the shape of one. Whether the day exists is asked in extent.ts. */
export function readPart(text: string): DatePart | null {
  return readCalendar(text) ?? readInstant(text) ?? readCountedYear(text);
}

function readCalendar(text: string): CalendarDate | YearPeriod | null {
  const found = CALENDAR.exec(text);
  if (!found) return null;
  const [, mark1, sign, year, mark2, mark3, second, mark4, mark5, day, mark6] = found;
  const negative = sign === '-';
  const fields = [field(year, mark1, mark2)];
  if (second !== undefined) {
    const code = Number(second);
    if (code >= 21 && code <= 41) {
      if (day !== undefined) return null;
      return {
        kind: 'period',
        negative,
        year: field(year, mark1, mark2),
        code,
        before: (mark3 ?? '') as Mark,
        after: (mark4 ?? '') as Mark,
      };
    }
    fields.push(field(second, mark3, mark4));
  }
  if (day !== undefined) fields.push(field(day, mark5, mark6));
  return { kind: 'calendar', negative, fields, time: null };
}

function field(digits: string | undefined, before: string | undefined, after: string | undefined): Field {
  return { digits: digits ?? '', before: (before ?? '') as Mark, after: (after ?? '') as Mark };
}

function readInstant(text: string): CalendarDate | null {
  const found = INSTANT.exec(text);
  if (!found) return null;
  const [, sign, year, month, day, hour, minute, second, fraction, offset] = found;
  const time: ClockTime = {
    hour: Number(hour),
    minute: Number(minute),
    second: second === undefined ? null : Number(second),
    // Finer than a Date can tell: cut, which keeps the instant within its millisecond.
    millisecond: fraction === undefined ? null : Number(fraction.slice(0, 3).padEnd(3, '0')),
    fraction: fraction === undefined ? '' : `.${fraction}`,
    offset: offset ?? '',
  };
  const endOfDay = time.hour === 24 && time.minute === 0 && (time.second ?? 0) === 0 && (time.millisecond ?? 0) === 0;
  if ((time.hour > 23 && !endOfDay) || time.minute > 59 || (time.second ?? 0) > 59 || offsetMinutes(time.offset) === null) return null;
  const fields = [field(year, '', ''), field(month, '', ''), field(day, '', '')];
  return { kind: 'calendar', negative: sign === '-', fields, time };
}

/** Minutes east of UTC; null for an offset no place has (ISO 8601 allows -12:00 to +14:00). */
export function offsetMinutes(offset: string): number | null {
  if (offset === '' || offset === 'Z') return 0;
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  const east = offset.startsWith('+') ? minutes : -minutes;
  // RFC 3339's "-00:00" says "offset unknown"; ISO 8601 forbids it.
  return Number(digits.slice(2)) > 59 || east > 840 || east < -720 || Object.is(east, -0) ? null : east;
}

/** Minutes east of UTC as EDTF writes them (`+05:30`), whether a place has them or not: `offsetMinutes` says. */
export function offsetText(east: number): string {
  const size = Math.abs(east);
  return `${east < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
}

/** The same, null for an offset no place has. */
export function placeOffset(east: number): string | null {
  const text = offsetText(east);
  return offsetMinutes(text) === null ? null : text;
}

function readCountedYear(text: string): CountedYear | null {
  const long = LONG_YEAR.exec(text);
  if (long) {
    const [, digits, exponent, significant, mark] = long;
    const year = Number(digits) * 10 ** Number(exponent ?? 0);
    return {
      kind: 'year',
      written: text,
      year,
      significant: significant === undefined ? null : Number(significant),
      after: (mark ?? '') as Mark,
    };
  }
  const short = SIGNIFICANT_YEAR.exec(text);
  if (!short) return null;
  return { kind: 'year', written: text, year: Number(short[1]), significant: Number(short[2]), after: (short[3] ?? '') as Mark };
}

/** The marks of a date in the order year, month, day (a period's code counts as month), spread over the fields they govern. */
export function marksOf(part: DatePart): readonly { readonly approximate: boolean; readonly uncertain: boolean }[] {
  const fields =
    part.kind === 'calendar' ? part.fields : part.kind === 'period' ? [part.year, part] : [{ before: '' as Mark, after: part.after }];
  return fields.map((own, index) => {
    const governing = [own.before, ...fields.slice(index).map((later) => later.after)];
    return {
      approximate: governing.some((mark) => mark === '~' || mark === '%'),
      uncertain: governing.some((mark) => mark === '?' || mark === '%'),
    };
  });
}

export function isApproximate(part: DatePart): boolean {
  return marksOf(part).some((mark) => mark.approximate);
}

export function isUncertain(part: DatePart): boolean {
  return marksOf(part).some((mark) => mark.uncertain);
}

/** Signed number of a year written without `X`; null otherwise. */
export function yearOf(part: DatePart): number | null {
  if (part.kind === 'year') return part.year;
  const digits = part.kind === 'calendar' ? part.fields[0]?.digits : part.year.digits;
  if (digits === undefined || digits.includes('X')) return null;
  return part.negative ? -Number(digits) : Number(digits);
}

/** The date as EDTF, character for character as it was read. */
export function writePart(part: DatePart): string {
  if (part.kind === 'year') return part.written;
  const sign = part.negative ? '-' : '';
  const fields =
    part.kind === 'calendar' ? part.fields : [part.year, { digits: String(part.code), before: part.before, after: part.after }];
  const days = fields.map(({ digits, before, after }, index) => `${before}${index === 0 ? sign : ''}${digits}${after}`).join('-');
  return part.kind === 'calendar' && part.time !== null ? `${days}T${writeTime(part.time)}` : days;
}

function writeTime({ hour, minute, second, fraction, offset }: ClockTime): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(hour)}:${two(minute)}${second === null ? '' : `:${two(second)}`}${fraction}${offset}`;
}
