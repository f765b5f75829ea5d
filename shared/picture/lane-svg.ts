import { dayMonthYear } from './calendar';
import type { BucketItem } from './count-row';
import type { Defs } from './defs';
import { diamondSvg } from './diamonds-svg';
import { figure, plural } from './footer';
import type { LabelPart } from './label';
import type { EventItem } from './lanes';
import { LANE_PADDING, type Picture, type PlacedLane } from './layout';
import { BAR_HEIGHT, type Brush, eventMarkSvg } from './marks-svg';
import { REVIEW_LABEL_SIZE, type ReviewRow } from './review-row';
import { LABEL_LINE, LABEL_SIZE, LANE_SIZE } from './sizes';
import { inkOn, legibleColor, mix, type ThemeColors } from './theme';
import { element, escapeXml } from './xml';

const TITLE_LINE = 19;
/** From the middle of a line to its baseline, as a share of the size (Inter: half the height of a capital). */
const BASELINE = 0.36;

/** One lane: its sign and title, its rows of marks, labels above them. */
export function laneSvg(lane: PlacedLane, picture: Picture, theme: ThemeColors, defs: Defs): string {
  const color = legibleColor(lane.plan.lane.color, theme);
  const brush: Brush = { color, theme, defs };
  const middleOf = (row: number): number => {
    const place = lane.rows[row];
    return place === undefined ? lane.top : place.top + place.height / 2;
  };
  const heightOf = (row: number): number =>
    Math.min(BAR_HEIGHT, Math.min(...lane.rows.map((one) => one.height), lane.rows[row]?.height ?? BAR_HEIGHT) - 6);
  const marks = lane.plan.items.map((item) => itemSvg(item, middleOf(item.row), heightOf(item.row), lane, brush));
  const buckets = lane.plan.buckets.map((bucket) => bucketSvg(bucket, middleOf(0), 'event', brush));
  const reviews = lane.plan.reviews.map((review) => reviewSvg(review, middleOf(review.row), brush));
  return element('g', {}, [headSvg(lane, picture, brush), ...buckets, ...marks, ...reviews]);
}

function headSvg(lane: PlacedLane, { frame, lanes }: Picture, { color, theme }: Brush): string {
  const bottom = lane.top + lane.height;
  const isLast = lanes.at(-1) === lane;
  const first = frame.narrow
    ? lane.top + LANE_PADDING + LANE_SIZE
    : lane.top + lane.height / 2 - ((lane.titleLines.length - 1) * TITLE_LINE) / 2 + LANE_SIZE * BASELINE;
  const titles = lane.titleLines.map((line, index) =>
    element(
      'text',
      { x: frame.margin + 16, y: first + index * TITLE_LINE, 'font-size': LANE_SIZE, 'font-weight': 600, fill: theme.ink },
      escapeXml(line),
    ),
  );
  const sign = frame.narrow
    ? { y: lane.top + LANE_PADDING + 1, height: TITLE_LINE - 3 }
    : { y: lane.top + LANE_PADDING, height: lane.height - 2 * LANE_PADDING };
  const rule = isLast ? '' : element('line', { x1: frame.margin, x2: frame.right, y1: bottom, y2: bottom, stroke: theme.line });
  return rule + element('rect', { x: frame.margin, ...sign, width: 3.5, rx: 1.75, fill: color }) + titles.join('');
}

function itemSvg(item: EventItem, y: number, barHeight: number, lane: PlacedLane, brush: Brush): string {
  const { mark, shape, label } = item;
  const facts = [mark.dateWords, mark.status, lane.plan.lane.title].map(escapeXml).join(' · ');
  return element('g', { role: 'img' }, [
    element('title', {}, escapeXml(mark.title)),
    element('desc', {}, facts),
    eventMarkSvg(shape, mark, y, barHeight, brush),
    labelSvg(label, y, mark.status, shape.kind === 'bar', brush),
  ]);
}

