import { MOST_MARKS } from '../../../../shared/scene/lay-out';
import type { Scene } from '../../../../shared/scene/scene';
import type { View } from '../geometry';
import type { KnownEvent } from './known-events';

/** On either side of a view, as a share of it. */
const NEAR = 0.25;

/**
 * Rows of a scene whose text is to be fetched: all of a scene where no lane is too full, so that nothing is laid out anew while panning;
 * else those that are painted. Never more than are kept at once, or each that came would drive out another.
 */
export function missingTexts(scene: Scene, view: View, known: (row: number, lane: number) => KnownEvent | undefined): readonly number[] {
  if (scene.lanes.every(({ profile }) => profile === null)) return scene.missing;
  const margin = (view.end - view.start) * NEAR;
  const missing: number[] = [];
  let seen = 0;
  for (const lane of scene.lanes) {
    for (const { row, start, end } of lane.marks) {
      if (start >= view.end + margin || end < view.start - margin) continue;
      seen += 1;
      if (seen > MOST_MARKS) return missing;
      if (known(row, lane.lane) === undefined) missing.push(row);
    }
  }
  return missing;
}
