import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINK_TYPES } from '../event';
import { type LinkColumns, LinkIndex, type RowLink } from './link-index';

const links = fc.array(fc.record({ type: fc.constantFrom(...LINK_TYPES), from: fc.nat(30), to: fc.nat(30) }), { maxLength: 80 });

function columns(list: readonly RowLink[]): LinkColumns {
  return {
    from: Uint32Array.from(list, ({ from }) => from),
    to: Uint32Array.from(list, ({ to }) => to),
    type: Uint8Array.from(list, ({ type }) => LINK_TYPES.indexOf(type)),
  };
}

const sorted = (list: readonly RowLink[]) => list.map(({ type, from, to }) => `${from} ${type} ${to}`).sort();

describe('the index of links', () => {
  it('tells the links at both ends of an event, as looking at each of them does', () => {
    fc.assert(
      fc.property(links, links, fc.nat(30), (one, other, row) => {
        const index = LinkIndex.from([columns(one), columns(other)]);
        const all = [...one, ...other];
        const touching = [...all.filter(({ from }) => from === row), ...all.filter(({ to }) => to === row)];
        expect(sorted(index.of(row))).toEqual(sorted(touching));
        expect(index.countOf(row)).toBe(touching.length);
        expect(sorted(index.to(row))).toEqual(sorted(all.filter(({ to }) => to === row)));
      }),
    );
  });

  it('is the same after a change as one made anew', () => {
    fc.assert(
      fc.property(links, links, fc.uniqueArray(fc.nat(30), { maxLength: 8 }), (before, after, rows) => {
        const changed = after.filter(({ from }) => rows.includes(from));
        const index = LinkIndex.from([columns(before)]).with(rows, columns(changed));
        const expected = [...before.filter(({ from }) => !rows.includes(from)), ...changed];
        expect(sorted(index.where(() => true, 1000))).toEqual(sorted(expected));
      }),
    );
  });

  it('stays the same object when an edit changes no link', () => {
    const index = LinkIndex.from([columns([{ type: 'causes', from: 1, to: 2 }])]);
    expect(index.with([3], columns([]))).toBe(index);
    expect(index.with([1], columns([{ type: 'causes', from: 1, to: 2 }]))).toBe(index);
    expect(index.with([1], columns([{ type: 'related', from: 1, to: 2 }]))).not.toBe(index);
  });
});
