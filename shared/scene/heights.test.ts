import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesIn, rowChoices, rowsIn, shareHeight } from './heights';

describe('shareHeight', () => {
  it('gives all what they want where that fits', () => {
    expect(
      shareHeight(
        [
          { want: 100, least: 20 },
          { want: 30, least: 40 },
        ],
        200,
      ),
    ).toEqual([100, 40]);
  });

  it('lets those that want little have it, and shares the rest, twice as much for what wants four times as much', () => {
    const wants = [30, 800, 200, 20].map((want) => ({ want, least: 15 }));
    expect(shareHeight(wants, 350)).toEqual([30, 200, 100, 20]);
  });

  it('has lanes of one row as low as that can be read where others can be read only so, and no lower else', () => {
    const one = { want: 40, least: 15, tight: 13 };
    const two = { want: 80, least: 15, readable: 25 };
    // Not enough for all as they are, but for all as low as can be.
    expect(shareHeight([one, one, one, one, two, two], 104)).toEqual([13, 13, 13, 13, 25, 25]);
    expect(Math.min(...shareHeight([one, one, one, one, two, two], 111))).toBeGreaterThanOrEqual(15);
    // A crowd keeps its share.
    expect(Math.min(...shareHeight([one, one, one, one, two, two, { want: 500, least: 45 }], 149))).toBe(15);
    // Where it helps nobody, they keep what they have.
    expect(Math.min(...shareHeight([one, one, one, one, two, two], 90))).toBe(15);
  });

  it('never gives less than the least, nor in all more than there is unless that is less than the least of all', () => {
    const lane = fc.record({ want: fc.integer({ min: 0, max: 900 }), least: fc.integer({ min: 0, max: 60 }) });
    fc.assert(
      fc.property(fc.array(lane, { minLength: 1, maxLength: 60 }), fc.integer({ min: 0, max: 2000 }), (lanes, height) => {
        const given = shareHeight(lanes, height);
        const sum = given.reduce((all, one) => all + one, 0);
        for (const [at, { least }] of lanes.entries()) expect(given[at]).toBeGreaterThanOrEqual(least);
        expect(sum).toBeLessThanOrEqual(
          Math.max(
            height,
            lanes.reduce((all, { least }) => all + least, 0),
          ),
        );
      }),
    );
  });
});

describe('rowsIn', () => {
  it('makes rows as high as hold all labels whole, else as many as can be read, and none where marks alone would not fit', () => {
    expect(rowsIn(100, 3, 2)).toEqual({ rows: 3, rowHeight: 30 });
    expect(rowsIn(100, 4, 2)).toEqual({ rows: 4, rowHeight: 25 });
    expect(rowsIn(64, 9, 2)).toEqual({ rows: 4, rowHeight: 15 });
    expect(rowsIn(64, 30, 12)).toBeNull();
  });
});

describe('rowChoices', () => {
  it('goes from the rows that marks alone need to as many as can be read, and no further than is asked for', () => {
    expect(rowChoices(38, 2, 9)).toEqual([
      { rows: 2, rowHeight: 19 },
      { rows: 3, rowHeight: 12 },
    ]);
    expect(rowChoices(38, 2, 2)).toEqual([{ rows: 2, rowHeight: 19 }]);
    expect(rowChoices(38, 4, 9)).toEqual([]);
  });
});

describe('linesIn', () => {
  it('makes lines as high as leaves room for labels, and no more of them than there is height for', () => {
    expect(linesIn(100, 5)).toEqual({ lines: 16, high: 6 });
    expect(linesIn(64, 7)).toEqual({ lines: 12, high: 5 });
    expect(linesIn(64, 99)).toEqual({ lines: 16, high: 4 });
  });
});
