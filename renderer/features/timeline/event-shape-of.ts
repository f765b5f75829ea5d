import { BAR_TICK, type BarShape, type EventShape, LEAST_BRACKET, LEAST_SIGNED_BAR } from '../../../shared/look/event-shape';
import type { EventMark } from '../../../shared/view/mark';
import type { Geometry } from './geometry';

/** Where the parts of an event's mark lie on the chart, in pixels from the left edge of its box. */
export function eventShapeOf(mark: EventMark, geometry: Geometry): EventShape {
  const { from, to, before, after, members, tight } = geometry;
  const middle = (from + to) / 2;
  if (mark.shape === 'span') return barOf(mark, geometry);
  if (mark.shape === 'ordered') {
    const half = Math.max(LEAST_BRACKET, to - from) / 2;
    return { kind: 'bracket', start: middle - half, end: middle + half, armLeft: true, armRight: true, dot: middle, dotted: true };
  }
  if (mark.shape === 'instant' || tight) return { kind: 'dot', dot: middle };
  const faint = before + after === 0 ? {} : { faint: { start: from - before, end: to + after } };
  const set = members.length === 0 ? {} : { set: { places: members, from: Math.min(from, ...members), to: Math.max(to, ...members) } };
  const arms = { armLeft: mark.startMin !== null, armRight: mark.endMax !== null };
  const dot = geometry.dot ?? middle;
  const dotless = dot < from || dot > to ? { dotless: true } : {};
  return { kind: 'bracket', start: from, end: to, ...arms, dot, ...dotless, ...set, ...faint };
}

function barOf(mark: EventMark, { from, solidFrom, solidTo, to, before, after, inside, labelX, sight }: Geometry): BarShape {
  const core = solidFrom < solidTo ? { start: solidFrom, end: solidTo } : null;
  const stops = [
    { x: from, solid: from < solidFrom ? 0 : 1 },
    { x: solidFrom, solid: 1 },
    { x: solidTo, solid: 1 },
    { x: to, solid: solidTo < to ? 0 : 1 },
  ];
  const faint = before + after === 0 ? {} : { faint: { start: from - before, end: to + after } };
  const round = { start: mark.margin.before > 0, end: mark.margin.after > 0 };
  // Before the label, which stands in what is seen of the bar.
  const signed = core !== null && core.end - core.start > LEAST_SIGNED_BAR;
  const tick = !signed ? null : inside ? labelX - TICK_BEFORE_LABEL : core.start + BAR_TICK;
  const rising = stops.filter(({ x }, index) => index === 0 || x > (stops[index - 1]?.x ?? x));
  return { kind: 'bar', stops: rising, core, round, tick, ...faint, ...(sight === undefined ? {} : { sight }) };
}

/** From the middle of the tick to the label behind it. */
const TICK_BEFORE_LABEL = 10;
