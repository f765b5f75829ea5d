import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RowSet } from './row-set';

const UP_TO_320 = Array.from({ length: 320 }, (_, row) => row);
const rows = fc.array(fc.nat(300), { maxLength: 40 });

it('holds what a Set holds, and leaves the set it came from as it was', () => {
  fc.assert(
    fc.property(rows, rows, rows, rows, (one, two, added, removed) => {
      const before = RowSet.from(one, Uint32Array.from(two));
      const model = new Set([...one, ...two]);
      const check = (set: RowSet, like: ReadonlySet<number>) => {
        expect(set.toArray()).toEqual([...like].sort((a, b) => a - b));
        expect(set.size).toBe(like.size);
        expect(UP_TO_320.filter((row) => set.has(row) !== like.has(row))).toEqual([]);
      };
      check(before, model);
      const after = before.with(added, removed);
      const next = new Set(model);
      for (const row of removed) next.delete(row);
      for (const row of added) next.add(row);
      check(after, next);
      check(before, model);
    }),
  );
});

it('takes no room for nothing', () => {
  const started = process.memoryUsage().arrayBuffers;
  const empty = RowSet.from([], []).with([], [5]);
  expect(empty.size).toBe(0);
  expect(empty.toArray()).toEqual([]);
  expect(process.memoryUsage().arrayBuffers - started).toBeLessThan(1_000_000);
});
