import { edtfYear } from '../calendar';
import { calendarOf, type Day } from '../day';
import type { Cursor } from './cursor';
import type { Draft } from './draft';
import type { Reading } from './reading';

/** Dates written in digits. */

/** `2026-01`, `2026-35`, `2026-01-08T13:16Z`, taken apart so that ranges can lend and borrow. */
export function fromIso(text: string): Draft {
  const [, year = '', second, day, clock] = /^(\d{4})-(\d\d)(?:-(\d\d))?(T.*)?$/.exec(text) ?? [];
  const code = Number(second);
  if (code > 20) return { year, period: code };
  if (day === undefined) return { year, month: code };
  return { year, month: code, day: Number(day), ...(clock === undefined ? {} : { clock }) };
}

/** 8/1/2026 by the person's preference, the other order as the alternative; with dots the day always comes first. */
export function fromNumeric(
  cursor: Cursor,
  [first = '', second = '', third]: readonly string[],
  separator: string,
  { order, orderProven }: Reading,
): Draft | null {
  if (third === undefined) return fromTwoNumbers(cursor, first, second);
  if (first.length === 4) return { year: first, month: Number(second), day: Number(third) };
  if (first.length > 2) return null;
  if (third.length !== 4) return cursor.fail(`Write the year with four digits: “${third}” could be in any century.`);
  const dayFirst = { year: third, month: Number(second), day: Number(first) };
  const monthFirst = { year: third, month: Number(first), day: Number(second) };
  if (separator === '.') return dayFirst;
  if (orderProven && order !== 'ymd') return order === 'mdy' ? monthFirst : dayFirst;
  const readings = (order === 'mdy' ? [monthFirst, dayFirst] : [dayFirst, monthFirst]).filter(({ month }) => month >= 1 && month <= 12);
  const [main, other] = readings;
  if (main === undefined) return dayFirst;
  return other === undefined || other.month === main.month ? main : { ...main, others: [other] };
}

function fromTwoNumbers(cursor: Cursor, first: string, second: string): Draft | null {
  if (second.length === 4) return { year: second, month: Number(first) };
  const month = Number(second);
  // "2014/15" is two years, as of a budget.
  const lastYear = `${first.slice(0, 2)}${second}`;
  if (month <= 12) return { year: first, month };
  return second.length === 2 && lastYear > first ? { edtf: `${first}/${lastYear}` } : cursor.fail(`There is no month ${month}.`);
}

/** "1990s" is a decade; "1800s" may be one or a century, and the wider is taken, save in our own ("2000s"). */
export function fromDecade(digits: string, today: Day): Draft {
  const base = Number(digits);
  const full = digits.padStart(4, '0');
  const decade = { year: `${full.slice(0, 3)}X`, round: { base, length: 10 } } as const;
  const century = { year: `${full.slice(0, 2)}XX`, round: { base, length: 100 } } as const;
  if (digits.length > 2 && digits.endsWith('00')) {
    return digits === '2000' ? { ...decade, others: [century] } : { ...century, others: [decade] };
  }
  if (digits.length > 2) return decade;
  // "90s": the last such decade that has begun.
  const now = calendarOf(today).year;
  const latest = Math.floor((now - base) / 100);
  const inCentury = (hundred: number) => ({ ...decade, year: `${edtfYear(hundred * 100 + base).slice(0, 3)}X` });
  return { ...inCentury(latest), others: [inCentury(latest - 1)] };
}
