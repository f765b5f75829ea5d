import { describe, expect, it } from 'vitest';
import type { OccurrenceState } from '../reviews/occurrences';
import { countedLook } from './mark';

describe('countedLook', () => {
  it('is solid only when every review was held', () => {
    const look = (...states: OccurrenceState[]) => countedLook(states.map((state) => ({ state })));
    expect(look('held', 'held')).toBe('held');
    expect(look('held', 'missed')).toBe('settled');
    expect(look('missed', 'cancelled')).toBe('settled');
    expect(look('held', 'moved')).toBe('projected');
    expect(look('held', 'projected')).toBe('projected');
    expect(look('held', 'projected', 'unconfirmed')).toBe('unconfirmed');
  });
});
