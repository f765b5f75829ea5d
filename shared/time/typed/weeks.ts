import { daysInMonth } from '../calendar';
import { calendarOf, type Day, dayFrom, mondayOf, plusDays } from '../day';
import type { Cursor } from './cursor';
import { type Draft, draftOfDay, oneOfDays } from './draft';
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
  const monday = plusDays(mondayOf(dayFrom(year, 1, 4)), (week - 1) * 7);
  const exists = week >= 1 && calendarOf(plusDays(monday, 3)).year === year;
  if (!exists) return cursor.fail(`There is no week ${week} in ${year}.`);
  return day === null ? oneOfDays(monday, plusDays(monday, 6)) : draftOfDay(plusDays(monday, day - 1));
}

/** "week of 5 Jan 2026", from Monday; "week beginning 7 Jan 2026", from that day; "weekend of 10 Jan 2026". */
export function readWeekAround(cursor: Cursor, word: 'week' | 'weekend', readDay: () => Draft | null): Draft | null {
  const begins = word === 'week' && cursor.take('beginning', 'starting', 'commencing');
  if (!begins && !cursor.take('of', 'around', 'containing')) return null;
  cursor.take('the');
  const at = dayIn(readDay());
  if (at === null) return null;
  const monday = begins ? at : mondayOf(at);
  return word === 'weekend' ? oneOfDays(plusDays(monday, 5), plusDays(monday, 6)) : oneOfDays(monday, plusDays(monday, 6));
}

/** "first week of March 2026" is its days 1 to 7, "last week" its last seven. The ordinal is read already. */
export function weekOfMonth(cursor: Cursor, which: number | 'last'): Draft | null {
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
  cursor.take('the');
  const month = monthNumber(cursor.word());
  if (month === null) return null;
  cursor.at += 1;
  const year = readLaterYear(cursor);
  return year !== null && /^\d{4}$/.test(year) ? { year: Number(year), month, last: daysInMonth(Number(year), month) } : null;
}

function days({ year, month }: Month, from: number, to: number): Draft {
  return oneOfDays(dayFrom(year, month, from), dayFrom(year, month, to));
}

function dayIn(draft: Draft | null): Day | null {
  if (draft?.year === undefined || draft.month === undefined || draft.day === undefined || !/^\d{4}$/.test(draft.year)) return null;
  const inMonth = draft.month >= 1 && draft.month <= 12 && draft.day >= 1 && draft.day <= daysInMonth(Number(draft.year), draft.month);
  return inMonth ? dayFrom(Number(draft.year), draft.month, draft.day) : null;
}
