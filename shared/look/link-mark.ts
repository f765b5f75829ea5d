import type { Link } from '../event';
import type { Ink } from './inks';
import type { Path, Primitive, Stroke } from './primitive';

/* A link as it is drawn between two marks: a calm curve. What kind it is tells its line and its end, not a colour alone. */

/** Where a link is joined to a mark. */
export interface LinkEnd {
  /** Where it is joined from above, below or the right. */
  readonly x: number;
  readonly y: number;
  /** Where it is joined from the left. */
  readonly left: number;
  /** How far the mark reaches up and down from its middle, where that is not what marks of full size do. */
  readonly reach?: number;
}

type Spot = Pick<LinkEnd, 'x' | 'y'>;

/** The way of a link: a cubic curve, whose control points are `one` and `other`. */
export interface LinkRoute {
  readonly start: Spot;
  readonly end: Spot;
  readonly one: Spot;
  readonly other: Spot;
}

/** How far marks reach from their middle: the line ends where they begin. */
const REACH = 9;
/** Marks nearer than this along time count as standing above one another. */
const SAME_COLUMN = 36;
/** Rows nearer than this, beyond what their marks reach, count as one. */
const BESIDE = 4;
/** How far a bow under a row hangs down: into the air over the next one, not into its words. */
const SHALLOW = 11;

const DASHES: Readonly<Record<Link['type'], Pick<Stroke, 'dashes' | 'round'>>> = {
  causes: {},
  follows: { dashes: [7, 3] },
  precedes: { dashes: [7, 3] },
  'part-of': { dashes: [2, 2.5] },
  contradicts: {},
  related: { dashes: [1.5, 4], round: true },
};

/**
 * The arrow points at `to`, whatever the words: see `endsOf`.
 *
 * @param ink where it is to stand out from others
 */
export function linkMark(type: Link['type'], from: LinkEnd, to: LinkEnd, ink: Ink = inkOf(type)): Primitive[] {
  return linkAlong(type, linkRoute(from, to), ink);
}

/** The sign of a kind in a legend: straight, as long as there is room, so that its line is told from others. */
export function linkSign(type: Link['type'], from: Spot, to: Spot): Primitive[] {
  return linkAlong(type, { start: from, end: to, one: from, other: to }, inkOf(type));
}

function inkOf(type: Link['type']): Ink {
  return type === 'contradicts' ? 'warning' : 'muted';
}

function linkAlong(type: Link['type'], route: LinkRoute, ink: Ink): Primitive[] {
  const line: Primitive = { kind: 'path', d: curve(route), stroke: { ink, width: 1.5, opacity: 0.9, ...DASHES[type] } };
  return [line, ...endOf(type, route, ink)];
}

/** Where a link begins and ends as it is drawn: "A follows B" points from B to A. */
export function endsOf<T>({ type, from, to }: { readonly type: Link['type']; readonly from: T; readonly to: T }): {
  readonly from: T;
  readonly to: T;
} {
  return type === 'follows' ? { from: to, to: from } : { from, to };
}

function endOf(type: Link['type'], route: LinkRoute, ink: Ink): Primitive[] {
  switch (type) {
    case 'causes':
    case 'follows':
    case 'precedes':
      return [arrow(route, ink)];
    case 'part-of':
      return [{ kind: 'circle', cx: route.end.x, cy: route.end.y, r: 2.6, fill: { ink: 'ground' }, stroke: { ink, width: 1.4 } }];
    case 'contradicts':
      return [crossing(route, ink)];
    case 'related':
      return [];
  }
}

/**
 * Out of the one mark and into the other from above or below, where no label stands; on one row by a shallow bow under it, or from side to
 * side where they are near. Marks above one another are joined by a bow to their left, or the line would run through those between.
 */
export function linkRoute(from: LinkEnd, to: LinkEnd): LinkRoute {
  const across = to.x >= from.x ? 1 : -1;
  const height = Math.abs(to.y - from.y);
  const [out, into] = [from.reach ?? REACH, to.reach ?? REACH];
  if (height < out + into + BESIDE && Math.abs(to.x - from.x) >= SAME_COLUMN) {
    const start = { x: from.x, y: from.y + out };
    const end = { x: to.x, y: to.y + into + 2 };
    const y = Math.max(start.y, end.y) + SHALLOW;
    const away = (to.x - from.x) / 5;
    return { start, end, one: { x: from.x + away, y }, other: { x: to.x - away, y } };
  }
  if (from.y === to.y) {
    const reach = Math.min(REACH, Math.abs(to.x - from.x) / 4);
    const start = { x: from.x + across * reach, y: from.y };
    const end = { x: to.x - across * reach, y: to.y };
    return { start, end, one: start, other: end };
  }
  const down = to.y > from.y ? 1 : -1;
  if (Math.abs(to.x - from.x) < SAME_COLUMN && height > 50) {
    const bow = 16 + Math.min(60, height * 0.14);
    const start = isLong(from) ? { x: from.x, y: from.y + down * out } : { x: from.left - 2, y: from.y };
    const end = isLong(to) ? { x: to.x, y: to.y - down * (into + 2) } : { x: to.left - 3, y: to.y };
    const x = Math.min(start.x, end.x) - bow;
    const turn = down * SHALLOW;
    return {
      ...{ start, end },
      one: { x, y: isLong(from) ? start.y + turn : start.y },
      other: { x, y: isLong(to) ? end.y - turn : end.y },
    };
  }
  const start = { x: from.x, y: from.y + down * out };
  const end = { x: to.x, y: to.y - down * (into + 2) };
  const bend = down * Math.max(8, Math.abs(end.y - start.y) * 0.5);
  return { start, end, one: { x: start.x, y: start.y + bend }, other: { x: end.x, y: end.y - bend } };
}

/** Its left end is too far from where it is joined to go round by: the line comes from above or below, as it does to a bar. */
function isLong({ x, left }: LinkEnd): boolean {
  return x - left > SAME_COLUMN;
}

/** A place on a curve, `share` of the way from 0 to 1. */
export function alongRoute({ start, one, other, end }: LinkRoute, share: number): Spot {
  const left = 1 - share;
  const [a, b, c, d] = [left ** 3, 3 * left ** 2 * share, 3 * left * share ** 2, share ** 3];
  return { x: a * start.x + b * one.x + c * other.x + d * end.x, y: a * start.y + b * one.y + c * other.y + d * end.y };
}

function curve({ start, end, one, other }: LinkRoute): Path {
  return [
    ['M', start.x, start.y],
    ['C', one.x, one.y, other.x, other.y, end.x, end.y],
  ];
}

function arrow({ end, other }: LinkRoute, ink: Ink): Primitive {
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
  return { kind: 'path', d: [['M', end.x, end.y], ...sides, ['z']], fill: { ink } };
}

/** On the middle of the curve. */
function crossing(route: LinkRoute, ink: Ink): Primitive {
  const middle = alongRoute(route, 0.5);
  const [x, y] = [middle.x - 4, middle.y - 4];
  const d: Path = [
    ['M', x, y],
    ['l', 8, 8],
    ['M', x + 8, y],
    ['l', -8, 8],
  ];
  return { kind: 'path', d, stroke: { ink, width: 1.8, round: true } };
}
