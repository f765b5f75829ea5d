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
}

/** Less opaque than what is certain. */
const VAGUE = 0.42;
const PALE = 0.16;
/** Lower ones are so small that round corners would only blur them. */
const ROUNDED = 7;

/**
 * The mark of an event where there is no room for signs, its middle at `y`: still full when it happened, hollow when it is planned, half
 * when it is disputed, grey when it was cancelled, and pale with a point in the middle where it is vague.
 */
export function smallMarkOf(
  { start, end, vague, dot = (start + end) / 2 }: SmallShape,
  look: Look,
  y: number,
  height: number,
): Primitive[] {
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
