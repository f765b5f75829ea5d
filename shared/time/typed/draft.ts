import { daysInMonth, edtfYear, MONTHS, monthName, WEEKDAYS } from '../calendar';
import { calendarOf, type Day, dayFrom, weekdayOf } from '../day';
import { edtfOfDay, hasEdtf } from '../day-text';

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
  /** From `T` on: `T13:16+05:30`. */
  readonly clock?: string;
  /** 0 is Sunday; checked against the day. */
  readonly weekday?: number;
  /** Finished already: relative dates and sets. */
  readonly edtf?: string;
  readonly approximate?: boolean;
  readonly uncertain?: boolean;
  /** Other readings of the same words. */
  readonly others?: readonly Draft[];
}

export type Third = 'early' | 'mid' | 'late';

/** Either the EDTF string or why there is none. */
export type Finished = { readonly edtf: string } | { readonly problem: string };

/** Writes a draft as EDTF, or says what is missing or impossible. Nothing is filled in that was not said. */
export function finish(draft: Draft): Finished {
  if (draft.edtf !== undefined) return { edtf: marked(draft.edtf, draft) };
  const { year, month, day } = draft;
  if (year === undefined) return { problem: missingYear(draft) };
  if (draft.third !== undefined) return finishThird(draft, draft.third, year);
  if (draft.period !== undefined) return { edtf: marked(`${year}-${draft.period}`, draft) };
  if (month === undefined)
    return day === undefined ? { edtf: marked(year, draft) } : { problem: `Add the month: the ${day} of which month?` };
  const problem = noSuchDay(year, month, day);
  if (problem !== null) return { problem };
  const monthText = `${year}-${two(month)}`;
  if (year.startsWith('Y')) return { problem: 'Years beyond 9999 cannot have a month in EDTF.' };
  if (day === undefined) return { edtf: marked(monthText, draft) };
  const weekdayProblem = wrongWeekday(draft, Number(year), month, day);
  if (weekdayProblem !== null) return { problem: weekdayProblem };
  const dayText = `${monthText}-${two(day)}`;
  if (draft.clock === undefined) return { edtf: marked(dayText, draft) };
  if (draft.approximate || draft.uncertain)
    return { problem: 'EDTF has no mark for an approximate or uncertain time of day; leave the time out, or the mark.' };
  return { edtf: `${dayText}${draft.clock}` };
}

function missingYear({ month, day, period, third }: Draft): string {
  if (month !== undefined && day !== undefined)
    return noSuchDay('2000', month, day) ?? `Add the year: ${day} ${monthName(month)} of which year?`;
  if (month !== undefined) return `Add the year: ${third ? `${third} ` : ''}${monthName(month)} of which year?`;
  if (day !== undefined && day > 31) return `“${day}” alone is not a year: write AD ${day}, or ${String(day).padStart(4, '0')}.`;
  return period !== undefined ? 'Add the year.' : day === undefined ? 'Add a year.' : 'Add the month and the year.';
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
 * no such form, so it becomes "one of" its first, middle or last days or years. Days 1–10, 11–20 and 21 to the end;
 * years 0–3, 4–6 and 7–9; years 0–33, 34–66 and 67–99.
 */
function finishThird(draft: Draft, third: Third, year: string): Finished {
  const place = { early: 0, mid: 1, late: 2 }[third];
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
  const ranges = /^-?\d{3}X$/.test(year)
    ? [
        ['0', '3'],
        ['4', '6'],
        ['7', '9'],
      ]
    : /^-?\d\dXX$/.test(year)
      ? [
          ['00', '33'],
          ['34', '66'],
          ['67', '99'],
        ]
      : [];
  // Years before 0 grow more distant as their digits grow, so there the late ones have the low digits.
  const negative = year.startsWith('-');
  const range = ranges[negative ? 2 - place : place];
  if (range === undefined) return { problem: misplacedThird(third) };
  const stem = year.replace(/X/g, '');
  const [from, to] = negative ? [range[1], range[0]] : range;
  return oneOf(`${stem}${from}`, `${stem}${to}`, draft);
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
