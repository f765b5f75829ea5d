import { describe, expect, it } from 'vitest';
import { SEED_SERIES as review } from '../../testing/entities/review-series';
import { projectedOccurrences } from './projection';

describe('projectedOccurrences', () => {
  it('reaches the horizon', () => {
    const dates = projectedOccurrences(review, '2026-11-22', 402).map((occurrence) => occurrence.date);
    expect(dates).toEqual(['2026-04-08', '2026-07-07', '2026-10-05', '2027-01-03', '2027-04-03', '2027-07-02', '2027-09-30', '2027-12-29']);
  });

  it('shows three dates ahead even when the cadence is longer than the horizon', () => {
    const decade = { ...review, every: { count: 10, unit: 'year' as const } };
    expect(projectedOccurrences(decade, '2026-11-22', 731).map((occurrence) => occurrence.date)).toEqual([
      '2036-01-08',
      '2046-01-08',
      '2056-01-08',
    ]);
  });

  it('does not go past the end of the series', () => {
    const twice = { ...review, every: { count: 10, unit: 'year' as const }, ends: { kind: 'after' as const, count: 2 } };
    expect(projectedOccurrences(twice, '2026-11-22', 731)).toHaveLength(2);
  });
});
