import { fail, ok, type Result } from '../result';
import { type Cadence, cadenceSchema } from '../series';
import type { RuleCadence } from './rule-dates';
import { RULE_WEEKDAYS, type RuleDays, weekdayOfRule } from './rule-days';
import { tidyCadence } from './tidy-cadence';

/** Parts of a recurrence rule of RFC 5545 by their names, in upper case. */
export type RuleParts = Readonly<Record<string, string>>;

const DAY_PARTS = ['BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST'];
/** Times of one day do not matter to a series, which keeps days. */
const TIME_PARTS = ['BYHOUR', 'BYMINUTE', 'BYSECOND'];

/**
 * The cadence of a rule that names its days. Errors: `invalid`, with the part that no cadence can follow.
 *
 * @param parts without FREQ, INTERVAL, COUNT and UNTIL, which `every` and the end of the series say
 * @param start day of DTSTART, which says what the parts do not
 */
export function cadenceOfParts(parts: RuleParts, every: Pick<Cadence, 'count' | 'unit'>, start: string): Result<Cadence> {
  for (const [name, value] of Object.entries(parts)) {
    const isOneTime = TIME_PARTS.includes(name) && /^\d{1,2}$/.test(value);
    if (!isOneTime && !DAY_PARTS.includes(name)) return cannot(name, value);
  }
  const read = readParts(parts);
  if (!read.ok) return read;
  const placed = withStart(read.value, every, start);
  if (placed === null) {
    const [name, value] = Object.entries(parts).find(([one]) => one.startsWith('BY')) ?? ['FREQ', every.unit];
    return cannot(name, value);
  }
  const checked = cadenceSchema.safeParse(tidyCadence(placed));
  if (checked.success) return ok(tidyCadence(checked.data));
  const [name, value] = Object.entries(parts).find(([one]) => one.startsWith('BY')) ?? ['FREQ', every.unit];
  return fail('invalid', `${checked.error.issues[0]?.message ?? 'No series has these days.'} (${name}=${value})`, 'rule');
}

function cannot(name: string, value: string): Result<never> {
  return fail('invalid', `A series falls on days of a week, month or year; it cannot follow ${name}=${value}.`, 'rule');
}

function readParts(parts: RuleParts): Result<RuleDays> {
  const lists = { monthDays: parts['BYMONTHDAY'], months: parts['BYMONTH'], pick: parts['BYSETPOS'] };
  const numbers: Record<string, number[]> = {};
  for (const [name, text] of Object.entries(lists)) {
    if (text === undefined) continue;
    if (!/^[+-]?\d{1,3}(,[+-]?\d{1,3})*$/.test(text)) return fail('invalid', `“${text.slice(0, 40)}” is not a list of numbers.`, 'rule');
    numbers[name] = text.split(',').map(Number);
  }
  const weekdays = parts['BYDAY']?.split(',').map((token) => token.replace(/^\+/, ''));
  if (weekdays?.some((token) => !/^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.test(token))) return cannot('BYDAY', parts['BYDAY'] ?? '');
  const weekStart = RULE_WEEKDAYS.find((name) => name === parts['WKST']);
  return ok({ ...numbers, ...(weekdays === undefined ? {} : { weekdays }), ...(weekStart === undefined ? {} : { weekStart }) });
}

