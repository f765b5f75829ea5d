import type { Path, Primitive } from '../../shared/look/primitive';

/** Less of a colour is not seen beside others. */
const SEEN = 0.1;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How wide and how high a mark is seen between two places along the axis, pixels: whatever lies outside, or is all but transparent, does not count. */
export function inkSize(
  primitives: readonly Primitive[],
  from = Number.NEGATIVE_INFINITY,
  to = Number.POSITIVE_INFINITY,
): { readonly width: number; readonly height: number } {
  const boxes = primitives
    .flatMap(boxesOf)
    .map((box) => ({ ...box, left: Math.max(box.left, from), right: Math.min(box.right, to) }))
    .filter(({ left, right }) => right > left);
  if (boxes.length === 0) return { width: 0, height: 0 };
  const [left, right] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))];
  return { width: right - left, height: Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top)) };
}

function boxesOf(primitive: Primitive): Box[] {
  switch (primitive.kind) {
    case 'fade': {
      const { stops, y, height } = primitive;
      return stops.slice(1).flatMap((stop, at) => {
        const seen = seenOf(stops[at] ?? stop, stop);
        return seen === null ? [] : [{ ...seen, top: y, bottom: y + height }];
      });
    }
    case 'rect': {
      const { x, y, width, height } = primitive;
      return painted(primitive, { left: x, right: x + width, top: y, bottom: y + height });
    }
    case 'circle': {
      const { cx, cy, r } = primitive;
      return painted(primitive, { left: cx - r, right: cx + r, top: cy - r, bottom: cy + r });
    }
    case 'path': {
      const box = pathBox(primitive.d);
      return box === null ? [] : painted(primitive, box);
    }
  }
}

/** The part of a piece of a fade that is seen. */
function seenOf(
  one: { readonly x: number; readonly opacity: number },
  other: { readonly x: number; readonly opacity: number },
): { readonly left: number; readonly right: number } | null {
  const [low, high] = one.opacity < other.opacity ? [one, other] : [other, one];
  if (high.opacity < SEEN || one.x === other.x) return null;
  const limit = low.opacity >= SEEN ? low.x : high.x + ((low.x - high.x) * (high.opacity - SEEN)) / (high.opacity - low.opacity);
  return { left: Math.min(limit, high.x), right: Math.max(limit, high.x) };
}

function painted({ fill, stroke }: Extract<Primitive, { kind: 'rect' | 'circle' | 'path' }>, box: Box): Box[] {
  const isFilled = fill !== undefined && fill.ink !== 'ground' && (fill.opacity ?? 1) >= SEEN;
  if (stroke === undefined || (stroke.opacity ?? 1) < SEEN) return isFilled ? [box] : [];
  const half = stroke.width / 2;
  return [{ left: box.left - half, right: box.right + half, top: box.top - half, bottom: box.bottom + half }];
}

/** Of the places that a path goes to: what its curves reach beyond is not reckoned with. */
function pathBox(path: Path): Box | null {
  let [x, y] = [0, 0];
  const places = path.flatMap((step) => {
    if (step[0] === 'z') return [];
    if (step[0] === 'H') x = step[1];
    else if (step[0] === 'h') x += step[1];
    else if (step[0] === 'v') y += step[1];
    else {
      const [toX, toY] = [Number(step.at(-2)), Number(step.at(-1))];
      const isRelative = step[0] === step[0].toLowerCase();
      [x, y] = isRelative ? [x + toX, y + toY] : [toX, toY];
    }
    return [{ x, y }];
  });
  if (places.length === 0) return null;
  const [xs, ys] = [places.map((place) => place.x), places.map((place) => place.y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
