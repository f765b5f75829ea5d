import { type Counted, countInk, countMarkOf, countSuffix, fullness } from '../look/count';
import { inksOf } from '../look/inks';
import type { Palette } from '../look/palette';
import { profileMarkOf } from '../look/profile-mark';
import { bandNodes } from './band-nodes';
import { dayMonthYear } from './calendar';
import type { BucketItem } from './count-row';

import { figure, plural } from './footer';
import { type Brush, primitiveNodes } from './mark-nodes';
import { type Drawn, element, type PictureNode } from './nodes';
import { BASELINE, CROWD_LABEL_SIZE, LABEL_SIZE } from './sizes';
import type { PlacedLane, PlacedStrip } from './strips';

interface CountLook {
  readonly y: number;
  readonly height: number;
  readonly size: number;
  readonly counted: Counted;
  readonly color: string;
  readonly theme: Palette;
}

const HEIGHT = 24;
const LOW = 16;
const HIGHEST_IN_CROWD = 20;
/** Round the columns under the counts of a crowd. */
const AIR = 4;

/** What is counted of a crowd: its counts, over when how much of it begins. */
export function crowdNodes(lane: PlacedLane, strip: PlacedStrip, color: string, brush: Brush): Drawn {
  const { plan, rows } = lane;
  const { plot } = strip;
  const { inks, theme } = brush;
  const [{ top } = { top: 0 }] = rows;
  if (plan.crowd === null) return null;
  if (plan.crowd.collapsed) return bandNodes(lane, strip, brush);
  const { countsHeight, height, profile } = plan.crowd;
  const { left, right, toX } = plot;
  const base = top + height - AIR;
  const place = { toX, left, right, base, height: height - countsHeight - 2 * AIR };
  const look = { y: top + countsHeight / 2 + 1, height: Math.min(countsHeight - 1, HIGHEST_IN_CROWD), size: CROWD_LABEL_SIZE };
  return [
    profile === null ? null : element('g', { 'aria-hidden': 'true' }, [primitiveNodes(profileMarkOf({ profile, ...place }), inks)]),
    plan.buckets.map((bucket) => bucketNodes(bucket, { ...look, counted: 'events', color, theme })),
  ];
}

/** Counted reviews, their middle at `y`; low where they stand over a band. */
export function reviewCountNodes(
  bucket: BucketItem & { readonly look: Counted },
  y: number,
  isLow: boolean,
  color: string,
  theme: Palette,
): PictureNode {
  return bucketNodes(bucket, { y, height: isLow ? LOW : HEIGHT, size: LABEL_SIZE, counted: bucket.look, color, theme });
}

function bucketNodes(bucket: BucketItem, { y, height, size, counted, color, theme }: CountLook): PictureNode {
  const inks = inksOf(color, theme, fullness(bucket.count));
  const box = { x: bucket.start + 1, y: y - height / 2, width: bucket.end - bucket.start - 2, height };
  return element('g', { role: 'img' }, [
    element('title', {}, plural(bucket.count, counted === 'events' ? 'event' : 'review')),
    element('desc', {}, `${dayMonthYear(bucket.from, false)} – ${dayMonthYear(bucket.to, false)}`),
    primitiveNodes(countMarkOf(box, counted), inks),
    element(
      'text',
      {
        x: (bucket.start + bucket.end) / 2,
        y: y + size * BASELINE,
        'font-size': size,
        'font-weight': 600,
        'text-anchor': 'middle',
        fill: inks[countInk(counted)].hex,
      },
      figure(bucket.count) + countSuffix(counted),
    ),
  ]);
}
