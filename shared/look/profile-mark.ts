import type { PathStep, Primitive } from './primitive';

const GAP = 1;
const LEAST = 2;
const OPACITY = 0.35;
/** A band is as high as its room where at least so many events are at once: one alone is a low one. */
const LEAST_FULL = 5;

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

/**
 * The band of a collapsed lane: how many events there are at each place, by its height (by the root of it: half of the most is still seen to
 * be less than the most, and one beside many is seen), without a gap between what goes on.
 *
 * @param most how many make it as high as its room; the same wherever one looks, so that nothing changes its height while the view moves
 */
export function bandMarkOf({ profile, toX, left, right, base, height: room }: ProfilePlace, most: number): Primitive[] {
  const { start, step, counts } = profile;
  const full = Math.max(most, LEAST_FULL);
  const steps: PathStep[] = [];
  let before = 0;
  for (const [column, count] of counts.entries()) {
    const x = Math.min(Math.max(toX(start + column * step), left), right);
    const height = count === 0 ? 0 : Math.max(LEAST, Math.sqrt(Math.min(1, count / full)) * room);
    if (height === before) continue;
    steps.push(...(before === 0 ? [['M', x, base] as const] : [['H', x] as const]), ['v', before - height]);
    if (height === 0) steps.push(['z']);
    before = height;
  }
  if (before > 0) steps.push(['H', Math.min(toX(start + counts.length * step), right)], ['v', before], ['z']);
  return steps.length === 0 ? [] : [{ kind: 'path', d: steps, fill: { ink: 'band' } }];
}
