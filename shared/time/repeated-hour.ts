import { RecentCache } from './cache';
import { DAY_MS } from './day';
import { offsetAt } from './zone';

/** Where clocks of a zone go back: the stretch from `wall` on, `length` long, is shown twice, and the second time begins at `at` (UTC). */
interface Repeated {
  readonly at: number;
  readonly wall: number;
  readonly length: number;
}

const days = new RecentCache<Repeated | null>(5000);
/** Clocks go back by less than this. */
const MOST = DAY_MS / 4;

/**
 * Where an instant stands on a wall clock whose order is that of the instants. It is what the clock shows, save where clocks go back: there
 * the instants of both times share the stretch that is shown twice, the first ones its first half and the second ones the other, as they came.
 *
 * @param wall what the clock shows, see `toWallClock`
 */
export function orderedWallClock(instantMs: number, wall: number, zone: string): number {
  const repeated = repeatedAround(instantMs, zone);
  if (repeated === null) return wall;
  const into = wall - repeated.wall;
  if (into < 0 || into >= repeated.length) return wall;
  const second = instantMs >= repeated.at;
  return repeated.wall + Math.floor((into + (second ? repeated.length : 0)) / 2);
}

/** The one that an instant may lie in. Zones change on few days, so each day is asked for once. */
function repeatedAround(instantMs: number, zone: string): Repeated | null {
  const day = Math.floor(instantMs / DAY_MS);
  return days.get(`${zone} ${day}`, () => {
    const [from, to] = [day * DAY_MS - MOST, (day + 1) * DAY_MS + MOST];
    const [before, after] = [offsetAt(from, zone), offsetAt(to, zone)];
    return before > after ? changeBetween(from, to, before, zone) : null;
  });
}

/** The instant of the change, to the millisecond. */
function changeBetween(from: number, to: number, before: number, zone: string): Repeated {
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, zone) === before) low = middle;
    else high = middle;
  }
  const after = offsetAt(high, zone);
  return { at: high, wall: high + after, length: before - after };
}
