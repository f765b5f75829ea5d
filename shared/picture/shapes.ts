import {
  BAR_TICK,
  BAR_TICK_ROOM,
  type BarShape,
  DOT_RADIUS,
  type EventShape,
  type Faint,
  LEAST_BRACKET,
  LEAST_MARK,
  LEAST_SIGNED_BAR,
  PARENTHESIS,
  QUESTION,
  type SetShape,
  TICK_RADIUS,
} from '../look/event-shape';
import { atLeast } from '../look/seen-bar';
import type { EventMark } from '../view/mark';
import type { LabelRoom } from './label';
import type { PictureRange } from './range';

/** Time to place, along the plot. */
export interface Plot {
  readonly range: PictureRange;
  readonly left: number;
  readonly right: number;
  readonly toX: (at: number) => number;
  /** Whether time goes on beyond an edge in another row: an open end then fades away there, and runs through here. */
  readonly goesOn: { readonly left: boolean; readonly right: boolean };
}

/** Air inside the plot, so that a mark on the first or last instant of the range still stands whole. */
const INNER = 12;
/** How far an open end takes to fade away. */
export const OPEN_FADE = 84;

export function plotOf(range: PictureRange, left: number, right: number, goesOn: Plot['goesOn'] = { left: false, right: false }): Plot {
  const scale = (right - left - 2 * INNER) / (range.to - range.from);
  return { range, left, right, goesOn, toX: (at) => left + INNER + (at - range.from) * scale };
}

export function plotFromX(plot: Plot, x: number): number {
  const scale = (plot.range.to - plot.range.from) / (plot.right - plot.left - 2 * INNER);
  return plot.range.from + (x - plot.left - INNER) * scale;
}

/** What an event looks like along the time axis, cut to the plot. */
export function shapeOf(mark: EventMark, plot: Plot): EventShape {
  if (mark.shape === 'span') return { ...barOf(mark, plot), ...faintOf(mark, plot) };
  const start = mark.startMin === null ? plot.left : plot.toX(mark.startMin);
  const end = mark.endMax === null ? plot.right : plot.toX(mark.endMax);
  const shownStart = clamp(start, plot);
  const shownEnd = clamp(end, plot);
  const dot = clamp((start + end) / 2, plot, TICK_RADIUS + 1);
  const dotted = mark.shape === 'ordered';
  if (mark.shape === 'instant' || (!dotted && shownEnd - shownStart < LEAST_BRACKET))
    return { kind: 'dot', dot: clamp(dot, { left: shownStart, right: Math.max(shownStart, shownEnd) }) };
  return {
    kind: 'bracket',
    start: shownStart,
    // Never so narrow that it could pass for a date.
    end: dotted ? Math.max(shownEnd, shownStart + LEAST_BRACKET) : shownEnd,
    armLeft: mark.startMin !== null && start >= plot.left,
    armRight: mark.endMax !== null && end <= plot.right,
    dot,
    ...((start + end) / 2 < plot.left || (start + end) / 2 > plot.right ? { dotless: true } : {}),
    ...setOf(mark, plot, { from: shownStart, to: shownEnd }),
    ...faintOf(mark, plot),
    ...(dotted ? { dotted } : {}),
  };
}

/** Dots nearer than this would run together: one in the middle then stands for all. */
const LEAST_APART = 2 * TICK_RADIUS;

function setOf({ members }: EventMark, plot: Plot, shown: Pick<SetShape, 'from' | 'to'>): { set?: SetShape } {
  if (members === null) return {};
  const all = members.map(plot.toX);
  const places = all.filter((x) => x >= plot.left + TICK_RADIUS && x <= plot.right - TICK_RADIUS);
  const isClear = places.every((x, index) => index === 0 || x - (places[index - 1] ?? 0) >= LEAST_APART);
  return isClear ? { set: { places, ...shown } } : {};
}

function faintOf({ startMin, endMax, margin }: EventMark, plot: Plot): Faint {
  const start = startMin === null ? plot.left : clamp(plot.toX(startMin - margin.before), plot);
  const end = endMax === null ? plot.right : clamp(plot.toX(endMax + margin.after), plot);
  return margin.before + margin.after === 0 ? {} : { faint: { start, end } };
}

