import fc from 'fast-check';
import { expect, it } from 'vitest';
import { randomFrom } from '../../bench/generate';
import type { LaneColumns } from '../view/lane-columns';
import { packFlags, TimelineIndex } from '../view/timeline-index';
import { cellOf } from './counts';
import { densityOf } from './density';
import { closeUpTo } from './gaps';

const flags = packFlags({ status: 'reported', pinned: false, openStart: false, openEnd: false, undated: false });

function laneOf(start: Float64Array): LaneColumns {
  const columns = TimelineIndex.from({
    revision: 1,
    row: Uint32Array.from(start.keys()),
    start: Float64Array.from(start),
    end: Float64Array.from(start),
    lane: new Uint16Array(start.length).fill(1),
    flags: new Uint8Array(start.length).fill(flags),
  }).lane(1);
  if (columns === undefined) throw new Error('there is a lane');
  return columns;
}

/** Starts of crowds of a thousand or so, milliseconds apart, with a gap of some pixels after each. */
const crowds = fc
  .array(fc.record({ events: fc.nat(900), apart: fc.constantFrom(0, 1, 3), gap: fc.integer({ min: 1, max: 40 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.flatMap(({ events, apart, gap }) => [...Array.from({ length: events }, () => apart), gap]))
  .map((gaps) => {
    let at = 0;
    return Float64Array.from(gaps, (gap) => {
      at += gap;
      return at;
    });
  });

it('goes on only as far as no gap is so wide', () => {
  fc.assert(
    fc.property(crowds, fc.nat(5000), fc.integer({ min: 1, max: 50 }), (start, place, gap) => {
      const from = place % start.length;
      const to = closeUpTo(laneOf(start), from, gap);
      expect(to).toBeGreaterThanOrEqual(from);
      for (let at = from + 1; at <= Math.min(to, start.length - 1); at++) expect((start[at] ?? 0) - (start[at - 1] ?? 0)).toBeLessThan(gap);
    }),
  );
});

it('counts in crowds those less than two pixels from each other, as looking at one after the other does', () => {
  fc.assert(
    fc.property(crowds, fc.constantFrom(0.7, 2, 4, 9), (start, perPixel) => {
      const cell = cellOf(perPixel);
      const runs: number[] = [];
      for (const [at, begins] of start.entries()) {
        const before = start[at - 1] ?? Number.NEGATIVE_INFINITY;
        const first = start[at - (runs.at(-1) ?? 0)] ?? 0;
        if (begins - before < 2 * perPixel && Math.floor(begins / cell) === Math.floor(first / cell)) runs.push((runs.pop() ?? 0) + 1);
        else runs.push(1);
      }
      const { counts, alone } = densityOf(laneOf(start), { start: 0, end: (start.at(-1) ?? 0) + 1, perPixel }, new Set());
      expect([...counts.map(({ count }) => count), ...alone.map(() => 1)].sort()).toEqual(runs.sort());
    }),
  );
});

it('looks into a crowd of a hundred thousand no more often than its profile needs', () => {
  const random = randomFrom(1);
  const columns = laneOf(Float64Array.from({ length: 100_000 }, () => 1e9 * random()).sort());
  const looks = new Set<number>();
  const start = new Proxy(columns.start, {
    get: (starts, name) => {
      // Eight are side by side in memory.
      if (typeof name === 'string' && /^\d+$/.test(name)) looks.add(Math.floor(Number(name) / 8));
      return Reflect.get(starts, name, starts);
    },
  });
  const watched = { ...columns, start };
  const draw = () => densityOf(watched, { start: 0, end: 1e9, perPixel: 1e6 }, new Set());
  const { profile } = draw();
  looks.clear();
  draw();
  expect(looks.size).toBeLessThan(12 * profile.counts.length);
});
