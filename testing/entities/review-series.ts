import type { Recurrence } from '../../shared/reviews/occurrences';
import type { Series } from '../../shared/series';
import { BLANK_SERIES } from './blank';

/** The recurrence of the seeded timeline: reviews every ninety days, none settled. */
export const EVERY_90_DAYS: Recurrence = {
  every: { count: 90, unit: 'day' },
  anchor: '2026-01-08',
  mode: 'fixed',
  ends: { kind: 'never' },
  weekend: 'keep',
  outcomes: {},
};

/** The series of the seeded timeline. */
export const SEED_SERIES: Series = {
  id: '01890000-0000-7000-8000-000000000001',
  title: 'Joint security review',
  lane: '01890000-0000-7000-8000-000000000002',
  ...BLANK_SERIES,
  ...EVERY_90_DAYS,
};
