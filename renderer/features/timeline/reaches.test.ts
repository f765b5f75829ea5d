import { describe, expect, it, vi } from 'vitest';
import type { Series } from '../../../shared/series';
import { MAX_MS } from '../../../shared/time/bounds';
import { packFlags, TimelineIndex } from '../../../shared/view/timeline-index';
import { SEED_SERIES } from '../../../testing/entities/review-series';
import { reachesOf } from './reaches';

vi.mock('../../state/event-cache', () => ({ eventCache: { get: () => undefined } }));
vi.mock('../../state/filter/shown', () => ({ shownTimeline: () => null }));

const DAY = 86_400_000;
const FLAGS = packFlags({ status: 'reported', pinned: false, openStart: false, openEnd: false, undated: false });

/** A canvas that measures every letter alike. */
vi.stubGlobal('document', {
  createElement: () => ({ getContext: () => ({ font: '', measureText: (text: string) => ({ width: 7 * text.length }) }) }),
});

/** Events whose texts have not come: their labels count 186 pixels. @param events first day and length of each, in days; null: open */
function reachesIn(events: readonly (readonly [number, number | null])[], width: number, series: readonly Series[] = []) {
  const sorted = [...events].sort(([one], [other]) => one - other);
  const index = TimelineIndex.from({
    revision: 1,
    row: Uint32Array.from(sorted.keys()),
    start: Float64Array.from(sorted, ([day]) => day * DAY),
    end: Float64Array.from(sorted, ([day, length]) => (length === null ? MAX_MS : (day + length) * DAY)),
    lane: new Uint16Array(sorted.length).fill(1),
    flags: new Uint8Array(sorted.length).fill(FLAGS),
  });
  const snapshot = { series, timeline: { projectDays: 400, homeZone: 'UTC' } };
  return reachesOf({ snapshot, index }, '2026-12-01', width);
}

function endsOf(events: readonly (readonly [number, number | null])[], width: number): readonly number[] {
  return reachesIn(events, width).map(({ end }) => end / DAY);
}

describe('reachesOf', () => {
  it('wants no room behind the last marks whose labels have it before them', () => {
    expect(
      endsOf(
        [
          [0, 1],
          [99, 1],
          [100, 1],
        ],
        1000,
      ),
    ).toEqual([1]);
  });

  it('wants it behind what stands too near to the label before it', () => {
    expect(
      endsOf(
        [
          [0, 1],
          [80, 1],
          [100, 1],
        ],
        1600,
      ),
    ).toContain(101);
  });

  it('wants it where that is a small part of the chart', () => {
    expect(
      endsOf(
        [
          [0, 1],
          [100, 1],
        ],
        2000,
      ),
    ).toEqual([1, 101]);
  });

  it('wants it for the label on a bar without an end, unless that has room before it', () => {
    expect(
      endsOf(
        [
          [0, 1],
          [100, null],
        ],
        1000,
      ),
    ).toEqual([1]);
    expect(
      endsOf(
        [
          [0, 1],
          [100, null],
        ],
        2000,
      ),
    ).toEqual([1, 100]);
  });

  it('wants none for a label that has room on its bar', () => {
    expect(
      endsOf(
        [
          [0, 90],
          [100, 1],
        ],
        2000,
      ),
    ).toEqual([101]);
  });

  it('wants it behind the first review of a series, for all of its name, however many events there are', () => {
    const events = (number: number) => Array.from({ length: number }, (_, at) => [16_000 + (at * 4400) / number, 1] as const);
    for (const number of [12, 3000]) {
      const reaches = reachesIn(events(number), 945, [SEED_SERIES]).filter(({ end }) => end === Date.parse('2026-04-08'));
      expect(reaches.length, `${number} events`).toBe(1);
      expect(reaches[0]?.label).toBeGreaterThan(7 * SEED_SERIES.title.length - 8);
    }
  });
});
