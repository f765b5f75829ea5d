import { describe, expect, it } from 'vitest';
import { TimelineIndex } from '../view/timeline-index';
import { bandStretch } from './band';
import { layOutScene } from './lay-out';
import { joined } from './link-ends';
import { standsInScene } from './link-stands';
import { rowPlaces } from './row-places';

const DAY = 86_400_000;

/** Events of a day each; row n begins at the n-th of the times. */
function indexOf(times: readonly { readonly start: number; readonly end?: number; readonly lane: number }[]): TimelineIndex {
  const order = [...times.keys()].sort((one, other) => (times[one]?.start ?? 0) - (times[other]?.start ?? 0));
  const column = (value: (row: number) => number) => order.map(value);
  return TimelineIndex.from({
    revision: 1,
    row: Uint32Array.from(order),
    start: Float64Array.from(column((row) => times[row]?.start ?? 0)),
    end: Float64Array.from(column((row) => times[row]?.end ?? (times[row]?.start ?? 0) + DAY)),
    lane: Uint16Array.from(column((row) => times[row]?.lane ?? 1)),
    flags: new Uint8Array(order.length),
  });
}

function stands(index: TimelineIndex, window: { readonly start: number; readonly end: number; readonly width: number }, collapsed = false) {
  const scene = layOutScene({
    index,
    window,
    height: 500,
    lanes: [
      { lane: 1, reviews: 0, collapsed },
      { lane: 2, reviews: 0 },
    ],
    textOf: () => undefined,
    first: new Set(),
  });
  return { scene, standOf: standsInScene(scene, window, rowPlaces(index), () => false) };
}

describe('where events stand', () => {
  it('is at the marks that are drawn: in their lane, in the middle of a day, along a span', () => {
    const index = indexOf([
      { start: 0, lane: 1 },
      { start: 40 * DAY, end: 60 * DAY, lane: 2 },
    ]);
    const { scene, standOf } = stands(index, { start: 0, end: 100 * DAY, width: 1000 });
    const [first, second] = [standOf(0), standOf(1)];
    expect(first).toMatchObject({ left: 5, right: 5 });
    expect(second).toMatchObject({ left: 400, right: 600 });
    const [one, two] = scene.lanes;
    expect(first?.y).toBeLessThan(two?.top ?? 0);
    expect(second?.y).toBeGreaterThan(two?.top ?? 0);
    expect(first?.y).toBeGreaterThan(one?.top ?? 0);
    expect(standOf(7)).toBe(null);
  });

  it('is on the band of a collapsed lane, in its own stretch and so low that one event reaches there', () => {
    const index = indexOf([
      { start: 20 * DAY, lane: 1 },
      { start: 40 * DAY, end: 60 * DAY, lane: 1 },
      { start: 90 * DAY, lane: 2 },
    ]);
    const { scene, standOf } = stands(index, { start: 0, end: 100 * DAY, width: 1000 }, true);
    const [lane] = scene.lanes;
    const [day, span, other] = [standOf(0), standOf(1), standOf(2)];
    if (lane?.band == null || day === null || span === null || other === null) throw new Error('It is collapsed.');
    expect(day).toMatchObject({ left: 205, right: 205 });
    expect(span).toMatchObject({ left: 400, right: 600 });
    const { top, bottom } = bandStretch(lane);
    // The band of one event is as high as the root of a fifth of its room.
    const [highest, lowest] = [lane.top + bottom - Math.sqrt(1 / 5) * (bottom - top), lane.top + bottom];
    for (const stand of [day, span]) {
      const [end] = joined(stand, other);
      expect(end.y - (end.reach ?? 9)).toBeGreaterThanOrEqual(highest - 0.5);
      expect(end.y + (end.reach ?? 9)).toBeLessThanOrEqual(lowest);
    }
  });

  it('is in the box of the count that an event is counted in, and beyond the view by its time', () => {
    const times = Array.from({ length: 30_000 }, (_, n) => ({ start: (n % 2000) * 1000, lane: 1 }));
    const index = indexOf([...times, { start: 5000 * DAY, lane: 2 }]);
    const { scene, standOf } = stands(index, { start: -500 * DAY, end: 500 * DAY, width: 1000 });
    const counted = scene.lanes[0]?.counts[0];
    expect(counted?.count).toBeGreaterThan(20_000);
    const stand = standOf(12_345);
    expect(stand?.left).toBeLessThanOrEqual(500);
    expect(stand?.right).toBeGreaterThanOrEqual(500);
    expect((stand?.right ?? 0) - (stand?.left ?? 0)).toBeGreaterThan(10);
    expect(standOf(30_000)?.left).toBeGreaterThan(1000);
  });

  it('is not in the count of what began earlier for what ended before that', () => {
    // Enough for a tile of its own, and so many on one day that they are counted.
    const times = Array.from({ length: 30_000 }, (_, n) => ({ start: 5000 * DAY + (n % 2000) * 1000, lane: 1 }));
    const index = indexOf([...times, { start: 0, end: 10 * DAY, lane: 1 }, { start: 0, end: 9000 * DAY, lane: 1 }]);
    const { scene, standOf } = stands(index, { start: 4900 * DAY, end: 5100 * DAY, width: 1000 });
    expect(scene.lanes[0]?.counts.find(({ earlier }) => earlier === true)?.count).toBe(1);
    expect(standOf(30_000)?.right).toBeLessThan(0);
    expect(standOf(30_001)?.left).toBe(0);
  });
});
