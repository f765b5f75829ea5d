import { MOST_AS_A_WHOLE } from '../../../shared/scene/lay-out';
import { DOT_GAP } from '../../../shared/scene/room-of-marks';
import { finiteExtent } from '../../../shared/view/extent';
import { eventMark } from '../../../shared/view/mark';
import { eventCache } from '../../state/event-cache';
import type { Shown } from '../../state/filter/shown';
import { MOST_ITEMS } from './chart-items';
import { wordsOf } from './crowd/words';
import type { Reach } from './windows';

/** Pixels, of a label in a crowd, which is shortened; of one that is still to come; and after any. */
const CUT = 90;
const UNKNOWN = 160;
const AIR = 14;

/**
 * How far the labels of events would reach beyond their marks when everything is shown: whole where there are few, else as much as is left of
 * them in a crowd.
 *
 * @param width of the chart, pixels
 */
export function reachesOf({ snapshot, index }: Shown, width: number): Reach[] {
  const extent = finiteExtent(index);
  if (extent === null || index.size > MOST_AS_A_WHOLE) return [];
  const perPixel = (extent.end - extent.start) / width;
  const most = index.size <= MOST_ITEMS ? Number.POSITIVE_INFINITY : CUT;
  return [...index.lanes].flatMap(({ row, start, end }) => {
    const reaches: Reach[] = [];
    for (let at = 0; at < row.length; at++) {
      const [from, to] = [start[at] ?? 0, end[at] ?? 0];
      if (to > extent.end) continue;
      const event = eventCache.get(row[at] ?? 0);
      const label = event === undefined ? UNKNOWN : wordsOf(eventMark(event, snapshot.timeline.homeZone)).width;
      // A long bar has its label within.
      if ((to - from) / perPixel < label) reaches.push({ end: to, label: DOT_GAP + AIR + Math.min(label, most) });
    }
    return reaches;
  });
}
