import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { View } from '../geometry';
import { seenFrom, WHERE_PAINTED } from './seen-from';

const PAINTED: View = { start: 1000, end: 2000, width: 500 };
const BEYOND = 125;
const xOf = (view: View, time: number) => ((time - view.start) / (view.end - view.start)) * view.width;

test('every moment of what is painted stands where the other view has it, and nothing of the view is without paint', () => {
  const times = fc.double({ min: 900, max: 2100, noNaN: true });
  fc.assert(
    fc.property(times, fc.double({ min: 300, max: 1800, noNaN: true }), times, (start, length, time) => {
      const view = { start, end: start + length, width: 500 };
      const seen = seenFrom(PAINTED, view, BEYOND);
      if (seen === null) return;
      expect(xOf(PAINTED, time) * seen.scale + seen.by).toBeCloseTo(xOf(view, time), 6);
      const painted = { from: PAINTED.start - 250, to: PAINTED.end + 250 };
      expect(view.start).toBeGreaterThanOrEqual(painted.from - 1e-6);
      expect(view.end).toBeLessThanOrEqual(painted.to + 1e-6);
    }),
  );
});

test('the same view is where it was painted; one that only moves is not stretched at all', () => {
  expect(seenFrom(PAINTED, PAINTED, BEYOND)).toEqual(WHERE_PAINTED);
  expect(seenFrom(PAINTED, { start: 1100.1, end: 2100.1, width: 500 }, BEYOND)).toMatchObject({ scale: 1 });
});

test('what would be stretched to more than twice its width, is of another width, or does not reach, is painted anew', () => {
  expect(seenFrom(PAINTED, { start: 1300, end: 1799, width: 500 }, BEYOND)).toBeNull();
  expect(seenFrom(PAINTED, { ...PAINTED, width: 499 }, BEYOND)).toBeNull();
  expect(seenFrom(PAINTED, { start: 1251, end: 2251, width: 500 }, BEYOND)).toBeNull();
  expect(seenFrom(PAINTED, { start: 1249, end: 2249, width: 500 }, BEYOND)).not.toBeNull();
});
