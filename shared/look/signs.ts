import type { Ink } from './inks';
import { type Path, type Primitive, placed } from './primitive';

/* Signs in and beside marks. Drawn, not set: a mark must not depend on a font. */

const HOOK: Path = [
  ['M', -2, -1.7],
  ['a', 2, true, true, 2.9, 1.7],
  ['c', -0.7, 0.4, -0.9, 0.7, -0.9, 1.5],
];

/** How far a question mark reaches up and down. */
const SIGN_REACH = 4.5;

/**
 * How far over the middle of its mark a question mark stands beside it: as high as it is to be, as far as its row allows.
 *
 * @param reach as in event-mark.ts, which leaves a pixel of the row
 */
export function signLift(wanted: number, reach: number): number {
  return Math.min(wanted, Math.max(0, reach + 1 - SIGN_REACH));
}

/** How large a question mark is in so much height. */
export function signFactor(height: number): number {
  return Math.min(1, height / (2 * SIGN_REACH));
}

export function questionMark(x: number, y: number, ink: Ink, factor = 1): Primitive[] {
  return [
    { kind: 'path', d: placed(HOOK, x, y, factor), stroke: { ink, width: 1.35 * factor, round: true } },
    { kind: 'circle', cx: x, cy: y + 3.6 * factor, r: 0.85 * factor, fill: { ink } },
  ];
}

const TICK: Path = [
  ['M', -3.1, 0.1],
  ['l', 2.3, 2.5],
  ['l', 3.9, -4.8],
];

export function tick(x: number, y: number, ink: Ink, factor = 1): Primitive {
  return { kind: 'path', d: placed(TICK, x, y, factor), stroke: { ink, width: 1.7 * factor, round: true } };
}

/** A parenthesis, `reach` high and low. */
export function parenthesis(x: number, y: number, outwards: 1 | -1, reach: number, bulge = 5): Path {
  return [
    ['M', x, y - reach],
    ['c', outwards * bulge, reach * 0.6, outwards * bulge, reach * 1.4, 0, reach * 2],
  ];
}
