import { countWidth } from '../../scene/counts';
import type { SceneCount } from '../../scene/scene';
import type { BucketItem } from '../count-row';
import type { Plot } from '../shapes';

/** The counts of a lane of a scene where a picture draws them: within its plot, and those that would lie on each other as one. */
export function crowdCounts(counts: readonly SceneCount[], plot: Plot, perPixel: number): BucketItem[] {
  const drawn: BucketItem[] = [];
  for (const count of counts) {
    let next = bucketOf(count, plot, perPixel);
    for (let last = drawn.at(-1); last !== undefined && last.end > next.start; last = drawn.at(-1)) {
      drawn.pop();
      next = joined(last, next, plot, perPixel);
    }
    drawn.push(next);
  }
  return drawn;
}

function bucketOf(count: SceneCount, plot: Plot, perPixel: number): BucketItem {
  const middle = count.earlier === true ? plot.left : plot.toX((count.start + count.end) / 2);
  const from = count.earlier === true ? plot.range.from : count.start;
  return { count: count.count, from, to: Math.max(from, count.end), ...within(middle, countWidth(count, perPixel), plot) };
}

function joined(one: BucketItem, other: BucketItem, plot: Plot, perPixel: number): BucketItem {
  const count = one.count + other.count;
  const width = Math.max(one.end, other.end) - one.start;
  const least = countWidth({ start: 0, end: 0, count }, perPixel);
  return { count, from: one.from, to: Math.max(one.to, other.to), ...within(one.start + width / 2, Math.max(width, least), plot) };
}

/** About a middle, moved as far as the plot demands. */
function within(middle: number, width: number, { left, right }: Plot): Pick<BucketItem, 'start' | 'end'> {
  const start = Math.max(left, Math.min(middle - width / 2, right - width));
  return { start, end: Math.min(right, start + width) };
}
