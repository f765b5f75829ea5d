import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows } from '../scene/first-fit';
import { bucketLength, countInBuckets } from '../view/crowds';
import { drawnBuckets } from './count-row';
import { plotOf } from './shapes';

describe('countInBuckets', () => {
  it('lies on an absolute grid of powers of two', () => {
    expect(bucketLength(1000)).toBe(1024);
    expect(countInBuckets([-1, 0, 1023, 1024], 1024)).toEqual([
      { start: -1024, end: 0, count: 1 },
      { start: 0, end: 1024, count: 2 },
      { start: 1024, end: 2048, count: 1 },
    ]);
  });
});

describe('drawnBuckets', () => {
  it('counts every instant once, keeps numbers apart and inside', () => {
    const instants = fc.array(fc.integer({ min: 0, max: 999_999 }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(instants, fc.integer({ min: 20, max: 200 }), fc.integer({ min: -300_000, max: 300_000 }), (at, room, shift) => {
        const plot = plotOf({ from: shift, to: shift + 1_000_000, namedFrom: 0, namedTo: 1 }, 100, 1300);
        const length = bucketLength(((room + 1) * 1_000_000) / 1176);
        const drawn = drawnBuckets(
          countInBuckets(
            at.map((one) => one + shift),
            length,
          ),
          plot,
          room,
        );
        expect(drawn.reduce((total, one) => total + one.count, 0)).toBe(at.length);
        drawn.forEach((one, index) => {
          const next = drawn[index + 1];
          expect(one.end - one.start).toBeGreaterThanOrEqual(room - 1e-6);
          expect(one.start).toBeGreaterThanOrEqual(100 - 1e-6);
          expect(one.end).toBeLessThanOrEqual(1300 + 1e-6);
          if (next !== undefined) expect(one.end).toBeLessThanOrEqual(next.start + 1e-6);
        });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('packRows', () => {
  it('keeps a gap between neighbours of a row and uses a row again', () => {
    expect(
      packRows(
        [
          { start: 0, end: 10 },
          { start: 5, end: 15 },
          { start: 20, end: 30 },
          { start: 16, end: 18 },
        ],
        4,
      ),
    ).toEqual([0, 1, 0, 2]);
  });
});
