import { calendarOf, type Day } from '../day';
import { yearOfTwoDigits } from './column';
import type { Cursor } from './cursor';
import type { Draft } from './draft';
import { monthNumber } from './relative';
import type { DateTimeGroup } from './tokens';

/** Zones by letter: A to M without J are ahead of UTC by 1 to 12 hours, N to Y behind, Z is UTC, J the clock of the place itself. */
const AHEAD = 'ABCDEFGHIKLM';
const BEHIND = 'NOPQRSTUVWXY';

/** Such groups are written of the present: two digits are a year of the next twenty or of the eighty before, and the one a century before is the other reading. */
export function fromDateTimeGroup(cursor: Cursor, { day, time, letter, month, year }: DateTimeGroup, today: Day): Draft | null {
  const number = monthNumber(month.toLowerCase());
  const [hour, minute] = [time.slice(0, 2), time.slice(2)];
  if (Number(hour) > 23 || Number(minute) > 59) return cursor.fail(`${hour}:${minute} is not a time of day.`);
  if (number === null) return null;
  const said = { month: number, day: Number(day), clock: `T${hour}:${minute}${offsetOf(letter.toUpperCase())}` };
  if (year.length === 4) return { year, ...said };
  const latest = calendarOf(today).year + 19;
  const [nearest, other] = [latest, latest - 100].map((last) => yearOfTwoDigits(year, last));
  if (nearest === undefined || other === undefined) return null;
  return { year: nearest, ...said, others: [{ year: other, ...said }] };
}

function offsetOf(letter: string): string {
  if (letter === 'Z') return 'Z';
  if (letter === 'J') return '';
  const behind = BEHIND.indexOf(letter) + 1;
  const hours = behind > 0 ? behind : AHEAD.indexOf(letter) + 1;
  return `${behind > 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:00`;
}
