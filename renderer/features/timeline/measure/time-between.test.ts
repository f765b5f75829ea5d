import { describe, expect, it } from 'vitest';
import { parseWhen } from '../../../../shared/time/edtf';
import { beginDays, daysBetween } from './time-between';

function between(one: string, other: string) {
  const [from, to] = [one, other].map((when) => {
    const parsed = parseWhen(when, 'UTC');
    return parsed.ok ? beginDays(parsed.value.bounds) : null;
  });
  return from === null || to === null || from === undefined || to === undefined ? null : daysBetween(from, to);
}

describe('the days between two events', () => {
  it('are one number where both days are known, whichever is said first', () => {
    expect(between('2026-01-08', '2026-01-20')).toEqual({ least: 12, most: 12 });
    expect(between('2026-01-20', '2026-01-08')).toEqual({ least: 12, most: 12 });
    expect(between('2026-01-08', '2026-01-08')).toEqual({ least: 0, most: 0 });
  });

  it('are from the least to the most where a date is vague', () => {
    expect(between('2026-01-08', '2026-02')).toEqual({ least: 24, most: 51 });
    expect(between('2026-01', '2026-01-10')).toEqual({ least: 0, most: 21 });
    expect(between('2026', '2026-06')).toEqual({ least: 0, most: 213 });
  });

  it('are counted from beginnings, and are not known where there is none', () => {
    expect(between('2026-01-08/2026-05-01', '2026-01-20')).toEqual({ least: 12, most: 12 });
    expect(between('../2026-01-08', '2026-01-20')).toBeNull();
  });
});
