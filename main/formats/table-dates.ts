import type { ColumnUse, DateUse } from '../../shared/mapping';
import { plusDays } from '../../shared/time/day';
import { dayText, readDay } from '../../shared/time/day-text';
import { clockAlone, withUsualClock } from '../../shared/time/typed/written';
import { isTrue } from '../intake/mapping/cell-words';
import type { Mapping } from '../intake/mapping/column-use';
import { dayOfYear, needsYear } from '../intake/mapping/days-of-years';
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
}

const PARTS: readonly DateUse[] = ['start', 'end', 'time', 'endTime', 'year', 'month', 'day', 'endYear', 'endMonth', 'endDay'];

/** What a record says of when it was, from whatever columns there are. */
export function writtenDates(cell: CellOf): WrittenDates {
  const allDay = isTrue(cell('allDay'));
  const startDay = cell('start') || cell('when') || fromParts(cell('year'), cell('month'), cell('day'));
  const start = withTime(startDay, allDay ? '' : cell('time'));
  const endDay = cell('end') || fromParts(cell('endYear'), cell('endMonth'), cell('endDay'));
  // An end may say only its time: of the same day.
  const endIsTime = endDay === '' && cell('endTime') !== '' && !allDay;
  const end = endIsTime ? withTime(startDay, cell('endTime')) : withTime(endDay, allDay ? '' : cell('endTime'));
  const isOfYear = cell('start') === '' && cell('when') === '' && cell('year') !== '' && cell('day') === '' && needsYear(cell('month'));
  return { start, end, allDay, endIsTime, ofYear: isOfYear ? cell('month') : '' };
}

/** What calendars write as the end of whole days is the first day that is not meant any more. */
export function lastWholeDay(start: string, end: string): string {
  const day = readDay(end);
  return day === null || readDay(start) === null || end <= start ? end : dayText(plusDays(day, -1));
}

/** No shift, flight or night out that ends behind midnight is longer, in minutes: a time that is earlier by less is a fault. */
const LONGEST_NIGHT = 12 * 60;
const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(.*)$/;

/** An end of the same day whose time is earlier than that of the start, on the next day; null for any other. */
export function behindMidnight(start: string, end: string): string | null {
  const [[, day = '', hour, minute, zone], [, same, endHour, endMinute, endZone = '']] = [MOMENT.exec(start) ?? [], MOMENT.exec(end) ?? []];
  const known = readDay(day);
  const earlier = (Number(hour) - Number(endHour)) * 60 + Number(minute) - Number(endMinute);
  if (known === null || same !== day || zone !== endZone || earlier <= 0 || 1440 - earlier > LONGEST_NIGHT) return null;
  return `${dayText(plusDays(known, 1))}T${endHour}:${endMinute}${endZone}`;
}

/** Names of the columns that hold dates, as the person knows them. */
export function dateColumns({ columns }: Mapping, names: readonly string[]): string[] {
  const places = (['when', ...PARTS] as const).flatMap((use) => columns.get(use) ?? []);
  return [...new Set(places)].map((index) => names[index] ?? '');
}

/** What stands for a time that is not known yet. */
const NO_TIME = /^(?:tb[acd]|n\.\s?n\.|n\/a|\?+|[-–—]+|offen|unknown|unbekannt)$/i;

function withTime(date: string, time: string): string {
  // Where the time has a column of its own, midnight is how a program writes the day beside it.
  const usual = withUsualClock(time === '' || NO_TIME.test(time) ? date : withoutMidnight(date));
  return date === '' || time === '' || NO_TIME.test(time) || /\d:\d\d|T\d\d/.test(usual) ? usual : `${usual} ${clockAlone(time)}`;
}

/** Year, month and day from three columns; a month may be a word, and say the day as well. */
function fromParts(year: string, month: string, day: string): string {
  const full = year.replace(/^\d{1,3}$/, (digits) => digits.padStart(4, '0'));
  // Where a part is not known, some write 0.
  if (year === '' || /^0*$/.test(month)) return full;
  if (!/^\d{1,2}$/.test(month)) return day === '' ? dayOfYear(month, full) : `${day} ${month} ${full}`;
  const two = (digits: string) => digits.padStart(2, '0');
  return [full, two(month), ...(/^0*$/.test(day) ? [] : [two(day)])].join('-');
}
