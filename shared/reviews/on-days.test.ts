import { describe, expect, it } from 'vitest';
import { EVERY_90_DAYS } from '../../testing/entities/review-series';
import type { Cadence } from '../series';
import { cadenceWords, trapsOf } from './cadence-words';
import { countedDay, occurrenceAt, occurrencesIn, occurrencesOf, type Recurrence } from './occurrences';
import { projectionEnd } from './projection';
import { splitSeries } from './split';

const FIRST_TUESDAY: Cadence = { count: 1, unit: 'month', on: { weekdays: ['1TU'] } };
const TRIAL_DAYS: Cadence = { count: 1, unit: 'week', on: { weekdays: ['MO', 'WE', 'FR'] } };

function series(change: Partial<Recurrence>): Recurrence {
  return { ...EVERY_90_DAYS, ...change };
}
function dates(change: Partial<Recurrence>, until: string): string[] {
  return occurrencesOf(series(change), { until, today: '2000-01-01' }).map(({ date }) => date);
}

describe('a series on days of a rule', () => {
  it('begins with the first of them after its anchor', () => {
    expect(dates({ every: FIRST_TUESDAY }, '2026-04-30')).toEqual(['2026-02-03', '2026-03-03', '2026-04-07']);
    expect(dates({ every: FIRST_TUESDAY, anchor: '2026-02-03' }, '2026-04-30')).toEqual(['2026-03-03', '2026-04-07']);
    expect(dates({ every: TRIAL_DAYS, anchor: '2026-01-04' }, '2026-01-12')).toEqual([
      '2026-01-05',
      '2026-01-07',
      '2026-01-09',
      '2026-01-12',
    ]);
  });

  it('ends after a number, or on an inclusive day, and moves off weekends', () => {
    const lastDay: Cadence = { count: 1, unit: 'month', on: { monthDays: [-1] } };
    expect(dates({ every: lastDay, ends: { kind: 'after', count: 2 } }, '2099-12-31')).toEqual(['2026-01-31', '2026-02-28']);
    expect(dates({ every: lastDay, ends: { kind: 'until', date: '2026-03-31' } }, '2099-12-31')).toHaveLength(3);
    expect(dates({ every: lastDay, ends: { kind: 'until', date: '2026-03-30' } }, '2099-12-31')).toHaveLength(2);
    expect(dates({ every: lastDay, weekend: 'previous-workday' }, '2026-03-31')).toEqual(['2026-01-30', '2026-02-27', '2026-03-31']);
  });

  it('rolls on to the first of them after the day that one was held, and after its own day', () => {
    const rolling = { every: FIRST_TUESDAY, mode: 'rolling' } as const;
    expect(dates({ ...rolling, outcomes: { 1: { outcome: 'held', on: '2026-03-05' } } }, '2026-05-31')).toEqual([
      '2026-02-03',
      '2026-04-07',
      '2026-05-05',
    ]);
    // Held early, it does not come round a second time on its own day.
    expect(dates({ ...rolling, outcomes: { 1: { outcome: 'held', on: '2026-01-30' } } }, '2026-03-31')).toEqual([
      '2026-02-03',
      '2026-03-03',
    ]);
    expect(dates({ ...rolling, outcomes: { 1: { outcome: 'missed' } } }, '2026-03-31')).toEqual(['2026-02-03', '2026-03-03']);
    const fortnightly: Cadence = { count: 2, unit: 'week', on: { weekdays: ['MO'] } };
    expect(
      dates({ ...rolling, every: fortnightly, anchor: '2026-01-05', outcomes: { 1: { outcome: 'held', on: '2026-01-28' } } }, '2026-02-28'),
    ).toEqual(['2026-01-19', '2026-02-09', '2026-02-23']);
  });

  it('is found by number and by window as by counting', () => {
    const one = series({
      every: TRIAL_DAYS,
      mode: 'rolling',
      outcomes: { 3: { outcome: 'moved', on: '2026-02-02' }, 9: { outcome: 'held' } },
    });
    const all = occurrencesOf(one, { until: '2026-12-31', today: '2026-03-01' });
    for (const occurrence of all) expect(occurrenceAt(one, occurrence.n, '2026-03-01')).toEqual(occurrence);
    const window = { from: '2026-05-01', until: '2026-05-31', today: '2026-03-01' };
    expect(occurrencesIn(one, window)).toEqual(all.filter(({ date }) => date >= window.from && date <= window.until));
  });

  it('is projected to its third date, however far that is', () => {
    const friday13: Cadence = { count: 1, unit: 'month', on: { weekdays: ['FR'], monthDays: [13] } };
    // Three of them in 2026: February, March and November.
    expect(projectionEnd(series({ every: friday13 }), '2026-01-08', 30)).toBe('2026-11-13');
    const leapMonday: Cadence = { count: 1, unit: 'year', on: { weekdays: ['MO'], monthDays: [29], months: [2] } };
    const end = projectionEnd(series({ every: leapMonday }), '2026-01-08', 30);
    expect(occurrencesOf(series({ every: leapMonday }), { until: end, today: '2026-01-08' }).map(({ date }) => date)).toEqual([
      '2044-02-29',
      '2072-02-29',
      end,
    ]);
  });

  it('goes on with the same dates where it is split', () => {
    for (const every of [FIRST_TUESDAY, TRIAL_DAYS, { count: 2, unit: 'week', on: { weekdays: ['MO', 'TH'] } } satisfies Cadence]) {
      for (const mode of ['fixed', 'rolling'] as const) {
        const one = series({ every, mode, outcomes: { 4: { outcome: 'held' } } });
        const split = splitSeries(one, 5);
        expect(split.ok && split.value.continues).toBe(true);
      }
    }
  });

  it('is said with its anchor, and with what surprises', () => {
    expect(cadenceWords(series({ every: FIRST_TUESDAY }))).toBe('first Tuesday of each month from 8 January 2026, fixed');
    const shorter = series({ every: { count: 1, unit: 'month', on: { monthDays: [31] } }, weekend: 'next-workday' });
    expect(trapsOf(shorter, [])).toEqual(['A month that has no 31st has no date there: nothing is clipped.']);
    expect(trapsOf(series({ every: FIRST_TUESDAY }), [])).toEqual([]);
    expect(countedDay(series({ every: FIRST_TUESDAY }), 1)).toEqual({ day: '2026-02-03', clipped: false });
  });
});
