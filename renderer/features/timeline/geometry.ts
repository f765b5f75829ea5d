import { BAR_TICK_ROOM, LEAST_MARK, LEAST_SIGNED_BAR } from '../../../shared/look/event-shape';
import { DOT_GAP, LABEL_GAP, QUESTION, ROUND, TIGHT } from '../../../shared/scene/room-of-marks';
import type { EventMark } from '../../../shared/view/mark';
import type { TimeWindow } from '../../state/view-state';
import { type ChartItem, onInstant } from './chart-item';
import type { PaintedWords } from './crowd/hits';

/** An open end fades over this many pixels at the edge of the view. */
const OPEN_FADE = 60;
const SHORTEST_LABEL = 48;
/** A title that would be shortened to less than this does not stand on what is solid of a bar that fades in. */
const LEAST_ON_SOLID = 160;
/** An approximate date that reaches further than this beyond its limits has its label within them, where that fits. */
const LONG_REACH = 120;

export interface View extends TimeWindow {
  /** Pixels. */
  readonly width: number;
}

/** Where the parts of an item lie, in pixels from the left edge of its box. */
export interface Geometry {
  /** Fully transparent at `from`, solid from `solidFrom` to `solidTo`, transparent again at `to`. */
  readonly from: number;
  readonly solidFrom: number;
  readonly solidTo: number;
  readonly to: number;
  readonly labelX: number;
  /** The label lies on the bar and needs the colour for it. */
  readonly inside: boolean;
  /** It lies on the part of the bar that fades in, and needs a ground of its own; left out: it does not. */
  readonly onFade?: boolean;
  readonly tight: boolean;
  /** Widest the label may be before it fades out; null: as wide as it wants. */
  readonly labelMax: number | null;
  /** How far the label reaches past the end of the box. */
  readonly overhang: number;
  /** How far it reaches out before the begin of the box. */
  readonly underhang: number;
  /** Middle of a review's diamonds: on the due day, and on the day it was held on or moved to when that is another. */
  readonly due: number;
  readonly on: number;
  /** How far an approximate date reaches faintly beyond `from` and `to`. */
  readonly before: number;
  readonly after: number;
  /** Middle of all of a vague date, of which the box may be but a part; left out: that of the box. */
  readonly dot?: number;
  /** Middles of the dates of a set. */
  readonly members: readonly number[];
  /** What is seen of a bar that goes on beyond the view; left out: all of it. */
  readonly sight?: { readonly start: number; readonly end: number };
}

/** Where the label has to stand; `free`: wherever it fits best. */
export type LabelPlace = 'free' | 'inside' | 'beside';

/** Where the label of an item stands over what is painted under it: beside its mark where its words are, which would be read twice otherwise. */
export function placeOver(painted: PaintedWords | null): LabelPlace {
  return painted === 'before' || painted === 'behind' ? 'beside' : 'free';
}

/**
 * @param labelWidth measured width of the label, pixels
 *
 * vis-timeline limits a box to one view width beyond either edge; the same limit is applied here so that both agree on
 * where the box begins.
 */