function labelSvg(
  label: EventItem['label'],
  y: number,
  status: EventItem['mark']['status'],
  onBar: boolean,
  { color, theme }: Brush,
): string {
  const inside = label.placement === 'inside';
  const solidBar = inside && onBar && (status === 'reported' || status === 'confirmed');
  const ink = solidBar ? inkOn(color, theme, theme.barOpacity) : status === 'cancelled' ? theme.soft : theme.ink;
  const soft = solidBar ? mix(mix(theme.background, color, theme.barOpacity), ink, 0.82) : inside && onBar ? theme.soft : theme.faint;
  const top = y - ((label.lines.length - 1) * LABEL_LINE) / 2 + LABEL_SIZE * BASELINE;
  return label.lines
    .map((parts, index) =>
      element(
        'text',
        {
          x: label.x,
          y: top + index * LABEL_LINE,
          'font-size': LABEL_SIZE,
          'text-anchor': label.placement === 'left' ? 'end' : undefined,
          // A thin rim in the colour of the ground keeps grid lines and the line of today out of the letters.
          ...(inside ? {} : { stroke: theme.background, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
          fill: ink,
        },
        parts.map((part) => partSvg(part, soft)),
      ),
    )
    .join('');
}

function partSvg(part: LabelPart, soft: string): string {
  const text = escapeXml(part.text);
  const lead = part.text.startsWith(' ') ? ' ' : '';
  const written = lead + text + (part.text.endsWith(' ') && part.text.trim() !== '' ? ' ' : '');
  if (part.tone === 'ink' && !part.struck) return written;
  return element(
    'tspan',
    { fill: part.tone === 'soft' ? soft : undefined, 'text-decoration': part.struck ? 'line-through' : undefined },
    written,
  );
}

function bucketSvg(bucket: BucketItem, y: number, noun: string, { color, theme }: Brush): string {
  const opacity = 0.22 + 0.6 * bucket.share;
  const x = bucket.start + 1;
  const width = bucket.end - bucket.start - 2;
  return element('g', { role: 'img' }, [
    element('title', {}, plural(bucket.count, noun)),
    element('desc', {}, `${dayMonthYear(bucket.from, false)} – ${dayMonthYear(bucket.to, false)}`),
    element('rect', { x, y: y - 12, width, height: 24, rx: 6, fill: theme.background }),
    element('rect', { x, y: y - 12, width, height: 24, rx: 6, fill: color, 'fill-opacity': opacity }),
    element(
      'text',
      {
        x: (bucket.start + bucket.end) / 2,
        y: y + LABEL_SIZE * BASELINE,
        'font-size': LABEL_SIZE,
        'font-weight': 600,
        'text-anchor': 'middle',
        fill: inkOn(color, theme, opacity),
      },
      figure(bucket.count),
    ),
  ]);
}

function reviewSvg(review: ReviewRow, y: number, brush: Brush): string {
  const { theme } = brush;
  const middle = review.name.above ? y + 9 : y;
  const baseline = REVIEW_LABEL_SIZE * BASELINE;
  const rim = { stroke: theme.background, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  const name = element(
    'text',
    {
      x: review.name.x,
      y: (review.name.above ? y - 12 : y) + baseline,
      'font-size': REVIEW_LABEL_SIZE,
      'font-weight': 500,
      'text-anchor': review.name.anchor === 'end' ? 'end' : undefined,
      ...rim,
      fill: theme.soft,
    },
    escapeXml(review.name.text),
  );
  const diamonds = review.diamonds.map((diamond) => {
    const { mark, label } = diamond;
    const words = `${dayMonthYear(mark.at, false)} · ${mark.state}${mark.on === null ? '' : ` · ${dayMonthYear(Date.parse(`${mark.on}T00:00:00Z`), false)}`}`;
    return element('g', { role: 'img' }, [
      element('title', {}, escapeXml(`${mark.seriesTitle}, no. ${mark.n}`)),
      element('desc', {}, words),
      diamondSvg({ ...diamond, state: mark.state }, review.half, middle, brush),
      label === null
        ? ''
        : element(
            'text',
            { x: label.x, y: middle + baseline, 'font-size': REVIEW_LABEL_SIZE, ...rim, fill: theme.soft },
            escapeXml(label.text),
          ),
    ]);
  });
  return name + review.buckets.map((bucket) => bucketSvg(bucket, middle, 'review', brush)).join('') + diamonds.join('');
}
