import { describe, expect, it } from 'vitest';
import { LINK_TYPES } from '../../../../shared/event';
import type { RowPlaces } from '../../../../shared/scene/row-places';
import { LinkIndex } from '../../../../shared/view/link-index';
import { createWhichLinks, MOST_DRAWN, whichLinks } from './which-links';

/** Event n lies from n to n + 1. */
const places: RowPlaces = {
  of: (row) => ({ lane: 1, start: row, end: row + 1 }),
  touches: (row, start, end) => row < end && row + 1 > start,
};

/** Each event causes the next. */
function chain(length: number): LinkIndex {
  const rows = Uint32Array.from({ length }, (_, row) => row);
  return LinkIndex.from([{ from: rows, to: rows.map((row) => row + 1), type: new Uint8Array(length).fill(LINK_TYPES.indexOf('causes')) }]);
}

const rowsOf = (links: readonly { readonly from: number }[]) => links.map(({ from }) => from);

describe('the links that are drawn', () => {
  it('are none, those of the selected event, or all that touch what is seen', () => {
    const input = { index: chain(1000), places, selected: 7 };
    const stretch = { start: 100, end: 110 };
    expect(whichLinks({ ...input, mode: 'none' }, stretch).links).toEqual([]);
    expect(rowsOf(whichLinks({ ...input, mode: 'selected' }, stretch).links)).toEqual([7, 6]);
    expect(rowsOf(whichLinks({ ...input, mode: 'all' }, stretch).links)).toEqual([99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109]);
  });

  it('are those of the selected event alone where there are more than can be followed, and that is told', () => {
    const input = { index: chain(5000), places, selected: 7, mode: 'all' as const };
    expect(whichLinks(input, { start: 0, end: MOST_DRAWN - 1 })).toMatchObject({ tooMany: false });
    const found = whichLinks(input, { start: 0, end: MOST_DRAWN + 1 });
    expect(found.tooMany).toBe(true);
    expect(rowsOf(found.links)).toEqual([7, 6]);
    expect(whichLinks({ ...input, selected: null }, { start: 0, end: 4000 })).toEqual({ links: [], tooMany: true });
  });

  it('are looked for anew when the view leaves where they were, not with each movement', () => {
    const which = createWhichLinks();
    const index = chain(1000);
    const at = (start: number) => which({ mode: 'all', index, places, selected: null, view: { start, end: start + 100, width: 500 } });
    const first = at(100);
    expect(at(130)).toBe(first);
    expect(rowsOf(first.links)).toContain(230);
    const moved = at(160);
    expect(moved).not.toBe(first);
    expect(rowsOf(moved.links)).toContain(260);
  });
});
