import { type LanePlan, planOf } from '../../scene/lane-plan';
import type { Tile } from '../../scene/tile';

/** `planOf` of lanes without reviews and with the same texts, which remembers what it planned at the last scale: attempts to fit a height differ in nothing else. */
export function keptPlans(): typeof planOf {
  const plans = new Map<string, LanePlan>();
  let perPixel = Number.NaN;
  return (lane, input, tile: Tile, dense) => {
    if (tile.perPixel !== perPixel) plans.clear();
    perPixel = tile.perPixel;
    const key = `${tile.start} ${lane.lane} ${dense}`;
    const plan = plans.get(key) ?? planOf(lane, input, tile, dense);
    plans.set(key, plan);
    return plan;
  };
}
