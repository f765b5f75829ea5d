import { dayFrom, plusDays } from '../day';
import type { Cursor } from './cursor';
import { type Draft, draftOfDay, oneOfDays } from './draft';
import { readLaterYear } from './year';

/** Days that are called by a name: "Christmas 2025", "Good Friday 2026". */

/** Month and day, where that is the same in every year. Longer names stand before those that they begin with. */
const FIXED: readonly (readonly [name: string, month: number, day: number])[] = [
  ['christmas eve', 12, 24],
  ['christmas day', 12, 25],
  ['christmas', 12, 25],
  ['xmas', 12, 25],
  ['boxing day', 12, 26],
  ['new years eve', 12, 31],
  ['new years day', 1, 1],
  ['new year', 1, 1],
  ['epiphany', 1, 6],
  ['halloween', 10, 31],
];

/** Days from Easter Sunday. */
const MOVABLE: readonly (readonly [name: string, days: number])[] = [
  ['ash wednesday', -46],
  ['palm sunday', -7],
  ['maundy thursday', -3],
  ['good friday', -2],
  ['easter sunday', 0],
  ['easter monday', 1],
  ['easter', 0],
  ['ascension day', 39],
  ['whit sunday', 49],
  ['pentecost', 49],
];

/** Most words begin none. */
const FIRST_WORDS = new Set([...FIXED, ...MOVABLE].map(([name]) => name.split(' ')[0]));

/** "Christmas" alone may also mean its three days, which are the other reading. */
export function readFeast(cursor: Cursor): Draft | null {
  if (!FIRST_WORDS.has(cursor.word())) return null;
  const fixed = FIXED.find(([name]) => cursor.takePhrase(name));
  const movable = fixed === undefined ? MOVABLE.find(([name]) => cursor.takePhrase(name)) : undefined;
  const name = fixed?.[0] ?? movable?.[0];
  if (name === undefined) return null;
  const year = cursor.attempt(() => readLaterYear(cursor));
  if (year === null) return cursor.fail('Add the year of the feast, such as “Christmas 2025”.');
  if (fixed !== undefined) {
    const [, month, day] = fixed;
    const days = name === 'christmas' && /^\d{4}$/.test(year) ? christmas(Number(year)) : null;
    return { year, month, day, ...(days === null ? {} : { others: [days] }) };
  }
  if (!/^\d{4}$/.test(year) || Number(year) < 1583)
    return cursor.fail('Easter is known here from 1583 on, by the Gregorian calendar: write the day itself.');
  return draftOfDay(plusDays(easterOf(Number(year)), movable?.[1] ?? 0));
}

function christmas(year: number): Draft {
  return oneOfDays(dayFrom(year, 12, 24), dayFrom(year, 12, 26));
}

/** Easter Sunday of the Gregorian calendar (the "anonymous" algorithm, Nature of 20 April 1876). */
function easterOf(year: number) {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const lunar = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - lunar + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const fromMarch = epact + weekday - 7 * late + 114;
  return dayFrom(year, Math.floor(fromMarch / 31), (fromMarch % 31) + 1);
}
