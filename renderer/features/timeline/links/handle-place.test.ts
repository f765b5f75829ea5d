import { describe, expect, it } from 'vitest';
import { reachIn } from '../../../../shared/scene/link-ends';
import { HANDLE_SIZE, handlePlace } from './handle-place';

const WIDTH = 1000;
const inRow = (height: number, left: number, right = left) => handlePlace({ left, right, y: 100, reach: reachIn(height) }, WIDTH);

describe('the handle that links are made by', () => {
  it('stands below its mark where rows are high', () => {
    for (const [left, right] of [
      [400, 400],
      [300, 500],
    ] as const)
      expect(inRow(30, left, right)).toEqual({ x: 400, y: 115, height: HANDLE_SIZE });
  });

  it('lies over neither its mark nor another row where they are low', () => {
    for (const row of [12, 14, 18]) {
      const dot = inRow(row, 400);
      expect(dot.x + HANDLE_SIZE / 2).toBeLessThanOrEqual(393);
      const bar = inRow(row, 400, 600);
      expect(bar.x + HANDLE_SIZE / 2).toBeLessThanOrEqual(400);
      for (const { y, height } of [dot, bar]) {
        expect(y).toBe(100);
        expect(height).toBeLessThanOrEqual(row);
      }
    }
  });

  it('is in view, at the end of a bar that begins out of view, and clear of where that is taken to change it', () => {
    const ending = inRow(14, -200, 600);
    expect(ending.x + HANDLE_SIZE / 2).toBeLessThanOrEqual(594);
    expect(ending.y).toBe(100);
    expect(inRow(14, -200, 3000).x + HANDLE_SIZE / 2).toBeLessThanOrEqual(WIDTH);
    const edge = inRow(14, 5);
    expect(edge.y).toBe(114);
    expect(edge.height).toBe(14);
  });
});
