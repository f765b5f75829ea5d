import { alongRoute, linkRoute } from '../../../../shared/look/link-mark';
import type { SeenLink } from '../../../../shared/scene/links';

/** How far beside a line the hand still means it, pixels. */
const NEAR = 5;
const STEPS = 24;

/** The line that is nearest to a point, if one is near; in the same pixels as the lines. */
export function linkAt(lines: readonly SeenLink[], x: number, y: number): SeenLink | null {
  let nearest: SeenLink | null = null;
  let least = NEAR;
  for (const line of lines) {
    const away = distanceTo(line, x, y);
    if (away > least) continue;
    nearest = line;
    least = away;
  }
  return nearest;
}

/** To the pieces of the curve. */
function distanceTo({ from, to }: SeenLink, x: number, y: number): number {
  const route = linkRoute(from, to);
  let before = route.start;
  let least = Number.POSITIVE_INFINITY;
  for (let step = 1; step <= STEPS; step++) {
    const next = alongRoute(route, step / STEPS);
    const [dx, dy] = [next.x - before.x, next.y - before.y];
    const length = dx * dx + dy * dy;
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - before.x) * dx + (y - before.y) * dy) / length));
    least = Math.min(least, Math.hypot(before.x + share * dx - x, before.y + share * dy - y));
    before = next;
  }
  return least;
}
