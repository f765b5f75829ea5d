import type { Ink } from './inks';
import type { Path, PathStep, Primitive } from './primitive';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Point = readonly [x: number, y: number];

/** From one stripe to the next, and how broad one is, across them. */
const SPACING = 7;
const BROAD = 2.4;
const GROUND = 0.12;
const STRIPES = 0.55;

/**
 * Diagonal stripes over a light ground of their colour, cut along a box. As shapes of their own and not as a pattern:
 * LibreOffice turns no pattern and breaks its lines, and no other painter need know what one is.
 */
export function hatch(box: Box, ink: Ink): Primitive[] {
  return [
    { kind: 'rect', ...box, fill: { ink, opacity: GROUND } },
    { kind: 'path', d: stripes(box), fill: { ink, opacity: STRIPES } },
  ];
}

/** How far down the diagonals a point lies. */
function depth([x, y]: Point): number {
  return (x + y) / Math.SQRT2;
}

function stripes({ x, y, width, height }: Box): Path {
  const outline: Point[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  const [first, last] = [depth([x, y]), depth([x + width, y + height])];
  const path: PathStep[] = [];
  // Counted from the corner of the box, so that a mark looks the same wherever it stands.
  for (let from = first - BROAD / 2; from < last; from += SPACING) {
    const stripe = cut(
      cut(outline, (point) => depth(point) - from),
      (point) => from + BROAD - depth(point),
    );
    if (stripe.length > 2) path.push(...closed(stripe));
  }
  return path;
}

/** What of a convex outline lies where `inside` is not negative; `inside` changes evenly along a line. */
function cut(outline: readonly Point[], inside: (point: Point) => number): Point[] {
  return outline.flatMap((point, index) => {
    const before = outline.at(index - 1) ?? point;
    const [there, here] = [inside(before), inside(point)];
    const kept = here >= 0 ? [point] : [];
    if (there >= 0 === here >= 0) return kept;
    const share = there / (there - here);
    return [[before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share] as const, ...kept];
  });
}

function closed(points: readonly Point[]): Path {
  return [...points.map(([x, y], index): PathStep => [index === 0 ? 'M' : 'L', x, y]), ['z']];
}
