import type { EventView } from '../event';
import { type Axis, axisOf, MAJOR_SIZE } from './axis';
import { dayMonthYear, rangeWords } from './calendar';
import { cadenceLine, completenessLine, countsOf, sourcesLine } from './footer';
import type { PictureContent, PictureInput } from './input';
import type { LanePlan } from './lanes';
import { LEGEND_WORDS, type LegendKey } from './legend';
import type { PictureOptions } from './options';
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

/** What stands around the lanes: title, axis, legend, footer. */
export interface Block {
  readonly narrow: boolean;
  readonly titles: readonly TextLine[];
  readonly subtitles: readonly TextLine[];
  readonly axis: Axis;
  /** Baselines of the two lines of the axis. */
  readonly majorY: number;
  readonly minorY: number;
  readonly axisTop: number;
  readonly todayX: number | null;
  /** The whole range lies ahead of today. */
  readonly futureOnly: boolean;
  readonly pill: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
  readonly laneTitles: ReadonlyMap<string, readonly string[]>;
  readonly lanesTop: number;
  readonly emptyHeight: number;
  readonly legend: readonly { readonly key: LegendKey; readonly text: string; readonly x: number; readonly y: number }[];
  readonly footer: readonly TextLine[];
  /** Height of everything under the lanes. */
  readonly below: number;
}

export interface BlockInput {
  readonly content: PictureContent;
  readonly options: PictureOptions;
  readonly input: PictureInput;
  readonly range: PictureRange;
  readonly frame: Frame;
  readonly plot: Plot;
  readonly plans: readonly LanePlan[];
  /** Events in range, drawn or counted. */
  readonly inRange: readonly EventView[];
  readonly legend: readonly LegendKey[];
  readonly measure: Measure;
}

const TITLE_LINE = 33;
const SUBTITLE_LINE = 21;
export const AXIS_LINE = 17;
export const PILL_HEIGHT = 18;
/** Symbol and gap before the words of a legend entry. */
export const LEGEND_SYMBOL = 30;
const LEGEND_GAP = 8;
const LEGEND_APART = 24;
const LEGEND_LINE = 24;
const FOOTER_LINE = 17;
const EMPTY_HEIGHT = 120;
const NO_BREAK = '\u00A0';

export function blocksOf(given: BlockInput): Block {
  const { frame, options, input, range, measure } = given;
  const inner = frame.right - frame.margin;
  let y = frame.margin * (frame.narrow ? 1 : 0.8);
  const stack = (text: string, size: number, weight: Weight, lineHeight: number): TextLine[] =>
    wrapText(cleanText(text), inner, (one) => measure(one, size, weight), 2).map((line) => {
      y += lineHeight;
      return { text: line, x: frame.margin, y: y - lineHeight * 0.22, anchor: 'start' };
    });
  const titles = stack(options.title ?? input.timeline.title, TITLE_SIZE, 700, TITLE_LINE);
  const words = [input.timeline.subtitle, rangeWords(range.namedFrom, range.namedTo, true)].map(cleanText);
  const subtitles = stack(words.filter((part) => part !== '').join(' · '), SUBTITLE_SIZE, 400, SUBTITLE_LINE);

  y += 18;
  const axisBlock = axisBlockOf(given, y);
  const laneRoom = frame.narrow ? inner - 14 : frame.left - frame.margin - 16 - 14;
  const laneTitles = new Map(
    given.plans.map(({ lane }) => [
      lane.id,
      wrapText(cleanText(lane.title), laneRoom, (text) => measure(text, LANE_SIZE, 600), frame.narrow ? 1 : 3),
    ]),
  );
  return { narrow: frame.narrow, titles, subtitles, ...axisBlock, laneTitles, emptyHeight: EMPTY_HEIGHT, ...belowOf(given) };
}

type AxisBlock = Pick<Block, 'axis' | 'majorY' | 'minorY' | 'axisTop' | 'todayX' | 'futureOnly' | 'pill' | 'lanesTop'>;

/** The pill of today stands in the line of the years; where it would cover one, everything else moves down a line. */
function axisBlockOf({ range, plot, frame, measure, content }: BlockInput, top: number): AxisBlock {
  const whole = axisOf({ range, toX: plot.toX, left: frame.left, right: frame.right, measure });
  const todayX = content.today >= range.from && content.today < range.to ? plot.toX(content.today) : null;
  const width = measure('today', 11.5, 500) + 18;
  const pillX = todayX === null ? 0 : Math.max(frame.left, Math.min(frame.right - width, todayX - width / 2));
  const collides =
    todayX !== null &&
    whole.majors.some((tick) => tick.label !== '' && tick.labelX < pillX + width + 4 && pillX < tick.labelX + tick.labelWidth + 4);
  const axisTop = top + (collides ? PILL_HEIGHT + 4 : 0);
  const majorY = axisTop + MAJOR_SIZE;
  const minorY = majorY + AXIS_LINE;
  return {
    axis: whole,
    majorY,
    minorY,
    axisTop,
    todayX,
    futureOnly: content.today < range.from,
    pill: todayX === null ? null : { x: pillX, y: top - 1, width, height: PILL_HEIGHT },
    lanesTop: (whole.hasMinorLabels ? minorY : majorY) + 10,
  };
}

/** Places counted from the end of the lanes. */
function belowOf(given: BlockInput): Pick<Block, 'legend' | 'footer' | 'below'> {
  const { frame, legend: keys, measure } = given;
  let x = frame.margin;
  let y = 18;
  const legend = keys.map((key) => {
    const widthOf = (text: string): number => measure(text, LEGEND_SIZE, 400);
    const text = ellipsise(LEGEND_WORDS[key], frame.right - frame.margin - LEGEND_SYMBOL - LEGEND_GAP, widthOf);
    const width = LEGEND_SYMBOL + LEGEND_GAP + widthOf(text);
    if (x > frame.margin && x + width > frame.right) {
      x = frame.margin;
      y += LEGEND_LINE;
    }
    const placed = { key, text, x, y: y + LEGEND_LINE / 2 };
    x += width + LEGEND_APART;
    return placed;
  });
  if (keys.length > 0) y += LEGEND_LINE + 8;
  const footer = footerOf(given, y);
  const last = footer.at(-1)?.y ?? y;
  return { legend, footer, below: last + frame.margin * 0.75 };
}

/** What is in the picture to the left, where it comes from to the right; under each other when that is too long. */
function footerOf(given: BlockInput, top: number): TextLine[] {
  const { content, range, frame, measure, plans, input } = given;
  const widthOf = (text: string): number => measure(text, FOOTER_SIZE, 400);
  const present = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
  const left = present([completenessLine(countsOf(content, plans), content, range), cadenceLine(plans)]);
  const right = present([
    sourcesLine(given.inRange, input.timeline.homeZone),
    `as of ${dayMonthYear(content.today, true)}`,
    cleanText(input.timeline.homeZone),
  ]);
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
