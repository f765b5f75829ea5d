import { describe, expect, it } from 'vitest';
import type { BucketItem, OccurrenceItem } from './chart-item';
import { type DrawnItem, keptFromEdge } from './edge-labels';
import type { Geometry } from './geometry';

const WIDTH = 1000;
const GEOMETRY: Geometry = {
  ...{ from: 0, solidFrom: 0, solidTo: 1, to: 1, labelX: 12, inside: false, tight: true, labelMax: null },
  ...{ overhang: 100, underhang: 0, due: 0, on: 0, before: 0, after: 0, members: [] },
};

/** A diamond at a place, its label behind it. */
function drawn(id: string, boxStart: number, labelWidth: number, lane = 1): DrawnItem {
  const item = { kind: 'occurrence', id, lane, start: 0, end: 1 } as unknown as OccurrenceItem;
  return { item, boxStart, geometry: GEOMETRY, labelWidth };
}

describe('keptFromEdge', () => {
  it('leaves labels that have room, and those that are not seen', () => {
    expect(keptFromEdge([drawn('a', 100, 200), drawn('b', 780, 200), drawn('c', 1100, 200)], WIDTH, false).size).toBe(0);
  });

  it('has a label before its mark where the view ends too soon behind it', () => {
    const geometry = keptFromEdge([drawn('a', 900, 200)], WIDTH, false).get('a');
    // Twelve pixels of mark, and a gap.
    expect(geometry?.labelX).toBe(-12 - 8 - 200);
    expect(geometry?.underhang).toBe(220);
    expect(geometry?.labelMax).toBeNull();
  });

  it('fades it out at the edge where another of its lane stands there, in whichever row', () => {
    const drawing = [drawn('a', 900, 200), drawn('b', 720, 30)];
    const geometry = keptFromEdge(drawing, WIDTH, false).get('a');
    expect(geometry?.labelX).toBe(12);
    expect(geometry?.labelMax).toBe(WIDTH - 6 - 912);
    expect(keptFromEdge([drawn('a', 900, 200), drawn('b', 720, 30, 2)], WIDTH, false).get('a')?.labelX).toBeLessThan(0);
    expect(keptFromEdge(drawing, WIDTH, true).get('a')?.labelX).toBeLessThan(0);
  });

  it('shows nothing of a label whose mark has left the view', () => {
    const drawing = [drawn('a', -40, 200), drawn('b', -5, 200)];
    expect(keptFromEdge(drawing, WIDTH, false).get('a')?.labelMax).toBe(0);
    expect(keptFromEdge(drawing, WIDTH, false).has('b')).toBe(false);
  });

  it('never touches a count, whose number stands in its middle', () => {
    const item = { kind: 'bucket', id: 'n', lane: 1 } as unknown as BucketItem;
    expect(keptFromEdge([{ item, boxStart: 980, geometry: { ...GEOMETRY, inside: true }, labelWidth: 60 }], WIDTH, false).size).toBe(0);
  });
});
