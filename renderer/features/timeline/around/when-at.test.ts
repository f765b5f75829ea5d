import { describe, expect, it } from 'vitest';
import { DAY_MS, startOf } from '../../../../shared/time/day';
import { whenAt } from './when-at';

describe('whenAt', () => {
  it('is as exact as the zoom lets one point', () => {
    const time = startOf(2026, 3, 9) + 5_000_000;
    expect(whenAt(time, DAY_MS / 100)).toBe('2026-03-09');
    expect(whenAt(time, DAY_MS / 6)).toBe('2026-03-09');
    expect(whenAt(time, DAY_MS)).toBe('2026-03');
    expect(whenAt(time, 5 * DAY_MS)).toBe('2026-03');
    expect(whenAt(time, 20 * DAY_MS)).toBe('2026');
  });

  it('says years before the common era and far ones as EDTF has them', () => {
    expect(whenAt(startOf(-43, 3, 15), DAY_MS)).toBe('-0043-03');
    expect(whenAt(startOf(-43, 3, 15), 20 * DAY_MS)).toBe('-0043');
    expect(whenAt(startOf(12026, 3, 15), DAY_MS / 10)).toBe('Y12026');
  });
});
