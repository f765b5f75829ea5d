import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from './box';
import { type Nameless, type SpareName, spareNames } from './spare-names';

const AREA: Box = { left: 6, right: 900, top: 20, bottom: 74 };

const box = fc
  .record({ left: fc.integer({ min: -300, max: 950 }), width: fc.integer({ min: 6, max: 1200 }), line: fc.integer({ min: 0, max: 8 }) })
  .map(({ left, width, line }): Box => ({ left, right: left + width, top: AREA.top + line * 6, bottom: AREA.top + (line + 1) * 6 }));

const nameless = fc.record({ mark: box, width: fc.integer({ min: 20, max: 500 }), isBar: fc.boolean() });

const lineAt = ({ x, y, room, isBefore }: SpareName): Box => {
  const left = isBefore ? x - room : x;
  return { left, right: left + room, top: y - 7, bottom: y + 7 };
};

function share(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

describe('spareNames', () => {
  it('puts no name on a mark, on another name or beyond what is seen of the lane, and each next to its own mark', () => {
    fc.assert(
      fc.property(fc.array(nameless, { maxLength: 12 }), fc.array(box, { maxLength: 12 }), (marks, taken) => {
        const places = spareNames(marks, taken, AREA);
        const drawn = [...taken, ...marks.map(({ mark }) => mark)];
        for (const [at, place] of places.entries()) {
          const own = marks[at];
          if (place === null || own === undefined) continue;
          const line = lineAt(place);
          for (const other of drawn) expect(share(line, other)).toBe(false);
          drawn.push(line);
          expect(line.left).toBeGreaterThanOrEqual(AREA.left);
          expect(line.right).toBeLessThanOrEqual(AREA.right);
          expect(line.top).toBeGreaterThanOrEqual(AREA.top);
          expect(line.bottom).toBeLessThanOrEqual(AREA.bottom);
          const isAlong =
            line.left < own.mark.right && Math.min(Math.abs(line.bottom - own.mark.top), Math.abs(line.top - own.mark.bottom)) <= 1;
          const isBeside = line.top <= own.mark.bottom && line.bottom >= own.mark.top;
          const gap = place.isBefore ? own.mark.left - line.right : line.left - own.mark.right;
          const isNext = isBeside && Math.abs(gap) < 10;
          expect(isNext || (own.isBar && isAlong && !place.isBefore)).toBe(true);
        }
      }),
    );
  });

  it('leaves no doubt whose a name is: at its height no other mark is as near to it as its own', () => {
    fc.assert(
      fc.property(fc.array(nameless, { maxLength: 12 }), fc.array(box, { maxLength: 12 }), (marks, taken) => {
        for (const [at, place] of spareNames(marks, taken, AREA).entries()) {
          const own = marks[at]?.mark;
          if (place === null || own === undefined) continue;
          const line = lineAt(place);
          const others = [...taken, ...marks.map(({ mark }) => mark)].filter(
            (one) => one !== own && one.top < line.bottom && one.bottom > line.top,
          );
          const gapTo = ({ left, right }: Box): number => Math.max(left - line.right, line.left - right, 0);
          for (const other of others) expect(gapTo(other)).toBeGreaterThanOrEqual(gapTo(own) + 4);
        }
      }),
    );
  });

  it('names a bar that goes through all of the view over it, where it begins to be seen, or under it', () => {
    const bar: Nameless = { mark: { left: -500, right: 1500, top: 60, bottom: 66 }, width: 200, isBar: true };
    expect(spareNames([bar], [], AREA)).toEqual([{ x: 6, y: 52, room: 200, isBefore: false }]);
    const over: Box = { left: 0, right: 900, top: 20, bottom: 54 };
    expect(spareNames([bar], [over], AREA)).toEqual([null]);
    expect(spareNames([{ ...bar, mark: { ...bar.mark, top: 30, bottom: 36 } }], [], AREA)).toEqual([
      { x: 6, y: 44, room: 200, isBefore: false },
    ]);
  });

  it('names of three that overlap in a low lane the last behind it and the first before it, and the one between not at all', () => {
    const low: Box = { left: 6, right: 900, top: 0, bottom: 18 };
    const barAt = (left: number, line: number): Nameless => ({
      mark: { left, right: left + 120, top: line * 4 + 2, bottom: line * 4 + 5 },
      ...{ width: 150, isBar: true },
    });
    expect(spareNames([barAt(300, 2), barAt(340, 1), barAt(380, 0)], [], low)).toEqual([
      { x: 292, y: 11, room: 150, isBefore: true },
      null,
      { x: 508, y: 7, room: 150, isBefore: false },
    ]);
  });

  it('gives no place up for a name that stands before its mark', () => {
    fc.assert(
      fc.property(fc.array(nameless, { maxLength: 12 }), fc.array(box, { maxLength: 12 }), (marks, taken) => {
        const places = spareNames(marks, taken, AREA);
        const others = marks.filter((_, at) => places[at]?.isBefore !== true);
        const before = marks.flatMap(({ mark }, at) => (places[at]?.isBefore === true ? [mark] : []));
        const alone = spareNames(others, [...taken, ...before], AREA);
        const named = places.filter((place) => place !== null && !place.isBefore);
        expect(alone.filter((place) => place !== null && !place.isBefore)).toEqual(named);
      }),
    );
  });

  it('shortens a name for what comes next, but not to a few letters', () => {
    const dot = { mark: { left: 100, right: 106, top: 40, bottom: 46 }, width: 200, isBar: false };
    const next = (left: number): Box => ({ left, right: left + 20, top: 40, bottom: 46 });
    expect(spareNames([dot], [next(240)], AREA)).toEqual([{ x: 114, y: 43, room: 240 - 14 - 114, isBefore: false }]);
    const behind = { left: 0, right: 90, top: 40, bottom: 46 };
    expect(spareNames([dot], [behind, next(180)], AREA)).toEqual([null]);
  });
});
