import { expect, it, vi } from 'vitest';
import { layOutScene, MOST_MARKS } from '../../../../shared/scene/lay-out';
import type { Scene } from '../../../../shared/scene/scene';
import { packFlags, TimelineIndex } from '../../../../shared/view/timeline-index';
import type { KnownEvent } from './known-events';
import { missingTexts } from './missing';

const HOUR = 3_600_000;
const flags = packFlags({ status: 'reported', pinned: false, openStart: false, openEnd: false, undated: false });
const known = (from: number) => (row: number) => (row < from ? ({} as KnownEvent) : undefined);

/** One lane, an event every hour. */
function scene(count: number, view: { start: number; end: number; width: number }): Scene {
  const rows = Array.from({ length: count }, (_, row) => row);
  const index = TimelineIndex.from({
    revision: 1,
    row: Uint32Array.from(rows),
    start: Float64Array.from(rows, (row) => row * HOUR),
    end: Float64Array.from(rows, (row) => row * HOUR + 1),
    lane: new Uint16Array(count).fill(1),
    flags: new Uint8Array(count).fill(flags),
  });
  const lanes = [{ lane: 1, reviews: 0 }];
  return layOutScene({ index, lanes, window: view, height: 600, textOf: () => undefined, first: new Set() });
}

it('asks for every text of a scene that is drawn one by one, and all of them are kept at once', async () => {
  vi.stubGlobal('window', { annals: undefined });
  const { eventCache } = await import('../../../state/event-cache');
  const view = { start: 0, end: 6900 * HOUR, width: 900 };
  const missing = missingTexts(scene(6900, view), view, () => undefined);
  expect(missing).toHaveLength(6900);
  for (const row of missing) eventCache.apply([{ row } as Parameters<typeof eventCache.apply>[0][number]], []);
  expect(missing.filter((row) => eventCache.get(row) === undefined)).toEqual([]);
});

it('asks for what is painted of a scene that is counted, however many of those are known', () => {
  const view = { start: 0, end: 6000 * HOUR, width: 18_000 };
  const crowded = scene(MOST_MARKS + 2000, view);
  expect(crowded.lanes.some(({ profile }) => profile !== null)).toBe(true);
  expect(missingTexts(crowded, view, known(5990))).toContain(5999);
});
