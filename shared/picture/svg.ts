import { MAJOR_SIZE, MINOR_SIZE } from './axis';
import { LEGEND_SYMBOL, PILL_HEIGHT, type TextLine } from './blocks';
import { createDefs, type Defs } from './defs';
import { laneSvg, TODAY_WIDTH } from './lane-svg';
import type { Picture } from './layout';
import { legendSymbol } from './legend-svg';
import { FOOTER_SIZE, LEGEND_SIZE, SUBTITLE_SIZE, TITLE_SIZE } from './sizes';
import { THEMES, type ThemeColors } from './theme';
import { element, number } from './xml';

/** The only face used; the others are for viewers that ignore embedded fonts. */
export const FONT_FAMILY = 'Inter, "Helvetica Neue", Arial, sans-serif';

export interface SvgOptions {
  /** Exact size in pixels, for raster images; otherwise the picture's own size in CSS pixels. */
  readonly pixels?: { readonly width: number; readonly height: number };
  /** CSS for the font faces, for files that travel. */
  readonly fontFaces?: string;
}

/** Writes a picture as an SVG document: text as text, one group with title and description per event. */
export function pictureSvg(picture: Picture, options: SvgOptions = {}): string {
  const theme = THEMES[picture.theme];
  const defs = createDefs();
  const bottom = picture.lanes.at(-1);
  const lanesEnd = bottom === undefined ? picture.blocks.lanesTop + picture.blocks.emptyHeight : bottom.top + bottom.height;
  const end = Math.max(lanesEnd, picture.lanes.length === 0 ? picture.designHeight - picture.blocks.below : 0);
  const title = picture.blocks.titles.map((line) => line.text).join(' ');
  const body = [
    groundSvg(picture, theme, end),
    headerSvg(picture, theme),
    axisSvg(picture, theme, end),
    picture.lanes.map((lane) => laneSvg(lane, picture, theme, defs)).join(''),
    picture.lanes.length === 0 ? emptySvg(picture, theme, end) : '',
    belowSvg(picture, theme, defs, end + picture.lowerAxis),
  ].join('');
  const width = picture.width / picture.scale;
  const height = picture.designHeight;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: options.pixels?.width ?? picture.width,
      height: options.pixels?.height ?? picture.height,
      viewBox: `0 0 ${number(width)} ${number(height)}`,
      // Sides are whole pixels: the last fraction is stretched rather than left as a seam at the edge.
      preserveAspectRatio: 'none',
      'font-family': FONT_FAMILY,
      role: 'graphics-document',
      'aria-labelledby': 'picture-title picture-description',
    },
    [
      element('title', { id: 'picture-title' }, plain(title)),
      element('desc', { id: 'picture-description' }, plain(picture.completeness)),
      options.fontFaces === undefined ? '' : element('style', {}, options.fontFaces),
      defs.markup(),
      body,
    ],
  );
}

