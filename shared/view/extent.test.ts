import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IndexRow } from '../contract/packed-index';
import { MAX_MS } from '../time/bounds';
import { extentOfRows, finiteExtent } from './extent';
import { packFlags, TimelineIndex } from './timeline-index';

const flags = packFlags({ status: 'reported', pinned: false, openStart: false, openEnd: false, undated: false });
const NOTHING = {
  ...{ revision: 1, row: new Uint32Array(), start: new Float64Array(), end: new Float64Array() },
  ...{ lane: new Uint16Array(), flags: new Uint8Array() },
};
const rows = fc.array(
  fc.record({
    start: fc.oneof(fc.integer({ min: -1e12, max: 1e12 }), fc.constant(-MAX_MS)),
    length: fc.oneof(fc.integer({ min: 1, max: 1e12 }), fc.constant(2 * MAX_MS)),
    lane: fc.integer({ min: 1, max: 4 }),
  }),
  { minLength: 1, maxLength: 30 },
);
const rowOf = ({ start, length, lane }: { start: number; length: number; lane: number }, row: number): IndexRow => ({
  ...{ row, start, lane, flags },
  end: Math.min(MAX_MS, start + length),
});

test('what is kept of lanes that have not changed leads to what going through all of them would, edit by edit', () => {
  fc.assert(
    fc.property(
      rows,
      fc.array(fc.record({ start: fc.integer(), length: fc.integer({ min: 1 }), lane: fc.integer({ min: 1, max: 4 }) })),
      (all, edits) => {
        let index = TimelineIndex.from(NOTHING).with(all.map(rowOf), []);
        for (const [at, edit] of edits.entries()) {
          const row = at % all.length;
          index = at % 3 === 2 ? index.with([], [row]) : index.with([rowOf(edit, row)], []);
          expect(finiteExtent(index)).toEqual(extentOfRows(index, () => true));
        }
      },
    ),
  );
});
