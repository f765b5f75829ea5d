import { describe, expect, it } from 'vitest';
import { edtfDay } from './edtf-day';

describe('edtfDay', () => {
  it('writes days as EDTF does', () => {
    expect(edtfDay(Date.UTC(2026, 0, 8, 13, 16))).toBe('2026-01-08');
    expect(edtfDay(Date.parse('-000044-03-15T00:00:00Z'))).toBe('-0044-03-15');
    expect(edtfDay(Date.parse('+012026-01-01T00:00:00Z'))).toBe('Y12026');
  });
});
