import { utc } from '@date-fns/utc';
import { addDays, addMonths, startOfDecade, startOfMonth, startOfQuarter, startOfYear } from 'date-fns';
import { monthName } from '../../../shared/time/calendar';
import { calendarOf, dayAt, midnight, mondayOf, plusDays, startOf } from '../../../shared/time/day';
import { dayText, LAST_WRITTEN } from '../../../shared/time/day-text';

/** What the picker chooses from. A unit is known by its first day, in wall-clock milliseconds. */
export const UNITS = ['day', 'month', 'quarter', 'year', 'decade'] as const;
export type Unit = (typeof UNITS)[number];

/** The picker stays within the years that have four digits and no sign; others are typed. */
export const FIRST = startOf(1);
export const LAST = midnight(LAST_WRITTEN);

/** First day of the unit a day lies in. */
export function unitOf(unit: Unit, ms: number): number {
  const day = Math.min(Math.max(ms, FIRST), LAST);
  if (unit === 'day') return midnight(dayAt(day));
  const begin = { month: startOfMonth, quarter: startOfQuarter, year: startOfYear, decade: startOfDecade }[unit];
  // The years 1–9 belong to a decade that begins with the year 0.
  return +begin(day, { in: utc });
}

/** The unit `count` units on, kept within the years the picker knows. */
export function step(unit: Unit, ms: number, count: number): number {
  const moved = unit === 'day' ? addDays(ms, count, { in: utc }) : addMonths(ms, count * MONTHS[unit], { in: utc });
  return unitOf(unit, +moved);
}

const MONTHS = { month: 1, quarter: 3, year: 12, decade: 120 } as const;

/** EDTF without marks: `2026-01-08`, `2026-01`, `2026-33`, `2026`, `202X`. */
export function edtfOf(unit: Unit, ms: number): string {
  const day = dayText(dayAt(unitOf(unit, ms)));
  const year = day.slice(0, 4);
  if (unit === 'day') return day;
  if (unit === 'month') return day.slice(0, 7);
  if (unit === 'quarter') return `${year}-${33 + Math.floor((Number(day.slice(5, 7)) - 1) / 3)}`;
  return unit === 'year' ? year : `${year.slice(0, 3)}X`;
}

export interface Cell {
  readonly start: number;
  /** In the grid. */
  readonly label: string;
  /** Read aloud. */
  readonly name: string;
  /** Belongs to the month before or after the one shown. */
  readonly outside: boolean;
}

export interface Page {
  readonly title: string;
  readonly columns: number;
  readonly cells: readonly Cell[];
}

/** What the picker shows around a day: a month of days, a year of months or quarters, a decade of years, a century of decades. */
export function pageAround(unit: Unit, ms: number): Page {
  const { year, month } = calendarOf(dayAt(ms));
  if (unit === 'day') return { title: `${monthName(month)} ${year}`, columns: 7, cells: daysOf(startOf(year, month), month) };
  if (unit === 'month' || unit === 'quarter') {
    const cells = Array.from({ length: unit === 'month' ? 12 : 4 }, (_, index) => cell(unit, startOf(year, 1 + index * MONTHS[unit])));
    return { title: String(year), columns: unit === 'month' ? 3 : 2, cells };
  }
  const size = unit === 'year' ? 10 : 100;
  const first = Math.floor(year / size) * size;
  const cells = Array.from({ length: 10 }, (_, index) => cell(unit, startOf(first + (index * size) / 10)));
  return { title: `${first}–${first + size - 1}`, columns: 3, cells: cells.filter(({ start }) => start >= unitOf(unit, FIRST)) };
}

/** The same place on the page before or after. */
export function turn(unit: Unit, ms: number, pages: number): number {
  const months = { day: 1, month: 12, quarter: 12, year: 120, decade: 1200 }[unit];
  return unitOf(unit, +addMonths(ms, pages * months, { in: utc }));
}

/** Six weeks from the Monday on or before the first of a month. */
function daysOf(first: number, month: number): Cell[] {
  const monday = mondayOf(dayAt(first));
  return Array.from({ length: 42 }, (_, index) => {
    const start = midnight(plusDays(monday, index));
    return { ...cell('day', start), outside: calendarOf(dayAt(start)).month !== month };
  });
}

function cell(unit: Unit, start: number): Cell {
  const { year, month, day } = calendarOf(dayAt(start));
  const quarter = Math.floor((month - 1) / 3) + 1;
  const labels = {
    day: [String(day), `${day} ${monthName(month)} ${year}`],
    month: [monthName(month, true), `${monthName(month)} ${year}`],
    quarter: [`Q${quarter}`, `Quarter ${quarter} of ${year}`],
    year: [String(year), String(year)],
    decade: [`${year}s`, `${year}s`],
  } as const;
  const [label, name] = labels[unit];
  return { start, label, name, outside: false };
}
