import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../shared/scene/box';
import { reachIn } from '../../../../shared/scene/link-ends';
import { HANDLE_SIZE, handlePlace, type OwnStretches } from './handle-place';

const WIDTH = 1000;
const inRow = (height: number, left: number, right = left, own: OwnStretches | null = null) =>
  handlePlace({ left, right, y: 100, reach: reachIn(height) }, own, WIDTH);

const words = fc.record({ side: fc.constantFrom('before', 'behind', 'on', 'none'), width: fc.integer({ min: 20, max: 700 }) });

/** A mark as it is drawn, and its words. */
function ownOf(left: number, right: number, { side, width }: { readonly side: string; readonly width: number }): OwnStretches {
  const mark = { start: left, end: right };
  if (side === 'none') return { mark, words: null };
  const start = { before: left - 8 - width, behind: right + 8, on: left + 8 }[side] ?? 0;
  return { mark, words: { start, end: side === 'on' ? Math.min(right, start + width) : start + width } };
}

describe('the handle that links are made by', () => {
  it('stands below its mark where rows are high', () => {
    for (const [left, right] of [
      [400, 400],
      [300, 500],
    ] as const)
      expect(inRow(30, left, right)).toEqual({ x: 400, y: 115, height: HANDLE_SIZE });
  });

  it('lies over neither its mark nor its words in low rows, and is in view', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 12, max: 19 }),
        fc.integer({ min: -600, max: WIDTH - 1 }),
        fc.integer({ min: 10, max: 1700 }),
        words,
        (row, left, length, said) => {
          const right = Math.max(left + length, 8);
          const own = ownOf(left, right, said);
          const { x, y, height } = inRow(row, left, right, own);
          const [from, to] = [x - HANDLE_SIZE / 2, x + HANDLE_SIZE / 2];
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(WIDTH);
          expect(height).toBeLessThanOrEqual(row);
          if (y !== 100) {
            // In the next row, and only where its own has no room at the ends of all that is drawn of it.
            expect(y).toBe(100 + height);
            const [begins, ends] = [Math.min(left, own.words?.start ?? left), Math.max(right, own.words?.end ?? right)];
            expect(begins < 8 + HANDLE_SIZE && ends > WIDTH - 8 - HANDLE_SIZE).toBe(true);
            return;
          }
          for (const one of [own.mark, ...(own.words === null ? [] : [own.words])]) expect(to <= one.start || from >= one.end).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('stands right before its mark in a low row where nothing of it is there, else right behind it', () => {
    for (const row of [12, 14, 18]) {
      expect(inRow(row, 400).x + HANDLE_SIZE / 2).toBeLessThanOrEqual(393);
      expect(inRow(row, 400, 600).x + HANDLE_SIZE / 2).toBe(392);
      expect(inRow(row, 400, 600, ownOf(400, 600, { side: 'behind', width: 90 })).x + HANDLE_SIZE / 2).toBe(392);
      expect(inRow(row, 900, 910, ownOf(900, 910, { side: 'before', width: 90 })).x - HANDLE_SIZE / 2).toBe(918);
    }
  });

  it('lies over no other event where one of its places is free of them', () => {
    const other = (left: number, right: number, middle: number, height: number) => ({
      ...{ left, right, top: middle - height / 2, bottom: middle + height / 2 },
    });
    const own = ownOf(400, 410, { side: 'behind', width: 90 });
    const at = (row: number, ...others: Box[]) => handlePlace({ left: 405, right: 405, y: 100, reach: reachIn(row) }, own, WIDTH, others);
    // Words end right before the mark of a low row: behind its own.
    expect(at(14, other(200, 395, 100, 14))).toMatchObject({ x: 508 + 8 + HANDLE_SIZE / 2, y: 100 });
    // Something stands on either side: in the next row, or in the one above.
    const sides = [other(200, 395, 100, 14), other(515, 600, 100, 14)];
    expect(at(14, ...sides)).toMatchObject({ x: 405, y: 114 });
    expect(at(14, ...sides, other(300, 600, 114, 14))).toMatchObject({ x: 405, y: 86 });
    // A title in the row below, 21 pixels away: beside the mark; one 33 pixels away is not covered.
    expect(at(22, other(300, 600, 121, 21))).toMatchObject({ x: 400 - 8 - HANDLE_SIZE / 2, y: 100 });
    expect(at(33, other(300, 600, 133, 33))).toEqual({ x: 405, y: 115, height: HANDLE_SIZE });
    // Others are everywhere: the first place.
    expect(at(14, other(0, WIDTH, 100, 60)).x).toBe(at(14).x);
  });

  it('stands by all of a date that is not known better, though links are joined in its middle', () => {
    const { x } = inRow(14, 400, 400, { mark: { start: 300, end: 500 }, words: null });
    expect(x + HANDLE_SIZE / 2).toBe(292);
  });

  it('stands before words that have no room for it behind their mark', () => {
    const own = ownOf(970, 980, { side: 'before', width: 200 });
    expect(inRow(14, 975, 975, own).x + HANDLE_SIZE / 2).toBe(970 - 8 - 200 - 8);
  });
});
