import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimOf, isConflict } from './claims';
import { parseWhen, type When } from './edtf';

function when(edtf: string): When {
  const parsed = parseWhen(edtf, 'Asia/Karachi');
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

describe('claimOf', () => {
  it.each([
    ['2026-01', '2026-01', 'same'],
    ['2026-01-08', '2026-01', 'finer'],
    ['2026-01-08T13:16+05:30', '2026-01-08', 'finer'],
    ['2026', '2026-01', 'coarser'],
    ['2026-01~', '2026-01', 'same'],
    ['[2026-01-20..2026-02-10]', '2026-01', 'partly'],
    ['2025-12-31', '2026-01', 'earlier'],
    ['2026-02', '2026-01', 'later'],
    ['2015/..', '2014/..', 'later'],
    ['2014-03/..', '2014/..', 'finer'],
    ['2014/2020', '2014/..', 'earlier'],
    ['2014/2020', '2014/', 'finer'],
    ['2013/2021', '2014/2020', 'other'],
    ['../2020', '../2020-05', 'coarser'],
    ['2020', '2019/2021', 'other'],
  ])('%s is, beside %s, %s', (claim, date, relation) => {
    expect(claimOf(when(claim), when(date))).toBe(relation);
  });

  it('finds a conflict from both sides or from none', () => {
    const dates = fc.constantFrom(
      '2026-01',
      '2026-01-08',
      '2026~',
      '2025',
      '2014/..',
      '../2026',
      '2014/2020',
      '2014/',
      '/2026',
      '[2025..2027]',
    );
    fc.assert(
      fc.property(dates, dates, (one, other) => {
        expect(isConflict(claimOf(when(one), when(other)))).toBe(isConflict(claimOf(when(other), when(one))));
      }),
    );
  });
});
