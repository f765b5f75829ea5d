import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FadeStop, faded } from './fade';
import { nodesOf, type PictureNode } from './nodes';

function boxesOf(stops: readonly FadeStop[]): PictureNode[] {
  const visit = (nodes: PictureNode['children']): PictureNode[] =>
    nodes.flatMap((node) => (typeof node === 'string' ? [] : node.name === 'g' ? visit(node.children) : [node]));
  return visit(nodesOf(faded(0, 10, '#336699', stops)));
}

/** How solid the boxes together are at a place. */
function solidAt(boxes: readonly PictureNode[], x: number): number {
  const through = boxes
    .filter(({ attributes: { x: from = 0, width = 0 } }) => from <= x && x < from + width)
    .reduce((light, { attributes }) => light * (1 - (attributes['fill-opacity'] ?? 1)), 1);
  return 1 - through;
}

describe('a fade', () => {
  it('is about as solid everywhere as its stops say, whatever it rises to', () => {
    const size = fc.integer({ min: 20, max: 300 });
    fc.assert(
      fc.property(
        size,
        size,
        size,
        fc.constantFrom(0.08, 0.22, 0.42, 0.75, 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rise, flat, fall, most, at) => {
          const stops = [
            { x: 7.3, opacity: 0 },
            { x: 7.3 + rise, opacity: most },
            { x: 7.3 + rise + flat, opacity: most },
            { x: 7.3 + rise + flat + fall, opacity: 0 },
          ];
          const x = 7.3 + at * (rise + flat + fall - 0.01);
          const meant = most * Math.min(1, (x - 7.3) / rise, (7.3 + rise + flat + fall - x) / fall);
          // Half a step, three of which there are at least, and the rounding of places.
          expect(Math.abs(solidAt(boxesOf(stops), x) - meant)).toBeLessThan(most / 6 + 0.03);
        },
      ),
    );
  });

  it('is wholly solid where its stops are, and one box where nothing fades', () => {
    const stops = [
      { x: 0, opacity: 0 },
      { x: 84, opacity: 1 },
      { x: 200, opacity: 1 },
    ];
    expect(solidAt(boxesOf(stops), 150)).toBe(1);
    expect(solidAt(boxesOf(stops), 42)).toBeCloseTo(0.5, 1);
    expect(boxesOf(stops.slice(1))).toHaveLength(1);
    expect(boxesOf(stops.map((stop) => ({ ...stop, opacity: 0 })))).toEqual([]);
  });
});
