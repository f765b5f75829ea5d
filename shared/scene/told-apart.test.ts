import { expect, it } from 'vitest';
import { DAY, type Made, made, sceneOf, whole } from '../../testing/scene/made-scenes';
import type { SceneLane, SceneMark } from './scene';

/* Whether each event that a lane says it draws can be seen beside and on the others of its row. */

/** As wide as the smallest mark is drawn, pixels. */
const POINT = 5;
const LEAST_SEEN = 2;

const ONE = [{ lane: 1, reviews: 0 }];
/** So far that it is open for all that is seen. */
const OPEN = 40_000 * DAY;

function laneOf(events: readonly Made[], height: number, collapsed = false): { readonly lane: SceneLane; readonly perPixel: number } {
  const scene = sceneOf(events, whole(640), height, [], collapsed ? [{ lane: 1, reviews: 0, collapsed: true }] : ONE);
  const [lane] = scene.lanes;
  if (lane === undefined) throw new Error('no lane');
  return { lane, perPixel: scene.tile.perPixel };
}

/** Rows of events whose beginning lies under a mark that is painted after them, or less than two pixels from another in their row. */
function hiddenIn(lane: SceneLane, perPixel: number): number[] {
  const seen = (mark: SceneMark) => {
    const [start, end] = [mark.start / perPixel, mark.end / perPixel];
    const wide = Math.max(end - start, POINT);
    return { start: (start + end - wide) / 2, end: (start + end + wide) / 2, isPoint: wide === POINT };
  };
  return lane.marks.flatMap((mark, at) => {
    const own = seen(mark);
    const isHidden = lane.marks.some((other, place) => {
      if (other === mark || other.middle !== mark.middle) return false;
      const theirs = seen(other);
      if (Math.abs(theirs.start - own.start) < LEAST_SEEN) return true;
      // A point that begins before a bar, and is over it or beside its beginning.
      return place < at && theirs.isPoint && !own.isPoint && own.start < theirs.end;
    });
    return isHidden ? [mark.row] : [];
  });
}

/** Days and spans without an end, as many of them at once as no lane has lines for. */
const SINCE = Array.from({ length: 200 }, (_, at) =>
  made(at % 3 === 0 ? { start: (at * 5 - 1) * DAY, length: OPEN, span: true } : { start: at * 5 * DAY }),
);

it.each([30, 44, 56, 80])('tells apart what lies on each other in a lane of %i pixels', (height) => {
  const { lane, perPixel } = laneOf(SINCE, height);
  expect(lane.marks.length).toBeGreaterThan(100);
  expect(hiddenIn(lane, perPixel)).toEqual([]);
});

it('lays spans without an end that find no row of their own on all rows alike', () => {
  const open = Array.from({ length: 60 }, (_, at) => made({ start: at * 15 * DAY, length: OPEN - at * 15 * DAY, span: true }));
  const { lane } = laneOf(open, 56);
  const inRow = new Map<number, number>();
  for (const { middle } of lane.marks) inRow.set(middle, (inRow.get(middle) ?? 0) + 1);
  const held = [...inRow.values()];
  expect(Math.max(...held) - Math.min(...held)).toBeLessThanOrEqual(1);
});

it('gives pinned events of a collapsed lane a row of their own as long as one is high enough', () => {
  const bar = made({ start: 100 * DAY, length: 300 * DAY, span: true, pinned: true });
  const within = made({ start: 200 * DAY, length: 20 * DAY, span: true, pinned: true });
  const { lane } = laneOf([bar, within], 200, true);
  expect(lane.marks.map(({ covered }) => covered)).toEqual([false, false]);
  const [one, other] = lane.marks.map(({ middle, height }) => ({ top: middle - height / 2, bottom: middle + height / 2 }));
  expect(other?.top).toBeGreaterThanOrEqual(one?.bottom ?? Number.POSITIVE_INFINITY);
});
