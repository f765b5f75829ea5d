import { daysInMonth, edtfYear, MONTHS, monthName, WEEKDAYS } from '../calendar';
import { calendarOf, type Day, dayFrom, weekdayOf } from '../day';
import { edtfOfDay, hasEdtf } from '../day-text';
import { whatNumberMayBe } from './counted-number';
import { type PartMarks, withPartMarks } from './part-marks';
import { partOfYears, yearsOf } from './stretch';

/** A date while it is being understood: what has been said of it so far. Ranges lend each other what one side leaves out. */
export interface Draft {
  /** EDTF year, possibly with `X` or a sign: `2026`, `199X`, `-0043`, `Y-11999`. */
  readonly year?: string;
  readonly month?: number;
  readonly day?: number;
  /** ISO 8601-2 code of a season, quarter, quadrimester or semester. */
  readonly period?: number;
  /** Third of a month, decade or century: a set of its days or years. */
  readonly third?: Third;
  /** Half or quarter of a decade or century; `place` counts from 0. */
  readonly share?: { readonly parts: 2 | 4; readonly place: number };
  /** Said with the year, or lent by the other end of a range. */
  readonly era?: 'bce' | 'ce';
  /** "60s", "1800s": the years from the base on. In BCE there is no EDTF year for them. */
  readonly round?: { readonly base: number; readonly length: 10 | 100 };
  /** A number that is a year only with an era: "205" of "205–60 BCE". */
  readonly number?: number;
  /** Whether the day was said as "2nd", which may be a century in a range. */
  readonly ordinal?: boolean;
  /** From `T` on: `T13:16+05:30`. */
  readonly clock?: string;
  /** 0 is Sunday; checked against the day. */
  readonly weekday?: number;
  /** Finished already: relative dates and sets. */
  readonly edtf?: string;
  /** Why it can mean nothing, whatever else was said. */
  readonly problem?: string;
  readonly approximate?: boolean;
  readonly uncertain?: boolean;
  /** What is said of the year, month or day alone. */
  readonly partMarks?: readonly PartMarks[];
  /** Other readings of the same words. */
  readonly others?: readonly Draft[];
}

export type Third = 'early' | 'mid' | 'late';

const THIRDS: readonly Third[] = ['early', 'mid', 'late'];

/** Either the EDTF string or why there is none. */
export type Finished = { readonly edtf: string } | { readonly problem: string };

/** Writes a draft as EDTF, or says what is missing or impossible. Nothing is filled in that was not said. */
export function finish(draft: Draft): Finished {
  if (draft.problem !== undefined) return { problem: draft.problem };
  if (draft.edtf !== undefined) return { edtf: marked(draft.edtf, draft) };
  const { year, month, day } = draft;
  const years = draft.share !== undefined || (draft.round !== undefined && draft.era === 'bce') ? yearsOf(draft) : null;
  if (years !== null) return finishYears(draft, years);
  if (year === undefined) return { problem: missingYear(draft) };
  if (draft.third !== undefined) return finishThird(draft, draft.third, year);
  if (draft.period !== undefined) return { edtf: marked(`${year}-${draft.period}`, draft) };
  if (month === undefined)
    return day === undefined ? { edtf: marked(year, draft) } : { problem: `Add the month: the ${day} of which month?` };
  const problem = noSuchDay(year, month, day);
  if (problem !== null) return { problem };
  const monthText = `${year}-${two(month)}`;
  if (year.startsWith('Y')) return { problem: 'Years beyond 9999 cannot have a month in EDTF.' };
  if (draft.partMarks !== undefined && draft.clock === undefined) return { edtf: partlyMarked(draft, [year, month, day]) };
  if (day === undefined) return { edtf: marked(monthText, draft) };
  const weekdayProblem = wrongWeekday(draft, Number(year), month, day);
  if (weekdayProblem !== null) return { problem: weekdayProblem };
  const dayText = `${monthText}-${two(day)}`;
  if (draft.clock === undefined) return { edtf: marked(dayText, draft) };
  if (draft.approximate || draft.uncertain)
    return { problem: 'EDTF has no mark for an approximate or uncertain time of day; leave the time out, or the mark.' };
  return { edtf: `${dayText}${draft.clock}` };
}

function partlyMarked(
  { partMarks = [], approximate = false, uncertain = false }: Draft,
  [year, ...rest]: readonly [string, number, number | undefined],
): string {
  const fields = [year, ...rest.flatMap((value) => (value === undefined ? [] : [two(value)]))];
  return withPartMarks(fields, partMarks, { approximate, uncertain });
}

