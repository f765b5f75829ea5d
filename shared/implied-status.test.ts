import { describe, expect, it } from 'vitest';
import { impliedStatus } from './implied-status';

describe('impliedStatus', () => {
  it('is planned only for what starts after now', () => {
    expect(impliedStatus(1001, 1000)).toBe('planned');
    expect(impliedStatus(1000, 1000)).toBe('reported');
    // An open or unknown start says nothing about the future.
    expect(impliedStatus(null, 1000)).toBe('reported');
  });
});
