import { LABEL_GAP } from '../../../shared/scene/room-of-marks';
import { AIR } from '../../../shared/scene/wish';
import type { ChartItem } from './chart-item';
import { drawnExtent, markBegins, markEnds } from './drawn-extent';
import type { Geometry } from './geometry';

/** An item with what is drawn of it. */
export interface DrawnItem {
  readonly item: ChartItem;
  /** Pixels from the left edge of the view. */
  readonly boxStart: number;
  readonly geometry: Geometry;
  /** Pixels. */
  readonly labelWidth: number;
}

/** Labels end so far before the right edge of the view, pixels. */
const EDGE = 6;

/**
 * What the right edge of the view would cut off a label beside its mark: that stands before its mark, as in pictures, where nothing else of its lane
 * is; else it fades out where the view ends. Of one whose mark has left the view at the left nothing is shown: the end of a title says nothing.
 *
 * @param width of the view, pixels
 * @param isOver what is drawn so lies over all else, and is in nobody's way
 * @returns by id, what is another than it was
 */
export function keptFromEdge(drawn: readonly DrawnItem[], width: number, isOver: boolean): ReadonlyMap<string, Geometry> {
  const changed = new Map<string, Geometry>();
  for (const one of drawn) {
    const { item, boxStart, geometry, labelWidth } = one;
    const begins = boxStart + markBegins(item, geometry);
    const labelStart = boxStart + geometry.labelX;
    if (item.kind === 'bucket' || geometry.inside || begins >= width) continue;
    if (boxStart + markEnds(item, geometry) <= 0) {
      changed.set(item.id, { ...geometry, labelMax: 0, overhang: 0 });
      continue;
    }
    if (labelStart + labelWidth <= width - EDGE) continue;
    const left = begins - LABEL_GAP - labelWidth;
    const isFree = left >= 0 && (isOver || !drawn.some((other) => other !== one && liesIn(other, item.lane, left - AIR, begins)));
    if (isFree) changed.set(item.id, { ...geometry, labelX: left - boxStart, overhang: 0, underhang: Math.max(0, boxStart - left) });
    else changed.set(item.id, { ...geometry, labelMax: Math.max(0, width - EDGE - labelStart) });
  }
  return changed;
}

function liesIn({ item, boxStart, geometry, labelWidth }: DrawnItem, lane: number, left: number, right: number): boolean {
  const { from, to } = drawnExtent(item, geometry, labelWidth);
  return item.lane === lane && boxStart + from < right && boxStart + to > left;
}
