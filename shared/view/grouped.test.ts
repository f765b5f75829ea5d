import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES } from '../event';
import { groupedByStatus, groupedIndex, isGroupKey, MOST_GROUPS } from './grouped';
import { packFlags, TimelineIndex } from './timeline-index';

const event = fc.record({
  start: fc.integer({ min: 0, max: 1e9 }),
  lane: fc.integer({ min: 1, max: 4 }),
  status: fc.constantFrom(...STATUSES),
  values: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 4 }),
});
type Made = (typeof event extends fc.Arbitrary<infer T> ? T : never) & { readonly row: number };
const events = fc.array(event, { maxLength: 200 }).map((list): Made[] => list.map((one, at) => ({ ...one, row: at * 3 + 1 })));

function indexOf(list: readonly Made[]): TimelineIndex {
  const sorted = [...list].sort((one, other) => one.start - other.start);
  return TimelineIndex.from({
    revision: 1,
    row: Uint32Array.from(sorted, ({ row }) => row),
    start: Float64Array.from(sorted, ({ start }) => start),
    end: Float64Array.from(sorted, ({ start }) => start + 1),
    lane: Uint16Array.from(sorted, ({ lane }) => lane),
    flags: Uint8Array.from(sorted, ({ status }) => packFlags({ status, pinned: false, openStart: false, openEnd: false, undated: false })),
  });
}

function valuesOf(list: readonly Made[]) {
  const pairs = list.flatMap(({ row, values }) => values.map((value) => [row, value] as const));
  return {
    rows: Uint32Array.from(pairs, ([row]) => row),
    values: Uint32Array.from(pairs, ([, value]) => value),
    names: Array.from({ length: 61 }, (_, value) => `Name ${value}`),
  };
}

describe('groupedIndex', () => {
  it('has each event once in each group that it says, and in none twice; those that say nothing at the end', () => {
    fc.assert(
      fc.property(events, (list) => {
        const { groups, index, firstOf } = groupedIndex(indexOf(list), valuesOf(list));
        const own = new Map(groups.filter(({ kind }) => kind === 'value').map(({ name, key }) => [name, key]));
        const [others, none] = (['others', 'none'] as const).map((kind) => groups.find((group) => group.kind === kind)?.key);
        for (const { row, values, start } of list) {
          const wanted = new Set(values.length === 0 ? [none] : values.map((value) => own.get(`Name ${value}`) ?? others));
          const found = groups.filter(({ key }) => index.lane(key)?.row.includes(row)).map(({ key }) => key);
          expect(new Set(found)).toEqual(wanted);
          expect(firstOf(row)).toBe(found[0]);
          for (const key of found) {
            const columns = index.lane(key);
            expect(columns?.row.filter((one) => one === row)).toHaveLength(1);
            expect(columns?.start[columns.row.indexOf(row)]).toBe(start);
          }
        }
        for (const { key } of groups) expect(isGroupKey(key)).toBe(true);
        if (none !== undefined) expect(groups.at(-1)?.key).toBe(none);
        expect(own.size).toBeLessThanOrEqual(MOST_GROUPS);
        expect(index.size).toBe(list.length);
      }),
    );
  });

  it('keeps the order of time in each group, the fullest group first', () => {
    fc.assert(
      fc.property(events, (list) => {
        const { groups, index } = groupedIndex(indexOf(list), valuesOf(list));
        for (const columns of index.lanes) expect([...columns.start]).toEqual([...columns.start].sort((one, other) => one - other));
        const held = groups.filter(({ kind }) => kind === 'value').map(({ key }) => index.lane(key)?.row.length ?? 0);
        expect(held).toEqual([...held].sort((one, other) => other - one));
      }),
    );
  });
});

it('groups by status in the order of statuses', () => {
  fc.assert(
    fc.property(events, (list) => {
      const { groups, index } = groupedByStatus(indexOf(list));
      expect(groups.map(({ name }) => name)).toEqual(STATUSES.filter((status) => list.some((one) => one.status === status)));
      for (const { key, name } of groups)
        expect([...(index.lane(key)?.row ?? [])].sort()).toEqual(
          list
            .filter(({ status }) => status === name)
            .map(({ row }) => row)
            .sort(),
        );
    }),
  );
});
