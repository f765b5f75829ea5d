import type { Snapshot } from '../../shared/contract';
import type { EventView } from '../../shared/event';
import type { LaneView } from '../../shared/lane';
import { projectedOccurrences } from '../../shared/reviews/projection';
import { type Bucket, type DetailWindow, levelOfDetail } from '../../shared/view/level-of-detail';
import { type OccurrenceMark, occurrenceMark } from '../../shared/view/mark';
import type { TimelineIndex } from '../../shared/view/timeline-index';
import { bucketItem, type ChartItem, eventItem, occurrenceItem } from './chart-item';
import type { View } from './geometry';

/** Half a view is prepared on either side, so that a short pan finds everything in place. */
const MARGIN = 0.5;
/** Diamonds closer than this carry no label, … */
const LABEL_PIXELS = 62;
/** … closer than this they are drawn small, … */
const DIAMOND_PIXELS = 17;
/** … and closer than this they are counted. */
const SMALL_PIXELS = 7;

export interface ChartContents {
  readonly items: readonly ChartItem[];
  /** Rows to draw whose text is not here yet. */
  readonly missing: readonly number[];
}

/** What the chart shows in a view: pure, from the window's copy of the timeline. */
export function chartContents(
  snapshot: Snapshot,
  index: TimelineIndex,
  view: View,
  today: string,
  eventOf: (row: number) => EventView | undefined,
): ChartContents {
  const lanes = new Map(snapshot.lanes.map((lane) => [lane.key, lane]));
  const wide = widened(view);
  const detail = levelOfDetail(index, wide);
  const items: ChartItem[] = [];
  const missing: number[] = [];
  for (const row of detail.rows) {
    const event = eventOf(row);
    if (event === undefined) {
      missing.push(row);
      continue;
    }
    const lane = snapshot.lanes.find((candidate) => candidate.id === event.lane);
    if (lane !== undefined) items.push(eventItem(event, lane, snapshot.timeline.homeZone));
  }
  for (const bucket of detail.buckets) {
    const lane = lanes.get(bucket.lane);
    if (lane !== undefined) items.push(bucketItem(bucket, lane, 'events'));
  }
  for (const series of snapshot.series) {
    const lane = snapshot.lanes.find((candidate) => candidate.id === series.lane);
    if (lane === undefined) continue;
    const marks = projectedOccurrences(series, today, snapshot.timeline.projectDays).map((occurrence) =>
      occurrenceMark(series, occurrence),
    );
    items.push(...occurrenceItems(marks, lane, wide));
  }
  return { items, missing };
}

function widened(view: View): DetailWindow {
  const margin = (view.end - view.start) * MARGIN;
  return { start: view.start - margin, end: view.end + margin, width: view.width * (1 + 2 * MARGIN) };
}

function occurrenceItems(marks: readonly OccurrenceMark[], lane: LaneView, window: DetailWindow): ChartItem[] {
  const perPixel = (window.end - window.start) / window.width;
  const shown = marks.filter((mark) => mark.at >= window.start && mark.at < window.end);
  const nearest = nearestGap(marks) / perPixel;
  const size = nearest >= LABEL_PIXELS ? 'labelled' : nearest >= DIAMOND_PIXELS ? 'plain' : 'small';
  if (nearest >= SMALL_PIXELS) return shown.map((mark) => occurrenceItem(mark, lane, size));
  const grid = 2 ** Math.ceil(Math.log2(perPixel * LABEL_PIXELS));
  const places = new Map<number, OccurrenceMark[]>();
  for (const mark of shown) {
    const place = Math.floor(mark.at / grid);
    const list = places.get(place);
    if (list === undefined) places.set(place, [mark]);
    else list.push(mark);
  }
  return [...places].map(([place, list]) => {
    const [first] = list;
    if (first !== undefined && list.length === 1) return occurrenceItem(first, lane, 'small');
    const bucket: Bucket = { lane: lane.key, start: place * grid, end: (place + 1) * grid, count: list.length };
    return bucketItem(bucket, lane, 'reviews');
  });
}

/** Smallest distance between neighbours, over the whole series, so that labels do not come and go while panning. */
function nearestGap(marks: readonly OccurrenceMark[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let position = 1; position < marks.length; position++) {
    const gap = Math.abs((marks[position]?.at ?? 0) - (marks[position - 1]?.at ?? 0));
    if (gap < nearest) nearest = gap;
  }
  return nearest;
}
