import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eventBeside, eventsBefore, outermostEvent, type PlaceInTime } from './event-beside';
import { packFlags, TimelineIndex } from './timeline-index';

const flags = packFlags({ status: 'reported', pinned: false, openStart: false, openEnd: false, undated: false });

it('goes through all events of all lanes once, in the order of time, forwards and backwards', () => {
  const made = fc.record({ start: fc.integer({ min: 0, max: 8 }), lane: fc.integer({ min: 1, max: 3 }) });
  fc.assert(
    fc.property(fc.array(made, { minLength: 1, maxLength: 40 }), (events) => {
      const sorted = events.map((one, row) => ({ ...one, row })).sort((one, other) => one.start - other.start || one.row - other.row);
      // As the store has them: of those that begin at the same moment, by other things than their rows.
      const packed = [...sorted].sort((one, other) => one.start - other.start || other.row - one.row);
      const index = TimelineIndex.from({
        revision: 1,
        row: Uint32Array.from(packed, ({ row }) => row),
        start: Float64Array.from(packed, ({ start }) => start),
        end: Float64Array.from(packed, ({ start }) => start + 1),
        lane: Uint16Array.from(packed, ({ lane }) => lane),
        flags: new Uint8Array(packed.length).fill(flags),
      });
      const walk = (first: PlaceInTime, step: -1 | 1): number[] => {
        const rows: number[] = [];
        for (let at = eventBeside(index, first, step); at !== null; at = eventBeside(index, at, step)) rows.push(at.row);
        return rows;
      };
      const rows = sorted.map(({ row }) => row);
      expect(walk({ start: -1, row: 0 }, 1)).toEqual(rows);
      expect(walk({ start: 99, row: 0 }, -1)).toEqual([...rows].reverse());
      expect(sorted.map((place) => eventsBefore(index, place))).toEqual([...sorted.keys()]);
      expect([outermostEvent(index, 1)?.row, outermostEvent(index, -1)?.row]).toEqual([rows[0], rows.at(-1)]);
    }),
  );
});
