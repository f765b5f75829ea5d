import { expect, it } from 'vitest';
import type { Look } from './look';
import { smallMarkOf } from './small-mark';

const REPORTED: Look = { status: 'reported', approximate: false, uncertain: false };
const HEIGHT = 5;

it('sets a mark off from the one that it lies over by a line of the ground at either end, within its row', () => {
  const bar = { start: 10, end: 40, vague: false };
  const dot = { start: 20, end: 21, vague: false };
  expect(smallMarkOf({ ...bar, over: true }, REPORTED, 0, HEIGHT)).toEqual([
    { kind: 'rect', x: 9, y: -2.5, width: 32, height: HEIGHT, fill: { ink: 'ground' } },
    ...smallMarkOf(bar, REPORTED, 0, HEIGHT),
  ]);
  expect(smallMarkOf({ ...dot, over: true }, REPORTED, 0, HEIGHT)).toEqual([
    { kind: 'rect', x: 17, y: -2.5, width: 7, height: HEIGHT, fill: { ink: 'ground' } },
    ...smallMarkOf(dot, REPORTED, 0, HEIGHT),
  ]);
  expect(smallMarkOf({ ...bar, over: false }, REPORTED, 0, HEIGHT)).toEqual(smallMarkOf(bar, REPORTED, 0, HEIGHT));
});
