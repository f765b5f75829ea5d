import { mix } from '../look/contrast';
import { type Counted, countInk, countMarkOf, countSuffix, fullness } from '../look/count';
import { eventMarkOf } from '../look/event-mark';
import { TICK_RADIUS } from '../look/event-shape';
import { inksOf } from '../look/inks';
import { laneColor } from '../look/lane-colors';
import { isSolid } from '../look/look';
import type { Palette } from '../look/palette';
import { reviewMarkOf } from '../look/review-mark';
import { midnightOf } from '../time/day-text';
import { dayMonthYear } from './calendar';
import type { BucketItem } from './count-row';
import { figure, plural } from './footer';
import { haloed } from './halo';
import type { LabelPart } from './label';
import type { EventItem } from './lanes';
import { markY } from './links';
import { type Brush, primitivesSvg } from './look-svg';
import { type Drawn, element, type PictureNode } from './nodes';
import type { Picture } from './picture';
import { REVIEW_LABEL_SIZE, type ReviewRow } from './review-row';
import { BAR_HEIGHT, LABEL_LINE, LABEL_SIZE, LANE_SIZE } from './sizes';
import { LANE_PADDING, LANE_TITLE_LINE, type PlacedLane, type PlacedStrip } from './strips';
import { startsRightToLeft } from './text';

const TALL = 420;
export const TODAY_WIDTH = 1.6;
/** From the middle of a line to its baseline, as a share of the size (Inter: half the height of a capital). */
const BASELINE = 0.36;
/** Width of the rim round letters on lines. */
const RIM = 3;

/** Numbers that stand for events in documents that refer to them; ids stay out of every file. */
export type Numbers = ReadonlyMap<string, number>;

/** One lane: its sign and title, its rows of marks, labels above them. */
export function laneSvg(lane: PlacedLane, strip: PlacedStrip, picture: Picture, theme: Palette, numbers: Numbers): PictureNode {
  const color = laneColor(lane.plan.lane.color, lane.plan.index, theme);
  const brush: Brush = { inks: inksOf(color, theme), theme };
  const middleOf = (row: number): number => {
    const place = lane.rows[row];
    return place === undefined ? lane.top : place.top + place.height / 2;
  };
  const heightOf = (row: number): number =>
    Math.min(BAR_HEIGHT, Math.min(...lane.rows.map((one) => one.height), lane.rows[row]?.height ?? BAR_HEIGHT) - 6);
  const marks = lane.plan.items.map((item) => itemSvg(item, heightOf(item.row), lane, strip.axis.todayX, brush, numbers));
  const buckets = lane.plan.buckets.map((bucket) => bucketSvg(bucket, middleOf(0), 'events', color, theme));
  const reviews = lane.plan.reviews.map((review) => reviewSvg(review, middleOf(review.row), color, brush));
  return element('g', {}, [headSvg(lane, strip, picture, brush), buckets, marks, reviews]);
}

