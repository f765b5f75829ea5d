import { fullness } from '../look/count';
import { inksOf } from '../look/inks';
import { PALETTES, type Palette } from '../look/palette';
import { type Axis, MAJOR_SIZE, MINOR_SIZE } from './axis';
import { PILL_HEIGHT, type TextLine } from './blocks';
import { rim } from './halo';
import { laneNodes, type Numbers } from './lane-nodes';
import { legendSymbol } from './legend-nodes';
import { linkNodes } from './link-nodes';
import { listNodes } from './list-nodes';
import { type Attributes, type Drawn, element, nodesOf, type PictureNode } from './nodes';
import type { Picture } from './picture';
import { FOOTER_SIZE, LEGEND_SIZE, SUBTITLE_SIZE, TITLE_SIZE } from './sizes';
import { emptyNodes, todayPill } from './small-nodes';
import type { PlacedStrip } from './strips';
import { todayLine } from './today-line';
import { number } from './xml';

const NONE: Numbers = new Map();

/**
 * All that a picture draws, in the order in which it is painted: text as text, one group with title and description per
 * event. `numbers`: marks of these events carry a number (`data-event`).
 */
export function pictureNodes(picture: Picture, numbers: Numbers = NONE): readonly PictureNode[] {
  const theme = PALETTES[picture.theme];
  const drawn = nodesOf([
    element('rect', { width: picture.frame.width, height: picture.designHeight, fill: theme.background }),
    picture.strips.map((strip) => groundNodes(strip, picture, theme)),
    headerNodes(picture, theme),
    picture.links.map((link) => linkNodes(link, theme)),
    picture.strips.map((strip) => stripNodes(strip, picture, theme, numbers)),
    picture.list === null ? null : listNodes(picture, picture.list, theme, numbers),
    belowNodes(picture, theme),
  ]);
  return drawn.filter((node) => typeof node !== 'string');
}

/** The shaded days to come, grid and the line of today: all under the marks. */
function groundNodes(strip: PlacedStrip, { frame }: Picture, theme: Palette): Drawn {
  const { axis: block, top, lanesTop, end, plot, shown } = strip;
  const { axis, todayX, pill } = block;
  const parts: Drawn[] = [];
  const shade = (from: number, to: number, fill: string): void => {
    if (to - from > 0.5) parts.push(element('rect', { x: from, y: lanesTop, width: to - from, height: end - lanesTop, fill }));
  };
  const shownEnd = shown.to < plot.range.to ? plot.toX(shown.to) : frame.right;
  const future = todayX ?? (block.futureOnly ? frame.left : null);
  if (future !== null) shade(future, shownEnd, theme.future);
  const line = (x: number, from: number, color: string): Drawn =>
    element('line', { x1: x, x2: x, y1: from, y2: end, stroke: color, 'stroke-width': 1 });
  const majors = new Set(axis.majors.map((tick) => number(tick.x)));
  for (const tick of axis.minors) {
    if (Number.isFinite(tick.x) && !majors.has(number(tick.x)))
      parts.push(line(tick.x, axis.hasMinorLabels ? top + block.minorY - MINOR_SIZE : lanesTop - 4, theme.grid));
  }
  for (const tick of axis.majors) if (Number.isFinite(tick.x)) parts.push(line(tick.x, top + block.axisTop - 2, theme.line));
  // What a row shows of its period beyond the range of the picture is not part of it.
  if (shown.from > plot.range.from) shade(frame.left, plot.toX(shown.from), theme.grid);
  if (shown.to < plot.range.to) shade(shownEnd, frame.right, theme.grid);
  if (todayX !== null && pill !== null) {
    const from = top + pill.y + PILL_HEIGHT;
    parts.push(todayLine(strip, todayX, from, theme));
  }
  return parts;
}

function headerNodes({ header }: Picture, theme: Palette): Drawn {
  return [
    lines(header.titles, 0, { 'font-size': TITLE_SIZE, 'font-weight': 700, fill: theme.ink, 'letter-spacing': -0.01 }),
    lines(header.subtitles, 0, { 'font-size': SUBTITLE_SIZE, fill: theme.soft }),
  ];
}

function stripNodes(strip: PlacedStrip, picture: Picture, theme: Palette, numbers: Numbers): Drawn {
  const lanes = strip.lanes.map((lane) => laneNodes(lane, strip, picture, theme, numbers));
  return [axisNodes(strip, theme), strip.lanes.length === 0 ? emptyNodes(picture, strip.lanesTop, strip.end, theme) : lanes];
}

function axisNodes({ axis: block, top, end, lowerAxis }: PlacedStrip, theme: Palette): Drawn {
  const { axis, todayX, pill } = block;
  // Under tall pictures once more.
  const shifts = lowerAxis === 0 ? [top] : [top, end + 20 - block.majorY];
  const labels = (ticks: Axis['majors'], y: number): Drawn =>
    shifts.map((shift) => ticks.map(({ label, labelX }) => (label === '' ? null : element('text', { x: labelX, y: y + shift }, label))));
  // The line of today stops short of the letters it would run through.
  const rimmed = (attributes: Attributes, texts: Drawn): Drawn => [
    element('g', { ...attributes, ...rim(theme.background, 4) }, texts),
    element('g', attributes, texts),
  ];
  const parts = [
    rimmed({ 'font-size': MAJOR_SIZE, 'font-weight': 600, fill: theme.soft }, labels(axis.majors, block.majorY)),
    rimmed({ 'font-size': MINOR_SIZE, fill: theme.faint }, labels(axis.minors, block.minorY)),
  ];
  if (pill !== null && todayX !== null) parts.push(todayPill(pill.x, top + pill.y, pill.width, theme));
  return element('g', { 'aria-hidden': 'true' }, parts);
}

function belowNodes({ below, frame, end }: Picture, theme: Palette): Drawn {
  const rule = element('line', { x1: frame.margin, x2: frame.right, y1: end, y2: end, stroke: theme.line });
  const legend = below.legend.map(({ key, text, x, textX, y }) =>
    element('g', {}, [
      legendSymbol(key, x, end + y, { inks: inksOf(theme.legend, theme, fullness(12)), theme }),
      element('text', { x: textX, y: end + y + 4.4 }, text),
    ]),
  );
  return [
    rule,
    element('g', { 'font-size': LEGEND_SIZE, fill: theme.ink }, legend),
    lines(below.footer, end, { 'font-size': FOOTER_SIZE, fill: theme.soft }),
  ];
}

function lines(texts: readonly TextLine[], top: number, attributes: Attributes): Drawn {
  return element(
    'g',
    attributes,
    texts.map(({ text, x, y, anchor }) => element('text', { x, y: top + y, 'text-anchor': anchor === 'end' ? 'end' : undefined }, text)),
  );
}
