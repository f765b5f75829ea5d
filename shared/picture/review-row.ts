import type { Series } from '../series';
import { midnightOf } from '../time/day-text';
import { bucketLength, countInBuckets } from '../view/crowds';
import { type CountedLook, countedLook, type OccurrenceMark } from '../view/mark';
import { dayMonthYear } from './calendar';
import { type BucketItem, drawnBuckets } from './count-row';
import type { MarkedSeries } from './input';
import type { PictureRange } from './range';
import { type Plot, plotFromX } from './shapes';
import { cleanText, type Measure } from './text';
import { ellipsise } from './wrap';

/** One occurrence: a diamond on the due day and, when held or moved to another day, a second one there. */
export interface Diamond {
  readonly mark: OccurrenceMark;
  /** Null when the day lies outside the picture; the link then runs to the edge. */
  readonly due: number | null;
  readonly on: number | null;
  /** Ends of the link between them; null when there is one day only. */
  readonly link: { readonly from: number; readonly to: number } | null;
  readonly label: { readonly x: number; readonly width: number; readonly text: string } | null;
}

/** The occurrences of a series on one row. */
export interface ReviewRow {
  readonly series: Series;
  readonly diamonds: readonly Diamond[];
  readonly buckets: readonly CountedBucket[];
  /** Half a diamond's width. */
  readonly half: number;
  readonly name: {
    readonly x: number;
    readonly anchor: 'start' | 'end';
    readonly width: number;
    readonly text: string;
    readonly above: boolean;
  };
  /** Numbers of the occurrences in this row. */
  readonly shown: readonly number[];
}

/** Reviews counted over a stretch, drawn as their diamonds would be. */
export type CountedBucket = BucketItem & { readonly look: CountedLook };

const HALF = 8.5;
/** Smaller than this a diamond does not show what became of the review. */
const LEAST_HALF = 5.5;
const GAP = 5;
export const REVIEW_LABEL_SIZE = 13;

export interface ReviewEdges {
  readonly plot: Plot;
  /** The part of the plot that is shown. */
  readonly shown: PictureRange;
  /** The range of the whole picture. */
  readonly range: PictureRange;
  readonly measure: Measure;
  readonly todayDay: string;
}

/** Null when no occurrence falls into the range. */
export function reviewRowOf(marked: MarkedSeries, edges: ReviewEdges): ReviewRow | null {
  const { plot, measure, todayDay: today } = edges;
  const shown = marked.occurrences.filter(
    (mark) => isIn(mark.at, edges.shown) || (mark.on !== null && isIn(midnightOf(mark.on), edges.shown)),
  );
  if (shown.length === 0) return null;
  const spots = shown.flatMap((mark) => (mark.on === null ? [mark.at] : [mark.at, midnightOf(mark.on)])).map(plot.toX);
  const spacing = leastSpacing(shown.map((mark) => plot.toX(mark.at)));
  if (spacing < 2 * LEAST_HALF + 1) return countedRow(marked, shown, edges);
  const half = Math.min(HALF, Math.max(LEAST_HALF, (spacing - 1.5) / 2));
  const bare = shown.map((mark): Diamond => {
    const due = isIn(mark.at, edges.shown) ? plot.toX(mark.at) : null;
    const on = mark.on !== null && isIn(midnightOf(mark.on), edges.shown) ? plot.toX(midnightOf(mark.on)) : null;
    const link = mark.on === null ? null : { from: edge(plot.toX(mark.at), plot), to: edge(plot.toX(midnightOf(mark.on)), plot) };
    return { mark, due, on, link, label: null };
  });
  const occupied = spots.map((x) => ({ start: x - half, end: x + half }));
  const labelled = bare.map((diamond) => ({ ...diamond, label: labelOf(diamond, occupied, half, plot, measure) }));
  // A date here and there looks like a statement about those dates; then none has one and the name says what comes next.
  const enough = labelled.filter((diamond) => diamond.label !== null).length >= 0.6 * labelled.length;
  const diamonds = enough ? labelled : bare;
  const start = Math.min(...occupied.map((one) => one.start));
  const end = Math.max(...occupied.map((one) => one.end), ...diamonds.map(({ label }) => (label === null ? 0 : label.x + label.width)));
  const first = Math.min(start, ...diamonds.map(({ label }) => label?.x ?? start));
  return {
    series: marked.series,
    diamonds,
    buckets: [],
    half,
    name: placeName(nameOf(marked, enough, today), first, end, plot, measure),
    shown: shown.map((mark) => mark.n),
  };
}

