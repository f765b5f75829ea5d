import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LanesByRow } from './lanes-by-row';
import { atOnce } from './steps';

it('knows the lane of each row as a map does, close together or far apart, and leaves alone what it was copied of', () => {
  const rows = fc.uniqueArray(fc.oneof(fc.nat(3000), fc.nat(1_000_000)), { maxLength: 200 });
  const steps = fc.array(fc.record({ row: fc.nat(4000), lane: fc.option(fc.nat(65_535)) }), { maxLength: 60 });
  fc.assert(
    fc.property(rows, steps, (first, changes) => {
      const lanes = first.map((row) => row % 7);
      const before = LanesByRow.of(Uint32Array.from(first), Uint16Array.from(lanes));
      const expected = new Map(first.map((row) => [row, row % 7]));
      const copy = before.copy();
      const changed = new Map(expected);
      for (const { row, lane } of changes) {
        if (lane === null) copy.delete(row);
        else copy.set(row, lane);
        if (lane === null) changed.delete(row);
        else changed.set(row, lane);
      }
      for (const [known, map] of [
        [before, expected],
        [copy, changed],
      ] as const) {
        expect(known.size).toBe(map.size);
        expect(new Map(known)).toEqual(map);
        for (const { row } of changes) expect(known.get(row)).toBe(map.get(row));
        expect(new Map(atOnce(known.onlyInSteps({ has: (row) => row % 2 === 0 })))).toEqual(
          new Map([...map].filter(([row]) => row % 2 === 0)),
        );
      }
    }),
  );
});
