import { type Drawn, element, type Path, type PathStep } from './nodes';

export type Point = readonly [x: number, y: number];

/** From one stripe to the next, and how broad one is, across them. */
const SPACING = 7;
const BROAD = 2.4;
const GROUND = 0.12;
const STRIPES = 0.55;
/** Sides of the polygon that stands for a circle, which has an outline over its edge. */
const SIDES = 20;

/**
 * Diagonal stripes over a light ground of their colour, cut along a convex outline. As shapes of their own and not as a
 * pattern: LibreOffice turns no pattern and breaks its lines.
 */
export function hatched(outline: readonly Point[], color: string): Drawn {
  return [
    element('path', { d: closed(outline), fill: color, 'fill-opacity': GROUND }),
    element('path', { d: stripes(outline), fill: color, 'fill-opacity': STRIPES }),
  ];
}

export function boxOutline({ x, y, width, height }: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

export function roundOutline(x: number, y: number, radius: number): Point[] {
  return Array.from({ length: SIDES }, (_, side): Point => {
    const turn = (side / SIDES) * 2 * Math.PI;
    return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
  });
}

/** How far down the diagonals a point lies. */
function depth([x, y]: Point): number {
  return (x + y) / Math.SQRT2;
}

function stripes(outline: readonly Point[]): Path {
  const depths = outline.map(depth);
  const path: PathStep[] = [];
  // Counted from the corner of the picture: the stripes of neighbours lie in line.
  const first = Math.floor(Math.min(...depths) / SPACING);
  for (let index = first; index * SPACING < Math.max(...depths); index++) {
    const from = index * SPACING;
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
