import { countOverlaps } from '../../../../shared/scene/overlaps';
import type { Scene } from '../../../../shared/scene/scene';
import type { TimelineIndex } from '../../../../shared/view/timeline-index';
import type { Groups } from '../../../state/grouping/charted';
import type { ShownFigures } from '../figures';
import type { View } from '../geometry';

interface Counted {
  readonly scene: Scene;
  readonly index: TimelineIndex;
  readonly groups: Groups | null;
}

/**
 * What a crowd shows of events. By groups, in several of which an event may stand, each is said once: as drawn where any of its marks is, as
 * counted where none is.
 *
 * @param drawn rows of the marks that are painted and in view, those of copies too
 * @param labelled the same of those with a label
 */
export function crowdFigures(
  { scene, index, groups }: Counted,
  view: View,
  drawn: readonly number[],
  labelled: readonly number[],
): ShownFigures {
  if (groups === null) return { drawn: drawn.length, labelled: labelled.length, counted: countedIn(scene, index, view) };
  const marked = new Set<number>();
  for (const { marks } of scene.lanes) for (const { row, start, end } of marks) if (start < view.end && end > view.start) marked.add(row);
  const counted = Math.max(0, groups.eventsIn(view) - marked.size);
  return { drawn: new Set(drawn).size, labelled: new Set(labelled).size, counted };
}

/** What is in view and not drawn by itself: a count may stand for more than that, such as what ended before the view. */
function countedIn(scene: Scene, index: TimelineIndex, view: View): number {
  let counted = 0;
  for (const { lane, marks, counts } of scene.lanes) {
    const columns = counts.length === 0 ? undefined : index.lane(lane);
    if (columns === undefined) continue;
    const drawn = marks.filter(({ start, end }) => start < view.end && end > view.start).length;
    counted += Math.max(0, countOverlaps(columns, view.start, view.end) - drawn);
  }
  return counted;
}
