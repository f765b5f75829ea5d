import type { SceneCount } from './scene';

/** A count is at least as wide as its number, in pixels. */
const DIGIT = 7;
const AROUND = 12;

/** A run of counted events is cut into counts about this wide, in pixels, on an absolute grid: so one can be opened. */
const CELL = 96;

/** How long such a stretch is at a scale, milliseconds. */
export function cellOf(perPixel: number): number {
  return 2 ** Math.round(Math.log2(CELL * perPixel));
}

/** How wide a count is drawn at a scale; it stands about the middle of what it spans. */
export function countWidth({ start, end, count }: SceneCount, perPixel: number): number {
  return Math.max((end - start) / perPixel, String(count).length * DIGIT + AROUND);
}

/** Counts that would lie on each other are one, and so are those of what began earlier. In the order of time; what they stand for stays. */
export function joinedCounts(counts: readonly SceneCount[], perPixel: number): SceneCount[] {
  const joined = withoutTouching(
    counts.filter(({ earlier }) => earlier === undefined),
    perPixel,
  );
  const [first, ...others] = counts.filter(({ earlier }) => earlier !== undefined);
  if (first === undefined) return joined;
  return [{ ...first, count: others.reduce((sum, { count }) => sum + count, first.count) }, ...joined];
}

function withoutTouching(counts: readonly SceneCount[], perPixel: number): SceneCount[] {
  const joined: SceneCount[] = [];
  for (const count of counts) {
    let next = count;
    for (let last = joined.at(-1); last !== undefined && touch(last, next, perPixel); last = joined.at(-1)) {
      joined.pop();
      next = { start: last.start, end: Math.max(last.end, next.end), count: last.count + next.count };
    }
    joined.push(next);
  }
  return joined;
}

function touch(one: SceneCount, other: SceneCount, perPixel: number): boolean {
  const middle = ({ start, end }: SceneCount) => (start + end) / 2 / perPixel;
  const [before, after] = [countWidth(one, perPixel) / 2, countWidth(other, perPixel) / 2];
  return middle(other) - after - (middle(one) + before) < -1e-6;
}
