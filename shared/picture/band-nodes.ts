import { bandMarkOf } from '../look/profile-mark';
import { bandStretch, overBandIn } from '../scene/band';
import type { Box } from '../scene/box';
import { countWidth } from '../scene/counts';
import { dayMonthYear } from './calendar';
import type { BucketItem } from './count-row';
import { boxesOfReviews } from './crowd/collapsed-lane';
import { figure, plural } from './footer';
import { haloed } from './halo';
import { labelBox } from './label-box';
import { RIM } from './label-nodes';
import { type Brush, primitiveNodes } from './mark-nodes';
import { type Drawn, element } from './nodes';
import { BASELINE } from './sizes';
import type { PlacedLane, PlacedStrip } from './strips';

const NUMBER_SIZE = 11;

/** The band of a collapsed lane, and over it how many events it stands for, by the counts of the window: nobody can point at a picture. */
export function bandNodes(lane: PlacedLane, { plot }: PlacedStrip, { inks, theme }: Brush): Drawn {
  const [{ top } = { top: 0 }] = lane.rows;
  const { crowd, buckets, items, reviews } = lane.plan;
  if (crowd === null) return null;
  const { band, height } = crowd;
  const { left, right, toX } = plot;
  const { top: upper, bottom } = bandStretch({ height });
  const place = { toX, left, right, base: top + bottom, height: bottom - upper };
  const mark = band === null ? null : primitiveNodes(bandMarkOf({ profile: band.profile, ...place }, band.most), inks);
  const marks = items.map(({ start, end }) => ({ left: start, right: end }));
  const taken = [...marks, ...items.flatMap((item) => labelBox(lane, item) ?? []), ...boxesOfReviews(reviews)];
  const y = top + overBandIn(height) / 2 + NUMBER_SIZE * BASELINE;
  const style = { 'font-size': NUMBER_SIZE, 'font-weight': 500, fill: theme.soft, 'text-anchor': 'middle' } as const;
  const counts = buckets.map((bucket) => {
    const { x, isFree } = numberPlace(bucket, taken);
    return element('g', { role: 'img' }, [
      element('title', {}, plural(bucket.count, 'event')),
      element('desc', {}, `${dayMonthYear(bucket.from, false)} – ${dayMonthYear(bucket.to, false)}`),
      isFree ? haloed({ x, y, ...style }, theme.background, RIM, figure(bucket.count)) : null,
    ]);
  });
  return [element('g', { 'aria-hidden': 'true' }, [mark]), counts];
}

/** In the middle of what is counted, if nothing else stands there. */
function numberPlace(
  { start, end, count }: BucketItem,
  taken: readonly Pick<Box, 'left' | 'right'>[],
): { readonly x: number; readonly isFree: boolean } {
  const x = (start + end) / 2;
  const half = countWidth({ start: 0, end: 0, count }, 1) / 2;
  return { x, isFree: taken.every((one) => one.right <= x - half || one.left >= x + half) };
}
