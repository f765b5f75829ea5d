import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, laneAbove, orderBelow } from './lane-order';

const lanes = [
  { id: 'c', order: 3 },
  { id: 'a', order: 1 },
  { id: 'b', order: 2 },
];

describe('laneAbove', () => {
  it('is the neighbour by order, whatever the list says', () => {
    expect(laneAbove(lanes, 'c')).toBe('b');
    expect(laneAbove(lanes, 'a')).toBeNull();
  });
});

describe('orderBelow', () => {
  it('keeps a lane where it is when it is put where it was', () => {
    for (const { id } of lanes) {
      const moved = lanes.map((lane) => (lane.id === id ? { id, order: orderBelow(lanes, id, laneAbove(lanes, id)) } : lane));
      expect(inOrder(moved).map((lane) => lane.id)).toEqual(['a', 'b', 'c']);
    }
  });

  it('puts any lane right below any other, or at the top', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        (orders, pick, target) => {
          const many = orders.map((order, at) => ({ id: `lane ${at}`, order }));
          const id = many[pick % many.length]?.id ?? '';
          const above = [null, ...many.map((lane) => lane.id)].filter((one) => one !== id)[target % many.length] ?? null;
          const moved = many.map((lane) => (lane.id === id ? { id, order: orderBelow(many, id, above) } : lane));
          expect(laneAbove(moved, id)).toBe(above);
        },
      ),
    );
  });
});
