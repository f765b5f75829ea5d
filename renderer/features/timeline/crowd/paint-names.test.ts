import { expect, it, vi } from 'vitest';
import type { SceneLane } from '../../../../shared/scene/scene';
import type { LanePaint, PaintedNameless } from './paint-marks';
import { paintNames } from './paint-names';

vi.stubGlobal('document', { createElement: () => ({ getContext: () => ({ font: '', measureText: () => ({ width: 60 }) }) }) });

const LANE = {
  lane: 1,
  top: 0,
  height: 19,
  reviews: 0,
  countsHeight: 0,
  collapsed: false,
  profile: null,
  band: null,
} as unknown as SceneLane;
const WORDS = { title: 'Talks', titleWidth: 100, titleFont: '', status: '', statusWidth: 0, date: 'May 2026', width: 160 };

/** A mark of a few pixels in a low lane, from where to where, in which of its lines. */
function nameless(row: number, left: number, line: number, pinned = false): PaintedNameless {
  const hit = { id: `event:${row}`, left, right: left + 120, top: line * 4 + 2, bottom: line * 4 + 5, labelled: false };
  const known = { words: WORDS, item: { id: hit.id, event: { pinned }, mark: { status: pinned ? 'reported' : 'confirmed' } } };
  return { mark: { row }, known, hit } as unknown as PaintedNameless;
}

function painted(marks: readonly PaintedNameless[], fillText: unknown, lane = LANE): ReturnType<typeof paintNames> {
  const context = { fillText } as unknown as CanvasRenderingContext2D;
  const paint: LanePaint = {
    ...{ context, lane, color: '#b8860b', scheme: 'light', view: { start: 0, end: 1, width: 900 }, beyond: 0, top: 0 },
    ...{ known: () => undefined, todayX: Number.NaN, found: new Set() },
  };
  const drawn = marks.map(({ mark }) => mark.row);
  return paintNames(paint, { hits: marks.map(({ hit }) => hit), drawn, labelled: [], nameless: marks });
}

it('puts the name of what begins first among others right before its mark, also where only its title has room', () => {
  const put = vi.fn();
  const { hits, labelled } = painted([nameless(1, 150, 2), nameless(2, 190, 1), nameless(3, 230, 0)], put);
  expect(labelled).toEqual([1, 3]);
  // 8 pixels before the mark, in a room of 136.
  expect(hits[0]).toMatchObject({ left: 150 - 8 - WORDS.titleWidth, right: 150 - 8 });
  expect(hits[1]).toMatchObject({ left: 350 + 8, right: 350 + 8 + WORDS.width });
  expect(put.mock.calls.map(([, x]) => x)[0]).toBe(150 - 8 - WORDS.titleWidth);
});

it('names a pinned one before a confirmed one where there is room for one name', () => {
  const marks = [nameless(1, 30, 2), nameless(2, 30, 5, true)];
  expect(painted(marks, vi.fn(), { ...LANE, height: 40 }).labelled).toEqual([2]);
});
