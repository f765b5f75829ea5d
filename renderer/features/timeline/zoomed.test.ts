import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../shared/time/day';
import { NARROWEST } from './vis-options';
import { zoomed } from './zoomed';

const WIDE = 4000 * DAY_MS;

describe('zoomed', () => {
  it('keeps a time where it is on screen, and ends at what is widest', () => {
    const window = fc.record({ start: fc.integer({ min: -1e13, max: 1e13 }), length: fc.integer({ min: NARROWEST, max: WIDE }) });
    const [factor, share] = [fc.double({ min: 0.1, max: 100, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })];
    fc.assert(
      fc.property(window, factor, share, ({ start, length }, by, at) => {
        const around = start + at * length;
        const after = zoomed({ start, end: start + length }, by, WIDE, around);
        const width = after.end - after.start;
        expect(width).toBeLessThanOrEqual(WIDE * (1 + 1e-9));
        expect(width).toBeGreaterThanOrEqual(NARROWEST * (1 - 1e-9));
        expect((around - after.start) / width).toBeCloseTo(at, 6);
      }),
    );
  });

  it('leaves a window that is wider as it is, but lets it be zoomed into', () => {
    const far = { start: 0, end: 3 * WIDE };
    expect(zoomed(far, 2, WIDE, 0)).toEqual(far);
    expect(zoomed(far, 0.5, WIDE, 0)).toEqual({ start: 0, end: 1.5 * WIDE });
  });
});
