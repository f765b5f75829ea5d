import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINK_TYPES } from '../event';
import { alongRoute, linkRoute } from '../look/link-mark';
import type { LinkStand } from './link-ends';
import { isSeen, layOutLinks } from './links';

const FRAME = { width: 1000, top: 100, bottom: 600 };

const stand = fc
  .record({
    left: fc.integer({ min: -3000, max: 4000 }),
    length: fc.integer({ min: 0, max: 2500 }),
    y: fc.integer({ min: 0, max: 900 }),
    reach: fc.integer({ min: 2, max: 9 }),
  })
  .map(({ left, length, y, reach }): LinkStand => ({ left, right: left + length, y, reach }));
const stands = fc.array(fc.option(stand, { freq: 6 }), { minLength: 2, maxLength: 20 });
const links = fc.array(fc.record({ type: fc.constantFrom(...LINK_TYPES), from: fc.nat(19), to: fc.nat(19) }), { maxLength: 30 });

describe('links of a scene', () => {
  it('are those with an end in sight, each once, and each end out of sight is a stub that names its event', () => {
    fc.assert(
      fc.property(stands, links, (known, all) => {
        const standOf = (row: number) => known[row] ?? null;
        const seen = (row: number) => {
          const found = standOf(row);
          return found !== null && isSeen(found, FRAME);
        };
        const shown = all.filter(({ from, to }) => standOf(from) !== null && standOf(to) !== null && (seen(from) || seen(to)));
        const { lines, stubs } = layOutLinks(all, standOf, FRAME);
        expect(lines.map(({ link }) => link)).toEqual(shown);
        const beyond = shown.flatMap(({ from, to }) => [from, to].filter((row) => !seen(row)));
        expect(stubs.map(({ other }) => other).sort()).toEqual(beyond.sort());
      }),
    );
  });

  it('never leave the frame at an end that is beyond it, and end at the mark that is seen', () => {
    fc.assert(
      fc.property(stands, links, (known, all) => {
        const { lines, stubs } = layOutLinks(all, (row) => known[row] ?? null, FRAME);
        for (const { x, y } of [...lines.flatMap(({ from, to }) => [from, to]), ...stubs]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(FRAME.width);
          expect(y).toBeGreaterThanOrEqual(FRAME.top);
          expect(y).toBeLessThanOrEqual(FRAME.bottom);
        }
      }),
    );
  });

  it('point from the earlier to what follows, whatever the words', () => {
    const standOf = (row: number): LinkStand => ({ left: row * 200, right: row * 200, y: 200 + row * 60, reach: 9 });
    const [line] = layOutLinks([{ type: 'follows', from: 2, to: 1 }], standOf, FRAME).lines;
    expect([line?.from.x, line?.to.x]).toEqual([200, 400]);
  });

  it('of a mark with itself at both ends of the same row do not run through the row', () => {
    const route = linkRoute({ x: 100, y: 300, left: 91, reach: 9 }, { x: 500, y: 300, left: 491, reach: 9 });
    // Below the words of the row, and above those of the next, 26 pixels further down.
    for (let share = 0.1; share < 1; share += 0.1) {
      const { y } = alongRoute(route, share);
      expect(y).toBeGreaterThan(308);
      expect(y).toBeLessThan(320);
    }
  });

  it('of a long bar and a mark under it stay near where they are joined, however far away the bar begins', () => {
    const bar: LinkStand = { left: -3000, right: 900, y: 150, reach: 9 };
    const mark: LinkStand = { left: 340, right: 340, y: 300, reach: 9 };
    for (const type of ['causes', 'follows'] as const) {
      const [line] = layOutLinks([{ type, from: 0, to: 1 }], (row) => [bar, mark][row] ?? null, FRAME).lines;
      if (line === undefined) throw new Error('it is drawn');
      const route = linkRoute(line.from, line.to);
      for (let share = 0; share <= 1; share += 0.1) {
        const { x, y } = alongRoute(route, share);
        expect(x).toBeGreaterThan(250);
        expect(y).toBeGreaterThanOrEqual(158);
      }
    }
  });
});
