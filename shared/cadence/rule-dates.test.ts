import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleCadences } from '../../testing/entities/arbitrary-cadences';
import type { Cadence } from '../series';
import { calendarOf, type Day, dayFrom, weekdayOf } from '../time/day';
import { dayText, readDay } from '../time/day-text';
import { dateAfter, dateNumber, isRule } from './dates';
import { type RuleCadence, ruleDateBefore, shortestGap } from './rule-dates';

/** By looking at every day on its own, with no arithmetic of periods: slow, plain and written apart from what it tests. */
function byLooking(from: string, cadence: RuleCadence, days: number): string[] {
  const begin = readDay(from);
  if (begin === null) throw new Error('no day');
  const found: string[] = [];
  for (let day = begin + 1; day <= begin + days; day++) if (isOn(day as Day, begin, cadence)) found.push(dayText(day as Day));
  return found;
}

const NAMES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

function fits(day: Day, { on: { weekdays, monthDays, months } }: RuleCadence): boolean {
  const { year, month, day: number } = calendarOf(day);
  const length = calendarOf(dayFrom(year, month + 1, 0)).day;
  const name = NAMES[weekdayOf(day)] ?? '';
  const fromStart = `${Math.floor((number - 1) / 7) + 1}${name}`;
  const fromEnd = `${-(Math.floor((length - number) / 7) + 1)}${name}`;
  return (
    (months?.includes(month) ?? true) &&
    (monthDays?.some((wanted) => wanted === number || length + 1 + wanted === number) ?? true) &&
    (weekdays?.some((token) => token === name || token === fromStart || token === fromEnd) ?? true)
  );
}

function isOn(day: Day, begin: Day, cadence: RuleCadence): boolean {
  const { count, unit, on } = cadence;
  const [now, then] = [calendarOf(day), calendarOf(begin)];
  const start = NAMES.indexOf(on.weekStart ?? 'MO');
  const week = (one: Day) => Math.floor((one + 4 - start) / 7);
  const apart = {
    week: () => week(day) - week(begin),
    month: () => (now.year - then.year) * 12 + now.month - then.month,
    year: () => now.year - then.year,
  }[unit]();
  if (apart % count !== 0 || !fits(day, cadence)) return false;
  if (on.pick === undefined) return true;
  const period: Day[] = [];
  const [first, end] =
    unit === 'year' ? [dayFrom(now.year), dayFrom(now.year + 1)] : [dayFrom(now.year, now.month), dayFrom(now.year, now.month + 1)];
  for (let one = first; one < end; one = (one + 1) as Day) if (fits(one, cadence)) period.push(one);
  return on.pick.some((nth) => period.at(nth > 0 ? nth - 1 : nth) === day);
}

function rule(cadence: Cadence): RuleCadence {
  if (!isRule(cadence)) throw new Error('not a rule');
  return cadence;
}

const anchors = fc
  .integer({ min: Date.parse('2023-06-01'), max: Date.parse('2029-01-01') })
  .map((ms) => new Date(ms).toISOString().slice(0, 10));

describe('dates on days of a rule', () => {
  it('are those that looking at each day finds, and are found by number and by day', () => {
    fc.assert(
      fc.property(ruleCadences, anchors, (cadence, from) => {
        const wanted = byLooking(from, rule(cadence), 1500);
        const found = wanted.map((_, at) => dateAfter(from, cadence, at + 1));
        expect(found).toEqual(wanted);
        for (const [at, day] of wanted.entries()) {
          expect(dateNumber(from, cadence, day)).toBe(at + 1);
          expect(dateNumber(from, cadence, dayText(((readDay(day) ?? 0) + 1) as Day))).toBe(at + 2);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('go on from the date before them as they were', () => {
    fc.assert(
      fc.property(ruleCadences, anchors, (cadence, from) => {
        const first = dateAfter(from, cadence, 1);
        const before = first === null ? null : ruleDateBefore(first, rule(cadence));
        if (before === null) return;
        for (const n of [1, 2, 3, 10]) expect(dateAfter(before, cadence, n)).toBe(dateAfter(from, cadence, n));
      }),
      { numRuns: 80 },
    );
  });

  it('stop at the last day that can be written, and never come where there are none', () => {
    const cadence: Cadence = { count: 1, unit: 'year', on: { monthDays: [29], months: [2] } };
    expect(dateAfter('9995-12-31', cadence, 1)).toBe('9996-02-29');
    expect(dateAfter('9995-12-31', cadence, 2)).toBeNull();
    // Counted from an odd year by twos, no year is a leap year.
    expect(dateAfter('2001-01-01', { ...cadence, count: 2 }, 1)).toBeNull();
  });

  it('know how near two of them can lie', () => {
    expect(shortestGap({ count: 1, unit: 'week', on: { weekdays: ['MO', 'WE', 'FR'] } })).toBe(2);
    expect(shortestGap({ count: 1, unit: 'month', on: { weekdays: ['1TU'] } })).toBe(28);
  });
});
