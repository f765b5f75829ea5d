import { daysInMonth, WEEKDAYS } from '../calendar';
import { dayFrom, weekdayOf } from '../day';
import type { Cursor } from './cursor';
import type { Draft } from './draft';

/** "(Thursday)", ", Thu" after a day. */
export function readWeekdayAfter(cursor: Cursor): number | null {
  const bracket = cursor.take('(');
  if (!bracket) cursor.take(',');
  const weekday = weekdayNumber(cursor.word());
  if (weekday === null) return null;
  cursor.at += 1;
  return bracket && !cursor.take(')') ? null : weekday;
}

/** A day of which the weekday is said. Where digits may be read in two orders, the weekday says in which, and nothing else is offered. */
export function onWeekday({ others = [], ...main }: Draft, weekday: number): Draft {
  const fitting = [main, ...others].filter((one) => isOn(one, weekday));
  const [first = main, ...rest] = fitting.map((one) => ({ ...one, weekday }));
  return { ...first, weekday, ...(rest.length === 0 ? {} : { others: rest }) };
}

function isOn({ year = '', month, day }: Draft, weekday: number): boolean {
  if (!/^-?\d{4}$/.test(year) || month === undefined || day === undefined) return false;
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(year), month);
  return exists && weekdayOf(dayFrom(Number(year), month, day)) === weekday;
}

const SHORT = ['sun', 'mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat'];

const WEEKDAY_NUMBERS: ReadonlyMap<string, number> = new Map(
  WEEKDAYS.flatMap((name, at) => {
    const small = name.toLowerCase();
    return [small, ...SHORT.filter((short) => small.startsWith(short))].map((word): [string, number] => [word, at]);
  }),
);

/** 0 is Sunday; full names and the usual shortenings. */
export function weekdayNumber(word: string): number | null {
  return WEEKDAY_NUMBERS.get(word) ?? null;
}
