import { describe, expect, it } from 'vitest';
import { COUNTED, NONE, placeInRows, rowsFor } from './rows';
import type { Rank, Wish } from './wish';

function wish(start: number, end: number, labelWidth = 100, rank: Rank = 3): Wish {
  return {
    row: start,
    position: 0,
    limits: { start, end },
    start,
    end,
    labelStart: end + 8,
    labelWidth,
    titleWidth: labelWidth,
    inside: false,
    rank,
  };
}

describe('rowsFor', () => {
  it('says how many rows whole labels need, and how many the marks alone', () => {
    const three = [wish(0, 10), wish(50, 60), wish(90, 100)];
    expect(rowsFor(three, 10, 'whole')).toBe(3);
    expect(rowsFor(three, 2, 'whole')).toBe(2);
    expect(rowsFor(three, 10, 'none')).toBe(1);
    expect(rowsFor([wish(0, 10), wish(130, 140)], 10, 'whole')).toBe(1);
  });
});

describe('placeInRows', () => {
  it('takes the first free row, and shortens the label that loses least where none is', () => {
    const wishes = [wish(0, 10), wish(20, 30), wish(100, 110)];
    const { row, next } = placeInRows(wishes, 2);
    // The first label is nearly whole before the third mark; the second would lose more.
    expect([...row]).toEqual([0, 1, 0]);
    expect([...next]).toEqual([2, NONE, NONE]);
  });

  it('leaves rows that are kept to the one they are kept for, but nobody without a row of its own for that', () => {
    const kept = { at: 0, start: 0, end: 60, fromRow: 1, toRow: 2 };
    const marks = [wish(0, 10, 0), wish(5, 15, 0), wish(40, 50, 0)];
    expect([...placeInRows(marks, 2, 1, [kept]).row]).toEqual([1, 0, 0]);
    expect([...placeInRows([...marks, wish(45, 55, 0)], 2, 1, [kept]).row]).toEqual([1, 0, 0, 1]);
  });

  it('takes room from ordinary labels before it takes it from those in hand, pinned and confirmed', () => {
    const ordinary = placeInRows([wish(0, 10), wish(20, 30), wish(100, 110)], 2);
    const pinned = placeInRows([wish(0, 10, 100, 1), wish(20, 30), wish(100, 110)], 2);
    expect([ordinary.row[2], pinned.row[2]]).toEqual([0, 1]);
  });

  it('lays a mark on another only where no row is free, two pixels from where that begins, and counts what cannot be told apart', () => {
    const { row, bare, counted } = placeInRows([wish(0, 100), wish(5, 15), wish(6, 16), wish(6.5, 17)], 2);
    expect([...row]).toEqual([0, 1, 0, COUNTED]);
    expect([...bare]).toEqual([0, 0, 1, 0]);
    expect(counted).toBe(1);
    const inHand = placeInRows([wish(0, 10), wish(1, 11), wish(1, 11, 100, 0)], 2);
    expect(inHand.counted).toBe(0);
  });
});
