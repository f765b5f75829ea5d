import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_MS } from '../../../shared/time/bounds';
import { chartPlace, FAR_MS } from './chart-item';
import { reachable } from './reachable';
import { WIDEST } from './vis-options';

const window = fc
  .record({ start: fc.double({ min: -1e17, max: 1e17, noNaN: true }), length: fc.double({ min: 60_000, max: 1e17, noNaN: true }) })
  .map(({ start, length }) => ({ start, end: start + length }));

it('shows, whatever is asked for, times that a Date holds, and no more of them than the chart shows', () => {
  fc.assert(
    fc.property(window, (asked) => {
      const { start, end } = reachable(asked);
      expect(Number.isNaN(new Date(start).getTime()) || Number.isNaN(new Date(end).getTime())).toBe(false);
      expect(Math.max(-start, end)).toBeLessThanOrEqual(FAR_MS);
      expect(end - start).toBeLessThanOrEqual(WIDEST + 2);
      expect(end - start).toBeGreaterThan(0);
    }),
  );
});

it('leaves what can be shown as it is, up to where open ends stand', () => {
  for (const middle of [-FAR_MS + WIDEST / 4, 0, FAR_MS - WIDEST / 4]) {
    const asked = { start: middle - WIDEST / 4, end: middle + WIDEST / 4 };
    expect(reachable(asked)).toEqual(asked);
  }
});

it('has a bar that reaches beyond all that is shown in every window, as far as the chart goes', () => {
  const bar = chartPlace({ start: -MAX_MS, end: -4e14 });
  fc.assert(
    fc.property(fc.double({ min: -1e16, max: -5e14, noNaN: true }), fc.double({ min: 60_000, max: 1e13, noNaN: true }), (start, length) => {
      const shown = reachable({ start, end: start + length });
      expect(bar.start).toBeLessThanOrEqual(shown.start);
    }),
  );
});
