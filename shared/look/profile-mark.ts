import type { Primitive } from './primitive';

const GAP = 1;
const LEAST = 2;
const OPACITY = 0.35;

/** Numbers of events by stretches of the same length, and where they are drawn. */
export interface ProfilePlace {
  readonly profile: { readonly start: number; readonly step: number; readonly counts: Uint32Array };
  readonly toX: (time: number) => number;
  /** Columns that lie outside of these are left out. */
  readonly left: number;
  readonly right: number;
  /** Where its columns stand, and how high the highest is. */
  readonly base: number;
  readonly height: number;
}

/** When how much begins, under the counts of a lane: a column for each stretch, higher for more, by its logarithm. */
export function profileMarkOf({ profile, toX, left, right, base, height: room }: ProfilePlace): Primitive[] {
  const { start, step, counts } = profile;
  const most = Math.log1p(counts.reduce((high, count) => Math.max(high, count), 1));
  const width = Math.max(1, toX(start + step) - toX(start) - GAP);
  const columns: Primitive[] = [];
  for (const [column, count] of counts.entries()) {
    const x = toX(start + column * step);
    if (count === 0 || x < left || x + width > right) continue;
    const height = Math.max(LEAST, (Math.log1p(count) / most) * room);
    columns.push({ kind: 'rect', x, y: base - height, width, height, fill: { ink: 'lane', opacity: OPACITY } });
  }
  return columns;
}
