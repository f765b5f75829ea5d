import { MAJOR_SIZE, MINOR_SIZE } from './axis';
import { PILL_HEIGHT, type TextLine } from './blocks';
import { createDefs, type Defs } from './defs';
import { laneSvg, type Numbers, TODAY_WIDTH } from './lane-svg';
import { legendSymbol } from './legend-svg';
import { linkSvg } from './links-svg';
import { listSvg } from './list-svg';
import { millimetresOf } from './page';
import type { Picture } from './picture';
import { emptySvg, todayPill } from './pieces-svg';
import { FOOTER_SIZE, LEGEND_SIZE, SUBTITLE_SIZE, TITLE_SIZE } from './sizes';
import type { PlacedStrip } from './strips';
import { THEMES, type ThemeColors } from './theme';
import { element, number } from './xml';

/** The only face used; the others are for viewers that ignore embedded fonts. */
export const FONT_FAMILY = 'Inter, "Helvetica Neue", Arial, sans-serif';

export interface SvgOptions {
  /** Exact size in pixels, for raster images; otherwise the picture's own size in CSS pixels. */
  readonly pixels?: { readonly width: number; readonly height: number };
  /** Only these rows of pixels, for raster images that are made in bands. */
  readonly band?: { readonly top: number; readonly height: number };
  /** CSS for the font faces, for files that travel. */
  readonly fontFaces?: string;
  /** Marks of these events carry a number (`data-event`), for documents that refer to them. */
  readonly numbers?: Numbers;
  /** Begins every id, so that several drawings can stand in one document. */
  readonly idPrefix?: string;
}

/** Writes a picture as an SVG document: text as text, one group with title and description per event. */
export function pictureSvg(picture: Picture, options: SvgOptions = {}): string {
  const theme = THEMES[picture.theme];
  const prefix = options.idPrefix ?? '';
  const defs = createDefs(prefix);
  const title = picture.header.titles.map((line) => line.text).join(' ');
  const numbers = options.numbers ?? new Map<string, number>();
  const body = [
    element('rect', { width: picture.frame.width, height: picture.designHeight, fill: theme.background }),
    picture.strips.map((strip) => groundSvg(strip, picture, theme)).join(''),
    headerSvg(picture, theme),
    picture.links.map((link) => linkSvg(link, theme)).join(''),
    picture.strips.map((strip) => stripSvg(strip, picture, theme, defs, numbers)).join(''),
    picture.list === null ? '' : listSvg(picture, picture.list, theme, defs, numbers),
    belowSvg(picture, theme, defs),
  ].join('');
  const width = picture.width / picture.scale;
  const height = picture.designHeight;
  const { pixels, band } = options;
  const perPixel = pixels === undefined ? 0 : height / pixels.height;
  const view = band === undefined ? { top: 0, height } : { top: band.top * perPixel, height: band.height * perPixel };
  // Bands must meet exactly: their limits are not rounded.
  const figures = band === undefined ? [number(width), number(height)] : [width, view.height].map(String);
  const inUnit = (one: number): string | number => (picture.unit === 'mm' ? `${number(millimetresOf(one))}mm` : one);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: pixels?.width ?? inUnit(picture.width),
      height: band?.height ?? pixels?.height ?? inUnit(picture.height),
      viewBox: `0 ${view.top} ${figures.join(' ')}`,
      // Sides are whole pixels: the last fraction is stretched rather than left as a seam at the edge.
      preserveAspectRatio: 'none',
      'font-family': FONT_FAMILY,
      role: 'graphics-document',
      'aria-labelledby': `${prefix}picture-title ${prefix}picture-description`,
    },
    [
      element('title', { id: `${prefix}picture-title` }, plain(title)),
      element('desc', { id: `${prefix}picture-description` }, plain(picture.completeness)),
      options.fontFaces === undefined ? '' : element('style', {}, options.fontFaces),
      defs.markup(),
      body,
    ],
  );
}

