import { countInk, countSuffix } from '../../../../shared/look/count';
import { bandStretch } from '../../../../shared/scene/band';
import { geometryOf, type View } from '../geometry';
import { countedOf, primitivesOf } from '../item-graphic';
import { firstInView, NAME_BEFORE, seriesOf } from '../series-names';
import type { Hit } from './hits';
import { drawMark, drawText, inksFor, type Scheme } from './pen';
import { type Standing, standsIn } from './standing';
import { COUNT_FONT, measure, PLAIN_FONT, SMALL_FONT } from './words';

export interface ItemsPaint {
  readonly context: CanvasRenderingContext2D;
  readonly scheme: Scheme;
  readonly view: View;
  readonly beyond: number;
  readonly scrollTop: number;
}

const HALF = 10;
const ROOM = { middle: 0, barHeight: 20, reach: HALF };
const NAME_ABOVE = 17;

/** Reviews and counts, each where it stands, and over the first of its reviews the name of each series. */
export function paintItems(paint: ItemsPaint, standings: readonly Standing[]): Hit[] {
  const { view, beyond } = paint;
  // What comes into view from the right while that is moved has its name, too.
  const end = view.end + ((view.end - view.start) / view.width) * beyond;
  const standing = inView(standings, view);
  const items = standing.map(({ item }) => item);
  const named = new Set(firstInView(items, { start: view.start, end, width: view.width + beyond }).values());
  return standing.flatMap((one) => paintItem(paint, one, named.has(one.item) && !one.lane.collapsed) ?? []);
}

/** Counts at the edge of the view where they are seen, and what reaches under one only as far as it is clear of that. */
function inView(standings: readonly Standing[], view: View): Standing[] {
  const edges = new Map<number, number>();
  const standing = standings.map((one) => {
    const item = standsIn(one.item, view);
    if (item !== one.item) edges.set(item.lane, item.end);
    return { ...one, item };
  });
  return standing.map((one) => {
    const { item } = one;
    const edge = edges.get(item.lane) ?? Number.NEGATIVE_INFINITY;
    const isUnder = item.kind === 'bucket' && item.reviews === null && !item.earlier && item.start < edge && item.end > edge;
    return isUnder ? { ...one, item: { ...item, start: edge } } : one;
  });
}

function paintItem(
  { context, scheme, view, beyond, scrollTop }: ItemsPaint,
  { item, lane, middle }: Standing,
  isNamed: boolean,
): Hit | null {
  const perPixel = (view.end - view.start) / view.width;
  const left = (item.start - view.start) / perPixel;
  const right = (item.end - view.start) / perPixel;
  if (left > view.width + beyond || right < -beyond) return null;
  const y = lane.top + middle - scrollTop;
  if (item.kind === 'bucket' && item.reviews === null && lane.band !== null) {
    // The band stands for it, until it is in hand.
    const { top, bottom } = bandStretch(lane);
    return { id: item.id, left, right, top: lane.top + top - scrollTop, bottom: lane.top + bottom - scrollTop, labelled: false };
  }
  const count = item.kind === 'bucket' ? item.count : null;
  const inks = inksFor(item.color, scheme, count);
  const boxStart = Math.max(left, -view.width);
  const geometry = geometryOf(item, view, 0);
  const height = item.kind === 'bucket' && item.reviews === null ? Math.min(lane.countsHeight - 1, 2 * HALF) : 2 * HALF;
  const scale = height / (2 * HALF);
  context.save();
  context.translate(0, y);
  context.scale(1, scale);
  drawMark(context, primitivesOf(item, geometry, ROOM), inks, beyond + boxStart, 0);
  context.restore();
  if (item.kind === 'bucket') {
    const counted = countedOf(item);
    const text = item.count.toLocaleString('en') + countSuffix(counted);
    const seen = { from: Math.max(left, 0), to: Math.min(right, view.width) };
    const width = measure(text, COUNT_FONT);
    if (seen.to - seen.from >= width)
      drawText(context, text, beyond + (seen.from + seen.to - width) / 2, y, inks[countInk(counted)].hex, COUNT_FONT);
  } else if (item.kind === 'occurrence' && item.size === 'labelled' && !lane.collapsed)
    drawText(context, item.mark.label, beyond + boxStart + geometry.labelX, y, inks.soft.hex, PLAIN_FONT);
  if (isNamed) {
    const x = left - (item.kind === 'occurrence' ? NAME_BEFORE : 0);
    drawText(context, seriesOf(item)?.title ?? '', beyond + x, y - NAME_ABOVE, inks.soft.hex, SMALL_FONT);
  }
  return {
    id: item.id,
    left: left - (item.kind === 'bucket' ? 0 : HALF),
    right: right + (item.kind === 'bucket' ? 0 : HALF),
    top: y - height / 2,
    bottom: y + height / 2,
    labelled: false,
  };
}