/** What EDTF has no form for is one of its years. */
function finishYears(draft: Draft, all: readonly [number, number]): Finished {
  const { third, share } = draft;
  const thirds = third === undefined ? all : partOfYears(all, 3, THIRDS.indexOf(third));
  const years = share === undefined ? thirds : partOfYears(all, share.parts, share.place);
  if (years === null) return { problem: 'A decade has two halves, and no quarters.' };
  return oneOf(edtfYear(years[0]), edtfYear(years[1]), draft);
}

function missingYear({ month, day, period, third, number, ordinal }: Draft): string {
  if (number !== undefined) return notAYear(number);
  if (month !== undefined && day !== undefined)
    return noSuchDay('2000', month, day) ?? `Add the year: ${day} ${monthName(month)} of which year?`;
  if (month !== undefined) return `Add the year: ${third ? `${third} ` : ''}${monthName(month)} of which year?`;
  if (day !== undefined && day > 31) return `“${day}” alone is not a year: write AD ${day}, or ${String(day).padStart(4, '0')}.`;
  if (ordinal && third !== undefined) return `Add what is meant: “${third} ${day}” of which month, or which century?`;
  return period !== undefined ? 'Add the year.' : day === undefined ? 'Add a year.' : 'Add the month and the year.';
}

/** A number alone may be a count, a day number of a spreadsheet, or a year of either era. */
function notAYear(number: number): string {
  if (number < 1000) return `“${number}” alone is not a year: write AD ${number} or ${String(number).padStart(4, '0')}, or ${number} BCE.`;
  return whatNumberMayBe(String(number)) ?? 'Add a year.';
}

function noSuchDay(year: string, month: number, day: number | undefined): string | null {
  if (month < 1 || month > 12) return `There is no month ${month}.`;
  const known = /^-?\d{4}$/.test(year);
  if (day === undefined || (day >= 1 && day <= daysInMonth(known ? Number(year) : 2000, month))) return null;
  const inLeapYear = month === 2 && day === 29;
  return `There is no ${day} ${monthName(month)}${inLeapYear ? ` in ${year}` : ''}.`;
}

function wrongWeekday({ weekday }: Draft, year: number, month: number, day: number): string | null {
  if (weekday === undefined || Number.isNaN(year)) return null;
  const actual = weekdayOf(dayFrom(year, month, day));
  if (actual === weekday) return null;
  return `${day} ${MONTHS[month - 1]} ${year} is a ${WEEKDAYS[actual]}, not a ${WEEKDAYS[weekday]}.`;
}

/**
 * "early", "mid" and "late": a year has ISO 8601-2's three quadrimesters (codes 37–39); a month, decade or century has
 * no such form, so it becomes "one of" its first, middle or last days or years. Days 1–10, 11–20 and 21 to the end.
 */
function finishThird(draft: Draft, third: Third, year: string): Finished {
  const place = THIRDS.indexOf(third);
  const { month } = draft;
  if (draft.period !== undefined || draft.day !== undefined) return { problem: misplacedThird(third) };
  if (month !== undefined) {
    if (!/^-?\d{4}$/.test(year)) return { problem: 'Add the year.' };
    const last = daysInMonth(Number(year), month);
    const [from, to] = [
      [1, 10],
      [11, 20],
      [21, last],
    ][place] ?? [1, last];
    return oneOf(`${year}-${two(month)}-${two(from ?? 1)}`, `${year}-${two(month)}-${two(to ?? last)}`, draft);
  }
  if (/^-?\d{4}$/.test(year)) return { edtf: marked(`${year}-${37 + place}`, draft) };
  const years = yearsOf(draft);
  return years === null ? { problem: misplacedThird(third) } : finishYears(draft, years);
}

function misplacedThird(third: Third): string {
  return `“${third}” is understood of a month, a year, a decade or a century.`;
}

function oneOf(from: string, to: string, draft: Draft): Finished {
  return { edtf: `[${marked(from, draft)}..${marked(to, draft)}]` };
}

/** Puts `~`, `?` or `%` behind a date. */
function marked(edtf: string, { approximate, uncertain }: Draft): string {
  const mark = approximate && uncertain ? '%' : approximate ? '~' : uncertain ? '?' : '';
  if (mark === '' || /[\]}/]$/.test(edtf)) return edtf;
  return `${edtf}${mark}`;
}

/** "one of these days", for weeks, which EDTF has no form for. */
export function oneOfDays(first: Day, last: Day): Draft {
  // A day that EDTF cannot write is refused as one that was typed.
  const beyond = [first, last].find((day) => !hasEdtf(day));
  return beyond === undefined ? { edtf: `[${edtfOfDay(first)}..${edtfOfDay(last)}]` } : draftOfDay(beyond);
}

/** A whole day as a draft. */
export function draftOfDay(of: Day): Draft {
  const { year, month, day } = calendarOf(of);
  return { year: edtfYear(year), month, day };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
