import { reachIn } from '../look/bar-height';
import { eventMarkOf } from '../look/event-mark';
import { type EventShape, TICK_RADIUS } from '../look/event-shape';
import { inksOf } from '../look/inks';
import { laneColor } from '../look/lane-colors';
import type { Palette } from '../look/palette';
import type { Primitive } from '../look/primitive';
import { reviewMarkOf } from '../look/review-mark';
import { smallMarkOf } from '../look/small-mark';
import { midnightOf } from '../time/day-text';
import { dayMonthYear } from './calendar';
import { crowdNodes, reviewCountNodes } from './count-nodes';
import { haloed } from './halo';
import { barHeightOf, labelMiddle } from './label-box';
import { labelNodes, RIM } from './label-nodes';
import type { EventItem, PlacedReviews } from './lanes';
import { markY } from './links';
import { type Brush, primitiveNodes } from './mark-nodes';
import { type Drawn, element, type PictureNode } from './nodes';
import type { Picture } from './picture';
import { REVIEW_LABEL_SIZE } from './review-row';
import { BASELINE, LANE_SIZE } from './sizes';
import { LANE_PADDING, LANE_TITLE_LINE, type PlacedLane, type PlacedStrip } from './strips';
import { TODAY_WIDTH } from './today-line';

const TALL = 420;

/** Numbers that stand for events in documents that refer to them; ids stay out of every file. */
export type Numbers = ReadonlyMap<string, number>;

/** One lane: its sign and title, its rows of marks, labels above them. */
export function laneNodes(lane: PlacedLane, strip: PlacedStrip, picture: Picture, theme: Palette, numbers: Numbers): PictureNode {
  const color = laneColor(lane.plan.lane.color, lane.plan.index, theme);
  const brush: Brush = { inks: inksOf(color, theme), theme };
  const marks = lane.plan.items.map((item) => itemNodes(item, lane, strip.axis.todayX, brush, numbers));
  const counts = crowdNodes(lane, strip, color, brush);
  const reviews = lane.plan.reviews.map((review) => reviewNodes(review, reviewsY(review, lane), color, brush));
  return element('g', {}, [headNodes(lane, strip, picture, brush), counts, marks, reviews]);
}

function headNodes(lane: PlacedLane, { lanes, lowerAxis }: PlacedStrip, { frame }: Picture, { inks, theme }: Brush): Drawn {
  const bottom = lane.top + lane.height;
  const isLast = lanes.at(-1) === lane && lowerAxis === 0;
  // In the middle, but never further down than the eye finds it from the top.
  const first =
    frame.narrow || lane.height > TALL
      ? lane.top + LANE_PADDING + LANE_SIZE + (frame.narrow ? 0 : 6)
      : lane.top + lane.height / 2 - ((lane.titleLines.length - 1) * LANE_TITLE_LINE) / 2 + LANE_SIZE * BASELINE;
  const titles = lane.titleLines.map((line, index) =>
    element(
      'text',
      { x: frame.margin + 16, y: first + index * LANE_TITLE_LINE, 'font-size': LANE_SIZE, 'font-weight': 600, fill: theme.ink },
      line,
    ),
  );
  const sign = frame.narrow
    ? { y: lane.top + LANE_PADDING + 1, height: LANE_TITLE_LINE - 3 }
    : { y: lane.top + LANE_PADDING, height: lane.height - 2 * LANE_PADDING };
  const rule = isLast ? null : element('line', { x1: frame.margin, x2: frame.right, y1: bottom, y2: bottom, stroke: theme.line });
  return [rule, element('rect', { x: frame.margin, ...sign, width: 3.5, rx: 1.75, fill: inks.lane.hex }), titles];
}

function itemNodes(item: EventItem, lane: PlacedLane, todayX: number | null, brush: Brush, numbers: Numbers): PictureNode {
  const { mark, shape } = item;
  const y = markY(lane, item);
  const barHeight = barHeightOf(lane, item);
  const facts = [mark.dateWords, mark.status, lane.plan.lane.title].join(' · ');
  return element('g', { role: 'img', 'data-event': numbers.get(item.event.id) }, [
    element('title', {}, mark.title),
    element('desc', {}, facts),
    leaderNodes(item, y, barHeight, brush.theme),
    primitiveNodes(markOf(item, y, barHeight), brush.inks),
    todayOverBar(item, todayX, y, barHeight, brush.theme),
    labelNodes(item, labelMiddle(lane, item), { onBar: shape.kind === 'bar', height: heightOfWords(item, barHeight) }, brush),
  ]);
}