/** With what the start says of the days, in the unit that has them; null when a cadence has no place for it. */
function withStart({ weekStart, ...on }: RuleDays, { count, unit }: Pick<Cadence, 'count' | 'unit'>, start: string): RuleCadence | null {
  const { weekdays, monthDays, months, pick } = on;
  const isNumbered = weekdays?.some((token) => token.length > 2) === true;
  const day = Number(start.slice(8));
  if (unit === 'day' || unit === 'week') {
    if (isNumbered || (unit === 'week' && monthDays !== undefined) || pick !== undefined) return null;
    const ofWeek = weekdays ?? (unit === 'week' ? [weekdayName(start)] : [...RULE_WEEKDAYS]);
    if (months === undefined && monthDays === undefined) {
      if (unit === 'day' && count > 1) return null;
      return { count, unit: 'week', on: { weekdays: ofWeek, ...(weekStart === undefined ? {} : { weekStart }) } };
    }
    if (count > 1) return null;
    return { count, unit: 'month', on: monthDays === undefined || weekdays !== undefined ? { ...on, weekdays: ofWeek } : on };
  }
  if (unit === 'month') return { count, unit, on: weekdays === undefined && monthDays === undefined ? { ...on, monthDays: [day] } : on };
  const month = Number(start.slice(5, 7));
  if (weekdays !== undefined && months === undefined && monthDays === undefined) {
    // Numbers count weekdays of the whole year here, and what is picked is picked of it.
    return isNumbered || count > 1 || pick !== undefined ? null : { count, unit: 'week', on: { weekdays } };
  }
  const ofYear = { ...on, months: months ?? (monthDays === undefined ? [month] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) };
  return { count, unit, on: weekdays === undefined && monthDays === undefined ? { ...ofYear, monthDays: [day] } : ofYear };
}

function weekdayName(day: string): string {
  const at = new Date(`${day}T00:00:00Z`).getUTCDay();
  return RULE_WEEKDAYS[(at + 6) % 7] ?? 'MO';
}

/**
 * Whether widespread programs make the right dates of the rule of a cadence. Those on ical.js 2.2 (Thunderbird among them) pass over BYSETPOS, and
 * lose dates where days of the month meet weekdays or months. They pass over a start in a month without the fifth weekday that is named beside
 * others, and end where the next fifth of a February is decades away.
 */
export function isWidelyFollowed({ count, unit, on }: RuleCadence): boolean {
  const { weekdays = [], monthDays, months, pick } = on;
  if (pick !== undefined || (weekdays.length > 0 && monthDays !== undefined)) return false;
  const hasFifth = weekdays.some((token) => Math.abs(weekdayOfRule(token).nth) === 5);
  if (hasFifth && (weekdays.length > 1 || months?.join() === '2')) return false;
  if (months === undefined) return unit !== 'year' || !mayNameADayTwice(weekdays);
  if (mayNameADayTwice(weekdays)) return false;
  if (unit === 'month' && count > 1) return false;
  return monthDays === undefined || (months.length === 1 && monthDays.every((day) => day > 0 && day <= 28));
}

/**
 * Whether a day can be two of these, as the second Monday of a month with four of them is also the last but two. RFC 5545 has it once; ical.js 2.2
 * has and counts it twice, or goes back to days before it, wherever months are named.
 */
function mayNameADayTwice(weekdays: readonly string[]): boolean {
  const ways = new Set(weekdays.map((token) => `${token.slice(-2)} ${Math.sign(weekdayOfRule(token).nth)}`));
  return ways.size > new Set(weekdays.map((token) => token.slice(-2))).size;
}

/** The parts of a rule that name the days of a cadence. */
export function partsOfDays({ count, unit, on }: RuleCadence): string[] {
  const { weekdays, monthDays, months, pick, weekStart } = on;
  // "Each November" is known to more programs than "each month that is November".
  const yearly =
    unit === 'month' && count === 1 && months !== undefined && (months.length === 1 || (weekdays !== undefined && pick === undefined));
  const frequency = { week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' }[yearly ? 'year' : unit];
  return [
    `FREQ=${frequency}`,
    ...(count === 1 ? [] : [`INTERVAL=${count}`]),
    ...(months === undefined ? [] : [`BYMONTH=${months.join()}`]),
    ...(monthDays === undefined ? [] : [`BYMONTHDAY=${monthDays.join()}`]),
    ...(weekdays === undefined ? [] : [`BYDAY=${weekdays.join()}`]),
    ...(pick === undefined ? [] : [`BYSETPOS=${pick.join()}`]),
    ...(unit === 'week' && count > 1 ? [`WKST=${weekStart ?? 'MO'}`] : []),
  ];
}
