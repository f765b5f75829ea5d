import type { Occurrence } from '../../../shared/reviews/occurrences';
import { calendarOf, DAY_MS, dayAt, dayFrom } from '../../../shared/time/day';
import { dayText, midnightOf } from '../../../shared/time/day-text';
import { dayAndMonth } from '../../../shared/view/mark';

/** As many marks as can still be told apart. */
const MOST = 60;
const MOST_TICKS = 8;
/** Percent of the width: a label begun further right would be cut off. */
const LAST_TICK = 94;
/** A strip shorter than this, in days, is told by its months. */
const SHORT = 400;

export interface Strip {
  /** Those nearest to today when there are too many. */
  readonly shown: readonly Occurrence[];
  /** Whether the strip begins at the anchor. */
  readonly fromAnchor: boolean;
  /** First days of years on the strip, or of months where it is short, thinned out so that their labels keep clear of each other. */
  readonly ticks: readonly { readonly day: string; readonly label: string }[];
  /** Where a day lies, in percent of the width; marks keep clear of both edges. */
  place(day: string): number;
}

/** What the strip of a series shows, and its scale, which fits any width. */
export function stripOf(anchor: string, occurrences: readonly Occurrence[], today: string): Strip {
  const ahead = occurrences.findIndex((occurrence) => occurrence.date >= today);
  const middle = ahead === -1 ? occurrences.length : ahead;
  const first = Math.max(0, Math.min(middle - MOST / 2, occurrences.length - MOST));
  const shown = occurrences.slice(first, first + MOST);
  const begin = first === 0 ? anchor : (shown[0]?.date ?? anchor);
  const days = [begin, today, ...shown.flatMap(({ date, on }) => [date, on ?? date])].map(midnightOf);
  const start = Math.min(...days);
  const end = Math.max(...days);
  const span = Math.max(1, end - start);
  const place = (day: string) => 1 + ((midnightOf(day) - start) / span) * 98;
  const ticks = (span / DAY_MS < SHORT ? monthsIn(start, end) : yearsIn(start, end)).filter(({ day }) => place(day) <= LAST_TICK);
  return { shown, fromAnchor: first === 0, ticks: thinned(ticks), place };
}

function yearsIn(start: number, end: number): Strip['ticks'] {
  const first = calendarOf(dayAt(start)).year + 1;
  const count = calendarOf(dayAt(end)).year - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, number) => {
    const year = first + number;
    return { day: dayText(dayFrom(year)), label: String(year) };
  });
}

function monthsIn(start: number, end: number): Strip['ticks'] {
  const months: { day: string; label: string }[] = [];
  const month = new Date(start);
  month.setUTCDate(1);
  for (month.setUTCMonth(month.getUTCMonth() + 1); month.getTime() <= end; month.setUTCMonth(month.getUTCMonth() + 1)) {
    const day = dayText(dayAt(month.getTime()));
    months.push({ day, label: `${dayAndMonth(day).replace(/^\d+ /, '')} ${day.slice(0, 4)}` });
  }
  return months;
}

function thinned<T>(ticks: readonly T[]): T[] {
  const step = Math.max(1, Math.ceil(ticks.length / MOST_TICKS));
  return ticks.filter((_, position) => position % step === 0);
}
