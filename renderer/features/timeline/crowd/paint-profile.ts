import { bandMarkOf, profileMarkOf } from '../../../../shared/look/profile-mark';
import { bandStretch } from '../../../../shared/scene/band';
import { bandIn } from '../../../../shared/scene/profile';
import type { Profile } from '../../../../shared/scene/scene';
import type { LaneColumns } from '../../../../shared/view/lane-columns';
import type { LanePaint } from './paint-marks';
import { drawMark, inksFor } from './pen';

const AIR = 4;

/**
 * Under the counts of a lane: when how much begins; of a collapsed lane how much there is when.
 *
 * @param columns of the lane; undefined where it holds nothing
 */
export function paintProfile(paint: LanePaint, columns: LaneColumns | undefined): void {
  const { context, lane, color, scheme, view, beyond, top } = paint;
  const { profile, band } = lane;
  const inks = inksFor(color, scheme);
  if (band !== null && columns !== undefined) {
    const { top: upper, bottom } = bandStretch(lane);
    const perPixel = (view.end - view.start) / view.width;
    const seen = { start: view.start - beyond * perPixel, end: view.end + beyond * perPixel };
    const place = placeIn(paint, bandIn(columns, lane.marks, seen, band.step), bottom - upper);
    drawMark(context, bandMarkOf(place, band.most), inks, 0, top + bottom);
  } else if (profile !== null) {
    const height = lane.height - lane.reviews - lane.countsHeight - 2 * AIR;
    drawMark(context, profileMarkOf(placeIn(paint, profile, height)), inks, 0, top + lane.height - AIR);
  }
}

function placeIn({ view, beyond }: LanePaint, profile: Profile, height: number) {
  const perPixel = (view.end - view.start) / view.width;
  const beside = profile.step / perPixel;
  return {
    profile,
    toX: (time: number) => beyond + (time - view.start) / perPixel,
    ...{ left: -beside, right: view.width + 2 * beyond + beside, base: 0, height },
  };
}
