import { DAY_MS, dayOf, daysInMonth, startOf } from '../calendar';
import type { Cursor } from './cursor';
import { type Draft, oneOfDays } from './draft';
import { monthNumber } from './relative';
import { readLaterYear } from './year';

/** Weeks and parts of months: EDTF has no form for them, so each is "one of its days". */

/** "week 3 of 2026" by ISO 8601; the word is read already. */
export function readWeek(cursor: Cursor): Draft | null {
  const number = cursor.peek();
  if (number?.kind !== 'number') return null;
  cursor.at += 1;
  const year = cursor.attempt(() => readLaterYear(cursor));
  if (year === null || !/^\d{4}$/.test(year)) return cursor.fail('Add the year of the week.');
  return weekOf(cursor, Number(year), number.value, null);
}

/** A week of a year by ISO 8601, or one day of it (1 is Monday). */
export function weekOf(cursor: Cursor, year: number, week: number, day: number | null): Draft | null {
  const fourth = startOf(year, 1, 4);
  const monday = mondayOf(fourth) + (week - 1) * 7 * DAY_MS;
  const exists = week >= 1 && dayOf(monday + 3 * DAY_MS).year === year;
  if (!exists) return cursor.fail(`There is no week ${week} in ${year}.`);
  return day === null ? oneOfDays(monday, monday + 6 * DAY_MS) : oneDay(monday + (day - 1) * DAY_MS);
}

/** "week of 5 Jan 2026", from Monday; "week beginning 7 Jan 2026", from that day; "weekend of 10 Jan 2026". */
export function readWeekAround(cursor: Cursor, word: 'week' | 'weekend', readDay: () => Draft | null): Draft | null {
  const begins = word === 'week' && cursor.take('beginning', 'starting', 'commencing');
  if (!begins && !cursor.take('of', 'around', 'containing')) return null;
  cursor.take('the');
  const at = dayIn(readDay());
  if (at === null) return null;
  const monday = begins ? at : mondayOf(at);
  return word === 'weekend' ? oneOfDays(monday + 5 * DAY_MS, monday + 6 * DAY_MS) : oneOfDays(monday, monday + 6 * DAY_MS);
}

/** "first week of March 2026" is its days 1 to 7, "last week" its last seven. The ordinal is read already, "last" is not. */
export function weekOfMonth(cursor: Cursor, which: number | 'last'): Draft | null {
  if (which === 'last') cursor.at += 1;
  cursor.at += 1;
  const month = readMonth(cursor);
  if (month === null) return null;
  if (which === 'last') return days(month, month.last - 6, month.last);
  if (which < 1 || which > 5 || which * 7 - 6 > month.last) return cursor.fail(`This month has no week ${which}.`);
  return days(month, which * 7 - 6, Math.min(which * 7, month.last));
}

/** "first half of March 2026": its days 1 to 15; the second is the rest. */
export function halfOfMonth(cursor: Cursor, which: number): Draft | null {
  const month = readMonth(cursor);
  if (month === null) return null;
  return which === 1 ? days(month, 1, 15) : days(month, 16, month.last);
}

interface Month {
  readonly year: number;
  readonly month: number;
  /** Its last day. */
  readonly last: number;
}

function readMonth(cursor: Cursor): Month | null {
  cursor.take('of', 'in');
  const month = monthNumber(cursor.word());
  if (month === null) return null;
  cursor.at += 1;
  const year = readLaterYear(cursor);
  return year !== null && /^\d{4}$/.test(year) ? { year: Number(year), month, last: daysInMonth(Number(year), month) } : null;
}

function days({ year, month }: Month, from: number, to: number): Draft {
  return oneOfDays(startOf(year, month, from), startOf(year, month, to));
}

function oneDay(at: number): Draft {
  const { year, month, day } = dayOf(at);
  return { year: String(year).padStart(4, '0'), month, day };
}

function dayIn(draft: Draft | null): number | null {
  if (draft?.year === undefined || draft.month === undefined || draft.day === undefined || !/^\d{4}$/.test(draft.year)) return null;
  const inMonth = draft.month >= 1 && draft.month <= 12 && draft.day >= 1 && draft.day <= daysInMonth(Number(draft.year), draft.month);
  return inMonth ? startOf(Number(draft.year), draft.month, draft.day) : null;
}

function mondayOf(at: number): number {
  return at - ((new Date(at).getUTCDay() + 6) % 7) * DAY_MS;
}
