import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roomsOf } from '../../testing/scene/label-rooms';
import { DAY, type Made, made, sceneOf, someEvents, whole } from '../../testing/scene/made-scenes';
import { LEAST_LABEL } from './rows';
import type { SceneInput } from './scene';

/** Days from the first, of fifteen events in a lane, most of them confirmed: near each other in places, as real ones are. */
const DAYS = [70, 155, 294, 485, 500, 549, 551, 625, 790, 894, 907, 1022, 1030, 1050, 1080];
const AT = DAYS.map(
  (day, at): Made =>
    made({
      start: day * DAY,
      status: [3, 4, 8].includes(at) ? 'planned' : 'confirmed',
      width: 120 + 20 * (at % 4),
      length: at === 4 ? 47 * DAY : 0,
    }),
);
/** Lower ones have no room for a name over or under the marks that stand on each other here. */
const HEIGHTS = [26, 28, 32, 38, 44, 52, 60, 75];
const WIDTHS = [320, 432, 640, 900];

/** Lanes in which an event has no name, though others have, when it is pinned or not. */
function slightedIn(pinned: boolean): string[] {
  return WIDTHS.flatMap((width) =>
    HEIGHTS.flatMap((height) =>
      AT.flatMap((_, row) => {
        const events = AT.map((one, at) => (at === row ? { ...one, pinned } : one));
        const scene = sceneOf(events, whole(width), height, [], [{ lane: 1, reviews: 0 }]);
        const named = scene.lanes.flatMap((lane) => roomsOf(lane, events, scene.tile.perPixel).filter(({ room }) => room >= LEAST_LABEL));
        return named.length === 0 || named.some(({ mark }) => mark.row === row) ? [] : [`${row} at ${width}×${height}`];
      }),
    ),
  );
}

it('gives a pinned event its label before all others of its lane, whatever way its lane gives up detail', () => {
  expect(slightedIn(false).length).toBeGreaterThan(100);
  expect(slightedIn(true)).toEqual([]);
});

/** Events that are drawn by themselves, and those of them whose mark lies on no other. */
function drawnIn(
  events: readonly Made[],
  height: number,
  lanes: SceneInput['lanes'],
): { readonly drawn: Set<number>; readonly own: Set<number> } {
  const marks = sceneOf(events, whole(640), height, [], lanes).lanes.flatMap((lane) => lane.marks);
  return { drawn: new Set(marks.map(({ row }) => row)), own: new Set(marks.filter(({ covered }) => !covered).map(({ row }) => row)) };
}

const LANES = [1, 2, 3, 4, 5, 6].map((lane) => ({ lane, reviews: 0 }));

it('draws as many events by themselves, and as many in a place of their own, whichever are pinned', () => {
  fc.assert(
    fc.property(
      someEvents,
      fc.integer({ min: 14, max: 300 }),
      fc.boolean(),
      fc.array(fc.nat(159), { minLength: 1, maxLength: 6 }),
      (some, height, one, rows) => {
        const events = some.map((event) => (one ? { ...event, lane: 1 } : event));
        const lanes = one ? LANES.slice(0, 1) : LANES;
        const pinned = events.map((event, row) => (rows.includes(row) ? { ...event, pinned: true } : event));
        const [before, after] = [drawnIn(events, height, lanes), drawnIn(pinned, height, lanes)];
        expect([...before.drawn].filter((row) => !after.drawn.has(row))).toEqual([]);
        expect([...before.own].filter((row) => !after.own.has(row))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
