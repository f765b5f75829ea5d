import { describe, expect, it } from 'vitest';
import type { BucketItem } from './chart-item';
import { neighbour } from './listbox';

function item(id: string, lane: number, start: number): BucketItem {
  return { kind: 'bucket', id, lane, start, end: start + 1, description: '', color: '', signature: '', count: 1, reviews: null };
}

const a1 = item('a1', 1, 10);
const a2 = item('a2', 1, 20);
const b1 = item('b1', 2, 12);
const b2 = item('b2', 2, 90);
const c1 = item('c1', 3, 50);
const all = [b2, a2, c1, a1, b1];
const order = (key: number) => key;

describe('neighbour', () => {
  it('moves in time within the lane', () => {
    expect(neighbour(a1, 'ArrowRight', all, order)).toBe(a2);
    expect(neighbour(a2, 'ArrowLeft', all, order)).toBe(a1);
    expect(neighbour(a2, 'ArrowRight', all, order)).toBeNull();
  });

  it('moves to the nearest in time of the lane beside it', () => {
    expect(neighbour(a2, 'ArrowDown', all, order)).toBe(b1);
    expect(neighbour(c1, 'ArrowUp', all, order)).toBe(b1);
    expect(neighbour(a1, 'ArrowUp', all, order)).toBeNull();
  });

  it('skips lanes that show nothing', () => {
    expect(neighbour(a1, 'ArrowDown', [a1, c1], order)).toBe(c1);
  });

  it('goes to the ends of the lane and ignores other keys', () => {
    expect(neighbour(b1, 'End', all, order)).toBe(b2);
    expect(neighbour(b2, 'Home', all, order)).toBe(b1);
    expect(neighbour(b1, 'x', all, order)).toBeNull();
  });
});
