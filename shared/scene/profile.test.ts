import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packFlags, TimelineIndex } from '../view/timeline-index';
import { bandIn, beginningIn, mostTouching, touchingIn } from './profile';

const flags = packFlags({ status: 'reported', pinned: false, openStart: false, openEnd: false, undated: false });
const anySpans = fc.array(fc.record({ start: fc.integer({ min: -50, max: 150 }), length: fc.nat(60) }), { minLength: 1, maxLength: 60 });

it('tells of each stretch how many begin in it and how many touch it, as counting them one by one does', () => {
  fc.assert(
    fc.property(anySpans, (spans) => {
      const events = spans.map(({ start, length }) => ({ start, end: start + length })).sort((one, other) => one.start - other.start);
      const columns = TimelineIndex.from({
        revision: 1,
        row: Uint32Array.from(events.keys()),
        start: Float64Array.from(events, ({ start }) => start),
        end: Float64Array.from(events, ({ end }) => end),
        lane: new Uint16Array(events.length).fill(1),
        flags: new Uint8Array(events.length).fill(flags),
      }).lane(1);
      if (columns === undefined) throw new Error('there is a lane');
      const everywhere = touchingIn(columns, { start: -100, step: 10, columns: 40 }).counts;
      expect(mostTouching(columns, { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY }, 10)).toBe(Math.max(...everywhere));
      expect(mostTouching(columns, { start: 20, end: 200 }, 10)).toBe(Math.max(...everywhere.slice(12)));
      // Drawn by themselves, the first few are no more in the band.
      const alone = events.slice(0, 3);
      expect([...bandIn(columns, alone, { start: 3, end: 97 }, 10).counts]).toEqual(
        Array.from({ length: 10 }, (_, at) => events.slice(3).filter(({ start, end }) => start < 10 * at + 10 && end >= 10 * at).length),
      );
      const grid = { start: 0, step: 10, columns: 10 };
      const stretches = Array.from({ length: 10 }, (_, at) => ({ from: 10 * at, to: 10 * at + 10 }));
      const numbers = (counts: Uint32Array) => Array.from(counts);
      expect(numbers(beginningIn(columns, grid).counts)).toEqual(
        stretches.map(({ from, to }) => events.filter(({ start }) => start >= from && start < to).length),
      );
      expect(numbers(touchingIn(columns, grid).counts)).toEqual(
        stretches.map(({ from, to }) => events.filter(({ start, end }) => start < to && end >= from).length),
      );
    }),
  );
});
