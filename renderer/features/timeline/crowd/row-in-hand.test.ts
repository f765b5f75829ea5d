import { describe, expect, it } from 'vitest';
import { markRoomIn, rowInHand } from './row-in-hand';

describe('rowInHand', () => {
  it('is no higher than the row of its event by more than a pixel at either side, and never too low for words', () => {
    for (const height of [12, 15, 18, 24]) expect(2 * rowInHand({ middle: 20, height }).reach).toBeLessThanOrEqual(height + 2);
    expect(rowInHand({ middle: 20, height: 4 }).reach).toBeGreaterThanOrEqual(6);
    // Where rows are high it is no larger than ever.
    expect(rowInHand({ middle: 20, height: 60 }).reach).toBe(14);
  });

  it('has its mark in that row, and that of a review as large as ever', () => {
    expect(markRoomIn(rowInHand({ middle: 20, height: 12 }), false)?.barHeight).toBeLessThanOrEqual(12);
    expect(markRoomIn(rowInHand({ middle: 20, height: 30 }), false)?.barHeight).toBe(22);
    expect(markRoomIn(rowInHand({ middle: 20 }), false)).toBeUndefined();
  });
});
