import { expect, it } from 'vitest';
import type { Scene, SceneLane, SceneMark } from '../../../../shared/scene/scene';
import { TimelineIndex } from '../../../../shared/view/timeline-index';
import { crowdFigures } from './crowd-figures';

const VIEW = { start: 0, end: 100, width: 100 };
const mark = (row: number, start: number) => ({ row, start, end: start + 1 }) as SceneMark;
const scene = (...lanes: Partial<SceneLane>[]) =>
  ({ lanes: lanes.map((lane) => ({ marks: [], counts: [], ...lane })) }) as unknown as Scene;

/** Events by their rows, in the order of their starts. */
function indexOf(
  events: readonly { readonly row: number; readonly start: number; readonly end: number; readonly lane: number }[],
): TimelineIndex {
  return TimelineIndex.from({
    revision: 1,
    row: Uint32Array.from(events, ({ row }) => row),
    start: Float64Array.from(events, ({ start }) => start),
    end: Float64Array.from(events, ({ end }) => end),
    lane: Uint16Array.from(events, ({ lane }) => lane),
    flags: new Uint8Array(events.length),
  });
}

it('says each event once where it stands in several groups, as drawn where it is drawn anywhere', () => {
  const shown = scene(
    { marks: [mark(1, 10), mark(2, 20)] },
    { marks: [mark(1, 10)], counts: [{ start: 40, end: 50, count: 3 }] },
    { counts: [{ start: 40, end: 50, count: 3 }] },
  );
  // Rows 3 to 5 are counted in two groups; row 2 has no label, row 1 has two.
  const groups = { firstOf: () => 0, of: () => undefined, eventsIn: () => 5 };
  expect(crowdFigures({ scene: shown, index: indexOf([]), groups }, VIEW, [1, 2, 1], [1, 1])).toEqual({
    drawn: 2,
    labelled: 1,
    counted: 3,
  });
});

it('counts what is in view and not drawn, not what a count that is seen stands for beyond that', () => {
  const event = (row: number, start: number, end: number) => ({ row, start, end, lane: 1 });
  // Two began before the tile, of which one ended before the view; three are counted in view, and one beyond it.
  const index = indexOf([
    event(1, -500, -20),
    event(2, -400, 60),
    event(3, 10, 11),
    event(4, 40, 41),
    event(5, 41, 42),
    event(6, 42, 43),
    event(7, 150, 151),
  ]);
  const counts = [
    { start: -100, end: -100, count: 2, earlier: true as const },
    { start: 40, end: 150, count: 4 },
  ];
  const shown = scene({ lane: 1, marks: [mark(3, 10)], counts });
  expect(crowdFigures({ scene: shown, index, groups: null }, VIEW, [3], [])).toEqual({ drawn: 1, labelled: 0, counted: 4 });
});
