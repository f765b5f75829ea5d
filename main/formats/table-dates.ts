import type { ColumnUse, DateUse } from '../../shared/mapping';
import { plusDays } from '../../shared/time/day';
import { dayText, readDay } from '../../shared/time/day-text';
import { inOurDigitsUnlessOfCalendars } from '../../shared/time/typed/digits';
import { clockAlone, withUsualClock } from '../../shared/time/typed/written';
import { lacksZone } from '../intake/evidence/date-evidence';
import { isClockAlone } from '../intake/mapping/by-cells';
import { isTrue } from '../intake/mapping/cell-words';
import type { Mapping } from '../intake/mapping/column-use';
import { besideMonth, besideYear, needsYear } from '../intake/mapping/days-of-years';
import { withoutMidnight } from '../intake/mapping/midnight';

/** What a record says of one use, as text; columns of one use are put together. '' also where a cell among dates says that there is none. */
export type CellOf = (use: ColumnUse) => string;

/** The dates of a record, put together from the columns that hold their parts. */
export interface WrittenDates {
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
  /** The end says only its time: it is of the day of the start, or behind midnight. */
  readonly endIsTime: boolean;
  /** What stands beside a year in a column of its own and says none itself, as it is written; '' for anything else. */
  readonly ofYear: string;
  /** Times that stand beside a start or an end with a time of its own, which is taken. */
  readonly otherTimes: readonly OtherTime[];
}

/** A time of a column of its own, and the date as it would be with it. */
export interface OtherTime {
  readonly of: 'start' | 'end';
  readonly use: 'time' | 'endTime';
  readonly time: string;
  readonly date: string;
}

const PARTS: readonly DateUse[] = ['start', 'end', 'time', 'endTime', 'year', 'month', 'day', 'endYear', 'endMonth', 'endDay'];

/** What a record says of when it was, from whatever columns there are. */
export function writtenDates(written: CellOf): WrittenDates {
  const cell: CellOf = (use) => inOurDigitsUnlessOfCalendars(written(use));
  const allDay = isTrue(cell('allDay'));
  const startDay = cell('start') || besideMonth(cell('when'), cell('day')) || fromParts(cell('year'), cell('month'), cell('day'));
  const start = withTime(startDay, allDay ? '' : cell('time'));
  const isClock = isClockAlone(cell('end'));
  const endDay = (isClock ? '' : cell('end')) || fromParts(cell('endYear'), cell('endMonth'), cell('endDay'));
  const endTime = cell('endTime') || (isClock ? cell('end') : '');
  // An end may say only its time: of the same day.
  const endIsTime = endDay === '' && endTime !== '' && !NO_TIME.test(endTime) && !allDay;
  const end = endIsTime ? atTime(withUsualClock(startDay), endTime) : withTime(endDay, allDay ? '' : endTime);
  const otherTimes = allDay
    ? []
    : [...otherTime('start', 'time', startDay, cell('time')), ...(endIsTime ? [] : otherTime('end', 'endTime', endDay, endTime))];
  const isOfYear = cell('start') === '' && cell('when') === '' && cell('year') !== '' && cell('day') === '' && needsYear(cell('month'));
  return { start, end, allDay, endIsTime, ofYear: isOfYear ? cell('month') : '', otherTimes };
}

/** What calendars write as the end of whole days is the first day that is not meant any more. */
export function lastWholeDay(start: string, end: string): string {
  const day = readDay(end);
  return day === null || readDay(start) === null || end <= start ? end : dayText(plusDays(day, -1));
}

/** No shift, flight or night out that ends behind midnight is longer, in minutes: a time that is earlier by less is a fault. */
const LONGEST_NIGHT = 12 * 60;
const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)((?::\d\d(?:\.\d+)?)?)(.*)$/;

/** What goes on to before this hour of a day began the day before, where no hour is said at which it began. */
const MORNING = 6;

/** An end of the same day whose time is earlier than that of the start, or in the night before a day that has no time, on the next day; null for any other. */
export function behindMidnight(start: string, end: string): string | null {
  const [, same = '', endHour, endMinute, endSecond = '', endZone = ''] = MOMENT.exec(end) ?? [];
  const [, day = start, hour, minute, , zone] = MOMENT.exec(start) ?? [];
  const known = readDay(day);
  const earlier = (Number(hour) - Number(endHour)) * 60 + Number(minute) - Number(endMinute);
  const isBehind = hour === undefined ? Number(endHour) < MORNING : zone === endZone && earlier > 0 && 1440 - earlier <= LONGEST_NIGHT;
  if (known === null || same !== day || !isBehind) return null;
  return `${dayText(plusDays(known, 1))}T${endHour}:${endMinute}${endSecond}${endZone}`;
}

