import { yearName } from '../../../shared/time/calendar';
import { DAY_MS } from '../../../shared/time/day';
import { yearStep } from '../../../shared/time/year-steps';
import type { View } from './geometry';
import { YEAR } from './vis-options';

/** From here on vis-timeline 8.5.4 has an axis of years where five letters have so little room. */
const FROM_YEARS = 90 * DAY_MS;
const LETTERS = 5;
/** Beside a word: what the style sheet keeps free, and air. */
const BESIDE = 14;
/** A step back from where the chart ends by more than this would leave what a Date holds. */
const FARTHEST_LINES = 10_000;
/** From here on the year that is missing between 1 BCE and 1 CE is about a pixel, or less. */
const ROUND = 50;

/** Years from line to line, and from word to word, which is a multiple of that. */
export interface YearLines {
  readonly lines: number;
  readonly words: number;
}

/**
 * The lines of an axis of years that have room for their words.
 *
 * @param letter pixels that one takes
 * @returns null where days or months are told apart
 */
export function yearLines({ start, end, width }: View, letter: number): YearLines | null {
  const perPixel = (end - start) / width;
  if (perPixel * letter * LETTERS < FROM_YEARS) return null;
  const longest = Math.max(...[start, end].map((at) => yearName(new Date(at).getUTCFullYear()).length), LETTERS - 1);
  const words = yearStep((perPixel * (longest * letter + BESIDE)) / YEAR);
  return { lines: Math.min(words, FARTHEST_LINES), words };
}

/** What stands beside a line; nothing where its neighbours' words need the room. vis-timeline's years are round as they are counted, 500 is 501 BCE. */
export function yearWord(year: number, { words }: YearLines): string {
  if (year % words !== 0) return '';
  return yearName(year <= 0 && words >= ROUND ? year + 1 : year);
}

interface WithAxis {
  readonly timeAxis?: {
    readonly props: { readonly minorCharWidth?: number };
    readonly options: {
      timeAxis?: { readonly scale: string | undefined; readonly step: number } | null;
      format?: { readonly minorLabels: (date: { valueOf(): number }, scale: string) => string };
    };
  };
}

/**
 * vis-timeline 8.5.4 knows steps up to a thousand years, and beyond falls back to days; and it gives every word the room of five letters, where
 * "250,000 BCE" is cut. This has its axis take our lines wherever it would be one of years.
 */
export function takeYearLines(timeline: object, viewOf: () => View): void {
  const { timeAxis }: WithAxis = timeline;
  const usual = timeAxis?.options.format;
  if (timeAxis === undefined || usual === undefined) return;
  let drawn: YearLines | null = null;
  timeAxis.options.timeAxis = {
    // Asked as each drawing of the axis begins. Without a scale it takes the one that it finds itself.
    get scale() {
      drawn = yearLines(viewOf(), timeAxis.props.minorCharWidth ?? 10);
      return drawn === null ? undefined : 'year';
    },
    get step() {
      return drawn?.lines ?? 1;
    },
  };
  timeAxis.options.format = {
    ...usual,
    minorLabels: (date, scale) => (drawn === null ? usual.minorLabels(date, scale) : yearWord(new Date(+date).getUTCFullYear(), drawn)),
  };
}