function plain(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Background, the shaded days to come, grid and the line of today: all under the marks. */
function groundSvg(picture: Picture, theme: ThemeColors, end: number): string {
  const { frame, blocks, axis, todayX } = picture;
  const parts = [element('rect', { width: frame.width, height: picture.designHeight, fill: theme.background })];
  const future = todayX ?? (blocks.futureOnly ? frame.left : null);
  if (future !== null)
    parts.push(
      element('rect', { x: future, y: blocks.lanesTop, width: frame.right - future, height: end - blocks.lanesTop, fill: theme.future }),
    );
  const line = (x: number, top: number, color: string): string =>
    element('line', { x1: x, x2: x, y1: top, y2: end, stroke: color, 'stroke-width': 1 });
  const majors = new Set(axis.majors.map((tick) => number(tick.x)));
  for (const tick of axis.minors) {
    if (Number.isFinite(tick.x) && !majors.has(number(tick.x)))
      parts.push(line(tick.x, axis.hasMinorLabels ? blocks.minorY - MINOR_SIZE : blocks.lanesTop - 4, theme.grid));
  }
  for (const tick of axis.majors) if (Number.isFinite(tick.x)) parts.push(line(tick.x, blocks.axisTop - 2, theme.line));
  if (todayX !== null && blocks.pill !== null) {
    parts.push(
      element('line', {
        x1: todayX,
        x2: todayX,
        y1: blocks.pill.y + PILL_HEIGHT,
        y2: end,
        stroke: theme.today,
        'stroke-width': TODAY_WIDTH,
      }),
    );
  }
  return parts.join('');
}

function headerSvg({ blocks }: Picture, theme: ThemeColors): string {
  return (
    lines(blocks.titles, 0, { 'font-size': TITLE_SIZE, 'font-weight': 700, fill: theme.ink, 'letter-spacing': '-0.01em' }) +
    lines(blocks.subtitles, 0, { 'font-size': SUBTITLE_SIZE, fill: theme.soft })
  );
}

function axisSvg({ axis, blocks, todayX, lowerAxis }: Picture, theme: ThemeColors, end: number): string {
  const label = (text: string, x: number, y: number): string => (text === '' ? '' : element('text', { x, y }, plain(text)));
  // The line of today stops short of the letters it would run through.
  const rim = { stroke: theme.background, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  // Under tall pictures once more.
  const shifts = lowerAxis === 0 ? [0] : [0, end + 20 - blocks.majorY];
  const majors = shifts.flatMap((shift) => axis.majors.map((tick) => label(tick.label, tick.labelX, blocks.majorY + shift))).join('');
  const minors = shifts.flatMap((shift) => axis.minors.map((tick) => label(tick.label, tick.labelX, blocks.minorY + shift))).join('');
  const parts = [
    element('g', { ...rim, 'font-size': MAJOR_SIZE, 'font-weight': 600, fill: theme.soft }, majors),
    element('g', { ...rim, 'font-size': MINOR_SIZE, fill: theme.faint }, minors),
  ];
  if (blocks.pill !== null && todayX !== null) {
    const { x, y, width, height } = blocks.pill;
    parts.push(element('rect', { x, y, width, height, rx: height / 2, fill: theme.today }));
    parts.push(
      element(
        'text',
        { x: x + width / 2, y: y + 13, 'font-size': 11.5, 'font-weight': 500, 'text-anchor': 'middle', fill: theme.todayInk },
        'today',
      ),
    );
  }
  return element('g', { 'aria-hidden': 'true' }, parts);
}

function emptySvg({ frame, blocks }: Picture, theme: ThemeColors, end: number): string {
  const at = { x: (frame.left + frame.right) / 2, y: (blocks.lanesTop + end) / 2, 'text-anchor': 'middle' };
  return element('text', { ...at, 'font-size': 15, fill: theme.soft }, 'No events in this range');
}

function belowSvg(picture: Picture, theme: ThemeColors, defs: Defs, end: number): string {
  const { blocks, frame } = picture;
  const rule = element('line', { x1: frame.margin, x2: frame.right, y1: end, y2: end, stroke: theme.line });
  const legend = blocks.legend.map(({ key, text, x, y }) =>
    element('g', {}, [
      legendSymbol(key, x, end + y, { color: theme.legend, theme, defs }),
      element('text', { x: x + LEGEND_SYMBOL + 8, y: end + y + 4.4 }, plain(text)),
    ]),
  );
  return (
    rule +
    element('g', { 'font-size': LEGEND_SIZE, fill: theme.ink }, legend) +
    lines(blocks.footer, end, { 'font-size': FOOTER_SIZE, fill: theme.soft })
  );
}

function lines(texts: readonly TextLine[], top: number, attributes: Readonly<Record<string, string | number>>): string {
  const children = texts.map(({ text, x, y, anchor }) =>
    element('text', { x, y: top + y, 'text-anchor': anchor === 'end' ? 'end' : undefined }, plain(text)),
  );
  return element('g', attributes, children);
}
