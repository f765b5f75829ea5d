import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchOf } from './review-stretches';

describe('stretchOf', () => {
  it('is a cell of the grid away from today', () => {
    expect(stretchOf(25, 10, 47)).toEqual({ start: 20, end: 30 });
    expect(stretchOf(75, 10, 47)).toEqual({ start: 70, end: 80 });
  });

  it('is cut at today, and what is too small joins its neighbour', () => {
    expect([stretchOf(41, 10, 47), stretchOf(48, 10, 47), stretchOf(52, 10, 47)]).toEqual([
      { start: 40, end: 47 },
      { start: 47, end: 60 },
      { start: 47, end: 60 },
    ]);
    expect([stretchOf(31, 10, 42), stretchOf(41, 10, 42), stretchOf(42, 10, 42)]).toEqual([
      { start: 30, end: 42 },
      { start: 30, end: 42 },
      { start: 42, end: 50 },
    ]);
  });

  it('covers every instant once, never both sides of today, and leaves no stretch under half a cell', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -200, max: 200 }),
        (at, power, today) => {
          const grid = 2 ** power;
          const { start, end } = stretchOf(at, grid, today);
          expect(start <= at && at < end).toBe(true);
          expect(start < today && end > today).toBe(false);
          expect(end - start).toBeGreaterThanOrEqual(grid / 2);
          expect(stretchOf(start, grid, today)).toEqual({ start, end });
          expect(stretchOf(end - 1, grid, today)).toEqual({ start, end });
        },
      ),
    );
  });
});
