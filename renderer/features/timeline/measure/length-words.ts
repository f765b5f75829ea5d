import { strings } from './strings';
import type { Length } from './time-between';

const text = strings.measure;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length in words, with all that is not known of it: "2 hours 15 minutes", "12 days", "between 3 and 5 days", "less than 2 months". */
export function wordsOfLength(length: Length): string {
  if (length.unit === 'time') return timeWords(length.ms, length.toTheSecond);
  const { unit, least, most } = length;
  if (unit === 'day') {
    if (least === most) return text.count('day', least);
    return least === 0 ? text.atMost(text.count('day', most)) : text.between(text.number(least), text.count('day', most));
  }
  // A year and more of months is said in years and months, so that nobody has to divide by twelve.
  const said = unit === 'month' && most >= 24 ? yearsAndMonths : (number: number) => text.count(unit, number);
  if (least === 0) return text.lessThan(said(most));
  return text.between(unit === 'month' && most >= 24 ? said(least) : text.number(least), said(most));
}

function yearsAndMonths(months: number): string {
  return inUnits([
    ['year', Math.floor(months / 12)],
    ['month', months % 12],
  ]);
}

/** Up to two days in hours, beyond that in days of 24 hours. */
function timeWords(ms: number, toTheSecond: boolean): string {
  const seconds = Math.round(ms / 1000);
  const inSeconds = toTheSecond && seconds < HOUR;
  const rest = inSeconds ? seconds : Math.round(seconds / MINUTE) * MINUTE;
  const days = rest >= 2 * DAY ? Math.floor(rest / DAY) : 0;
  const parts = [
    ['day', days],
    ['hour', Math.floor((rest - days * DAY) / HOUR)],
    ['minute', Math.floor((rest % HOUR) / MINUTE)],
    ['second', rest % MINUTE],
  ] as const;
  return inUnits(parts) || text.count(inSeconds ? 'second' : 'minute', 0);
}

function inUnits(parts: readonly (readonly [unit: keyof typeof text.units, number: number])[]): string {
  return parts
    .filter(([, number]) => number > 0)
    .map(([unit, number]) => text.count(unit, number))
    .join(' ');
}
