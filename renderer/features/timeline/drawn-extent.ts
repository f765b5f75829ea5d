import type { ChartItem } from './chart-item';
import { type Geometry, geometryOf, type View } from './geometry';

/** Of a dot with its parentheses, or a diamond. */
const HALF_MARK = 12;

/** Where a mark begins with what is drawn round it, in pixels from the left edge of its box. */
export function markBegins(item: ChartItem, { from, to, before, tight, due, on }: Geometry): number {
  if (item.kind === 'occurrence') return Math.min(due, on) - HALF_MARK;
  return Math.min(from - before, tight ? (from + to) / 2 - HALF_MARK - before : from - before);
}

/** Where it ends with that. */
export function markEnds(item: ChartItem, { from, to, after, tight, due, on }: Geometry): number {
  if (item.kind === 'occurrence') return Math.max(due, on) + HALF_MARK;
  return Math.max(to + after, tight ? (from + to) / 2 + HALF_MARK + after : to + after);
}

export interface Extent {
  readonly from: number;
  readonly to: number;
}

const NONE: Extent = { from: 0, to: 0 };

/** From where to where an item is drawn with its label, in pixels from the left edge of its box. */
export function drawnExtent(item: ChartItem, geometry: Geometry, labelWidth: number): Extent {
  return {
    from: Math.min(markBegins(item, geometry), geometry.labelX),
    to: Math.max(markEnds(item, geometry), geometry.inside ? 0 : geometry.labelX + labelWidth),
  };
}

/**
 * What an item keeps free of its row: all that is drawn of it, with its label beside it whether that stands there or on its bar, so that no row
 * changes while the view is moved. Nothing where it stands in no row of vis-timeline's,
 * and of reviews, which are drawn as small as keeps a series in one row (`review-items.ts`).
 */
export function stackedExtent(item: ChartItem | undefined, view: View, labelWidth: number): Extent {
  if (item === undefined || (item.kind !== 'event' && item.kind !== 'claim')) return NONE;
  return drawnExtent(item, geometryOf(item, view, labelWidth, 'beside'), labelWidth);
}
