import { reviewsMiddle } from '../../scene/band';
import type { Box } from '../../scene/box';
import { bandIn } from '../../scene/profile';
import type { SceneLane } from '../../scene/scene';
import type { TimelineIndex } from '../../view/timeline-index';
import type { MarkedSeries } from '../input';
import type { DrawnBand, PlacedReviews, PlanEdges } from '../lanes';
import { reviewRowOf } from '../review-row';

/* A lane that a person has collapsed, as the window has it: a band, and over it in one row what is drawn by itself and its reviews. */

/** Null where nothing is to be seen of it. */
export function bandOf(lane: SceneLane, index: TimelineIndex, { shown }: PlanEdges, most: () => number): DrawnBand | null {
  const columns = index.lane(lane.lane);
  if (lane.band === null || columns === undefined) return null;
  const profile = bandIn(columns, lane.marks, { start: shown.from, end: shown.to }, lane.band.step);
  return profile.counts.some((count) => count > 0) ? { profile, most: most() } : null;
}

/** Without names and dates, for which there is no room. */
export function reviewsOverBand(lane: SceneLane, series: readonly MarkedSeries[], edges: PlanEdges): PlacedReviews[] {
  const middle = reviewsMiddle(lane);
  return series.flatMap((one) => {
    const review = reviewRowOf(one, edges);
    if (review === null) return [];
    return [{ ...review, diamonds: review.diamonds.map((diamond) => ({ ...diamond, label: null })), row: 0, middle }];
  });
}

/** What they cover over a band, one by one or counted, from the top of the lane. */
export function boxesOfReviews(reviews: readonly PlacedReviews[]): Box[] {
  return reviews.flatMap(({ diamonds, buckets, half, middle = 0 }) => {
    const between = (left: number, right: number): Box => ({ left, right, top: middle - half, bottom: middle + half });
    const ones = diamonds.flatMap(({ due, on, link }) => {
      const spots = [due, on, link?.from, link?.to].filter((x) => typeof x === 'number');
      return spots.length === 0 ? [] : [between(Math.min(...spots) - half, Math.max(...spots) + half)];
    });
    return [...ones, ...buckets.map(({ start, end }) => between(start, end))];
  });
}
