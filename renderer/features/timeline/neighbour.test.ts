import { describe, expect, it } from 'vitest';
import type { FullLane } from '../../../shared/lane';
import { parseWhen } from '../../../shared/time/edtf';
import { makeInput, makeLanes } from '../../../testing/picture/inputs';
import { type BucketItem, eventItem } from './chart-item';
import { neighbour } from './neighbour';

function item(id: string, lane: number, start: number): BucketItem {
  return {
    kind: 'bucket',
    id,
    lane,
    start,
    end: start + 1,
    description: '',
    color: '',
    signature: '',
    count: 1,
    when: '',
    earlier: false,
    reviews: null,
  };
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

  it('keeps the order of instants that clocks show alike, which are drawn where clocks show them', () => {
    const zone = 'Europe/London';
    const whens = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'];
    // Named against their order, so that names alone would turn it round.
    const input = makeInput(
      ['A'],
      whens.map((when, at) => ({ title: `Call ${at}`, when, lane: 0 })),
    );
    const lane = { ...makeLanes(['A'])[0], key: 1 } as FullLane;
    const [first, second] = input.events.map((event, at) => {
      const when = parseWhen(event.when, zone);
      if (!when.ok) throw new Error(when.error.message);
      return eventItem({ ...event, id: `${1 - at}`, bounds: when.value.bounds }, lane, zone);
    });
    if (first === undefined || second === undefined) throw new Error('There are two.');
    expect(second.start).toBe(first.start);
    expect(neighbour(first, 'ArrowRight', [second, first], order)).toBe(second);
    expect(neighbour(second, 'ArrowRight', [second, first], order)).toBeNull();
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