function barOf(mark: EventMark, plot: Plot): BarShape {
  const openStart = mark.startMin === null || mark.startMax === null;
  const openEnd = mark.endMin === null || mark.endMax === null;
  const outerStart = openStart ? plot.left : plot.toX(mark.startMin);
  const outerEnd = openEnd ? plot.right : plot.toX(mark.endMax);
  const fade = Math.min(OPEN_FADE, Math.max(0, (outerEnd - outerStart) * 0.4));
  let coreStart = openStart ? plot.left + (plot.goesOn.left ? 0 : fade) : plot.toX(mark.startMax);
  let coreEnd = openEnd ? plot.right - (plot.goesOn.right ? 0 : fade) : plot.toX(mark.endMin);
  const hasCore = coreStart <= coreEnd;
  if (!hasCore) coreStart = coreEnd = (coreStart + coreEnd) / 2;
  const end = clamp(outerEnd, plot);
  // At the right edge, too, it is as long as it has to be.
  const start = Math.min(clamp(outerStart, plot), Math.max(plot.left, plot.right - LEAST_MARK));
  const solidAt = (x: number): number => {
    if (x < coreStart) return coreStart === outerStart ? 1 : Math.max(0, (x - outerStart) / (coreStart - outerStart));
    if (x > coreEnd) return outerEnd === coreEnd ? 1 : Math.max(0, (outerEnd - x) / (outerEnd - coreEnd));
    return 1;
  };
  const places = [start, coreStart, coreEnd, end].filter((x) => x >= start && x <= end);
  const stops = places.filter((x, index) => index === 0 || x > (places[index - 1] ?? 0)).map((x) => ({ x, solid: solidAt(x) }));
  const core =
    hasCore && clamp(coreEnd, plot) > clamp(coreStart, plot) ? { start: clamp(coreStart, plot), end: clamp(coreEnd, plot) } : null;
  const round = {
    start: mark.margin.before > 0 && outerStart - PARENTHESIS >= plot.left,
    end: mark.margin.after > 0 && end + PARENTHESIS <= plot.right,
  };
  const tick = core !== null && core.end - core.start > LEAST_SIGNED_BAR ? core.start + BAR_TICK : null;
  const isWhole = outerStart >= plot.left && outerEnd <= plot.right && coreStart <= plot.right && coreEnd >= plot.left;
  return atLeast({ kind: 'bar', stops, core, round, tick, ...(isWhole ? {} : { sight: { start: plot.left, end: plot.right } }) });
}

/** The sides that a label can stand on. */
export function roomOf(
  shape: EventShape,
  plot: Plot,
  mark: Pick<EventMark, 'status' | 'approximate' | 'uncertain'>,
  today: number | null,
): LabelRoom {
  const { left, right } = plot;
  const edges = { left, right, today };
  const radius = mark.status === 'confirmed' ? TICK_RADIUS : DOT_RADIUS;
  if (shape.kind === 'dot') {
    const around = radius + (mark.approximate ? PARENTHESIS : 0);
    const question = mark.uncertain && mark.status !== 'reported' && mark.status !== 'planned' ? QUESTION : 0;
    return { start: Math.max(left, shape.dot - around), end: Math.min(right, shape.dot + around + question), core: null, ...edges };
  }
  const own =
    shape.kind === 'bar'
      ? {
          start: (shape.stops[0]?.x ?? left) - (shape.round?.start ? PARENTHESIS : 0),
          end: (shape.stops.at(-1)?.x ?? right) + (shape.round?.end ? PARENTHESIS : 0),
        }
      : { start: shape.start, end: shape.end };
  const dots = shape.kind === 'bracket' && shape.set !== undefined ? shape.set.places.flatMap((x) => [x - radius, x + radius]) : [];
  const start = Math.min(own.start, shape.faint?.start ?? own.start, ...dots);
  const end = Math.max(own.end, shape.faint?.end ?? own.end, ...dots);
  return { start, end, core: shape.kind === 'bar' ? labelledCore(shape, mark) : null, ...edges };
}

/** What the tick of a confirmed bar leaves of its core. */
function labelledCore({ core, tick }: BarShape, { status }: Pick<EventMark, 'status'>): BarShape['core'] {
  if (core === null || status !== 'confirmed' || typeof tick !== 'number') return core;
  return { start: core.start + BAR_TICK_ROOM, end: core.end };
}

function clamp(x: number, { left, right }: { readonly left: number; readonly right: number }, inset = 0): number {
  return Math.max(left + inset, Math.min(right - inset, x));
}
