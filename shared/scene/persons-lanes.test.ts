import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_MS } from '../time/bounds';
import { packFlags, TimelineIndex } from '../view/timeline-index';
import { bandStretch } from './band';
import { COLLAPSED } from './heights';
import { layOutScene } from './lay-out';
import type { Density, Scene, SceneLaneInput } from './scene';

/* What a person has made of lanes: collapsed them, or given them a height. */

const DAY = 86_400_000;
const FLAGS = packFlags({ status: 'reported', pinned: false, openStart: false, openEnd: false, undated: false });
const event = fc.record({ day: fc.integer({ min: 0, max: 900 }), length: fc.constantFrom(0, 1, 60), lane: fc.integer({ min: 1, max: 3 }) });

function sceneOf(
  events: readonly { readonly day: number; readonly length: number; readonly lane: number }[],
  lanes: readonly SceneLaneInput[],
  height = 600,
  first: ReadonlySet<number> = new Set(),
  density: Density = 'fit',
): Scene {
  const sorted = events.map((one, row) => ({ ...one, row })).sort((one, other) => one.day - other.day);
  const index = TimelineIndex.from({
    revision: 1,
    row: Uint32Array.from(sorted, ({ row }) => row),
    start: Float64Array.from(sorted, ({ day }) => day * DAY),
    end: Float64Array.from(sorted, ({ day, length }) => (day + length) * DAY),
    lane: Uint16Array.from(sorted, ({ lane }) => lane),
    flags: Uint8Array.from(sorted, () => FLAGS),
  });
  const window = { start: -DAY, end: 1000 * DAY, width: 900 };
  return layOutScene({ index, lanes, window, height, density, textOf: () => undefined, first });
}

const lane = (key: number, more: Partial<SceneLaneInput> = {}): SceneLaneInput => ({ lane: key, reviews: 0, ...more });

it('shows a collapsed lane as one band, in whose counts each event is once but for those in hand, which are drawn over it', () => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 300 }), (events) => {
      const scene = sceneOf(events, [lane(1, { collapsed: true }), lane(2), lane(3, { collapsed: true })], 600, new Set([0]));
      for (const { lane: key, collapsed, height, marks, counts, band } of scene.lanes) {
        const own = events.filter((one) => one.lane === key).length;
        expect(marks.length + counts.reduce((sum, { count }) => sum + count, 0)).toBe(own);
        if (!collapsed) continue;
        expect(height).toBe(COLLAPSED);
        expect(band === null).toBe(own === 0);
        expect(marks.every(({ row }) => row === 0)).toBe(true);
        for (const [at, { start, end }] of counts.entries()) {
          expect(end).toBeLessThan(counts[at + 1]?.start ?? Number.POSITIVE_INFINITY);
          expect(end).toBeGreaterThanOrEqual(start);
        }
      }
      expect(scene.lanes.some(({ marks }) => marks.some(({ row }) => row === 0))).toBe(true);
    }),
  );
});

it('counts in a collapsed lane also what is alone, in stretches that can be pointed at, not each event by itself', () => {
  // One every 15 pixels.
  const events = Array.from({ length: 60 }, (_, at) => ({ day: at * 15, length: 0, lane: 1 }));
  const [only] = sceneOf(events, [lane(1, { collapsed: true })]).lanes;
  expect(only?.marks).toEqual([]);
  expect(only?.counts.length).toBeLessThanOrEqual(15);
  expect(only?.counts.reduce((sum, { count }) => sum + count, 0)).toBe(60);
});

it('counts at the edge what begins at no known time, and has a place for it', () => {
  const index = TimelineIndex.from({
    revision: 1,
    row: Uint32Array.of(0, 1),
    start: Float64Array.of(-MAX_MS, 10 * DAY),
    end: Float64Array.of(5 * DAY, 10 * DAY),
    lane: Uint16Array.of(1, 1),
    flags: Uint8Array.of(FLAGS, FLAGS),
  });
  const window = { start: -DAY, end: 1000 * DAY, width: 900 };
  const lanes = [lane(1, { collapsed: true })];
  const [only] = layOutScene({ index, lanes, window, height: 600, textOf: () => undefined, first: new Set() }).lanes;
  expect(only?.counts.map(({ count, earlier }) => [count, earlier === true])).toEqual([
    [1, true],
    [1, false],
  ]);
  expect(only?.counts.every(({ start, end }) => Number.isFinite(start) && Number.isFinite(end))).toBe(true);
});

