import { type Axis, axisOf, MAJOR_SIZE } from './axis';
import { rangeWords, type Unit } from './calendar';
import { LEGEND_WORDS, type LegendKey, legendSignWidth } from './legend';
import type { PictureRange } from './range';
import type { Plot } from './shapes';
import { FOOTER_SIZE, type Frame, LANE_SIZE, LEGEND_SIZE, SUBTITLE_SIZE, TITLE_SIZE } from './sizes';
import { cleanText, type Measure, type Weight } from './text';
import { ellipsise, wrapText } from './wrap';

export interface TextLine {
  readonly text: string;
  readonly x: number;
  /** Baseline; of the legend and the footer counted from the end of the lanes. */
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** Title and subtitle. */
export interface Header {
  readonly titles: readonly TextLine[];
  readonly subtitles: readonly TextLine[];
  /** Where the axis or the list begins. */
  readonly end: number;
}

/** The axis of one row of time, counted from the top of that row. */
export interface AxisBlock {
  readonly axis: Axis;
  /** Baselines of the two lines of the axis. */
  readonly majorY: number;
  readonly minorY: number;
  readonly axisTop: number;
  readonly todayX: number | null;
  /** The whole row lies ahead of today. */
  readonly futureOnly: boolean;
  readonly pill: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
  readonly lanesTop: number;
}

/** Legend and footer; baselines are counted from the end of the lanes. */
export interface Below {
  readonly legend: readonly {
    readonly key: LegendKey;
    readonly text: string;
    readonly x: number;
    readonly textX: number;
    readonly y: number;
  }[];
  readonly footer: readonly TextLine[];
  readonly height: number;
}

const TITLE_LINE = 33;
const SUBTITLE_LINE = 21;
export const AXIS_LINE = 17;
export const PILL_HEIGHT = 18;
/** Between the sign and the words of a legend entry. */
const LEGEND_GAP = 8;
const LEGEND_APART = 24;
const LEGEND_LINE = 24;
const FOOTER_LINE = 17;
const NO_BREAK = '\u00A0';

export interface HeaderInput {
  readonly title: string;
  readonly subtitle: string;
  readonly range: PictureRange;
  readonly frame: Frame;
  readonly measure: Measure;
}

export function headerOf({ title, subtitle, range, frame, measure }: HeaderInput): Header {
  const inner = frame.right - frame.margin;
  let y = frame.margin * (frame.narrow ? 1 : 0.8);
  const stack = (text: string, size: number, weight: Weight, lineHeight: number): TextLine[] =>
    wrapText(cleanText(text), inner, (one) => measure(one, size, weight), 2).map((line) => {
      y += lineHeight;
      return { text: line, x: frame.margin, y: y - lineHeight * 0.22, anchor: 'start' };
    });
  const titles = stack(title, TITLE_SIZE, 700, TITLE_LINE);
  const words = [subtitle, rangeWords(range.namedFrom, range.namedTo, true)].map(cleanText);
  const subtitles = stack(words.filter((part) => part !== '').join(' · '), SUBTITLE_SIZE, 400, SUBTITLE_LINE);
  return { titles, subtitles, end: y + 18 };
}

export function laneTitleLines(title: string, frame: Frame, measure: Measure): string[] {
  const room = frame.narrow ? frame.right - frame.margin - 14 : frame.left - frame.margin - 16 - 14;
  return wrapText(cleanText(title), room, (text) => measure(text, LANE_SIZE, 600), frame.narrow ? 2 : 5);
}

export interface AxisInput {
  readonly plot: Plot;
  readonly shown: PictureRange;
  readonly frame: Frame;
  readonly measure: Measure;
  /** Midnight of today. */
  readonly today: number;
  /** The finest unit of the axis; null takes whatever there is room for. */
  readonly finest: Unit | null;
}

/** The pill of today stands in the line of the years; where it would cover one, everything else moves down a line. */
export function axisBlockOf({ plot, shown, frame, measure, today, finest }: AxisInput): AxisBlock {
  const whole = axisOf({ range: plot.range, toX: plot.toX, left: frame.left, right: frame.right, measure, finest });
  const todayX = today >= shown.from && today < shown.to ? plot.toX(today) : null;
  const width = measure('today', 11.5, 500) + 18;
  const pillX = todayX === null ? 0 : Math.max(frame.left, Math.min(frame.right - width, todayX - width / 2));
  const collides =
    todayX !== null &&
    whole.majors.some((tick) => tick.label !== '' && tick.labelX < pillX + width + 4 && pillX < tick.labelX + tick.labelWidth + 4);
  const axisTop = collides ? PILL_HEIGHT + 4 : 0;
  const majorY = axisTop + MAJOR_SIZE;
  const minorY = majorY + AXIS_LINE;
  return {
    axis: whole,
    majorY,
    minorY,
    axisTop,
    todayX,
    futureOnly: today < shown.from,
    pill: todayX === null ? null : { x: pillX, y: -1, width, height: PILL_HEIGHT },
    lanesTop: (whole.hasMinorLabels ? minorY : majorY) + 10,
  };
}

export interface BelowInput {
  readonly frame: Frame;
  readonly legend: readonly LegendKey[];
  readonly measure: Measure;
  /** What is in the picture, and where it comes from; parts are joined by " · ". */
  readonly left: string;
  readonly right: string;
}

/** Places counted from the end of the lanes. */
export function belowOf({ frame, legend: keys, measure, left, right }: BelowInput): Below {
  let x = frame.margin;
  let y = 18;
  const legend = keys.map((key) => {
    const widthOf = (text: string): number => measure(text, LEGEND_SIZE, 400);
    const lead = legendSignWidth(key) + LEGEND_GAP;
    const text = ellipsise(LEGEND_WORDS[key], frame.right - frame.margin - lead, widthOf);
    const width = lead + widthOf(text);
    if (x > frame.margin && x + width > frame.right) {
      x = frame.margin;
      y += LEGEND_LINE;
    }
    const placed = { key, text, x, textX: x + lead, y: y + LEGEND_LINE / 2 };
    x += width + LEGEND_APART;
    return placed;
  });
  if (keys.length > 0) y += LEGEND_LINE + 8;
  const footer = footerOf(left, right, frame, measure, y);
  const last = footer.at(-1)?.y ?? y;
  return { legend, footer, height: last + frame.margin * 0.75 };
}

/** What is in the picture to the left, where it comes from to the right; under each other when that is too long. */
function footerOf(left: string, right: string, frame: Frame, measure: Measure, top: number): TextLine[] {
  const widthOf = (text: string): number => measure(text, FOOTER_SIZE, 400);
  const first = top + FOOTER_LINE - 2;
  if (widthOf(left) + 32 + widthOf(right) <= frame.right - frame.margin) {
    return [
      { text: left, x: frame.margin, y: first, anchor: 'start' },
      { text: right, x: frame.right, y: first, anchor: 'end' },
    ];
  }
  const lines = [left, right].flatMap((text) => wrapSegments(text, frame.right - frame.margin, widthOf));
  return lines.map((text, index) => ({ text, x: frame.margin, y: first + index * FOOTER_LINE, anchor: 'start' }));
}

/** Lines broken between the parts of a footer; inside a part only when it alone is longer than a line. */
function wrapSegments(text: string, room: number, widthOf: (text: string) => number): string[] {
  const bound = text
    .split(' · ')
    .map((part) => (widthOf(`${part} ·`) <= room ? part.replaceAll(' ', NO_BREAK) : part))
    .join(`${NO_BREAK}· `);
  return wrapText(bound, room, widthOf, 4).map((line) => line.replaceAll(NO_BREAK, ' ').replace(/ ·$/, ''));
}
