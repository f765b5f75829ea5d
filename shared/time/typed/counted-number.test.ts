import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedDate } from './counted-number';

describe('numbers by which computers count time', () => {
  it.each([
    ['1705312922', '2024-01-15T10:02:02Z', 'seconds since 1970'],
    ['1705312922123', '2024-01-15T10:02:02.123Z', 'milliseconds since 1970'],
    ['1705312922123456', '2024-01-15T10:02:02.123456Z', 'microseconds since 1970'],
    ['13349786522123456', '2024-01-15T10:02:02.123456Z', 'microseconds since 1601'],
    ['133497865221234567', '2024-01-15T10:02:02.1234567Z', 'tenths of microseconds since 1601'],
    ['1705312922123456789', '2024-01-15T10:02:02.123456789Z', 'nanoseconds since 1970'],
  ])('%s', (text, edtf, unit) => expect(countedDate(text)).toEqual({ edtf, unit }));

  it('from 1601 on are those of our time only: others are ids', () => {
    // Ids of Discord and Twitter have as many digits.
    for (const id of ['175928847299117063', '99999999999999999', '11644473599999999']) expect(countedDate(id), id).toBeNull();
  });

  it('keep each digit, however many there are', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000_000, max: 4_000_000_000 }), fc.integer({ min: 1, max: 9_999_999 }), (seconds, below) => {
        const digits = String(below).padStart(7, '0');
        const second = new Date(seconds * 1000).toISOString().slice(0, 19);
        expect(countedDate(`${seconds + 11_644_473_600}${digits}`)?.edtf).toBe(`${second}.${digits}Z`);
      }),
    ));
});
