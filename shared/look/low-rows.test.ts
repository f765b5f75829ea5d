import fc from 'fast-check';
import { expect, it } from 'vitest';
import { STATUSES } from '../event';
import { barHeightIn, reachIn, WORDS_IN_ROWS } from './bar-height';
import { eventMarkOf } from './event-mark';
import type { EventShape } from './event-shape';
import { highestLetters, standIn } from './letters';
import type { Primitive } from './primitive';

/* In rows of whatever height: no letter in the ink of bars stands beside its bar, and no sign beside its row. */

/** Lower ones have no words and no signs. */
const LEAST_ROW = 12;
const row = fc.integer({ min: 8, max: 40 });
const PLAIN = 'Gipfel, jagged (fylgt)';
const TEXTS = [PLAIN, 'Österreich', 'İstanbul', 'Ấn phẩm', 'ședință', '承诺', 'اتفاق', 'ข้อตกลง', 'समझौता', 'Vote 🗳️'];

it('letters on a bar are within it, or said not to be', () => {
  fc.assert(
    fc.property(row, fc.constantFrom(...TEXTS), (height, text) => {
      const bar = barHeightIn(height, true);
      expect(bar).toBeLessThanOrEqual(height);
      const { lift, isWithin } = standIn(bar, text, WORDS_IN_ROWS);
      // A name without marks has its bar wherever it has words.
      if (text === PLAIN) expect(isWithin).toBe(height >= LEAST_ROW);
      if (!isWithin) return;
      const [over, under] = [0.4 * WORDS_IN_ROWS + lift, 0.5667 * WORDS_IN_ROWS - lift];
      expect(Math.max(over, under)).toBeLessThanOrEqual(bar / 2 + 0.001);
    }),
  );
});

it('what stands over a capital or fills its line has more room, and plain words keep to the middle where they can', () => {
  const least = (text: string) => Array.from({ length: 40 }, (_, at) => at).find((height) => standIn(height, text, 10).isWithin) ?? 99;
  expect(least(PLAIN)).toBe(10);
  for (const text of TEXTS.slice(1)) expect(least(text), text).toBeGreaterThan(10);
  expect(least('Ấn phẩm')).toBeGreaterThan(least('Österreich'));
  // A row of labels as they usually are has the names of most languages on its bars.
  for (const text of ['Österreich', 'Élysée', 'Žižkov'])
    expect(standIn(barHeightIn(15, true), text, WORDS_IN_ROWS).isWithin, text).toBe(true);
  expect(standIn(14, PLAIN, WORDS_IN_ROWS)).toEqual({ lift: 0, isWithin: true });
  expect(highestLetters(WORDS_IN_ROWS)).toBeLessThan(LEAST_ROW);
});

const looks = fc.record({
  status: fc.constantFrom(...STATUSES),
  approximate: fc.boolean(),
  uncertain: fc.boolean(),
  claimed: fc.boolean(),
});
const shapes = fc.record({ length: fc.constantFrom(4, 12, 40, 200), solid: fc.boolean(), kind: fc.constantFrom('bar', 'dot', 'bracket') });

function shapeOf({ length, solid, kind }: { readonly length: number; readonly solid: boolean; readonly kind: string }): EventShape {
  if (kind === 'dot') return { kind, dot: 0 };
  if (kind === 'bracket') return { kind, start: -length, end: length, armLeft: true, armRight: true, dot: 0 };
  const stops = [0, length].map((x) => ({ x, solid: 1 }));
  return { kind: 'bar', stops, core: solid ? { start: 0, end: length } : null, round: { start: true, end: true }, tick: solid ? 6 : null };
}

/** From the middle of a question mark to its point, whose size tells how large it is. */
const POINT = { below: 3.6, radius: 0.85, reach: 4.5 };

/** How far parentheses, arms and question marks reach up or down, by the ink they are drawn in. */
function reachesOf(primitives: readonly Primitive[]): { readonly ink: string; readonly reach: number }[] {
  return primitives.flatMap((one) => {
    if (one.kind === 'circle' && one.r <= POINT.radius) {
      const factor = one.r / POINT.radius;
      return [{ ink: one.fill?.ink ?? '', reach: Math.abs(one.cy - POINT.below * factor) + POINT.reach * factor }];
    }
    if (one.kind !== 'path' || one.stroke === undefined || one.d[0]?.[0] !== 'M') return [];
    return [{ ink: one.stroke.ink, reach: Math.abs(one.d[0][2]) + one.stroke.width / 2 }];
  });
}

it('signs and parentheses are within their row, and those in the ink of bars within the bar', () => {
  fc.assert(
    fc.property(row, looks, shapes, fc.boolean(), (height, look, shape, hasWords) => {
      const bar = barHeightIn(height, hasWords);
      const half = Math.max(height, LEAST_ROW) / 2;
      const primitives = eventMarkOf(shapeOf(shape), look, 0, bar, reachIn(height));
      for (const { ink, reach } of reachesOf(primitives)) {
        expect(reach, ink).toBeLessThanOrEqual(half + 0.001);
        if (ink === 'on-bar') expect(reach).toBeLessThanOrEqual(bar / 2 + 0.5);
      }
    }),
    { numRuns: 2000 },
  );
});
