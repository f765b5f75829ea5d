import { describe, expect, it } from 'vitest';
import type { BucketItem, EventItem, OccurrenceItem } from './chart-item';
import { type DrawnItem, keptFromEdge, TAIL } from './edge-labels';
import type { Geometry } from './geometry';
import type { Band } from './vis-item';

const WIDTH = 1000;
const GEOMETRY: Geometry = {
  ...{ from: 0, solidFrom: 0, solidTo: 1, to: 1, labelX: 12, inside: false, tight: true, labelMax: null },
  ...{ overhang: 100, underhang: 0, due: 0, on: 0, before: 0, after: 0, members: [] },
};

/** A diamond at a place, its label behind it. */
function drawn(id: string, boxStart: number, labelWidth: number, where: { lane?: number; band?: Band } = {}): DrawnItem {
  const { lane = 1, band = null } = where;
  const item = { kind: 'occurrence', id, lane, start: 0, end: 1, mark: {} } as unknown as OccurrenceItem;
  return { item, boxStart, geometry: GEOMETRY, labelWidth, band };
}

/** A dot, the same way. */
function dot(id: string, boxStart: number, labelWidth: number, band: Band | null): DrawnItem {
  const item = { kind: 'event', id, lane: 1, start: 0, end: 1 } as unknown as EventItem;
  return { item, boxStart, geometry: GEOMETRY, labelWidth, band };
}

const ROWS: readonly Band[] = [0, 33, 66].map((top) => ({ top, bottom: top + 24 }));

describe('keptFromEdge', () => {
  it('leaves labels that have room, and those that are not seen', () => {
    expect(keptFromEdge([drawn('a', 100, 200), drawn('b', 780, 200), drawn('c', 1100, 200)], WIDTH, false).size).toBe(0);
  });

  it('has a label before its mark where the view ends too soon behind it', () => {
    const geometry = keptFromEdge([drawn('a', 900, 200)], WIDTH, false).get('a');
    // Twelve pixels of mark, and a gap; the air behind the words is in neither.
    expect(geometry?.labelX).toBe(-12 - 8 - (200 - TAIL));
    expect(geometry?.underhang).toBe(220 - TAIL);
    expect(geometry?.labelMax).toBeNull();
  });

  it('has one that is cut on its bar before that, where it is whole, and leaves it on the bar where it is not', () => {
    const onBar = { ...GEOMETRY, to: 100, solidTo: 40, labelX: 8, inside: true, onFade: true, labelMax: 84, tight: false, overhang: 0 };
    const bar = (boxStart: number, labelWidth: number, labelMax = 84): DrawnItem => {
      const item = { kind: 'event', id: 'a', lane: 1, start: 0, end: 1 } as unknown as EventItem;
      return { item, boxStart, geometry: { ...onBar, labelMax }, labelWidth, band: null };
    };
    const before = keptFromEdge([bar(900, 200)], WIDTH, false).get('a');
    expect(before).toMatchObject({ labelX: -8 - (200 - TAIL), inside: false, onFade: false, labelMax: null });
    expect(before?.underhang).toBe(208 - TAIL);
    expect(keptFromEdge([bar(900, 200, 190)], WIDTH, false).size).toBe(0);
    expect(keptFromEdge([bar(900, 200)], WIDTH, true).size).toBe(0);
    expect(keptFromEdge([bar(900, 200), drawn('b', 720, 60)], WIDTH, false).has('a')).toBe(false);
    // It began before the view, or there is too little room.
    for (const boxStart of [-400, 150]) expect(keptFromEdge([bar(boxStart, 200)], WIDTH, false).size).toBe(0);
  });

  it('fades it out at the edge where another stands at its height and leaves no more of it before its mark', () => {
    const drawing = [drawn('a', 900, 200), drawn('b', 720, 60)];
    const geometry = keptFromEdge(drawing, WIDTH, false).get('a');
    expect(geometry?.labelX).toBe(12);
    expect(geometry?.labelMax).toBe(WIDTH - 6 - 912);
    expect(keptFromEdge([drawn('a', 900, 200), drawn('b', 720, 60, { lane: 2 })], WIDTH, false).get('a')?.labelX).toBeLessThan(0);
    expect(keptFromEdge(drawing, WIDTH, true).get('a')?.labelX).toBeLessThan(0);
  });

  it('is limited by nothing in another row of its lane', () => {
    const [first, second] = ROWS;
    const labelX = (a: Band | undefined, b: Band | undefined) =>
      keptFromEdge([dot('a', 900, 200, a ?? null), dot('b', 720, 60, b ?? null)], WIDTH, false).get('a')?.labelX;
    expect(labelX(first, second)).toBeLessThan(-200);
    expect(labelX(first, first)).toBe(12);
    // A row of reviews is higher, and reaches down beside the next of events.
    expect(labelX(second, { top: 0, bottom: 38 })).toBe(12);
  });

  it('is shortened before its mark, clear of what stands there, where more of it is read so than behind', () => {
    const drawing = [drawn('a', 950, 300), drawn('b', 600, 60)];
    const geometry = keptFromEdge(drawing, WIDTH, false).get('a');
    // From two gaps behind the other's label to one before the mark.
    expect(geometry?.labelX).toBe(600 + 12 + 60 + 16 - 950);
    expect(geometry?.labelMax).toBe(950 - 12 - 8 - (600 + 12 + 60 + 16));
  });

  it('leaves the name of a series its place', () => {
    const [row] = ROWS;
    const review = drawn('b', 300, 30, row === undefined ? {} : { band: row });
    expect(keptFromEdge([dot('a', 900, 200, row ?? null), review], WIDTH, false).get('a')?.labelX).toBe(12);
  });

  it('is where its words are painted, and not once more before its mark', () => {
    const geometry = keptFromEdge([{ ...drawn('a', 900, 200), painted: 'behind' }], WIDTH, true).get('a');
    expect(geometry?.labelX).toBe(12);
    expect(geometry?.labelMax).toBe(WIDTH - 6 - 912);
    expect(keptFromEdge([{ ...drawn('a', 900, 200), painted: 'before' }], WIDTH, true).get('a')?.labelX).toBeLessThan(0);
  });

  it('stands before its mark where its words are painted there, though it has room behind', () => {
    const placed = (painted: 'before' | null) => keptFromEdge([{ ...drawn('a', 500, 200), painted }], WIDTH, true).get('a');
    expect(placed('before')?.labelX).toBeLessThan(-100);
    expect(placed(null)).toBeUndefined();
  });

  it('shows nothing of a label whose mark has left the view', () => {
    const drawing = [drawn('a', -40, 200), drawn('b', -5, 200)];
    expect(keptFromEdge(drawing, WIDTH, false).get('a')?.labelMax).toBe(0);
    expect(keptFromEdge(drawing, WIDTH, false).has('b')).toBe(false);
  });

  it('never touches a count, whose number stands in its middle', () => {
    const item = { kind: 'bucket', id: 'n', lane: 1 } as unknown as BucketItem;
    expect(
      keptFromEdge([{ item, boxStart: 980, geometry: { ...GEOMETRY, inside: true }, labelWidth: 60, band: null }], WIDTH, false).size,
    ).toBe(0);
  });
});
