import { DAY_MS, dayFrom, midnight } from '../time/day';
import { startsOfRoundYears, YEAR_STEPS, yearStep } from '../time/year-steps';
import { clockLabel, dayMonthYear, floorTo, monthAndYear, monthLabel, nextTick, type Unit, yearLabel, yearOf } from './calendar';
import type { PictureRange } from './range';
import type { Measure } from './text';

export interface Tick {
  readonly x: number;
  /** Empty where a label would touch its neighbour or leave the frame: the line alone is drawn. */
  readonly label: string;
  readonly labelX: number;
  readonly labelWidth: number;
}

export interface Axis {
  /** Upper, bold line: years over months, months over days, days over hours. */
  readonly majors: readonly Tick[];
  /** Lower line; empty on scales that only count years. */
  readonly minors: readonly Tick[];
  readonly hasMinorLabels: boolean;
}

export const MAJOR_SIZE = 13.5;
export const MINOR_SIZE = 12.5;
/** Between a line and its label. */
const INDENT = 6;
const APART = 8;

type Label = (at: number) => string;
interface Level {
  readonly minor: readonly [Unit, number];
  readonly minorLabel: Label;
  readonly major: 'day' | 'month' | 'year';
  readonly majorLabels: readonly Label[];
}

const dayOfMonth: Label = (at) => String(new Date(at).getUTCDate());
const DAYS: readonly Label[] = [(at) => dayMonthYear(at, true), (at) => dayMonthYear(at, false)];
const MONTHS_OF_YEAR: readonly Label[] = [(at) => monthAndYear(at, true), (at) => monthAndYear(at, false)];
const YEARS: readonly Label[] = [(at) => yearLabel(yearOf(at), false)];

/** Fine to coarse; the first that has room for its labels is taken. */
const LEVELS: readonly Level[] = [
  ...([1, 5, 15, 30] as const).map(
    (count): Level => ({ minor: ['minute', count], minorLabel: clockLabel, major: 'day', majorLabels: DAYS }),
  ),
  ...([1, 3, 6, 12] as const).map((count): Level => ({ minor: ['hour', count], minorLabel: clockLabel, major: 'day', majorLabels: DAYS })),
  ...([1, 5, 10] as const).map(
    (count): Level => ({ minor: ['day', count], minorLabel: dayOfMonth, major: 'month', majorLabels: MONTHS_OF_YEAR }),
  ),
  ...([1, 3, 6] as const).map((count): Level => ({ minor: ['month', count], minorLabel: monthLabel, major: 'year', majorLabels: YEARS })),
];

const LENGTH: Readonly<Record<Unit, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: DAY_MS,
  month: 30.44 * DAY_MS,
  year: 365.2425 * DAY_MS,
};

export interface AxisFrame {
  readonly range: PictureRange;
  readonly toX: (at: number) => number;
  readonly left: number;
  readonly right: number;
  readonly measure: Measure;
  /** The finest unit wanted, however much room there is. */
  readonly finest?: Unit | null;
}

/** Ticks from minutes to millennia, in two levels, no two labels of a level closer than a few units. */
export function axisOf(frame: AxisFrame): Axis {
  const perMs = (frame.toX(frame.range.to) - frame.toX(frame.range.from)) / (frame.range.to - frame.range.from);
  for (const level of LEVELS) {
    const [unit, count] = level.minor;
    if (LENGTH[unit] < LENGTH[frame.finest ?? 'minute']) continue;
    const widest = unit === 'day' ? '30' : unit === 'month' ? 'May' : '00:00';
    if (LENGTH[unit] * count * perMs < frame.measure(widest, MINOR_SIZE, 400) + INDENT + APART) continue;
    // A single day on the axis may have a label wider than the day: it is its own neighbour.
    const alone = LENGTH[level.major] * perMs >= frame.right - frame.left;
    const majorLabel = level.majorLabels.find(
      (label) =>
        alone || LENGTH[level.major] * perMs >= frame.measure(label(midnight(dayFrom(2028)) - 1), MAJOR_SIZE, 600) + INDENT + APART,
    );
    if (majorLabel === undefined) continue;
    return {
      majors: place(ticks(frame, level.major, 1), frame, majorLabel, MAJOR_SIZE, true),
      minors: place(ticks(frame, unit, count), frame, level.minorLabel, MINOR_SIZE, false),
      hasMinorLabels: true,
    };
  }
  return yearsOnly(frame, perMs);
}

/** 1, 2, 5, 10, 20, 50 … years. */
function yearsOnly(frame: AxisFrame, perMs: number): Axis {
  const withEra = yearOf(frame.range.from) <= 0;
  const label: Label = (at) => yearLabel(yearOf(at), withEra);
  const widest = Math.max(
    ...[frame.range.from, frame.range.to, midnight(dayFrom(2000))].map((at) => frame.measure(label(at), MAJOR_SIZE, 600)),
  );
  const step = yearStep((widest + INDENT + APART) / (LENGTH.year * perMs));
  const finer = YEAR_STEPS.filter((years) => years < step && step % years === 0).find((years) => years * LENGTH.year * perMs >= 14);
  return {
    majors: place(ticks(frame, 'year', step), frame, label, MAJOR_SIZE, false),
    minors: finer === undefined ? [] : place(ticks(frame, 'year', finer), frame, () => '', MINOR_SIZE, false),
    hasMinorLabels: false,
  };
}

function ticks(frame: AxisFrame, unit: Unit, count: number): number[] {
  const { from, to } = frame.range;
  // Beyond what a Date can hold the calendar answers NaN.
  const isShown = (at: number) => at < to;
  if (unit === 'year') return startsOfRoundYears(yearOf(from), yearOf(to), count).filter(isShown);
  const found: number[] = [];
  for (let at = floorTo(from, unit, count); isShown(at); at = nextTick(at, unit, count)) found.push(at);
  return found;
}

/** `keepFirst`: the period that holds the left edge is named at the edge, although its line lies outside. */
function place(instants: readonly number[], frame: AxisFrame, label: Label, size: number, keepFirst: boolean): Tick[] {
  const weight = size === MAJOR_SIZE ? 600 : 400;
  const placed: Tick[] = [];
  let nextFree = frame.right + 1;
  // From the right, so that the partial period at the left edge is the one that gives way.
  for (let index = instants.length - 1; index >= 0; index--) {
    const at = instants[index] ?? 0;
    const x = frame.toX(at);
    if (x > frame.right) continue;
    const outside = x < frame.left;
    if (outside && !keepFirst) continue;
    const text = label(at);
    const labelX = outside ? frame.left + INDENT : x + INDENT;
    const labelWidth = text === '' ? 0 : frame.measure(text, size, weight);
    const fits = text !== '' && labelX + labelWidth + (placed.length === 0 ? 0 : APART) <= nextFree;
    if (fits) nextFree = labelX;
    if (outside && !fits) continue;
    placed.push({ x: outside ? Number.NEGATIVE_INFINITY : x, label: fits ? text : '', labelX, labelWidth: fits ? labelWidth : 0 });
  }
  return placed.reverse();
}