function headSvg(lane: PlacedLane, { lanes, lowerAxis }: PlacedStrip, { frame }: Picture, { inks, theme }: Brush): Drawn {
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

function itemSvg(item: EventItem, barHeight: number, lane: PlacedLane, todayX: number | null, brush: Brush, numbers: Numbers): PictureNode {
  const { mark, shape, label } = item;
  // A label over its mark: the two together stand in the middle of the row.
  const y = markY(lane, item);
  const labelY = label.placement === 'above' ? y - (label.lines.length * LABEL_LINE) / 2 - barHeight / 2 - 1 : y;
  const facts = [mark.dateWords, mark.status, lane.plan.lane.title].join(' · ');
  return element('g', { role: 'img', 'data-event': numbers.get(item.event.id) }, [
    element('title', {}, mark.title),
    element('desc', {}, facts),
    leaderSvg(item, y, barHeight, brush.theme),
    primitivesSvg(eventMarkOf(shape, mark, y, barHeight), brush.inks),
    todayOverBar(item, todayX, y, barHeight, brush.theme),
    labelSvg(label, labelY, mark, shape.kind === 'bar', brush),
  ]);
}

/** A label of several lines may stand to one side of the mark under it: a short line says which mark it belongs to. */
function leaderSvg({ shape, label }: EventItem, y: number, barHeight: number, theme: Palette): Drawn {
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

function labelSvg(label: EventItem['label'], y: number, mark: EventItem['mark'], onBar: boolean, { inks, theme }: Brush): Drawn {
  const inside = label.placement === 'inside' && onBar;
  const { status } = mark;
  const solidBar = inside && isSolid(mark);
  const ink = solidBar ? inks['on-bar'].hex : status === 'cancelled' ? theme.soft : theme.ink;
  const soft = solidBar ? inks['on-bar-soft'].hex : inside ? inks['on-pale-soft'].hex : theme.faint;
  // A thin rim in the colour of the ground keeps grid lines and the line of today out of the letters.
  const ground = solidBar ? null : inside ? mix(theme.background, inks.pale.hex, inks.pale.opacity) : theme.background;
  const top = y - ((label.lines.length - 1) * LABEL_LINE) / 2 + LABEL_SIZE * BASELINE;
  // On hatching letters need a plain ground.
  const plate =
    inside && status === 'disputed'
      ? element('rect', {
          x: label.x - 4,
          y: y - LABEL_LINE / 2,
          width: label.width + 8,
          height: LABEL_LINE,
          rx: 3,
          fill: theme.background,
        })
      : null;
  const texts = label.lines.map((parts, index) => {
    const attributes = {
      x: label.x,
      y: top + index * LABEL_LINE,
      'font-size': LABEL_SIZE,
      'text-anchor': label.placement === 'left' ? 'end' : undefined,
      fill: ink,
    } as const;
    const shown = parts.map((part, at) => partSvg(part, soft, parts[at + 1]?.tone === 'ink' && startsRightToLeft(part.text)));
    return ground === null || plate !== null ? element('text', attributes, shown) : haloed(attributes, ground, RIM, shown);
  });
  return [plate, texts];
}

/** `apart`: the status follows, which takes no part in the direction of a right-to-left title. */
function partSvg(part: LabelPart, soft: string, apart: boolean): Drawn {
  if (part.tone === 'ink' && !part.struck && !apart) return part.text;
  const lead = part.text.startsWith(' ') ? ' ' : null;
  const trail = part.text.length > 1 && part.text.endsWith(' ') ? ' ' : null;
  const style = { fill: part.tone === 'soft' ? soft : undefined, 'text-decoration': part.struck ? 'line-through' : undefined } as const;
  // The stroke through a cancelled title ends with its last letter.
  return [lead, element('tspan', style, part.text.trim()), trail];
}

function bucketSvg(bucket: BucketItem, y: number, counted: Counted, color: string, theme: Palette): PictureNode {
  const inks = inksOf(color, theme, fullness(bucket.count));
  const box = { x: bucket.start + 1, y: y - 12, width: bucket.end - bucket.start - 2, height: 24 };
  return element('g', { role: 'img' }, [
    element('title', {}, plural(bucket.count, counted === 'events' ? 'event' : 'review')),
    element('desc', {}, `${dayMonthYear(bucket.from, false)} – ${dayMonthYear(bucket.to, false)}`),
    primitivesSvg(countMarkOf(box, counted), inks),
    element(
      'text',
      {
        x: (bucket.start + bucket.end) / 2,
        y: y + LABEL_SIZE * BASELINE,
        'font-size': LABEL_SIZE,
        'font-weight': 600,
        'text-anchor': 'middle',
        fill: inks[countInk(counted)].hex,
      },
      figure(bucket.count) + countSuffix(counted),
    ),
  ]);
}

function reviewSvg(review: ReviewRow, y: number, color: string, brush: Brush): Drawn {
  const { theme } = brush;
  const middle = review.name.above ? y + 9 : y;
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
      primitivesSvg(reviewMarkOf(diamond, mark.state, review.half, middle), brush.inks),
      label === null ? null : haloed({ x: label.x, y: middle + baseline, ...style }, theme.background, RIM, label.text),
    ]);
  });
  return [name, review.buckets.map((bucket) => bucketSvg(bucket, middle, bucket.look, color, theme)), diamonds];
}
