import { expect, it } from 'vitest';
import { LabelsBetween } from './lines';
import { NONE, placeInRows } from './rows';
import type { Rank, Wish } from './wish';

/** A dot, alone and with its title. */
function dot(middle: number, titleWidth = 100, rank: Rank = 3): { readonly bare: Wish; readonly whole: Wish } {
  const shared = { row: middle, position: 0, limits: { start: middle, end: middle }, rank };
  return {
    bare: { ...shared, start: middle - 2.5, end: middle + 2.5, labelStart: middle + 2.5, labelWidth: 0, titleWidth: 0, inside: true },
    whole: {
      ...shared,
      start: middle - 7,
      end: middle + 7,
      labelStart: middle + 12,
      labelWidth: titleWidth + 60,
      titleWidth,
      inside: false,
    },
  };
}

function labels(dots: readonly ReturnType<typeof dot>[], lines: number): [number, { line: number; next: number }][] {
  const bare = dots.map((one) => one.bare);
  const wholes = dots.map((one) => one.whole);
  return [...new LabelsBetween(bare, wholes, placeInRows(bare, lines, 1), lines, 3).all()];
}

it('lifts marks into the uppermost rows that are free for their titles, and leaves the others in their lines', () => {
  // Room for one row of labels over the lines of marks; the second would lie on the first.
  expect(labels([dot(10), dot(60), dot(300)], 5)).toEqual([
    [0, { line: 0, next: 2 }],
    [2, { line: 0, next: NONE }],
  ]);
  expect(labels([dot(10), dot(60), dot(300)], 9).map(([at, { line }]) => [at, line])).toEqual([
    [0, 0],
    [1, 3],
    [2, 0],
  ]);
});

it('gives labels to those in hand first, then to pinned and to confirmed ones', () => {
  expect(labels([dot(10), dot(60, 100, 1), dot(90, 100, 0)], 5).map(([at]) => at)).toEqual([2]);
  expect(labels([dot(10, 100, 2), dot(60, 100, 1), dot(90)], 5).map(([at]) => at)).toEqual([1]);
  expect(labels([dot(10), dot(60, 100, 2), dot(90)], 5).map(([at]) => at)).toEqual([1]);
});

it('cuts a title only where enough of it is left, and takes no room from what is packed', () => {
  const column = Array.from({ length: 5 }, () => dot(110, 400));
  // Five on one moment fill all lines, so that nothing is free there; before them a title has 110 - 2.5 - 12 - (10 + 12) pixels.
  expect(labels([dot(10, 73.5), ...column], 5).map(([at]) => at)).toEqual([0]);
  expect(labels([dot(10, 400), ...column], 5)).toEqual([]);
  expect(labels([dot(-10, 400), ...column], 5).map(([at]) => at)).toEqual([0]);
});