/** Of what a line of words stands in: its bar, or its row in a crowd. */
function heightOfWords({ shape, label, standing }: EventItem, barHeight: number): number {
  if (label.placement === 'inside' && shape.kind === 'bar') return barHeight;
  return standing === undefined || standing.words !== undefined ? Number.POSITIVE_INFINITY : standing.height;
}

function markOf({ mark, shape, standing, start, end }: EventItem, y: number, height: number): Primitive[] {
  if (standing?.bare === true)
    return smallMarkOf(
      { start, end, vague: mark.shape !== 'span', over: standing.over, ...smallDotOf(shape) },
      mark,
      y,
      standing.height - 1,
    );
  if (standing === undefined) return eventMarkOf(shape, mark, y, height);
  return eventMarkOf(shape, mark, y, height, reachIn(standing.height));
}

/** The point of a vague mark where it is seen, none where that is not. */
function smallDotOf(shape: EventShape): { readonly dot?: number } {
  if (shape.kind === 'bar') return {};
  return { dot: shape.kind === 'bracket' && shape.dotless === true ? Number.NEGATIVE_INFINITY : shape.dot };
}

/** A label of several lines may stand to one side of the mark under it: a short line says which mark it belongs to. */
function leaderNodes({ shape, label }: EventItem, y: number, barHeight: number, theme: Palette): Drawn {
  if (label.placement !== 'above' || shape.kind === 'bar') return null;
  const isBracket = shape.kind === 'bracket';
  const x = isBracket && shape.set !== undefined ? shape.set.places[0] : isBracket && shape.dotless === true ? undefined : shape.dot;
  if (x === undefined) return null;
  const line = { x1: x, x2: x, y1: y - barHeight / 2, y2: y - TICK_RADIUS };
  return element('line', { ...line, stroke: theme.muted, 'stroke-width': 1.2 });
}

/** The line of today lies under the marks; over a bar it is drawn again, unless that would strike out its label. */
function todayOverBar({ shape, label }: EventItem, todayX: number | null, y: number, height: number, theme: Palette): Drawn {
  if (todayX === null || shape.kind !== 'bar') return null;
  const covers = (shape.stops[0]?.x ?? 0) < todayX && todayX < (shape.stops.at(-1)?.x ?? 0);
  const struck = label.placement === 'inside' && label.x - 3 < todayX && todayX < label.x + label.width + 3;
  if (!covers || struck) return null;
  return element('line', {
    x1: todayX,
    x2: todayX,
    y1: y - height / 2,
    y2: y + height / 2,
    stroke: theme.today,
    'stroke-width': TODAY_WIDTH,
  });
}

/** The middle of reviews. */
function reviewsY({ row, middle }: PlacedReviews, lane: PlacedLane): number {
  const place = lane.rows[row];
  return place === undefined ? lane.top : place.top + (middle ?? place.height / 2);
}

function reviewNodes(review: PlacedReviews, y: number, color: string, brush: Brush): Drawn {
  const { theme } = brush;
  const isOverBand = review.middle !== undefined;
  const middle = review.name.above && !isOverBand ? y + 9 : y;
  const baseline = REVIEW_LABEL_SIZE * BASELINE;
  const style = { 'font-size': REVIEW_LABEL_SIZE, fill: theme.soft } as const;
  const place = { x: review.name.x, y: (review.name.above ? y - 12 : y) + baseline };
  const anchor = review.name.anchor === 'end' ? 'end' : undefined;
  const name = haloed({ ...place, ...style, 'font-weight': 500, 'text-anchor': anchor }, theme.background, RIM, review.name.text);
  const diamonds = review.diamonds.map((diamond) => {
    const { mark, label } = diamond;
    const on = mark.on === null ? '' : ` · ${dayMonthYear(midnightOf(mark.on), false)}`;
    const words = `${dayMonthYear(mark.at, false)} · ${mark.state === 'unconfirmed' && on !== '' ? 'moved, unconfirmed' : mark.state}${on}`;
    return element('g', { role: 'img' }, [
      element('title', {}, `${mark.seriesTitle}, no. ${mark.n}`),
      element('desc', {}, words),
      primitiveNodes(reviewMarkOf(diamond, mark.state, review.half, middle), brush.inks),
      label === null ? null : haloed({ x: label.x, y: middle + baseline, ...style }, theme.background, RIM, label.text),
    ]);
  });
  const counts = review.buckets.map((bucket) => reviewCountNodes(bucket, middle, isOverBand, color, theme));
  return [isOverBand ? null : name, counts, diamonds];
}
