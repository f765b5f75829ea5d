import { describe, expect, it } from 'vitest';
import { type Box, lapOver } from '../../../../shared/scene/box';
import { placeStubs, SHORT_WIDTH, STUB_HEIGHT, type WantedStub } from './place-stubs';

const view = { width: 800, height: 400 };
const wanted = (y: number, side: WantedStub['side'] = 'left', x = 0): WantedStub => ({ side, x, y, width: 120 });

/** A bar of the usual height across the view's left half. */
const bar = (y: number): Box => ({ left: 0, right: 400, top: y - 9, bottom: y + 9 });

function boxesOf(stubs: readonly WantedStub[], taken: readonly Box[]): Box[] {
  return placeStubs(stubs, taken, view).map(({ x, y, short }) => {
    const width = short ? SHORT_WIDTH : 120;
    return { left: x - width / 2, right: x + width / 2, top: y - STUB_HEIGHT / 2, bottom: y + STUB_HEIGHT / 2 };
  });
}

describe('placeStubs', () => {
  it('leaves a name where its link is when nothing stands there', () => {
    expect(placeStubs([wanted(100)], [bar(200)], view)).toEqual([{ x: 66, y: 100, short: false }]);
  });

  it('puts no name over a mark or over another name, on any side', () => {
    const stubs = [
      wanted(100),
      wanted(104),
      wanted(100, 'right', 800),
      wanted(0, 'top', 300),
      wanted(0, 'top', 310),
      wanted(400, 'bottom', 0),
    ];
    const taken = [bar(100), { left: 700, right: 790, top: 92, bottom: 108 }, { left: 290, right: 300, top: 10, bottom: 20 }];
    const boxes = boxesOf(stubs, taken);
    for (const [at, box] of boxes.entries()) {
      expect(taken.some((mark) => lapOver(box, mark))).toBe(false);
      expect(boxes.slice(0, at).some((other) => lapOver(box, other))).toBe(false);
      expect(box.left >= 0 && box.right <= view.width && box.top >= 0 && box.bottom <= view.height).toBe(true);
    }
  });

  it('is an arrow alone where a whole name has no room, and stays there where nothing has', () => {
    const low = Array.from({ length: 40 }, (_, at): Box => ({ left: 40, right: 400, top: at * 10, bottom: at * 10 + 9 }));
    const [arrow] = placeStubs([wanted(100)], low, view);
    expect(arrow).toEqual({ x: 18, y: 100, short: true });
    const full = low.map((box) => ({ ...box, left: 0 }));
    expect(placeStubs([wanted(100)], full, view)).toEqual([{ x: 18, y: 100, short: true }]);
  });
});
