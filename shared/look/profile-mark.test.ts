import { expect, it } from 'vitest';
import type { Primitive } from './primitive';
import { bandMarkOf } from './profile-mark';

/** How high the band is right of each step, and whether its outline comes back to where it stands. */
function heightsIn([band]: readonly Primitive[]): { readonly x: number; readonly height: number }[] {
  if (band?.kind !== 'path') throw new Error('a band is an outline');
  const heights: { x: number; height: number }[] = [];
  let [x, height] = [0, 0];
  for (const step of band.d) {
    if (step[0] === 'M' || step[0] === 'H') x = step[1];
    if (step[0] === 'v') {
      height -= step[1];
      heights.push({ x, height });
    }
    if (step[0] === 'z') expect(height).toBeCloseTo(0);
  }
  return heights;
}

const place = (...counts: number[]) => ({
  profile: { start: 100, step: 10, counts: Uint32Array.from(counts) },
  toX: (time: number) => time,
  ...{ left: 0, right: 1000, base: 0, height: 12 },
});

it('is higher where more happens, stands on the ground where nothing does, and has no gap in what goes on', () => {
  const heights = heightsIn(bandMarkOf(place(0, 1, 1, 9, 0, 0, 2), 9));
  expect(heights.map(({ x }) => x)).toEqual([110, 130, 140, 160, 170]);
  expect(heights.map(({ height }) => height > 0)).toEqual([true, true, false, true, false]);
  const [one = 0, nine = 0, , two = 0] = heights.map(({ height }) => height);
  expect(one).toBeLessThan(two);
  expect(two).toBeLessThan(nine);
  expect(nine).toBeCloseTo(12);
});

it('is low where one event is alone, and as high for as many wherever one looks', () => {
  expect(heightsIn(bandMarkOf(place(1), 1))[0]?.height).toBeLessThan(6);
  expect(heightsIn(bandMarkOf(place(3), 20))[0]?.height).toBe(heightsIn(bandMarkOf(place(3, 20), 20))[0]?.height);
  expect(bandMarkOf(place(0, 0), 0)).toEqual([]);
});
