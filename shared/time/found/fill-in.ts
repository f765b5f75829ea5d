import { daysInMonth, edtfYear } from '../calendar';
import { calendarOf, type Day, dayFrom, weekdayOf } from '../day';
import type { Draft } from '../typed/draft';
import type { FoundAnchor } from './found';
import type { Named, Surroundings } from './surroundings';
import type { Tense } from './tense';

/** A date whose year was filled in. */
export interface Filled {
  readonly draft: Draft;
  readonly anchor: FoundAnchor;
}

/** A day without a year that lies this near is the one that is meant, whatever the verb. */
const NEAR = 75;
/** The same of a day ahead that a verb says is over: what was just announced. */
export const JUST_AHEAD = 60;

/**
 * Fills in the year of a month, or of a day of a month: in a history the year that the text is in, elsewhere the nearest one by the tense.
 * Null for days that no such year has.
 */
export function withYear(draft: Draft, tense: Tense | 'done', around: Surroundings): Filled | null {
  const { month } = draft;
  if (month === undefined) return null;
  const told = around.history ? yearOfHistory(draft, month, around) : null;
  if (told !== null) return told;
  const { year: now } = calendarOf(around.published);
  const years = [now - 1, now, now + 1].filter((year) => exists(draft, month, year));
  const year = draft.day === undefined ? yearOfMonth(month, tense, around.published) : nearest(years, draft, month, tense, around);
  return year === undefined ? null : { draft: { ...draft, year: edtfYear(year) }, anchor: 'publication' };
}

function exists({ day, weekday }: Draft, month: number, year: number): boolean {
  if (day === undefined) return true;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return false;
  return weekday === undefined || weekdayOf(dayFrom(year, month, day)) === weekday;
}

function nearest(
  years: readonly number[],
  { day = 1 }: Draft,
  month: number,
  tense: Tense | 'done',
  { published, namedDay }: Surroundings,
): number | undefined {
  const away = (year: number) => dayFrom(year, month, day) - published;
  const [near, ...rest] = [...years].sort((one, other) => Math.abs(away(one)) - Math.abs(away(other)));
  const isAhead = near !== undefined && away(near) > 0;
  const last = isAhead ? rest.find((year) => away(year) < 0) : undefined;
  if (last !== undefined && (tense === 'done' || (tense === 'over' && goesOnFrom(namedDay, dayFrom(last, month, day))))) return last;
  const reach = isAhead && tense === 'over' ? JUST_AHEAD : NEAR;
  if (near === undefined || Math.abs(away(near)) <= reach || tense === 'open') return near;
  const fits = (year: number) => (tense === 'ahead' ? away(year) >= 0 : away(year) <= 0);
  return [near, ...rest].find(fits) ?? near;
}

/** "On 4 January 2025 … The bridge, which was destroyed on 11 January": what a text tells goes on from the day it has named. */
function goesOnFrom(named: Named | null, day: Day): boolean {
  return named?.day !== undefined && day - named.day >= -GOES_BACK && day - named.day <= GOES_ON;
}

/** In days. */
const GOES_BACK = 31;
const GOES_ON = 92;

function yearOfMonth(month: number, tense: Tense | 'done', published: Day): number {
  const { year, month: now } = calendarOf(published);
  if (month === now) return year;
  if (tense === 'ahead') return month > now ? year : year + 1;
  if (tense === 'over' || tense === 'done') return month < now ? year : year - 1;
  const ahead = (month - now + 12) % 12;
  return ahead < 6 ? (month > now ? year : year + 1) : month < now ? year : year - 1;
}

/** A history goes on: what is named next is at most a season earlier than what was named before. */
function yearOfHistory(draft: Draft, month: number, around: Surroundings): Filled | null {
  const named: Pick<Named, 'year' | 'month' | 'period'> | null =
    narratedBefore(around) ?? (around.beginsIn === null ? null : { year: around.beginsIn });
  if (named === null) return null;
  const before = monthOf(named);
  const later = before !== undefined && month < before - BACK ? named.year + 1 : named.year;
  const year = exists(draft, month, later) ? later : [later + 1, later - 1].find((one) => exists(draft, month, one));
  return year === undefined ? null : { draft: { ...draft, year: edtfYear(year) }, anchor: narratedBefore(around)?.start ?? null };
}

/** What lies ahead of publication is no part of a history. */
function narratedBefore(around: Surroundings): Named | null {
  const named = narrated(around);
  return named !== null && named.year > calendarOf(around.published).year ? null : named;
}

/** A history goes back by so many months at most. */
const BACK = 5;

/** Counted from January of its year; the middle of a season. */
function monthOf({ month, period }: Pick<Named, 'month' | 'period'>): number | undefined {
  return period !== undefined && period <= 24 ? (period - 21) * 3 + 4 : month;
}

/** A year alone that lies well before the day or month named last was mentioned in passing. */
function narrated({ named, toldOf, toldMonth }: Surroundings): Named | null {
  const passing = named !== null && toldMonth !== null && named.month === undefined && named.year < toldMonth.year - 3;
  return passing ? toldMonth : (toldOf ?? named);
}
