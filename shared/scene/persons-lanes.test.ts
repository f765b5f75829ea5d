import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packFlags, TimelineIndex } from '../view/timeline-index';
import { COLLAPSED } from './heights';
import { layOutScene } from './lay-out';
import type { Scene, SceneLaneInput } from './scene';

/* What a person has made of lanes: collapsed them, or given them a height. */

const DAY = 86_400_000;
const FLAGS = packFlags({ status: 'reported', pinned: false, openStart: false, openEnd: false, undated: false });
const event = fc.record({ day: fc.integer({ min: 0, max: 900 }), length: fc.constantFrom(0, 1, 60), lane: fc.integer({ min: 1, max: 3 }) });

function sceneOf(
  events: readonly { readonly day: number; readonly length: number; readonly lane: number }[],
  lanes: readonly SceneLaneInput[],
  height = 600,
  first: ReadonlySet<number> = new Set(),
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
  return layOutScene({ index, lanes, window, height, textOf: () => undefined, first });
}

const lane = (key: number, more: Partial<SceneLaneInput> = {}): SceneLaneInput => ({ lane: key, reviews: 0, ...more });

it('shows a collapsed lane as one row, in which each event is drawn or counted once, and one in hand is drawn', () => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 300 }), (events) => {
      const scene = sceneOf(events, [lane(1, { collapsed: true }), lane(2), lane(3, { collapsed: true })], 600, new Set([0]));
      for (const { lane: key, collapsed, height, marks, counts } of scene.lanes) {
        const counted = counts.reduce((sum, { count }) => sum + count, 0);
        expect(marks.length + counted).toBe(events.filter((one) => one.lane === key).length);
        if (!collapsed) continue;
        expect(height).toBe(COLLAPSED);
        expect(new Set(marks.map(({ middle }) => middle)).size).toBeLessThanOrEqual(1);
        for (const { middle, height: high } of marks) expect(middle + high / 2).toBeLessThanOrEqual(height);
      }
      expect(scene.lanes.some(({ marks }) => marks.some(({ row }) => row === 0))).toBe(true);
    }),
  );
});

it('collapses a lane of more than can be drawn one by one to the same height, and counts it whole', () => {
  const events = Array.from({ length: 20_000 }, (_, at) => ({ day: (at * 900) / 20_000, length: 0, lane: 1 }));
  const [only] = sceneOf(events, [lane(1, { collapsed: true })]).lanes;
  expect(only?.height).toBe(COLLAPSED);
  expect(only?.countsHeight).toBeLessThan(COLLAPSED / 2 + 2);
  expect((only?.marks.length ?? 0) + (only?.counts ?? []).reduce((sum, { count }) => sum + count, 0)).toBe(20_000);
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
