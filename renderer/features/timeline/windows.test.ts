import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Snapshot } from '../../../shared/contract/snapshot';
import { packFlags, TimelineIndex } from '../../../shared/view/timeline-index';
import { SEED_SERIES } from '../../../testing/entities/review-series';
import type { Shown } from '../../state/filter/shown';
import { firstWindow, wholeWindow } from './windows';

const DAY = 86_400_000;
const today = { day: '2026-11-22', now: Date.UTC(2026, 10, 22) };
const shown = vi.hoisted(() => ({ now: null as unknown }));
vi.mock('../../state/filter/shown', () => ({ shownTimeline: () => shown.now }));
afterEach(() => {
  shown.now = null;
});

function timelineOf(starts: readonly number[]): Shown {
  const flags = packFlags({ status: 'reported', pinned: false, openStart: false, openEnd: false, undated: false });
  const sorted = [...starts].sort((one, other) => one - other);
  const index = TimelineIndex.from({
    revision: 1,
    row: Uint32Array.from(sorted.keys()),
    start: Float64Array.from(sorted),
    end: Float64Array.from(sorted, (start) => start + DAY),
    lane: new Uint16Array(sorted.length).fill(1),
    flags: new Uint8Array(sorted.length).fill(flags),
  });
  const snapshot = { series: [], timeline: { projectDays: 400, homeZone: 'UTC' } } as unknown as Snapshot;
  return { snapshot, index };
}

function firstOf(starts: readonly number[]) {
  shown.now = timelineOf(starts);
  return firstWindow(today);
}

const NEAR = { start: today.now - 458 * DAY, end: today.now + 180 * DAY };
const inDays = (from: number, to: number, number: number) =>
  Array.from({ length: number }, (_, at) => today.now + (from + ((to - from) * at) / (number - 1)) * DAY);

describe('firstWindow', () => {
  it('is that of today where there is nothing, little, or a story that goes on until now', () => {
    expect(firstOf([])).toEqual(NEAR);
    expect(firstOf(inDays(-10, -4, 3))).toEqual(NEAR);
    expect(firstOf(inDays(-4000, -1, 400))).toEqual(NEAR);
  });

  it('shows a week by itself, without the months around it', () => {
    const { start, end } = firstOf(inDays(-265, -258, 61));
    expect(end - start).toBeLessThan(11 * DAY);
    expect(start).toBeLessThan(today.now - 265 * DAY);
    expect(end).toBeGreaterThan(today.now - 257 * DAY);
  });

  it('shows all of a story that ended, also where its last days are not long ago, and no empty years up to today', () => {
    for (const last of [-2000, -300]) {
      const { start, end } = firstOf(inDays(-3650, last, 120));
      expect(start).toBeLessThan(today.now - 3650 * DAY);
      expect(end).toBeGreaterThan(today.now + last * DAY);
      expect(end).toBeLessThan(today.now + (last + 200) * DAY);
    }
  });
});

describe('wholeWindow', () => {
  const story = timelineOf(inDays(-3000, -1000, 20));
  const view = { start: 0, end: 1, width: 1000 };

  it('keeps as much room at the right as the last labels need, and no more', () => {
    const bare = wholeWindow(story, today, view, []);
    expect(bare.end - bare.start).toBeCloseTo(2001 * DAY * 1.08, -8);
    const last = today.now - 999 * DAY;
    const roomy = wholeWindow(story, today, view, [
      { end: last, label: 200 },
      { end: last - 1500 * DAY, label: 250 },
    ]);
    const perPixel = (roomy.end - roomy.start) / 1000;
    expect((roomy.end - last) / perPixel).toBeCloseTo(200, 3);
  });

  it('shows a review series up to its next date, not all that are projected', () => {
    const { snapshot, index } = timelineOf([today.now - 318 * DAY, today.now - 317 * DAY]);
    const { end } = wholeWindow({ snapshot: { ...snapshot, series: [SEED_SERIES] }, index }, today, view, []);
    expect(end).toBeGreaterThan(Date.UTC(2027, 0, 3));
    expect(end).toBeLessThan(Date.UTC(2027, 0, 20));
  });

  it('gives labels no more than a part of the view', () => {
    const bare = wholeWindow(story, today, view, []);
    const roomy = wholeWindow(story, today, view, [{ end: today.now - 999 * DAY, label: 5000 }]);
    expect((roomy.end - roomy.start) / (bare.end - bare.start)).toBeCloseTo(1 / 0.7, 5);
  });

  it('shows what began before the first Date within what a Date holds', () => {
    const { start, end } = wholeWindow(timelineOf([-8_639_999_913_894_552, -4.4e14]), today, view, [{ end: -4.4e14, label: 200 }]);
    for (const time of [start, end]) expect(new Date(time).getTime()).not.toBeNaN();
  });
});
