import type { CountedLook } from '../view/mark';
import type { Ink } from './inks';
import type { Path, Primitive } from './primitive';

/** What a count stands for: events, or reviews as their diamonds would look. */
export type Counted = 'events' | CountedLook;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The block of a count. Hollow and dashed until every one is settled, so that a count is never mistaken for what happened. */
export function countMarkOf({ x, y, width, height }: Box, counted: Counted): Primitive[] {
  const rx = 6;
  if (counted === 'events' || counted === 'held') return [{ kind: 'rect', x, y, width, height, rx, fill: { ink: 'count' } }];
  const stroke = { ink: counted === 'unconfirmed' ? 'warning' : 'lane', width: 1.6 } as const;
  return [
    { kind: 'rect', x, y, width, height, rx, fill: { ink: 'ground' } },
    {
      kind: 'path',
      d: rounded({ x: x + 1, y: y + 1, width: Math.max(0, width - 2), height: height - 2 }, Math.min(rx, width / 2 - 1)),
      stroke: counted === 'settled' ? stroke : { ...stroke, dashes: [3.2, 2.6] },
    },
  ];
}

/** Side by side and corner by corner: dashes begin anew in each, and so lie alike whichever program measures the way. */
function rounded({ x, y, width, height }: Box, radius: number): Path {
  const r = Math.max(0, radius);
  const [right, bottom] = [x + width, y + height];
  return [
    ['M', x + r, y],
    ['H', right - r],
    ['M', right - r, y],
    ['a', r, false, true, r, r],
    ['M', right, y + r],
    ['v', height - 2 * r],
    ['M', right, bottom - r],
    ['a', r, false, true, -r, r],
    ['M', right - r, bottom],
    ['H', x + r],
    ['M', x + r, bottom],
    ['a', r, false, true, -r, -r],
    ['M', x, bottom - r],
    ['v', 2 * r - height],
    ['M', x, y + r],
    ['a', r, false, true, r, -r],
  ];
}

/** How full a count is, 0 to 1: by what it counts alone, so that it does not change its colour with its neighbours. */
export function fullness(count: number): number {
  return Math.min(1, Math.log10(Math.max(1, count)) / 3);
}

/** What its number is written in. */
export function countInk(counted: Counted): Ink {
  if (counted === 'events' || counted === 'held') return 'on-count';
  return counted === 'unconfirmed' ? 'warning' : 'ink';
}

/** What stands behind its number: the sign of the diamonds, without which colour alone would tell. */
export function countSuffix(counted: Counted): string {
  return counted === 'unconfirmed' ? ' ?' : '';
}
