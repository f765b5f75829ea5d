import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TimelineIndex } from '../view/timeline-index';
import { rowPlaces } from './row-places';

const events = fc.array(
  fc.record({ lane: fc.integer({ min: 1, max: 4 }), start: fc.nat(1000), length: fc.integer({ min: 1, max: 300 }) }),
  {
    maxLength: 60,
  },
);

describe('events by their rows', () => {
  it('are where the index has them, and touch the stretches that they do', () => {
    fc.assert(
      fc.property(events, fc.nat(1200), fc.integer({ min: 1, max: 400 }), (list, from, length) => {
        const rows = [...list.keys()].sort((one, other) => (list[one]?.start ?? 0) - (list[other]?.start ?? 0));
        const of = (value: (event: { lane: number; start: number; length: number }) => number) =>
          rows.map((row) => value(list[row] ?? { lane: 0, start: 0, length: 0 }));
        const index = TimelineIndex.from({
          revision: 1,
          row: Uint32Array.from(rows),
          start: Float64Array.from(of(({ start }) => start)),
          end: Float64Array.from(of((event) => event.start + event.length)),
          lane: Uint16Array.from(of(({ lane }) => lane)),
          flags: new Uint8Array(rows.length),
        });
        const places = rowPlaces(index);
        for (const [row, event] of list.entries()) {
          expect(places.of(row)).toEqual({ lane: event.lane, start: event.start, end: event.start + event.length });
          expect(places.touches(row, from, from + length)).toBe(event.start < from + length && event.start + event.length > from);
        }
        expect(places.of(list.length)).toBe(null);
        expect(places.touches(list.length, -1e9, 1e9)).toBe(false);
      }),
    );
  });
});