/** Several days of which only the last has a time, since that of a column of its own was written behind them: it is the first that begins then. Null for any other date. */
export function atFirstDay(edtf: string): string | null {
  const [, first, last, time] = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)(T.+)$/.exec(edtf) ?? [];
  return first === undefined ? null : `${first}${time}/${last}`;
}

/** Names of the columns that hold dates, as the person knows them. */
export function dateColumns({ columns }: Mapping, names: readonly string[]): string[] {
  const places = (['when', ...PARTS] as const).flatMap((use) => columns.get(use) ?? []);
  return [...new Set(places)].map((index) => names[index] ?? '');
}

/** What stands for a time that is not known yet. */
const NO_TIME = /^(?:tb[acd]|n\.\s?n\.|n\/a|\?+|[-–—]+|offen|unknown|unbekannt)$/i;

const HAS_TIME = /\d:\d\d|T\d\d/;
const CLOCK = /(?<=^|[T\s,])\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?:\s?[ap]\.?m\b\.?)?/i;
/** A zone behind a time. */
const ZONE_BEHIND = /^\s?(?:Z|[+−-]\d\d:?\d\d|\(?[a-z]{2,5}\)?|[a-z]+\/[a-z_/]+)$/i;

/** A date at a time that takes the place of the one it has, in its zone unless that time says one. */
function atTime(date: string, time: string): string {
  const clock = clockAlone(time);
  const { index, 0: own } = CLOCK.exec(date) ?? { index: -1, 0: '' };
  if (date === '' || index < 0) return date === '' ? '' : `${date} ${clock}`;
  const behind = date.slice(index + own.length);
  return `${date.slice(0, index).replace(/T$/, ' ')}${clock}${lacksZone(clock) ? behind : behind.replace(ZONE_BEHIND, '')}`;
}

/** The time beside a date that has one itself; none where there is none. */
function otherTime(of: OtherTime['of'], use: OtherTime['use'], date: string, time: string): OtherTime[] {
  const usual = withUsualClock(withoutMidnight(date));
  return time === '' || NO_TIME.test(time) || !HAS_TIME.test(usual) ? [] : [{ of, use, time, date: atTime(usual, time) }];
}

function withTime(date: string, time: string): string {
  // Where the time has a column of its own, midnight is how a program writes the day beside it.
  const usual = withUsualClock(time === '' || NO_TIME.test(time) ? date : withoutMidnight(date));
  return date === '' || time === '' || NO_TIME.test(time) || HAS_TIME.test(usual) ? usual : `${usual} ${clockAlone(time)}`;
}

/** Year, month and day from three columns; a month may be a word, and say the day as well. */
function fromParts(year: string, month: string, day: string): string {
  const full = year.replace(/^\d{1,3}$/, (digits) => digits.padStart(4, '0'));
  // Where a part is not known, some write 0.
  if (year === '' || /^0*$/.test(month)) return full;
  if (/[\p{Script=Han}、～〜]/u.test(`${month}${day}`)) return besideYear(`${signed(month, '月')}${signed(day, '日')}`, full);
  const [, first, last] = /^(\d{1,2})\s?[-–—]\s?(\d{1,2})$/.exec(day) ?? [];
  if (first !== undefined && /^\d{1,2}$/.test(month)) return `${fromParts(year, month, first)} - ${fromParts(year, month, last ?? '')}`;
  if (!/^\d{1,2}$/.test(month)) return day === '' ? besideYear(month, full) : `${day} ${month} ${full}`;
  const two = (digits: string) => digits.padStart(2, '0');
  return [full, two(month), ...(/^0*$/.test(day) ? [] : [two(day)])].join('-');
}

/** A number with the sign of what it counts in Chinese and Japanese; words as they are. */
function signed(text: string, sign: string): string {
  return /^(?:大?[约約])?\d{1,2}(?:\s?[-–—～〜~、]\s?\d{1,2})?$/.test(text) ? `${text}${sign}` : text;
}
