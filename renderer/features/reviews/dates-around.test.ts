import { expect, it } from 'vitest';
import { EVERY_90_DAYS } from '../../../testing/entities/review-series';
import { datesAround } from './dates-around';

const numbers = (today: string, changes: Partial<typeof EVERY_90_DAYS> = {}) =>
  datesAround({ ...EVERY_90_DAYS, ...changes }, today).map(({ n }) => n);

it('shows the last three dates and the next five, or the first eight while less lies behind', () => {
  expect(numbers('2026-01-08')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(numbers('2026-07-07')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(numbers('2027-06-01')).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
});

it('reaches as far as the interval does, and not beyond the end', () => {
  expect(numbers('2026-01-08', { every: { count: 50, unit: 'year' } })).toHaveLength(8);
  expect(numbers('2027-06-01', { ends: { kind: 'after', count: 6 } })).toEqual([3, 4, 5, 6]);
});
