import { expect, it, vi } from 'vitest';
import { bandStretch } from '../../../../shared/scene/band';
import { COLLAPSED, LEAST_COLLAPSED } from '../../../../shared/scene/heights';
import type { SceneLane } from '../../../../shared/scene/scene';
import { type Hit, paintedWordsOf } from './hits';
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

interface Put {
  readonly fillText?: unknown;
  readonly strokeText?: unknown;
}

function painted(marks: readonly PaintedNameless[], put: Put = {}, lane = LANE, others: readonly Hit[] = []) {
  const context = { fillText: vi.fn(), strokeText: vi.fn(), ...put } as unknown as CanvasRenderingContext2D;
  const paint: LanePaint = {
    ...{ context, lane, color: '#b8860b', scheme: 'light', view: { start: 0, end: 1, width: 900 }, beyond: 0, top: 0 },
    ...{ known: () => undefined, todayX: Number.NaN, found: new Set() },
  };
  const drawn = marks.map(({ mark }) => mark.row);
  return paintNames(paint, { hits: marks.map(({ hit }) => hit), drawn, labelled: [], nameless: marks }, others);
}

it('puts the name of what begins first among others right before its mark, also where only its title has room', () => {
  const fillText = vi.fn();
  const { hits, labelled } = painted([nameless(1, 150, 2), nameless(2, 190, 1), nameless(3, 230, 0)], { fillText });
  expect(labelled).toEqual([1, 3]);
  // 8 pixels before the mark, in a room of 136.
  expect(hits[0]).toMatchObject({ left: 150 - 8 - WORDS.titleWidth, right: 150 - 8 });
  expect(hits.map(({ words }) => words)).toEqual(['before', 'behind']);
  expect(hits[1]).toMatchObject({ left: 350 + 8, right: 350 + 8 + WORDS.width });
  expect(fillText.mock.calls.map(([, x]) => x)[0]).toBe(150 - 8 - WORDS.titleWidth);
});

it('names a pinned one before a confirmed one where there is room for one name', () => {
  const marks = [nameless(1, 30, 2), nameless(2, 30, 5, true)];
  expect(painted(marks, {}, { ...LANE, height: 40 }).labelled).toEqual([2]);
});

const collapsed = (height: number): SceneLane => ({ ...LANE, height, collapsed: true, band: { step: 1, most: 9 } });

/** A mark of an event that is drawn by itself over the band of a collapsed lane. */
function overBand(row: number, left: number, pinned = true): PaintedNameless {
  const one = nameless(row, left, 0, pinned);
  return { ...one, hit: { ...one.hit, right: left + 9, top: 2.5, bottom: 11.5 } };
}

it('names pinned events of a collapsed lane over its band, with a rim, wherever the name is on no other', () => {
  const [fillText, strokeText] = [vi.fn(), vi.fn()];
  const marks = [overBand(1, 40, false), overBand(2, 100), overBand(3, 400), overBand(4, 420), overBand(5, 800)];
  const { hits, labelled } = painted(marks, { fillText, strokeText }, collapsed(COLLAPSED));
  expect(labelled).toEqual([2, 3, 4, 5]);
  for (const { top, bottom } of hits) expect([top, bottom]).toEqual([0, bandStretch(collapsed(COLLAPSED)).top]);
  expect(strokeText).toHaveBeenCalledTimes(fillText.mock.calls.length);
  const words = [...hits, ...marks.map(({ hit }) => hit)].sort((one, other) => one.left - other.left);
  for (const [at, { left }] of words.entries()) expect(left).toBeGreaterThan(words[at - 1]?.right ?? Number.NEGATIVE_INFINITY);
});

it('tells where it put the name of an event in the row of that: behind it or before it', () => {
  const named = (left: number) => {
    const mark = overBand(1, left);
    return paintedWordsOf([mark.hit, ...painted([mark], {}, collapsed(COLLAPSED)).hits], 'event:1');
  };
  expect(named(100)).toBe('behind');
  expect(named(850)).toBe('before');
});

it('leaves what else stands over the band of a collapsed lane clear of names', () => {
  const review: Hit = { id: 'review', left: 120, right: 140, top: -1, bottom: 19, labelled: false };
  expect(painted([overBand(1, 100)], {}, collapsed(COLLAPSED), [review]).hits).toMatchObject([{ right: 100 - 8 }]);
});

it('covers no more than half of a band with names, and has none where that is too low for letters', () => {
  for (let height = LEAST_COLLAPSED; height <= COLLAPSED; height++) {
    const { top, bottom } = bandStretch({ height });
    const [name] = painted([overBand(1, 100)], {}, collapsed(height)).hits;
    const covered = Math.max(0, 14 - top);
    if (covered > (bottom - top) / 2) expect(name).toBeUndefined();
    else expect(name).toMatchObject({ top: 0, bottom: 14 });
  }
});
