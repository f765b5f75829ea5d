import type { FullLane } from '../../../../shared/lane';
import type { OccurrenceState } from '../../../../shared/reviews/occurrences';
import { projectedOccurrences } from '../../../../shared/reviews/projection';
import type { Series } from '../../../../shared/series';
import { DAY_MS } from '../../../../shared/time/day';
import { midnightOf } from '../../../../shared/time/day-text';
import { type Extent, finiteExtent, padded } from '../../../../shared/view/extent';
import { extentOfEvents } from '../../../../shared/view/fit-extent';
import type { TimelineIndex } from '../../../../shared/view/timeline-index';

/** The date of a review, on the row of its lane. */
export interface OverviewReview {
  readonly lane: number;
  readonly at: number;
  readonly state: OccurrenceState;
}

export function overviewReviews(
  series: readonly Series[],
  lanes: readonly FullLane[],
  projectDays: number,
  today: string,
): readonly OverviewReview[] {
  const keys = new Map(lanes.map(({ id, key }) => [id, key]));
  return series.flatMap((one) => {
    const lane = keys.get(one.lane);
    if (lane === undefined) return [];
    return projectedOccurrences(one, today, projectDays).map(({ date, state }) => ({ lane, at: midnightOf(date), state }));
  });
}

/** From the first to the last that is known of, with some air; a year on either side of today where nothing is. */
export function extentOfAll(index: TimelineIndex, reviews: readonly OverviewReview[], today: string): Extent {
  const events = extentOfEvents(index.lanes, today);
  const dates = reviews.map(({ at }) => at);
  const known = finiteExtent({ lanes: [] }, events === null ? dates : [events.start, events.end, ...dates]);
  const now = midnightOf(today);
  return padded(known ?? { start: now - 365 * DAY_MS, end: now + 365 * DAY_MS }, 0.03, 30 * DAY_MS);
}