function plain(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** The shaded days to come, grid and the line of today: all under the marks. */
function groundSvg({ axis: block, top, lanesTop, end, plot, shown }: PlacedStrip, { frame }: Picture, theme: ThemeColors): string {
  const { axis, todayX, pill } = block;
  const parts: string[] = [];
  const shade = (from: number, to: number, fill: string): void => {
    if (to - from > 0.5) parts.push(element('rect', { x: from, y: lanesTop, width: to - from, height: end - lanesTop, fill }));
  };
  const shownEnd = shown.to < plot.range.to ? plot.toX(shown.to) : frame.right;
  const future = todayX ?? (block.futureOnly ? frame.left : null);
  if (future !== null) shade(future, shownEnd, theme.future);
  const line = (x: number, from: number, color: string): string =>
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
    parts.push(element('line', { x1: todayX, x2: todayX, y1: from, y2: end, stroke: theme.today, 'stroke-width': TODAY_WIDTH }));
  }
  return parts.join('');
}

function headerSvg({ header }: Picture, theme: ThemeColors): string {
  return (
    lines(header.titles, 0, { 'font-size': TITLE_SIZE, 'font-weight': 700, fill: theme.ink, 'letter-spacing': '-0.01em' }) +
    lines(header.subtitles, 0, { 'font-size': SUBTITLE_SIZE, fill: theme.soft })
  );
}

function stripSvg(strip: PlacedStrip, picture: Picture, theme: ThemeColors, defs: Defs, numbers: Numbers): string {
  const lanes = strip.lanes.map((lane) => laneSvg(lane, strip, picture, theme, defs, numbers)).join('');
  return axisSvg(strip, theme) + (strip.lanes.length === 0 ? emptySvg(picture, strip.lanesTop, strip.end, theme) : lanes);
}

function axisSvg({ axis: block, top, end, lowerAxis }: PlacedStrip, theme: ThemeColors): string {
  const { axis, todayX, pill } = block;
  const label = (text: string, x: number, y: number): string => (text === '' ? '' : element('text', { x, y }, plain(text)));
  // The line of today stops short of the letters it would run through.
  const rim = { stroke: theme.background, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  // Under tall pictures once more.
  const shifts = lowerAxis === 0 ? [top] : [top, end + 20 - block.majorY];
  const majors = shifts.flatMap((shift) => axis.majors.map((tick) => label(tick.label, tick.labelX, block.majorY + shift))).join('');
  const minors = shifts.flatMap((shift) => axis.minors.map((tick) => label(tick.label, tick.labelX, block.minorY + shift))).join('');
  const parts = [
    element('g', { ...rim, 'font-size': MAJOR_SIZE, 'font-weight': 600, fill: theme.soft }, majors),
    element('g', { ...rim, 'font-size': MINOR_SIZE, fill: theme.faint }, minors),
  ];
  if (pill !== null && todayX !== null) parts.push(todayPill(pill.x, top + pill.y, pill.width, theme));
  return element('g', { 'aria-hidden': 'true' }, parts);
}

function belowSvg({ below, frame, end }: Picture, theme: ThemeColors, defs: Defs): string {
  const rule = element('line', { x1: frame.margin, x2: frame.right, y1: end, y2: end, stroke: theme.line });
  const legend = below.legend.map(({ key, text, x, textX, y }) =>
    element('g', {}, [
      legendSymbol(key, x, end + y, { color: theme.legend, theme, defs }),
      element('text', { x: textX, y: end + y + 4.4 }, plain(text)),
    ]),
  );
  return (
    rule +
    element('g', { 'font-size': LEGEND_SIZE, fill: theme.ink }, legend) +
    lines(below.footer, end, { 'font-size': FOOTER_SIZE, fill: theme.soft })
  );
}

function lines(texts: readonly TextLine[], top: number, attributes: Readonly<Record<string, string | number>>): string {
  const children = texts.map(({ text, x, y, anchor }) =>
    element('text', { x, y: top + y, 'text-anchor': anchor === 'end' ? 'end' : undefined }, plain(text)),
  );
  return element('g', attributes, children);
}
