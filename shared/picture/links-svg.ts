import type { Palette } from '../look/palette';
import type { Path } from '../look/primitive';
import type { LinkEnd, PlacedLink } from './links';
import { element, type PictureNode } from './nodes';

/** A link as a calm curve; what kind it is tells its line, not a colour alone. */
export function linkSvg({ type, from, to }: PlacedLink, theme: Palette): PictureNode {
  const color = type === 'contradicts' ? theme.warning : theme.muted;
  const path = { d: curve(from, to), fill: 'none', stroke: color, 'stroke-width': 1.5, 'stroke-opacity': 0.9, ...DASHES[type] };
  const ends =
    type === 'causes' || type === 'follows' || type === 'precedes'
      ? arrow(from, to, color)
      : type === 'part-of'
        ? ring(routeOf(from, to).end, color, theme.background)
        : null;
  const cross = type === 'contradicts' ? crossing(from, to, color) : null;
  return element('g', { 'aria-hidden': 'true' }, [element('path', path), ends, cross]);
}

const DASHES = {
  causes: {},
  follows: { 'stroke-dasharray': [7, 3] },
  precedes: { 'stroke-dasharray': [7, 3] },
  'part-of': { 'stroke-dasharray': [2, 2.5] },
  contradicts: {},
  related: { 'stroke-dasharray': [1.5, 4], 'stroke-linecap': 'round' },
} as const;

type Spot = Pick<LinkEnd, 'x' | 'y'>;

/** How far marks reach from their middle: the line ends where they begin. */
const REACH = 9;

interface Route {
  readonly start: Spot;
  readonly end: Spot;
  /** Control points of the curve. */
  readonly one: Spot;
  readonly other: Spot;
}

/** Marks nearer than this along time count as standing above one another. */
const SAME_COLUMN = 36;

function curve(from: LinkEnd, to: LinkEnd): Path {
  const { start, end, one, other } = routeOf(from, to);
  return [
    ['M', start.x, start.y],
    ['C', one.x, one.y, other.x, other.y, end.x, end.y],
  ];
}

/**
 * On one row from side to side; otherwise out of the one mark and into the other from above or below, where no label
 * stands. Marks above one another are joined by a bow to their left, or the line would run through those between.
 */
function routeOf(from: LinkEnd, to: LinkEnd): Route {
  const across = to.x >= from.x ? 1 : -1;
  if (from.y === to.y) {
    const reach = Math.min(REACH, Math.abs(to.x - from.x) / 4);
    const start = { x: from.x + across * reach, y: from.y };
    const end = { x: to.x - across * reach, y: to.y };
    return { start, end, one: start, other: end };
  }
  const height = Math.abs(to.y - from.y);
  if (Math.abs(to.x - from.x) < SAME_COLUMN && height > 50) {
    const bow = 16 + Math.min(60, height * 0.14);
    const start = { x: from.left - 2, y: from.y };
    const end = { x: to.left - 3, y: to.y };
    const x = Math.min(start.x, end.x) - bow;
    return { start, end, one: { x, y: start.y }, other: { x, y: end.y } };
  }
  const down = to.y > from.y ? 1 : -1;
  const start = { x: from.x, y: from.y + down * REACH };
  const end = { x: to.x, y: to.y - down * (REACH + 2) };
  const bend = down * Math.max(8, Math.abs(end.y - start.y) * 0.5);
  return { start, end, one: { x: start.x, y: start.y + bend }, other: { x: end.x, y: end.y - bend } };
}

function arrow(from: LinkEnd, to: LinkEnd, color: string): PictureNode {
  const { end, other } = routeOf(from, to);
  const flat = Math.abs(other.y - end.y) < 1;
  const sign = flat ? (other.x <= end.x ? -1 : 1) : other.y <= end.y ? -1 : 1;
  const sides: Path = flat
    ? [
        ['l', 6 * sign, -3.5],
        ['v', 7],
      ]
    : [
        ['l', -3.5, 6 * sign],
        ['h', 7],
      ];
  return element('path', { d: [['M', end.x, end.y], ...sides, ['z']], fill: color });
}

function ring(to: Spot, color: string, ground: string): PictureNode {
  return element('circle', { cx: to.x, cy: to.y, r: 2.6, fill: ground, stroke: color, 'stroke-width': 1.4 });
}

/** On the middle of the curve. */
function crossing(from: LinkEnd, to: LinkEnd, color: string): PictureNode {
  const { start, end, one, other } = routeOf(from, to);
  const x = (start.x + 3 * one.x + 3 * other.x + end.x) / 8 - 4;
  const y = (start.y + 3 * one.y + 3 * other.y + end.y) / 8 - 4;
  const d: Path = [
    ['M', x, y],
    ['l', 8, 8],
    ['M', x + 8, y],
    ['l', -8, 8],
  ];
  return element('path', { d, fill: 'none', stroke: color, 'stroke-width': 1.8, 'stroke-linecap': 'round' });
}
