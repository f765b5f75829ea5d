import { expect, it } from 'vitest';
import type { Scene } from '../../../../shared/scene/scene';
import { packFlags, TimelineIndex } from '../../../../shared/view/timeline-index';
import { standingCounts, standsIn } from './standing';

const LANE = { id: 'a', key: 1, title: 'Talks', order: 1, color: '#b8860b', collapsed: false };

function sceneOf(change: Partial<Scene['lanes'][number]>): Scene {
  const lane = {
    lane: 1,
    top: 0,
    height: 100,
    collapsed: false,
    reviews: 0,
    marks: [],
    profile: null,
    band: null,
  } as const;
  const tile = { start: 0, end: 1000, perPixel: 1 };
  return { tile, lanes: [{ ...lane, counts: [], countsHeight: 24, ...change }], height: 100, missing: [] };
}

/** One lane with one event between these limits. */
function indexOf([start, end]: readonly [number, number]): TimelineIndex {
  const flags = packFlags({ status: 'reported', pinned: false, openStart: false, openEnd: false, undated: false });
  return TimelineIndex.from({
    revision: 1,
    ...{ row: Uint32Array.of(1), start: Float64Array.of(start), end: Float64Array.of(end) },
    ...{ lane: Uint16Array.of(1), flags: Uint8Array.of(flags) },
  });
}

it('names a count by the time of its events, as vaguely as that is known', () => {
  const [year, next] = [Date.UTC(2025, 0), Date.UTC(2026, 0)];
  const scene = sceneOf({ counts: [{ start: year, end: year, count: 1 }] });
  const [count] = standingCounts(scene, indexOf([year, next]), () => LANE);
  expect(count?.item.description).toBe('1 event in Talks, 2025. Opens it.');
});

it('has the count of what began earlier at the left edge of every view, over all others, and leaves the others where they are', () => {
  const counts = [
    { start: 0, end: 0, count: 5, earlier: true },
    { start: 300, end: 400, count: 70 },
  ] as const;
  const [other, earlier] = standingCounts(sceneOf({ counts }), indexOf([0, 1000]), () => LANE).map(({ item }) => item);
  if (earlier === undefined || other === undefined) throw new Error('there are two counts');
  for (const start of [200, 500]) {
    const view = { start, end: start + 250, width: 250 };
    expect(standsIn(earlier, view)).toMatchObject({ start, end: start + 19, count: 5 });
    expect(standsIn(other, view)).toMatchObject({ start: 300, end: 400, count: 70 });
  }
});
