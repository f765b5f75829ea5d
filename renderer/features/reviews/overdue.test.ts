import { expect, it } from 'vitest';
import { summaryOf } from '../../../shared/reviews/summary';
import type { Series } from '../../../shared/series';
import { SEED_SERIES } from '../../../testing/entities/review-series';
import { overdueOf } from './overdue';

const TODAY = '2026-11-22';
const entry = (changes: Partial<Series>) => {
  const series = { ...SEED_SERIES, ...changes };
  return { series, summary: summaryOf(series, TODAY, 400) };
};
const daysOf = (...entries: ReturnType<typeof entry>[]) =>
  overdueOf(entries).map(({ series, occurrence }) => `${occurrence.on ?? occurrence.date} ${series.title}`);

it('is one list of all series, the longest overdue first', () => {
  expect(daysOf(entry({ title: 'a' }), entry({ title: 'b', anchor: '2026-01-07' }))).toEqual([
    ...['2026-04-07 b', '2026-04-08 a', '2026-07-06 b', '2026-07-07 a', '2026-10-04 b', '2026-10-05 a'],
  ]);
});

it('counts one that was moved from the day it was moved to, and none that is settled', () => {
  const outcomes = { 1: { outcome: 'held' }, 2: { outcome: 'moved', on: '2026-10-20' } } as const;
  expect(daysOf(entry({ title: 'a', outcomes }))).toEqual(['2026-10-05 a', '2026-10-20 a']);
});
