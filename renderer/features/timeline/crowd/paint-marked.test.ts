import { expect, it } from 'vitest';
import { paintMarked } from './paint-marked';
import { inksFor } from './pen';

const VIEW = { start: 0, end: 1000, width: 1000 };
const HITS = [{ id: 'count', left: 100, right: 900, top: 14, bottom: 26, labelled: false }];

/** From where to where the grounds of what is marked reach. */
function groundsOf(stretches: readonly { readonly start: number; readonly end: number }[] | null): (readonly [number, number])[] {
  const painted: (readonly [number, number])[] = [];
  const context = {
    ...{ save() {}, restore() {}, fillStyle: '', globalAlpha: 1 },
    fillRect(x: number, _y: number, width: number) {
      if (this.globalAlpha < 1) painted.push([x, x + width]);
    },
  };
  paintMarked(context, HITS, new Map([['count', stretches]]), { view: VIEW, beyond: 0, inks: inksFor('#b8860b', 'light') });
  return painted;
}

it('shows a count as marked, and of one in a band no more than what begins there', () => {
  expect(groundsOf(null)).toEqual([[98, 902]]);
  const [first, second, ...others] = groundsOf([
    { start: 300, end: 420 },
    { start: 700, end: 700 },
  ]);
  expect(others).toEqual([]);
  expect(first?.[0]).toBeGreaterThanOrEqual(296);
  expect(first?.[1]).toBeLessThanOrEqual(424);
  expect(second?.[0]).toBeGreaterThanOrEqual(696);
  expect(second?.[1]).toBeGreaterThan(700);
});
