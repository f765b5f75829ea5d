import { isSolid, type Look, ownInk } from './look';
import type { Primitive } from './primitive';

/** Where a mark of a few pixels lies. */
export interface SmallShape {
  readonly start: number;
  readonly end: number;
  /** Some time within, not all of it. */
  readonly vague: boolean;
  /** Middle of all of what is vague, where that is but a part: no point is drawn beyond it. Left out: this is all. */
  readonly dot?: number;
  /** It lies over another mark, from which it is set off. Left out: it does not. */
  readonly over?: boolean;
}

/** Less opaque than what is certain. */
const VAGUE = 0.42;
const PALE = 0.16;
/** So much ground is seen between a mark and the one that it lies over. */
const CLEAR = 1;
/** Lower ones are so small that round corners would only blur them. */
const ROUNDED = 7;

/**
 * The mark of an event where there is no room for signs, its middle at `y`: still full when it happened, hollow when it is planned, half
 * when it is disputed, grey when it was cancelled, and pale with a point in the middle where it is vague. Over another it has a line of the
 * ground at either end: of the same colour, it could not be told from that.
 */
export function smallMarkOf(shape: SmallShape, look: Look, y: number, height: number): Primitive[] {
  const mark = ownMarkOf(shape, look, y, height);
  return shape.over === true ? [clearing(shape, y, height), ...mark] : mark;
}

/** Within its row: what stands over and under it keeps all of its mark. */
function clearing({ start, end }: SmallShape, y: number, height: number): Primitive {
  const [middle, half] = [(start + end) / 2, Math.max(end - start, height) / 2 + CLEAR];
  return { kind: 'rect', x: middle - half, y: y - height / 2, width: 2 * half, height, fill: { ink: 'ground' } };
}

function ownMarkOf({ start, end, vague, dot = (start + end) / 2 }: SmallShape, look: Look, y: number, height: number): Primitive[] {
  const ink = ownInk(look);
  const half = height / 2;
  if (end - start <= height + 0.01) return point((start + end) / 2, y, half, look);
  const box = { kind: 'rect', x: start, y: y - half, width: end - start, height, ...(height < ROUNDED ? {} : { rx: 1.5 }) } as const;
  const thin = { ...box, x: box.x + 0.5, y: box.y + 0.5, width: Math.max(0.5, box.width - 1), height: Math.max(0.5, height - 1) };
  if (vague)
    return [
      { ...box, fill: { ink, opacity: isSolid(look) || look.status === 'disputed' ? VAGUE : PALE } },
      ...(dot < start || dot > end ? [] : point(dot, y, half, look)),
    ];
  if (isSolid(look)) return [{ ...box, fill: { ink } }];
  const fill = look.status === 'disputed' ? { ink, opacity: VAGUE } : ({ ink: 'ground' } as const);
  return [{ ...thin, fill, stroke: { ink, width: 1 } }];
}

function point(x: number, y: number, half: number, look: Look): Primitive[] {
  const ink = ownInk(look);
  const at = { kind: 'circle', cx: x, cy: y, part: 'dot' } as const;
  if (isSolid(look)) return [{ ...at, r: half, fill: { ink } }];
  const fill = look.status === 'disputed' ? { ink, opacity: VAGUE } : ({ ink: 'ground' } as const);
  return [{ ...at, r: Math.max(0.5, half - 0.5), fill, stroke: { ink, width: 1 } }];
}
