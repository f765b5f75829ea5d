import { describe, expect, it } from 'vitest';
import { EVERY_90_DAYS } from '../../testing/entities/review-series';
import { cadenceWords, intervalWords, trapsOf } from './cadence-words';
import { countdownWords, daysBetween, dayWords } from './days';
import { occurrencesOf, type Recurrence } from './occurrences';

function traps(change: Partial<Recurrence>, until: string): string[] {
  const series = { ...EVERY_90_DAYS, ...change };
  return trapsOf(series, occurrencesOf(series, { until, today: '2026-01-01' }));
}

describe('cadenceWords', () => {
  it('says interval, anchor and mode', () => {
    expect(cadenceWords(EVERY_90_DAYS)).toBe('every 90 days from 8 January 2026, fixed');
    expect(cadenceWords({ ...EVERY_90_DAYS, mode: 'rolling', every: { count: 1, unit: 'month' } })).toBe(
      'every month from 8 January 2026, rolling',
    );
  });

  it('adds the end and the weekend rule when there is one', () => {
    expect(cadenceWords({ ...EVERY_90_DAYS, ends: { kind: 'after', count: 4 } })).toBe('every 90 days from 8 January 2026, fixed, 4 times');
    expect(cadenceWords({ ...EVERY_90_DAYS, ends: { kind: 'until', date: '2027-12-31' }, weekend: 'next-workday' })).toBe(
      'every 90 days from 8 January 2026, fixed, until 31 December 2027, weekends move to Monday',
    );
  });

  it('says one and many', () => {
    expect(intervalWords({ count: 1, unit: 'week' })).toBe('every week');
    expect(intervalWords({ count: 2, unit: 'week' })).toBe('every 2 weeks');
  });
});

describe('trapsOf', () => {
  it('names the drift of day counts taken for months and years', () => {
    expect(traps({}, '2027-01-03')).toContain('90 days is not 3 months: number 4 drifts to 3 January 2027, not 8 January 2027.');
    expect(traps({ every: { count: 4, unit: 'week' } }, '2026-02-05')).toContain(
      '4 weeks is not a month: number 1 drifts to 5 February 2026, not 8 February 2026.',
    );
    expect(traps({ every: { count: 365, unit: 'day' } }, '2029-12-31')).toContain(
      '365 days is not a year: number 3 drifts to 7 January 2029, not 8 January 2029.',
    );
  });

  it('names no drift where nobody would expect another date', () => {
    for (const every of [
      { count: 10, unit: 'day' },
      { count: 45, unit: 'day' },
      { count: 1, unit: 'week' },
      { count: 3, unit: 'month' },
    ] as const) {
      expect(traps({ every, weekend: 'next-workday' }, '2028-12-31')).toEqual([]);
    }
    // 365 days and a year agree as long as no leap day lies between.
    expect(traps({ every: { count: 365, unit: 'day' }, weekend: 'next-workday' }, '2028-01-08')).toEqual([]);
  });

  it('names clipped months together, by the day they are clipped to', () => {
    const monthly = { every: { count: 1, unit: 'month' }, anchor: '2026-01-31', weekend: 'next-workday' } as const;
    expect(traps(monthly, '2026-06-30')).toEqual([
      'February 2026 has no 31st: clipped to 28.',
      'April and June have no 31st: clipped to 30.',
    ]);
    expect(traps({ ...monthly, every: { count: 1, unit: 'year' }, anchor: '2024-02-29' }, '2025-12-31')).toEqual([
      'February 2025 has no 29th: clipped to 28.',
    ]);
  });

  it('names dates on a weekend only while the rule keeps them there', () => {
    expect(traps({}, '2027-01-03').at(-1)).toBe('3 January 2027 is a Sunday.');
    expect(traps({}, '2027-04-03').at(-1)).toBe('3 January 2027 is a Sunday, and 1 more of these dates falls on a weekend.');
    expect(traps({ weekend: 'previous-workday' }, '2027-04-03').join()).not.toContain('Sunday');
  });
});

describe('days', () => {
  it('counts and says days', () => {
    expect(daysBetween('2026-11-22', '2027-01-03')).toBe(42);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
    expect(dayWords('2026-04-08')).toBe('8 April 2026');
    expect([0, 1, 42, -1, -12].map(countdownWords)).toEqual(['today', 'tomorrow', 'in 42 days', 'yesterday', '12 days ago']);
  });
});