/** In a picture of several rows each occurrence is counted in one of them: that of its due day. */
function countedRow(
  marked: MarkedSeries,
  touching: readonly OccurrenceMark[],
  { plot, measure, todayDay: today, range, shown: part }: ReviewEdges,
): ReviewRow | null {
  const shown = touching.filter((mark) => isIn(Math.min(Math.max(mark.at, range.from), range.to - 1), part));
  if (shown.length === 0) return null;
  const room = measure(`${shown.length} ?`, REVIEW_LABEL_SIZE, 600) + 12;
  const length = bucketLength(plotFromX(plot, room) - plotFromX(plot, 0));
  const at = (mark: OccurrenceMark): number => Math.min(Math.max(mark.at, plot.range.from), plot.range.to - 1);
  const buckets = sidesOf(shown, plot, midnightOf(today), room).flatMap(({ marks, plot: side }) =>
    drawnBuckets(countInBuckets(marks.map(at), length), side, room).map((bucket) => ({
      ...bucket,
      look: countedLook(marks.filter((mark) => at(mark) >= bucket.from && at(mark) < bucket.to)),
    })),
  );
  const start = Math.min(...buckets.map((bucket) => bucket.start));
  const end = Math.max(...buckets.map((bucket) => bucket.end));
  return {
    series: marked.series,
    diamonds: [],
    buckets,
    half: HALF,
    name: placeName(nameOf(marked, false, today, shown), start, end, plot, measure),
    shown: shown.map((mark) => mark.n),
  };
}

/** What lies behind and what is ahead are counted apart, where both have room for a number. */
function sidesOf(marks: readonly OccurrenceMark[], plot: Plot, now: number, room: number) {
  const x = plot.toX(now);
  if (x < plot.left + room || x > plot.right - room) return [{ marks, plot }];
  const sides = [
    { marks: marks.filter((mark) => mark.at < now), plot: { ...plot, right: x } },
    { marks: marks.filter((mark) => mark.at >= now), plot: { ...plot, left: x } },
  ];
  return sides.filter((side) => side.marks.length > 0);
}

function nameOf(marked: MarkedSeries, datesShown: boolean, today: string, counted: readonly OccurrenceMark[] = []): string {
  const title = cleanText(marked.series.title);
  if (datesShown) return title;
  const due = counted.filter((mark) => mark.state === 'unconfirmed').length;
  const next = marked.occurrences.find((mark) => mark.state === 'projected' && mark.day >= today);
  return [
    title,
    ...(due === 0 ? [] : [`${due} unconfirmed`]),
    ...(next === undefined ? [] : [`next ${dayMonthYear(next.at, false)}`]),
  ].join(' · ');
}

function placeName(text: string, start: number, end: number, plot: Plot, measure: Measure): ReviewRow['name'] {
  const widthOf = (one: string): number => measure(one, REVIEW_LABEL_SIZE, 500);
  const width = widthOf(text);
  if (start - 12 - width >= plot.left) return { x: start - 12, anchor: 'end', width, text, above: false };
  if (end + 12 + width <= plot.right) return { x: end + 12, anchor: 'start', width, text, above: false };
  const fitting = ellipsise(text, plot.right - plot.left - 8, widthOf);
  const shownWidth = widthOf(fitting);
  return {
    x: Math.max(plot.left + 4, Math.min(start, plot.right - shownWidth)),
    anchor: 'start',
    width: shownWidth,
    text: fitting,
    above: true,
  };
}

function labelOf(
  diamond: Diamond,
  occupied: readonly { readonly start: number; readonly end: number }[],
  half: number,
  plot: Plot,
  measure: Measure,
): Diamond['label'] {
  const spots = [diamond.due, diamond.on].filter((x): x is number => x !== null);
  const right = Math.max(...spots) + half + GAP;
  const text = diamond.mark.on === null ? diamond.mark.label : `${diamond.mark.label} → ${dayLabel(diamond.mark.on)}`;
  const width = measure(text, REVIEW_LABEL_SIZE, 400);
  const isFree = (x: number): boolean =>
    x >= plot.left && x + width <= plot.right && occupied.every((one) => one.end + 2 <= x || one.start - 6 >= x + width);
  if (isFree(right)) return { x: right, width, text };
  // Only the last may turn to its left: any other would meet the label of the one before.
  const before = occupied.filter((one) => one.end < Math.min(...spots) - half);
  const left = Math.min(...spots) - half - GAP - width;
  const previous = Math.max(plot.left, ...before.map((one) => one.end));
  return left - width - 3 * GAP >= previous && isFree(left) ? { x: left, width, text } : null;
}

function dayLabel(day: string): string {
  return dayMonthYear(midnightOf(day), false).replace(/ [^ ]+$/, '');
}

function leastSpacing(spots: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 1; index < spots.length; index++) least = Math.min(least, (spots[index] ?? 0) - (spots[index - 1] ?? 0));
  return least;
}

function isIn(at: number, range: PictureRange): boolean {
  return at >= range.from && at < range.to;
}

function edge(x: number, plot: Plot): number {
  return Math.max(plot.left, Math.min(plot.right, x));
}
