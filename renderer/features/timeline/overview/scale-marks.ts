import { monthName, yearName } from '../../../../shared/time/calendar';
import { startsOfRoundYears, yearStep } from '../../../../shared/time/year-steps';
import type { Extent } from '../../../../shared/view/extent';
import { YEAR } from '../vis-options';

/** A line of the scale. */
export interface ScaleMark {
  /** Milliseconds, wall-clock. */
  readonly at: number;
  readonly label: string;
}

const MONTH_STEPS = [1, 2, 3, 6];
/** In pixels, so that labels do not touch. */
const LEAST_APART = 56;
/** Of the small letters of the scale, and between the words of two lines. */
const LETTER = 6;
const AIR = 10;
/** Of less than this, years alone say nearly nothing. */
const FEW_YEARS = 3;

/** What the scale under the overview says: years, or months where there are few years. Months say their year with the first and in January. */
export function scaleMarks({ start, end }: Extent, width: number): readonly ScaleMark[] {
  return end - start < FEW_YEARS * YEAR ? monthsOf(start, end, width) : yearsOf(start, end, width);
}

function yearsOf(start: number, end: number, width: number): ScaleMark[] {
  const [first, last] = [new Date(start).getUTCFullYear(), new Date(end).getUTCFullYear()];
  const room = width / Math.max(last - first, 1);
  const apart = Math.max(LEAST_APART, LETTER * Math.max(yearName(first).length, yearName(last).length) + AIR);
  return startsOfRoundYears(first, last, yearStep(apart / room))
    .filter((at) => at >= start && at <= end)
    .map((at) => ({ at, label: yearName(new Date(at).getUTCFullYear()) }));
}

function monthsOf(start: number, end: number, width: number): ScaleMark[] {
  const room = (width * (YEAR / 12)) / (end - start);
  const step = MONTH_STEPS.find((months) => months * room >= LEAST_APART) ?? 12;
  const first = new Date(start);
  const marks: ScaleMark[] = [];
  for (let month = Math.ceil((first.getUTCMonth() + 1) / step) * step; ; month += step) {
    const day = new Date(0);
    day.setUTCFullYear(first.getUTCFullYear(), month, 1);
    if (day.getTime() > end) return marks;
    marks.push({ at: day.getTime(), label: monthWords(day, marks.length === 0) });
  }
}

function monthWords(day: Date, withYear: boolean): string {
  const month = monthName(day.getUTCMonth() + 1, true);
  return withYear || day.getUTCMonth() === 0 ? `${month} ${yearName(day.getUTCFullYear())}` : month;
}
