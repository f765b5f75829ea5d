import { describe, expect, it } from 'vitest';
import { type Series, seriesSchema } from '../series';

import { reviewStatus } from './status';

function series(every: number, anchor: string, outcomes: Series['outcomes'] = {}): Series {
  return seriesSchema.parse({
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    title: 'Joint security review',
    lane: '01890a5d-ac96-774b-bcce-b302099a8058',
    every: { count: every, unit: 'day' },
    anchor,
    mode: 'fixed',
    ends: { kind: 'never' },
    weekend: 'keep',
    leadDays: 14,
    notes: '',
    outcomes,
  });
}

describe('reviewStatus', () => {
  it('counts what is past and unsettled, and finds the next date', () => {
    expect(reviewStatus([series(90, '2026-01-08')], '2026-11-22', 731)).toEqual({
      unconfirmed: 3,
      next: { n: 4, day: '2027-01-03', inDays: 42 },
    });
  });

  it('takes the nearest over all series', () => {
    const status = reviewStatus([series(90, '2026-01-08'), series(30, '2026-11-01')], '2026-11-22', 731);
    expect(status.next).toEqual({ n: 1, day: '2026-12-01', inDays: 9 });
    expect(status.unconfirmed).toBe(3);
  });

  it('counts a settled one no longer', () => {
    const settled = series(90, '2026-01-08', { 1: { outcome: 'held' }, 2: { outcome: 'missed' } });
    expect(reviewStatus([settled], '2026-11-22', 731).unconfirmed).toBe(1);
  });

  it('knows no next review without series', () => {
    expect(reviewStatus([], '2026-11-22', 731)).toEqual({ unconfirmed: 0, next: null });
  });
});
