import { monthName } from '../time/calendar';
import { ordinal } from '../time/ordinal';
import type { RuleCadence } from './rule-dates';
import { RULE_WEEKDAYS, type RuleDays, type RuleWeekday, weekdayOfRule } from './rule-days';

const WEEKDAY_NAMES: Readonly<Record<RuleWeekday, string>> = {
  ...{ MO: 'Monday', TU: 'Tuesday', WE: 'Wednesday', TH: 'Thursday', FR: 'Friday', SA: 'Saturday', SU: 'Sunday' },
};
const NUMBERED = ['first', 'second', 'third', 'fourth', 'fifth'] as const;
const WORKDAYS = 'MO,TU,WE,TH,FR';
const WEEKEND = 'SA,SU';
/** The months that begin and end a quarter. */
const QUARTER_BEGINS = [1, 4, 7, 10] as const;
const QUARTER_ENDS = [3, 6, 9, 12] as const;

/** "every Monday, Wednesday and Friday", "first Tuesday of each month", "15th and last day every 2 months" */
export function ruleWords({ count, unit, on }: RuleCadence): string {
  if (unit === 'week') return weekWords(count, on);
  const skips = count === 1 ? '' : ` every ${count.toLocaleString('en')} ${unit}s`;
  return `${daysWords(on)}${periodWords(unit, on, skips)}`;
}

function weekWords(count: number, { weekdays = [], weekStart }: RuleDays): string {
  const names = weekdays.map((token) => nameOf(token));
  if (count === 1) return weekdays.join() === WORKDAYS ? 'every weekday' : `every ${listed(names)}`;
  const begin = weekStart === undefined ? '' : `, weeks from ${WEEKDAY_NAMES[weekStart]}`;
  return `every ${count.toLocaleString('en')} weeks on ${listed(names)}${begin}`;
}

function periodWords(unit: 'month' | 'year', on: RuleDays, skips: string): string {
  const { months, pick } = on;
  if (months === undefined) return skips === '' ? ' of each month' : skips;
  const together = unit === 'year' && pick !== undefined && months.length > 1;
  const quarter = quarterOf(on);
  if (!together && quarter !== null && quarter.join() === months.join()) return ` of each quarter${skips}`;
  return ` of ${listed(months.map((month) => monthName(month)))}${together ? ' together' : ''}${skips}`;
}

/** The months that "of each quarter" means: the first ones for a first Monday, the last ones for a last Friday; null where it could be either. */
export function quarterOf({ weekdays, monthDays, pick }: RuleDays): readonly number[] | null {
  const counted = pick ?? monthDays ?? (weekdays ?? []).map((token) => weekdayOfRule(token).nth);
  if (counted.length === 0) return null;
  if (counted.every((nth) => nth > 0)) return QUARTER_BEGINS;
  return counted.every((nth) => nth < 0) ? QUARTER_ENDS : null;
}

/** The days, without their months. */
export function daysWords({ weekdays, monthDays, pick }: RuleDays): string {
  const days = weekdays === undefined ? monthDayWords(monthDays ?? []) : weekdayWords(weekdays, pick !== undefined);
  const both = weekdays === undefined || monthDays === undefined ? days : `${days} if the ${listed(monthDays.map(dayOrdinal), 'or')}`;
  if (pick === undefined) return both;
  const set = weekdays?.join();
  const which = listed(pick.map(ordinalWord));
  if (monthDays === undefined && set === WORKDAYS) return `${which} weekday`;
  if (monthDays === undefined && set === WEEKEND) return `${which} weekend day`;
  return `${which} of ${both}`;
}

function weekdayWords(tokens: readonly string[], isPicked: boolean): string {
  const parts = tokens.map(weekdayOfRule);
  if (tokens.join() === RULE_WEEKDAYS.join()) return isPicked ? 'all days' : 'every day';
  if (parts.every(({ nth }) => nth === 0)) {
    if (tokens.join() === WORKDAYS) return 'every weekday';
    return `${isPicked ? '' : 'every '}${listed(tokens.map(nameOf))}`;
  }
  const [only, ...others] = new Set(parts.map(({ weekday }) => weekday));
  if (only !== undefined && others.length === 0 && parts.every(({ nth }) => nth !== 0))
    return `${listed(parts.map(({ nth }) => ordinalWord(nth)))} ${WEEKDAY_NAMES[only]}`;
  return listed(parts.map(({ nth, weekday }) => `${nth === 0 ? 'every' : ordinalWord(nth)} ${WEEKDAY_NAMES[weekday]}`));
}

function monthDayWords(days: readonly number[]): string {
  const words = listed(days.map(dayOrdinal));
  return days.some((day) => day < 0) ? `${words} day` : words;
}

/** "first", "last", "second to last" */
export function ordinalWord(nth: number): string {
  if (nth === -1) return 'last';
  const word = NUMBERED[Math.abs(nth) - 1] ?? ordinal(Math.abs(nth));
  return nth < 0 ? `${word} to last` : word;
}

/** "15th", "last" */
function dayOrdinal(day: number): string {
  return day > 0 ? ordinal(day) : ordinalWord(day);
}

function nameOf(token: string): string {
  return WEEKDAY_NAMES[weekdayOfRule(token).weekday];
}

/** "one, two and three" */
export function listed(names: readonly string[], before = 'and'): string {
  return names.length <= 1 ? names.join('') : `${names.slice(0, -1).join(', ')} ${before} ${names.at(-1)}`;
}