export function geometryOf(item: ChartItem, view: View, labelWidth: number, placed: LabelPlace = 'free'): Geometry {
  const toX = (time: number) => ((time - view.start) / (view.end - view.start)) * view.width;
  const boxStart = boxStartOf(item, view);
  const boxEnd = Math.min(toX(item.end), 2 * view.width);
  const boxWidth = Math.max(boxEnd - boxStart, 1);
  if (item.kind === 'bucket' || item.kind === 'occurrence')
    return { ...pointGeometry(item, view, boxStart, boxWidth, labelWidth, 0, placed), ...NO_MARGIN };
  const perPixel = (view.end - view.start) / view.width;
  const margin = {
    before: Math.min(item.mark.margin.before / perPixel, view.width),
    after: Math.min(item.mark.margin.after / perPixel, view.width),
  };
  const members = (item.mark.members ?? []).map((time) => toX(time) - boxStart);
  if (item.mark.shape !== 'span') {
    // The last dot of a set may reach further than the day that it stands for.
    const lastDot = Math.max(...members) + DOT_GAP - LABEL_GAP - boxWidth;
    const reach = Math.max(margin.after, lastDot);
    const isKnown = item.mark.startMin !== null && item.mark.endMax !== null;
    const dot = isKnown ? { dot: toX((item.start + item.end) / 2) - boxStart } : {};
    return { ...pointGeometry(item, view, boxStart, boxWidth, labelWidth, reach, placed), ...margin, ...dot, members };
  }
  const { startMin, startMax, endMin, endMax } = item.mark;
  const visibleStart = Math.max(boxStart, 0);
  const visibleEnd = Math.min(boxEnd, view.width);
  let from = startMin === null ? visibleStart : boxStart;
  let to = endMax === null ? visibleEnd : boxEnd;
  let solidFrom = startMax === null ? from + OPEN_FADE : Math.max(toX(startMax), boxStart);
  let solidTo = endMin === null ? to - OPEN_FADE : Math.min(toX(endMin), boxEnd);
  // What is solid lies beyond the edge at which an open end would fade: the bar fades towards it, and not away from it.
  if (solidFrom > solidTo && endMin === null && endMax === null && startMax !== null) {
    to = Math.max(to, Math.min(solidFrom + OPEN_FADE, boxEnd));
    solidFrom = Math.min(solidFrom, to);
    solidTo = solidFrom;
  } else if (solidFrom > solidTo && startMin === null && startMax === null && endMin !== null) {
    from = Math.min(from, Math.max(solidTo - OPEN_FADE, boxStart));
    solidTo = Math.max(solidTo, from);
    solidFrom = solidTo;
  }
  if (solidFrom > solidTo) {
    // No solid core: start and end may be anywhere, so the whole bar is fade.
    solidFrom = (from + to) / 2;
    solidTo = solidFrom;
  }
  const signed = item.mark.status === 'confirmed' && item.kind === 'event' && solidTo - solidFrom > LEAST_SIGNED_BAR;
  const labelFrom = Math.max(solidFrom, visibleStart) + LABEL_GAP + (signed ? BAR_TICK_ROOM : 0);
  // On a planned bar, which is pale, the label is dark and can be read on its fading end, too.
  const room = Math.min(item.mark.status === 'planned' ? to : solidTo, view.width) - labelFrom - LABEL_GAP;
  const endsOffView = endMax === null || boxEnd > view.width - LABEL_GAP;
  const inside = placed === 'free' ? room >= labelWidth || endsOffView : placed === 'inside';
  const beside = (item.mark.margin.after > 0 ? ROUND : 0) + (item.mark.uncertain && solidTo === to ? QUESTION : 0);
  // Where too little that is solid is seen, the words stand where the bar begins to be seen.
  const fadeFrom = Math.max(from, visibleStart) + 2 * LABEL_GAP;
  const onFade = placed === 'free' && inside && room < Math.min(labelWidth, LEAST_ON_SOLID) && fadeFrom < labelFrom - LABEL_GAP;
  const labelX = onFade
    ? fadeFrom
    : inside
      ? labelFrom
      : Math.max(boxEnd, boxStart + LEAST_MARK) + Math.max(margin.after, beside) + LABEL_GAP;
  const origin = boxStart;
  return {
    from: from - origin,
    solidFrom: solidFrom - origin,
    solidTo: solidTo - origin,
    to: to - origin,
    labelX: labelX - origin,
    inside,
    ...(onFade ? { onFade } : {}),
    tight: false,
    labelMax: inside ? Math.max(onFade ? view.width - fadeFrom - LABEL_GAP : room, SHORTEST_LABEL) : null,
    overhang: inside ? 0 : Math.max(0, labelX + labelWidth - boxEnd),
    underhang: 0,
    due: 0,
    on: 0,
    ...margin,
    members,
    ...(from < 0 || to > view.width ? { sight: { start: -origin, end: view.width - origin } } : {}),
  };
}

/** Where the box of an item begins, in pixels from the left edge of the view. */
export function boxStartOf(item: ChartItem, view: View): number {
  return Math.max(((item.start - view.start) / (view.end - view.start)) * view.width, -view.width);
}

/** What stands round or beside a dot: parentheses, and the question mark that has no room in it. */
function besideDot({ status, approximate, uncertain }: EventMark): number {
  return (approximate ? ROUND : 0) + (uncertain && status !== 'reported' && status !== 'planned' ? QUESTION : 0);
}

const NO_MARGIN = { before: 0, after: 0, members: [] };

function pointGeometry(
  item: ChartItem,
  view: View,
  boxStart: number,
  boxWidth: number,
  labelWidth: number,
  reach: number,
  placed: LabelPlace,
): Omit<Geometry, 'before' | 'after' | 'members'> {
  const whole = { from: 0, solidFrom: 0, solidTo: boxWidth, to: boxWidth, due: 0, on: 0, underhang: 0 };
  if (item.kind === 'occurrence') {
    const toX = (time: number) => ((time - view.start) / (view.end - view.start)) * view.width - boxStart;
    const due = toX(item.mark.at);
    const on = toX(onInstant(item.mark) ?? item.mark.at);
    const labelX = Math.max(due, on) + DOT_GAP;
    return { ...whole, due, on, labelX, inside: false, tight: true, labelMax: null, overhang: Math.max(0, labelX + labelWidth - boxWidth) };
  }
  if (item.kind === 'bucket') {
    // The count stands in the middle of what is seen of the block.
    const from = Math.max(-boxStart, 0);
    const to = Math.max(Math.min(boxWidth, view.width - boxStart), from);
    return { ...whole, from, to, labelX: from, inside: true, tight: false, labelMax: null, overhang: 0 };
  }
  const tight = boxWidth < TIGHT;
  if (tight) {
    const labelX = boxWidth / 2 + DOT_GAP + besideDot(item.mark);
    return { ...whole, labelX, inside: false, tight, labelMax: null, overhang: Math.max(0, labelX + labelWidth - boxWidth) };
  }
  const boxEnd = boxStart + boxWidth;
  const visibleStart = Math.max(boxStart, 0);
  const fitsBeside = boxEnd + reach + LABEL_GAP + labelWidth <= view.width;
  const fitsWithin = Math.min(boxEnd, view.width) - visibleStart >= labelWidth + 4 * LABEL_GAP;
  const inside = placed === 'free' ? (!fitsBeside || reach > LONG_REACH) && (fitsWithin || boxEnd > view.width) : placed === 'inside';
  const labelX = inside ? visibleStart - boxStart + 2 * LABEL_GAP : boxWidth + reach + LABEL_GAP;
  const labelMax = inside ? Math.max(view.width - boxStart - labelX - LABEL_GAP, SHORTEST_LABEL) : null;
  return { ...whole, labelX, inside, tight, labelMax, overhang: Math.max(0, labelX + labelWidth - boxWidth) };
}
