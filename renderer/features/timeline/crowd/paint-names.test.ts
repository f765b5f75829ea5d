import { expect, it, vi } from 'vitest';
import type { SceneLane } from '../../../../shared/scene/scene';
import type { LanePaint, PaintedNameless } from './paint-marks';
import { paintNames } from './paint-names';

vi.stubGlobal('document', { createElement: () => ({ getContext: () => ({ font: '', measureText: () => ({ width: 60 }) }) }) });

const LANE = { lane: 1, top: 0, height: 19, reviews: 0, countsHeight: 0, collapsed: false, profile: null } as unknown as SceneLane;
const WORDS = { title: 'Talks', titleWidth: 100, titleFont: '', status: '', statusWidth: 0, date: 'May 2026', width: 160 };

/** A mark of a few pixels in a low lane, from where to where, in which of its lines. */
function nameless(row: number, left: number, line: number): PaintedNameless {
  const hit = { id: `event:${row}`, left, right: left + 120, top: line * 4 + 2, bottom: line * 4 + 5, labelled: false };
  const known = { words: WORDS, item: { id: hit.id, mark: { status: 'reported' } } };
  return { mark: { row }, known, hit } as unknown as PaintedNameless;
}

it('puts the name of what begins first among others right before its mark, also where only its title has room', () => {
  const put = vi.fn();
  const context = { fillText: put } as unknown as CanvasRenderingContext2D;
  const marks = [nameless(1, 150, 2), nameless(2, 190, 1), nameless(3, 230, 0)];
  const paint: LanePaint = {
    ...{ context, lane: LANE, color: '#b8860b', scheme: 'light', view: { start: 0, end: 1, width: 900 }, beyond: 0, top: 0 },
    ...{ known: () => undefined, todayX: Number.NaN, found: new Set() },
  };
  const { hits, labelled } = paintNames(paint, { hits: marks.map(({ hit }) => hit), drawn: [1, 2, 3], labelled: [], nameless: marks });
  expect(labelled).toEqual([1, 3]);
  // 8 pixels before the mark, in a room of 136.
  expect(hits[0]).toMatchObject({ left: 150 - 8 - WORDS.titleWidth, right: 150 - 8 });
  expect(hits[1]).toMatchObject({ left: 350 + 8, right: 350 + 8 + WORDS.width });
  expect(put.mock.calls.map(([, x]) => x)[0]).toBe(150 - 8 - WORDS.titleWidth);
});
