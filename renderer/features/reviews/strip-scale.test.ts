import { describe, expect, it } from 'vitest';
import { occurrencesOf, type Recurrence } from '../../../shared/reviews/occurrences';
import { EVERY_90_DAYS } from '../../../testing/entities/review-series';
import { stripOf } from './strip-scale';

const TODAY = '2026-11-22';
const strip = (change: Partial<Recurrence>, until: string) => {
  const series = { ...EVERY_90_DAYS, ...change };
  return stripOf(series.anchor, occurrencesOf(series, { until, today: TODAY }), TODAY);
};

const labels = (ticks: ReturnType<typeof stripOf>['ticks']) => ticks.map(({ label }) => label);

describe('stripOf', () => {
  it('runs from the anchor to the last date, with the years between', () => {
    const { shown, fromAnchor, ticks, place } = strip({}, '2028-09-24');
    expect([shown.length, fromAnchor, labels(ticks)]).toEqual([11, true, ['2027', '2028']]);
    expect([place('2026-01-08'), place('2028-09-24')]).toEqual([1, 99]);
    expect(place(TODAY)).toBeGreaterThan(place('2026-10-05'));
  });

  it('shows the sixty nearest to today of a daily series', () => {
    const { shown, fromAnchor, ticks } = strip({ every: { count: 1, unit: 'day' } }, '2028-11-22');
    expect([shown.length, shown[0]?.date, shown.at(-1)?.date]).toEqual([60, '2026-10-23', '2026-12-21']);
    expect([fromAnchor, labels(ticks)]).toEqual([false, ['Nov 2026', 'Dec 2026']]);
  });

  it('thins the years out when there are many', () => {
    expect(labels(strip({ every: { count: 10, unit: 'year' } }, '2076-12-31').ticks)).toEqual([
      '2027',
      '2033',
      '2039',
      '2045',
      '2051',
      '2057',
      '2063',
      '2069',
    ]);
  });

  it('reaches to a day held before the anchor or after the last date', () => {
    const { place } = strip(
      { outcomes: { 1: { outcome: 'held', on: '2025-12-01' }, 2: { outcome: 'moved', on: '2029-01-01' } } },
      '2026-12-31',
    );
    expect([place('2025-12-01'), place('2029-01-01')]).toEqual([1, 99]);
  });
});
