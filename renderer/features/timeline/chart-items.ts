import type { Snapshot } from '../../../shared/contract/snapshot';
import type { EventView } from '../../../shared/event';
import type { LaneView } from '../../../shared/lane';
import { type Occurrence, occurrencesIn } from '../../../shared/reviews/occurrences';
import { projectedWithin, projectionEnd } from '../../../shared/reviews/projection';
import type { Series } from '../../../shared/series';
import { DAY_MS, dayAt } from '../../../shared/time/day';
import { dayText } from '../../../shared/time/day-text';
import { type DetailWindow, levelOfDetail } from '../../../shared/view/level-of-detail';
import { type OccurrenceMark, occurrenceMark } from '../../../shared/view/mark';
import type { TimelineIndex } from '../../../shared/view/timeline-index';
import type { WhatIf } from '../../state/what-if-state';
import { bucketItem, type ChartItem, claimItems, countedItem, eventItem, occurrenceItem } from './chart-item';
import type { View } from './geometry';
import { type Stretch, stretchOf } from './review-stretches';

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
  whatIf: WhatIf | null = null,
  selectedEvent: string | null = null,
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
    if (lane === undefined) continue;
    items.push(eventItem(event, lane, snapshot.timeline.homeZone));
    if (event.id === selectedEvent) items.push(...claimItems(event, lane, snapshot.timeline.homeZone));
  }
  for (const bucket of detail.buckets) {
    const lane = lanes.get(bucket.lane);
    if (lane !== undefined) items.push(bucketItem(bucket, lane));
  }
  for (const series of snapshot.series) {
    const lane = snapshot.lanes.find((candidate) => candidate.id === series.lane);
    if (lane === undefined) continue;
    const { projectDays } = snapshot.timeline;
    items.push(...occurrenceItems(series, projectedWithin(series, today, projectDays, daysOf(wide)), lane, wide, today));
    if (whatIf?.seriesId === series.id) items.push(...ghosts(series, whatIf, today, projectDays, lane, wide));
  }
  return { items, missing };
}

function widened(view: View): DetailWindow {
  const margin = (view.end - view.start) * MARGIN;
  return { start: view.start - margin, end: view.end + margin, width: view.width * (1 + 2 * MARGIN) };
}

/** The days a window touches. */
function daysOf(window: DetailWindow): { readonly from: string; readonly until: string } {
  return { from: dayText(dayAt(window.start)), until: dayText(dayAt(window.end)) };
}

function occurrenceItems(
  series: Series,
  occurrences: readonly Occurrence[],
  lane: LaneView,
  window: DetailWindow,
  today: string,
): ChartItem[] {
  const perPixel = (window.end - window.start) / window.width;
  const marks = occurrences.map((occurrence) => occurrenceMark(series, occurrence));
  const nearest = nearestGap(series, marks) / perPixel;
  const size = nearest >= LABEL_PIXELS ? 'labelled' : nearest >= DIAMOND_PIXELS ? 'plain' : 'small';
  if (nearest >= SMALL_PIXELS) return marks.map((mark) => occurrenceItem(mark, lane, size));
  const grid = 2 ** Math.ceil(Math.log2(perPixel * LABEL_PIXELS));
  const counted = new Map<number, { readonly stretch: Stretch; readonly marks: OccurrenceMark[] }>();
  for (const mark of marks) {
    const stretch = stretchOf(mark.at, grid, Date.parse(today));
    const list = counted.get(stretch.start);
    if (list === undefined) counted.set(stretch.start, { stretch, marks: [mark] });
    else list.marks.push(mark);
  }
  return [...counted.values()].map((place) => {
    const [first, second] = place.marks;
    if (first !== undefined && second === undefined) return occurrenceItem(first, lane, 'small');
    return countedItem(series, place.marks, place.stretch, lane);
  });
}

/** More of another plan than can be told apart are not drawn at all: the table beside it has the dates. */
const MOST_GHOSTS = 60;

/** The dates of another plan that are ahead and differ from the present one. */
function ghosts(series: Series, whatIf: WhatIf, today: string, projectDays: number, lane: LaneView, window: DetailWindow): ChartItem[] {
  const then = { ...series, every: whatIf.every, anchor: whatIf.anchor };
  const { from, until } = daysOf(window);
  const end = projectionEnd(then, today, projectDays);
  const days = { from: from > today ? from : today, until: until < end ? until : end, today };
  const present = new Set(occurrencesIn(series, days).map(({ n, date }) => `${n} ${date}`));
  const found = occurrencesIn(then, days).filter(({ n, date, state }) => state === 'projected' && !present.has(`${n} ${date}`));
  if (found.length > MOST_GHOSTS) return [];
  const marks = found.map((occurrence) => occurrenceMark(then, occurrence));
  const roomy = nearestGap(then, marks) / ((window.end - window.start) / window.width) >= 2 * LABEL_PIXELS;
  return marks.map((mark) => occurrenceItem(mark, lane, roomy ? 'labelled' : 'plain', true));
}

const SHORTEST_DAYS = { day: 1, week: 7, month: 28, year: 365 } as const;

/** Smallest distance between neighbours: the interval itself, so that labels do not come and go while panning, or less where one was held early. */
function nearestGap({ every }: Series, marks: readonly OccurrenceMark[]): number {
  let nearest = every.count * SHORTEST_DAYS[every.unit] * DAY_MS;
  for (let position = 1; position < marks.length; position++) {
    const gap = Math.abs((marks[position]?.at ?? 0) - (marks[position - 1]?.at ?? 0));
    if (gap < nearest) nearest = gap;
  }
  return nearest;
}
