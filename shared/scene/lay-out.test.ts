import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trials } from '../../testing/running/trials';
import { expectApart, roomsOf } from '../../testing/scene/label-rooms';
import {
  DAY,
  event,
  indexOf,
  LANES,
  type Made,
  made,
  SIZES,
  sceneOf,
  size,
  someEvents,
  textOf,
  whole,
  YEAR,
} from '../../testing/scene/made-scenes';
import { MAX_MS } from '../time/bounds';
import { layOutScene, MOST_AS_A_WHOLE } from './lay-out';
import { countOverlaps } from './overlaps';
import type { Scene } from './scene';
import { LEAST_APART } from './wish';

describe('layOutScene', () => {
  it('draws every event in sight once, or counts it in exactly one count', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 400 }), size, (events, [width, height]) => {
        const index = indexOf(events);
        for (const { lane, marks, counts } of sceneOf(events, whole(width), height).lanes) {
          const columns = index.lane(lane);
          const held = columns === undefined ? 0 : columns.row.length;
          expect(marks.length + counts.reduce((sum, { count }) => sum + count, 0)).toBe(held);
          expect(new Set(marks.map(({ row }) => row)).size).toBe(marks.length);
        }
      }),
    );
  });

  it('lets no label lie on another or on a mark, wherever the scale lies between two steps', () => {
    fc.assert(
      fc.property(someEvents, size, fc.double({ min: 0.85, max: 1, noNaN: true }), (events, [width, height], closer) => {
        const scene = sceneOf(events, whole(width), height);
        for (const lane of scene.lanes) expectApart(lane, events, scene.tile.perPixel * closer);
      }),
    );
  });

  it('counts only what would be less than two pixels apart, never what is in hand', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 400 }), size, (events, [width, height]) => {
        const scene = sceneOf(events, whole(width), height, [0]);
        expect(scene.lanes.some(({ marks }) => marks.some(({ row }) => row === 0))).toBe(true);
        const begins = ({ start, length }: Made) => {
          const [half, middle] = [length / 2 / scene.tile.perPixel, (start + length / 2) / scene.tile.perPixel];
          return middle - Math.max(2.5, half);
        };
        for (const { lane, marks } of scene.lanes) {
          const drawn = new Set(marks.map(({ row }) => row));
          const places = events.flatMap((one, row) => (drawn.has(row) && one.lane === lane ? [begins(one)] : []));
          for (const [row, one] of events.entries()) {
            if (one.lane !== lane || drawn.has(row)) continue;
            expect(places.some((place) => Math.abs(place - begins(one)) < LEAST_APART)).toBe(true);
          }
        }
      }),
    );
    const apart = Array.from({ length: 90 }, (_, at) => made({ start: at * 30 * DAY }));
    const scene = sceneOf(apart, { start: 0, end: 2700 * DAY, width: 90 * (LEAST_APART + 1) }, 30);
    expect(scene.lanes.flatMap(({ counts }) => counts)).toEqual([]);
  });

  it('gives the same for the same, and the same rows wherever the window is moved', () => {
    fc.assert(
      fc.property(someEvents, size, fc.integer({ min: -YEAR, max: YEAR }), (events, [width, height], by) => {
        // However little is seen of them.
        const window = { start: YEAR, end: YEAR + 3 * DAY, width };
        const scene = sceneOf(events, window, height);
        expect(sceneOf(events, window, height)).toEqual(scene);
        const moved = sceneOf(events, { start: window.start + by, end: window.end + by, width }, height);
        expect(moved.lanes).toEqual(scene.lanes);
      }),
    );
  });

  it('keeps the rows of up to a few thousand events wherever the window is moved', () => {
    const many = Array.from({ length: 2000 }, (_, at) => made({ start: at * DAY, lane: 1 + (at % 6) }));
    const length = 20 * DAY;
    const count = trials(6, 12);
    const windows = Array.from({ length: count }, (_, at) => {
      const start = Math.round((at * 1800) / count) * DAY;
      return { start, end: start + length, width: 945 };
    });
    const [first, ...others] = windows.map((window) => sceneOf(many, window, 645).lanes);
    for (const lanes of others) expect(lanes).toEqual(first);
  });

  it('keeps its rows as long as a window of a large timeline stays within a tile', () => {
    const FAR = Array.from({ length: MOST_AS_A_WHOLE }, (_, at) => made({ start: 40 * YEAR + at * DAY, lane: 1 + (at % 6) }));
    fc.assert(
      fc.property(someEvents, size, fc.integer({ min: 0, max: 1000 }), (near, [width, height], by) => {
        const events = [...near, ...FAR];
        const window = { start: YEAR, end: YEAR + 20 * DAY, width };
        const scene = sceneOf(events, window, height);
        const moved = (20 * DAY * by) / 1000;
        const after = sceneOf(events, { start: window.start + moved, end: window.end + moved, width }, height);
        if (after.tile.start === scene.tile.start && after.tile.end === scene.tile.end) expect(after.lanes).toEqual(scene.lanes);
      }),
      { numRuns: trials(10, 25) },
    );
  });

  it('keeps lanes one under the other with all their rows in them, and within the height where the least of each fits', () => {
    fc.assert(
      fc.property(someEvents, size, (events, [width, height]) => {
        const scene = sceneOf(events, whole(width), height);
        expectWithin(scene);
        if (height >= 6 * 80 + 34) expect(scene.height).toBeLessThanOrEqual(height);
      }),
    );
    const crammed = Array.from({ length: 36 }, (_, lane) => ({ lane: lane + 1, reviews: lane === 2 ? 34 : 0 }));
    // A lump in each lane, and one event apart from it.
    const dense = Array.from({ length: 9000 }, (_, at) => made({ start: at < 36 ? 0 : YEAR + at * 1000, lane: 1 + (at % 36) }));
    const few = Array.from({ length: 2000 }, (_, at) => made({ start: YEAR + (at % 7) * 1000, length: 30 * DAY, lane: 1 + (at % 36) }));
    for (const [width, height] of SIZES) {
      const counted = sceneOf(dense, whole(width), height, [], crammed);
      expect(counted.lanes.filter(({ profile }) => profile !== null).length).toBeGreaterThan(30);
      expectWithin(counted);
      expectWithin(sceneOf(few, whole(width), height, [], crammed));
    }
  });

  it('gives each lane all of its labels in compact and comfortable rows, however high that makes it', () => {
    fc.assert(
      fc.property(someEvents, size, fc.constantFrom('compact', 'comfortable'), (events, [width, height], density) => {
        const known = (row: number) => textOf(events[row]);
        const input = { index: indexOf(events), lanes: LANES, window: whole(width), height, textOf: known, first: new Set<number>() };
        const scene = layOutScene({ ...input, density });
        expectWithin(scene);
        for (const lane of scene.lanes) {
          expect(lane.counts).toEqual([]);
          for (const { room, width: wanted } of roomsOf(lane, events, scene.tile.perPixel)) expect(room).toBe(wanted);
        }
        expect(layOutScene({ ...input, density: 'fit' }).height).toBeLessThanOrEqual(Math.max(scene.height, height));
      }),
    );
  });

  it('names a third of 120 events in eight lanes where each has 38 pixels, none of them on another', () => {
    const events = Array.from({ length: 120 }, (_, at) =>
      made({
        start: ((at * 7919) % 1095) * DAY,
        length: at % 3 === 0 ? 30 * DAY : 0,
        lane: 1 + (at % 8),
        width: 120 + ((at * 131) % 300),
        status: at % 3 === 1 ? 'confirmed' : 'reported',
        span: at % 2 === 0,
      }),
    );
    const lanes = Array.from({ length: 8 }, (_, at) => ({ lane: at + 1, reviews: 0 }));
    const scene = sceneOf(events, whole(430), 8 * 38, [], lanes);
    const named = scene.lanes.flatMap((lane) => roomsOf(lane, events, scene.tile.perPixel)).filter(({ room }) => room > 0);
    expect(named.length).toBeGreaterThanOrEqual(40);
    for (const lane of scene.lanes) expectApart(lane, events, scene.tile.perPixel);
  });

  it('gives up detail in order: whole labels, shortened ones, marks alone, counts', () => {
    const crowd = (number: number, width = 150) => Array.from({ length: number }, (_, at) => made({ start: (at * YEAR) / number, width }));
    const look = (events: readonly Made[], height: number) => {
      const scene = sceneOf(events, { start: 0, end: YEAR, width: 945 }, height);
      const [lane] = scene.lanes;
      if (lane === undefined) throw new Error('there is a lane');
      const rooms = roomsOf(lane, events, scene.tile.perPixel);
      return {
        bare: lane.marks.some(({ bare }) => bare),
        whole: rooms.filter(({ room, width }) => room === width).length,
        named: rooms.filter(({ room }) => room > 0).length,
        counted: lane.counts.length,
      };
    };
    expect(look(crowd(12), 645)).toEqual({ bare: false, whole: 12, named: 12, counted: 0 });
    const fewer = look(crowd(60), 300);
    expect(fewer.whole).toBeLessThan(60);
    expect(fewer.named).toBeGreaterThan(fewer.whole);
    expect(look(crowd(400), 200)).toMatchObject({ bare: true, counted: 0 });
    expect(
      look(
        Array.from({ length: 500 }, () => made({ start: YEAR / 2 })),
        150,
      ).counted,
    ).toBe(1);
  });

  it('counts a lane that is too full without a look at each event, and what is alone in it is drawn', () => {
    const many = Array.from({ length: 9000 }, (_, at) => made({ start: YEAR + at * 1000 }));
    const events = [...many, made({ start: 2 * YEAR }), made({ start: 0 })];
    expect(events.length).toBeGreaterThan(MOST_AS_A_WHOLE);
    const window = { start: 0, end: 3 * YEAR, width: 945 };
    const scene = sceneOf(events, window, 645);
    const [lane] = scene.lanes;
    expect(lane?.counts).toEqual([{ start: YEAR, end: YEAR + 8999 * 1000, count: 9000 }]);
    expect(lane?.marks.map(({ start }) => start)).toEqual([0, 2 * YEAR]);
  });

  it('counts at the edge of the view, and apart from all others, what began before a tile or without a known beginning', () => {
    const day = 2 * YEAR;
    const many = Array.from({ length: 8000 }, (_, at) => made({ start: day + at * 1000 }));
    const long = Array.from({ length: 5 }, () => made({ start: 0, length: 3 * YEAR }));
    const scene = sceneOf([...long, ...many], { start: day, end: day + 2 * DAY, width: 945 }, 645);
    const at = scene.tile.start;
    expect(scene.lanes[0]?.counts[0]).toEqual({ start: at, end: at, count: 5, earlier: true });
    expect(scene.lanes[0]?.counts.slice(1).some(({ earlier }) => earlier)).toBe(false);

    const open = Array.from({ length: 400 }, () => made({ start: -MAX_MS, length: MAX_MS + DAY }));
    const [lane] = sceneOf([...open, made({ start: day })], whole(945), 60).lanes;
    expect(lane?.counts).toMatchObject([{ count: 401 - (lane?.marks.length ?? 0), earlier: true }]);
  });

  it('counts large timelines to the last event, whatever the window', () => {
    const random = fc.array(fc.integer({ min: 0, max: 3 * YEAR }), { minLength: MOST_AS_A_WHOLE + 1, maxLength: 9000 });
    fc.assert(
      fc.property(random, fc.integer({ min: 0, max: 2 * YEAR }), fc.integer({ min: DAY, max: YEAR }), (starts, from, length) => {
        const events = starts.map((start, at) => made({ start, lane: 1 + (at % 6), length: at % 7 === 0 ? 40 * DAY : 0 }));
        const index = indexOf(events);
        const scene = sceneOf(events, { start: from, end: from + length, width: 945 }, 645, [3, 4]);
        for (const { lane, marks, counts } of scene.lanes) {
          const columns = index.lane(lane);
          const held = columns === undefined ? 0 : countOverlaps(columns, scene.tile.start, scene.tile.end);
          expect(marks.length + counts.reduce((sum, { count }) => sum + count, 0)).toBe(held);
        }
      }),
      { numRuns: 20 },
    );
  });
});

function expectWithin({ lanes, height }: Scene): void {
  let top = 0;
  for (const lane of lanes) {
    expect(lane.top).toBe(top);
    top += lane.height;
    for (const { middle, height: high } of lane.marks) {
      expect(middle - high / 2).toBeGreaterThanOrEqual(lane.reviews + lane.countsHeight - 1e-6);
      expect(middle + high / 2).toBeLessThanOrEqual(lane.height + 1e-6);
    }
  }
  expect(height).toBe(top);
}
