import { type Day, dayAt, dayFrom, midnight, plusDays, weekdayOf } from '../../../shared/time/day';
import { dayText, readDay } from '../../../shared/time/day-text';

/* Days and times of diagrams, in wall-clock milliseconds. */

export interface Moment {
  readonly at: number;
  /** It is a minute, and not a whole day. */
  readonly isTimed: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What stands for a part of a date in `DD-MM-YYYY HH:mm`. */
const PARTS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
};
const ISO = 'YYYY-MM-DD';

/** How a date is written that says itself to be of a form; one of ISO 8601 is understood in any. */
export function momentIn(text: string, form: string): Moment | null {
  if (form === 'X' || form === 'x') {
    const at = /^\d{1,14}$/.test(text) ? Number(text) * (form === 'X' ? 1000 : 1) : null;
    return at === null ? null : { at, isTimed: at % DAY !== 0 };
  }
  return written(text, form) ?? written(text, ISO) ?? written(text.replace('T', ' '), `${ISO} HH:mm`);
}

function written(text: string, form: string): Moment | null {
  const { year, month = '01', day = '01', hour, minute = '00', second = '00' } = patternOf(form)?.exec(text)?.groups ?? {};
  const said = year === undefined ? null : readDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (said === null || Number(hour ?? 0) > 23 || Number(minute) > 59) return null;
  return { at: midnight(said) + Number(hour ?? 0) * HOUR + Number(minute) * MINUTE + Number(second) * 1000, isTimed: hour !== undefined };
}

/** Longer forms are none. */
const LONGEST_FORM = 60;
const FORM_PARTS = /YYYY|MM|M|DD|D|HH|H|mm|ss|[^\w\s]/g;

/** Null for what is no form of dates, such as one that says a part twice. */
function patternOf(form: string): RegExp | null {
  const groups = (form.match(FORM_PARTS) ?? []).flatMap((part) => PARTS[part]?.match(/<\w+>/) ?? []);
  if (form.length > LONGEST_FORM || new Set(groups).size < groups.length) return null;
  return new RegExp(`^${form.replace(FORM_PARTS, (part) => PARTS[part] ?? `\\${part}`)}$`);
}

/** How long something lasts: `3d`, `2w`, `12h`, `1.5h`. */
const LENGTH = /^(?<count>\d{1,5}(?:\.\d{1,3})?)(?<unit>ms|[smhdwMy])$/;
const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: MINUTE, h: HOUR, d: DAY, w: 7 * DAY };

/** Where something ends that begins there and lasts as long as is said; null where that says no length. @param isOff whether a day is none of those that are counted */
export function behind({ at, isTimed }: Moment, length: string, isOff: (day: Day) => boolean = () => false): Moment | null {
  const { count = '', unit = '' } = LENGTH.exec(length)?.groups ?? {};
  if (unit === '') return null;
  const number = Number(count);
  if (unit === 'M' || unit === 'y') {
    const start = dayAt(at);
    const [year = 0, month = 1, day = 1] = dayText(start).split('-').map(Number);
    const months = month - 1 + number * (unit === 'y' ? 12 : 1);
    return { at: midnight(dayFrom(year + Math.floor(months / 12), (months % 12) + 1, day)) + (at - midnight(start)), isTimed };
  }
  const until = at + number * (UNITS[unit] ?? 0);
  return { at: pushed(at, until, isOff), isTimed: isTimed || until % DAY !== 0 };
}

/** Longer pauses are none. */
const MOST_DAYS = 20_000;

/** The end is as much later as days between lie that are not counted. */
function pushed(from: number, until: number, isOff: (day: Day) => boolean): number {
  let end = until;
  let day = dayAt(from);
  for (let count = 0; midnight(day) < end && count < MOST_DAYS; day = plusDays(day, 1), count += 1) if (isOff(day)) end += DAY;
  return end;
}

/** Saturday and Sunday. */
export function isWeekend(day: Day): boolean {
  return weekdayOf(day) === 0 || weekdayOf(day) === 6;
}

/** As EDTF. */
export function textOf({ at, isTimed }: Moment): string {
  const day = dayAt(at);
  if (!isTimed) return dayText(day);
  const minutes = Math.floor((at - midnight(day)) / MINUTE);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${dayText(day)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The last day of what ends with the beginning of one, or the minute. */
export function lastBefore(start: Moment, until: Moment): Moment {
  return until.isTimed ? until : { at: Math.max(start.at, until.at - DAY), isTimed: false };
}
