import { projectedOccurrences } from '../../../shared/reviews/projection';
import { lowerBound } from '../../../shared/scene/overlaps';
import { midnightOf } from '../../../shared/time/day-text';
import { type Extent, finiteExtent, padded } from '../../../shared/view/extent';
import { extentToFit, type ToFit } from '../../../shared/view/fit-extent';
import { type Shown, shownTimeline } from '../../state/filter/shown';
import type { TimeWindow } from '../../state/view-state';
import { FAR_MS } from './chart-item';
import type { View } from './geometry';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Today {
  readonly day: string;
  /** Wall-clock milliseconds in the home zone. */
  readonly now: number;
}

/** Fewer events are shown with the time around them, not by themselves. */
const FEW = 8;
/** What lies near today is looked at alone where it reaches over so much of that. */
const MUCH_OF_NEAR = 0.5;
/** Pixels of the chart before it is there. */
const USUAL_WIDTH = 945;

/** Fifteen months back and six ahead where the story is that of today; else all that there is. */
export function firstWindow(today: Today): TimeWindow {
  const near = { start: today.now - 458 * DAY, end: today.now + 180 * DAY };
  const state = shownTimeline();
  if (state === null) return near;
  const all = finiteExtent(state.index);
  if (all === null || isOfToday(state, all, near, today)) return near;
  return wholeWindow(state, today, { ...near, width: USUAL_WIDTH }, []);
}

function isOfToday(shown: Shown, all: Extent, near: TimeWindow, today: Today): boolean {
  const { index } = shown;
  if (all.end <= near.start || all.start >= near.end) return false;
  if (index.size < FEW) return true;
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const take = (instant: number | undefined) => {
    if (instant === undefined || instant < near.start || instant >= near.end) return;
    start = Math.min(start, instant);
    end = Math.max(end, instant);
  };
  for (const columns of index.lanes) {
    take(columns.start[lowerBound(columns.start, near.start)]);
    take(columns.start[lowerBound(columns.start, near.end) - 1]);
  }
  for (const instant of reviewsAhead(shown, today)) take(instant);
  return end - start >= (near.end - near.start) * MUCH_OF_NEAR;
}

function reviewsAhead({ snapshot }: Shown, today: Today): number[] {
  const { series, timeline } = snapshot;
  return series.flatMap((one) => projectedOccurrences(one, today.day, timeline.projectDays).map(({ date }) => midnightOf(date)));
}

/** A label, and the mark that it stands beside. */
export interface Reach {
  /** Where the mark ends, wall-clock milliseconds. */
  readonly end: number;
  /** Pixels from there to where its label ends. */
  readonly label: number;
}

/** No more than this share of the view is kept free for labels. */
export const MOST_FOR_LABELS = 0.3;

/**
 * Everything there is, with what counts of its reviews, and at the right as much as the labels there need.
 *
 * @param reaches labels that are to be seen whole
 */
export function wholeWindow(shown: ToFit, today: Today, view: View, reaches: readonly Reach[]): TimeWindow {
  const extent: Extent = extentToFit(shown, today.day) ?? firstWindow(today);
  // A story of an afternoon fills the view as well as one of a decade.
  const { start, end } = padded(extent, 0.04, Math.min(DAY, Math.max((extent.end - extent.start) / 8, HOUR)));
  const perPixel = reaches.reduce(
    (most, reach) => Math.max(most, (reach.end - start) / Math.max(view.width - reach.label, 1)),
    (end - start) / view.width,
  );
  return { start, end: start + Math.min(perPixel * view.width, (end - start) / (1 - MOST_FOR_LABELS)) };
}

/** Keeps the zoom when the span fits into the view, otherwise shows where it begins, or the end of what has no beginning. */
export function windowAround(span: TimeWindow, { start, end }: View): TimeWindow {
  const width = end - start;
  const clipped = { start: Math.max(span.start, -FAR_MS), end: Math.min(span.end, FAR_MS) };
  const spanWidth = clipped.end - clipped.start;
  const middle = spanWidth > width * 0.8 ? (clipped.start <= -FAR_MS ? clipped.end : clipped.start) : (clipped.start + clipped.end) / 2;
  return { start: middle - width / 2, end: middle + width / 2 };
}
