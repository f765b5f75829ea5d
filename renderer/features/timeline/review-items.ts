import { isRule } from '../../../shared/cadence/dates';
import { shortestGap } from '../../../shared/cadence/rule-dates';
import type { Snapshot } from '../../../shared/contract/snapshot';
import type { FullLane } from '../../../shared/lane';
import { type Occurrence, occurrencesIn } from '../../../shared/reviews/occurrences';
import { projectedWithin, projectionEnd } from '../../../shared/reviews/projection';
import type { SeenWindow } from '../../../shared/scene/tile';
import type { Series } from '../../../shared/series';
import { DAY_MS, dayAt } from '../../../shared/time/day';
import { dayText } from '../../../shared/time/day-text';
import { type OccurrenceMark, occurrenceMark } from '../../../shared/view/mark';
import type { WhatIf } from '../../state/what-if-state';
import { type ChartItem, countedItem, occurrenceItem } from './chart-item';
import { type Stretch, stretchOf } from './review-stretches';

/** Diamonds closer than this carry no label, … */
const LABEL_PIXELS = 62;
/** … closer than this they are drawn small, … */
const DIAMOND_PIXELS = 17;
/** … and closer than this they are counted. */
const SMALL_PIXELS = 7;

/** The reviews that the chart shows in a stretch of time, and those of another plan that is tried out. */
export function reviewItems(snapshot: Snapshot, wide: SeenWindow, today: string, whatIf: WhatIf | null): ChartItem[] {
  const { projectDays } = snapshot.timeline;
  return snapshot.series.flatMap((series) => {
    const lane = snapshot.lanes.find((candidate) => candidate.id === series.lane);
    if (lane === undefined) return [];
    const items = occurrenceItems(series, projectedWithin(series, today, projectDays, daysOf(wide)), lane, wide, today);
    return whatIf?.seriesId === series.id ? [...items, ...ghosts(series, whatIf, today, projectDays, lane, wide)] : items;
  });
}

/** The days a window touches. */
function daysOf(window: SeenWindow): { readonly from: string; readonly until: string } {
  return { from: dayText(dayAt(window.start)), until: dayText(dayAt(window.end)) };
}

function occurrenceItems(
  series: Series,
  occurrences: readonly Occurrence[],
  lane: FullLane,
  window: SeenWindow,
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
function ghosts(series: Series, whatIf: WhatIf, today: string, projectDays: number, lane: FullLane, window: SeenWindow): ChartItem[] {
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
  let nearest = (isRule(every) ? shortestGap(every) : every.count * SHORTEST_DAYS[every.unit]) * DAY_MS;
  for (let position = 1; position < marks.length; position++) {
    const gap = Math.abs((marks[position]?.at ?? 0) - (marks[position - 1]?.at ?? 0));
    if (gap < nearest) nearest = gap;
  }
  return nearest;
}