it('collapses a lane of more than can be drawn one by one to the same height and counts it whole, and it takes no room from others', () => {
  const events = Array.from({ length: 20_000 }, (_, at) => ({ day: (at * 900) / 20_000, length: 0, lane: 1 }));
  const others = Array.from({ length: 3000 }, (_, at) => ({ day: (at * 900) / 3000, length: 0, lane: 2 + (at % 2) }));
  const [only, ...drawn] = sceneOf([...events, ...others], [lane(1, { collapsed: true }), lane(2), lane(3)]).lanes;
  expect(only?.height).toBe(COLLAPSED);
  expect((only?.marks.length ?? 0) + (only?.counts ?? []).reduce((sum, { count }) => sum + count, 0)).toBe(20_000);
  expect(drawn.map(({ profile }) => profile)).toEqual([null, null]);
});

it('has what is in hand in a collapsed lane as high as its words, with a rim, clear of the band', () => {
  const events = Array.from({ length: 200 }, (_, at) => ({ day: Math.floor(at / 20) * 9, length: at % 2 === 0 ? 200 : 0, lane: 1 }));
  const [only] = sceneOf(events, [lane(1, { collapsed: true })], 600, new Set([0])).lanes;
  expect(only?.counts).not.toEqual([]);
  const { middle, reach } = { middle: only?.marks.find(({ row }) => row === 0)?.middle ?? 0, reach: 7 };
  expect(middle - reach).toBeGreaterThanOrEqual(0);
  expect(middle + reach).toBeLessThanOrEqual(bandStretch({ height: COLLAPSED }).top);
});

it('gives a lane the height that it was given, whatever it holds and the others want, but never less than a row', () => {
  const crowd = Array.from({ length: 400 }, (_, at) => ({ day: at * 2, length: 60, lane: 1 + (at % 3) }));
  for (const events of [[], crowd])
    for (const room of [120, 600, 2000]) {
      const scene = sceneOf(events, [lane(1), lane(2, { height: 143 }), lane(3, { height: 1 })], room);
      expect(scene.lanes[1]?.height).toBe(143);
      expect(scene.lanes[2]?.height).toBeGreaterThanOrEqual(14);
      expect(scene.lanes[2]?.height).toBeLessThan(30);
      expect(scene.lanes.map(({ top }) => top)).toEqual(
        scene.lanes.map((_, at) => scene.lanes.slice(0, at).reduce((sum, one) => sum + one.height, 0)),
      );
    }
});

it('never makes a lane, nor all of them, higher by collapsing', () => {
  const density = fc.constantFrom('fit' as const, 'compact' as const, 'comfortable' as const);
  const many = fc.array(
    fc.record({ day: fc.integer({ min: 0, max: 900 }), length: fc.constantFrom(0, 1, 60), lane: fc.integer({ min: 1, max: 40 }) }),
    {
      minLength: 1,
      maxLength: 200,
    },
  );
  fc.assert(
    fc.property(many, fc.integer({ min: 100, max: 1200 }), density, fc.boolean(), (events, height, rows, all) => {
      const keys = Array.from({ length: 40 }, (_, at) => at + 1);
      const of = (isCollapsed: (key: number) => boolean) =>
        sceneOf(
          events,
          keys.map((key) => lane(key, { collapsed: isCollapsed(key) })),
          height,
          new Set(),
          rows,
        );
      const open = of(() => false);
      const collapsed = of((key) => all || key === 1);
      // Where all give up height, each may have some of what the others gave up.
      if (!all) expect(collapsed.lanes[0]?.height).toBeLessThanOrEqual((open.lanes[0]?.height ?? 0) + 1);
      expect(collapsed.height).toBeLessThanOrEqual(Math.max(open.height, height));
    }),
  );
});

it('keeps a band that is as high as ever where the lane was high, and all of it and what stands over it in a low one', () => {
  const crowd = Array.from({ length: 300 }, (_, at) => ({ day: (at * 7) % 900, length: 60, lane: 1 + (at % 3) }));
  const [first] = sceneOf(crowd, [lane(1, { collapsed: true }), lane(2), lane(3)], 300).lanes;
  expect(first?.height).toBe(COLLAPSED);
  for (const height of [13, 15, 18, 24, COLLAPSED]) {
    const { top, bottom } = bandStretch({ height });
    expect(bottom - top).toBeGreaterThanOrEqual(6);
    expect(bottom).toBeLessThan(height);
  }
});
