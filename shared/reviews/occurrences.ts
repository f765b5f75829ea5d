import { utc } from '@date-fns/utc';
import { addDays, addMonths, addWeeks, addYears, getDay } from 'date-fns';
import type { Cadence, Outcome, Series } from '../series';
import { dayToDate } from './days';

/** projected: ahead, nothing known. unconfirmed: its day has passed and nobody said what became of it. */
export type OccurrenceState = 'projected' | 'unconfirmed' | Outcome['outcome'];

export interface Occurrence {
  /** Counted from 1. */
  readonly n: number;
  /** The day it is due, `YYYY-MM-DD` in the home zone. */
  readonly date: string;
  readonly state: OccurrenceState;
  /** The day it was held on or moved to, when somebody said so. */
  readonly on?: string;
}

/** No rule makes more than this, whatever was asked (a guard against absurd windows). */
export const MAX_OCCURRENCES = 5000;

export interface OccurrenceWindow {
  /** Last due day wanted, inclusive. */
  readonly until: string;
  /** Day that parts projected from unconfirmed: an occurrence due today is still projected. */
  readonly today: string;
}

/** What of a series decides its dates; a draft that has no id yet will do. */
export type Recurrence = Pick<Series, 'every' | 'anchor' | 'mode' | 'ends' | 'weekend' | 'outcomes'>;

/** A weekend rule moves a day by two days at most. */
const WEEKEND_REACH = 2;

/**
 * The occurrences of a series from the first one to `until`, settled ones included, in the order they are counted.
 *
 * Fixed: occurrence n falls n intervals after the anchor; months and years are counted from the anchor and clip to the
 * month's end, so 31 Jan is followed by 28 Feb and 31 Mar. Rolling: one interval after the day the one before was held
 * or moved to, or was due when nothing is known of it. The weekend rule moves the day shown, never the count: whether a
 * series that ends on a day still has an occurrence is decided before it, what lies in the window after it.
 */
export function occurrencesOf(series: Recurrence, window: OccurrenceWindow): Occurrence[] {
  const found: Occurrence[] = [];
  const last = series.ends.kind === 'after' ? Math.min(series.ends.count, MAX_OCCURRENCES) : MAX_OCCURRENCES;
  const lastDay = series.ends.kind === 'until' ? series.ends.date : null;
  const reach = addIntervals(window.until, { count: 1, unit: 'day' }, WEEKEND_REACH) ?? window.until;
  // In rolling mode one that was held early brings those after it back into the window: look on until no outcome is left.
  const lastSettled = series.mode === 'rolling' ? Math.max(0, ...Object.keys(series.outcomes).map(Number)) : 0;
  // Rolling counts n - base intervals from `from`, so that a settled occurrence restarts the count without month drift.
  let from = series.anchor;
  let base = 0;
  for (let n = 1; n <= last; n++) {
    const raw = addIntervals(from, series.every, n - base);
    if (raw === null || (lastDay !== null && raw > lastDay)) break;
    if (raw > reach && n > lastSettled) break;
    const date = offWeekend(raw, series.weekend);
    const settled = series.outcomes[String(n)];
    const on = settled === undefined ? undefined : tookPlaceOn(settled, date);
    if (date <= window.until) {
      const state = settled?.outcome ?? (date < window.today ? 'unconfirmed' : 'projected');
      found.push(on === undefined ? { n, date, state } : { n, date, state, on });
    }
    if (series.mode === 'rolling' && on !== undefined) {
      from = on;
      base = n;
    }
  }
  return found;
}

/** The day it was held on (the due day unless said otherwise) or moved to; nothing took place when missed or cancelled. */
function tookPlaceOn(settled: Outcome, due: string): string | undefined {
  if (settled.outcome === 'held') return settled.on ?? due;
  return settled.outcome === 'moved' ? settled.on : undefined;
}

/** `day` plus `times` intervals, or null when the result leaves the years 0000–9999 that a day string can hold. */
export function addIntervals(day: string, every: Cadence, times: number): string | null {
  const amount = every.count * times;
  const add = { day: addDays, week: addWeeks, month: addMonths, year: addYears }[every.unit];
  const moved = new Date(+add(dayToDate(day), amount, { in: utc }));
  const year = moved.getUTCFullYear();
  return Number.isNaN(year) || year < 0 || year > 9999 ? null : moved.toISOString().slice(0, 10);
}

function offWeekend(day: string, rule: Series['weekend']): string {
  if (rule === 'keep') return day;
  const weekday = getDay(dayToDate(day), { in: utc });
  const toSaturday = weekday === 6 ? { 'next-workday': 2, 'previous-workday': -1 }[rule] : 0;
  const toSunday = weekday === 0 ? { 'next-workday': 1, 'previous-workday': -2 }[rule] : 0;
  return addIntervals(day, { count: 1, unit: 'day' }, toSaturday + toSunday) ?? day;
}
