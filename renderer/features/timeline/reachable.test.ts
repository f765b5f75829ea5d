import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FAR_MS } from './chart-item';
import { reachable } from './reachable';
import { FARTHEST_MS, WIDEST } from './vis-options';

const window = fc
  .record({ start: fc.double({ min: -1e17, max: 1e17, noNaN: true }), length: fc.double({ min: 60_000, max: 1e17, noNaN: true }) })
  .map(({ start, length }) => ({ start, end: start + length }));

it('shows, whatever is asked for, times that a Date holds, and no more of them than the chart shows', () => {
  fc.assert(
    fc.property(window, (asked) => {
      const { start, end } = reachable(asked);
      expect(Number.isNaN(new Date(start).getTime()) || Number.isNaN(new Date(end).getTime())).toBe(false);
      expect(Math.max(-start, end)).toBeLessThanOrEqual(FARTHEST_MS);
      expect(end - start).toBeLessThanOrEqual(WIDEST + 2);
      expect(end - start).toBeGreaterThan(0);
    }),
  );
});

it('leaves what can be shown as it is, also about what stands for an open end', () => {
  for (const middle of [-FAR_MS, 0, FAR_MS]) {
    const asked = { start: middle - WIDEST / 4, end: middle + WIDEST / 4 };
    expect(reachable(asked)).toEqual(asked);
  }
});
