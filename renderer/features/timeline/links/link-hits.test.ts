import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alongRoute, linkRoute } from '../../../../shared/look/link-mark';
import type { SeenLink } from '../../../../shared/scene/links';
import { linkAt } from './link-hits';

const end = fc
  .record({ x: fc.integer({ min: 0, max: 1400 }), y: fc.integer({ min: 0, max: 700 }) })
  .map(({ x, y }) => ({ x, y, left: x - 8 }));
const line = fc.record({ from: end, to: end }).map((ends): SeenLink => ({ link: { type: 'causes', from: 1, to: 2 }, ...ends }));

describe('the line under the hand', () => {
  it('is one that runs there, wherever along it the hand is', () => {
    fc.assert(
      fc.property(line, fc.double({ min: 0, max: 1, noNaN: true }), (one, share) => {
        const { x, y } = alongRoute(linkRoute(one.from, one.to), share);
        expect(linkAt([one], x, y)).toBe(one);
      }),
    );
  });

  it('is none where none is near, and of two the nearer', () => {
    const straight = (y: number): SeenLink => ({
      link: { type: 'related', from: 1, to: 2 },
      from: { x: 100, y, left: 92 },
      to: { x: 130, y, left: 122 },
    });
    const [upper, lower] = [straight(100), straight(106)];
    expect(linkAt([upper, lower], 115, 90)).toBe(null);
    expect(linkAt([upper, lower], 115, 102)).toBe(upper);
    expect(linkAt([upper, lower], 115, 104)).toBe(lower);
  });
});
