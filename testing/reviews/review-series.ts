import type { Series } from '../../shared/series';

/** The series of the seeded timeline, with reviews every ninety days and none settled. */
export const SEED_SERIES: Series = {
  id: '01890000-0000-7000-8000-000000000001',
  title: 'Joint security review',
  lane: '01890000-0000-7000-8000-000000000002',
  every: { count: 90, unit: 'day' },
  anchor: '2026-01-08',
  mode: 'fixed',
  ends: { kind: 'never' },
  weekend: 'keep',
  leadDays: 14,
  notes: '',
  outcomes: {},
};
