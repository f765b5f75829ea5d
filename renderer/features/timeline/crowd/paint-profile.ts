import { profileMarkOf } from '../../../../shared/look/profile-mark';
import type { LanePaint } from './paint-marks';
import { drawMark, inksFor } from './pen';

const AIR = 4;

/** Under the counts of a lane: when how much begins. */
export function paintProfile({ context, lane, color, scheme, view, beyond, top }: LanePaint): void {
  const { profile } = lane;
  if (profile === null) return;
  const perPixel = (view.end - view.start) / view.width;
  const place = {
    toX: (time: number) => beyond + (time - view.start) / perPixel,
    left: -(profile.step / perPixel),
    right: view.width + 2 * beyond + profile.step / perPixel,
    base: 0,
    height: lane.height - lane.reviews - lane.countsHeight - 2 * AIR,
  };
  drawMark(context, profileMarkOf({ profile, ...place }), inksFor(color, scheme), 0, top + lane.height - AIR);
}
