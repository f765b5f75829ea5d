import type { Series } from '../series';
import { daysBetween } from './days';
import { expectedOn, type Occurrence } from './occurrences';
import { daysLate } from './outcomes';
import { projectedOccurrences } from './projection';

/** How well a series has been kept so far. */
export interface Adherence {
  /** Held on the due day or before it. */
  readonly onTime: number;
  readonly late: number;
  readonly missed: number;
  readonly moved: number;
  readonly cancelled: number;
  readonly unconfirmed: number;
  /** Longest time in days between two days it is known to have been held on, the anchor counted as the first; null before any. */
  readonly longestGap: number | null;
  /** The latest day it is known to have been held on. */
  readonly lastHeld: string | null;
}

export interface SeriesSummary {
  readonly occurrences: readonly Occurrence[];
  /** The first one still ahead: unsettled, or moved to a day that has not passed. */
  readonly next: { readonly n: number; readonly day: string; readonly inDays: number } | null;
  /** Past and unsettled, oldest first. */
  readonly unconfirmed: readonly Occurrence[];
  readonly adherence: Adherence;
}

/** What the Reviews tab says about a series on `today` (a day of the home zone). */
export function summaryOf(series: Series, today: string, projectDays: number): SeriesSummary {
  const occurrences = projectedOccurrences(series, today, projectDays);
  const upcoming = occurrences
    .map((occurrence) => ({
      n: occurrence.n,
      day: expectedOn(occurrence),
      state: occurrence.state,
    }))
    .filter((entry) => (entry.state === 'projected' || entry.state === 'moved') && entry.day >= today)
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.n - other.n));
  const [first] = upcoming;
  return {
    occurrences,
    next: first === undefined ? null : { n: first.n, day: first.day, inDays: daysBetween(today, first.day) },
    unconfirmed: occurrences.filter((occurrence) => occurrence.state === 'unconfirmed').sort(byDay),
    adherence: adherenceOf(series.anchor, occurrences),
  };
}

function byDay(one: Occurrence, other: Occurrence): number {
  const [first, second] = [expectedOn(one), expectedOn(other)];
  return first < second ? -1 : first > second ? 1 : one.n - other.n;
}

function adherenceOf(anchor: string, occurrences: readonly Occurrence[]): Adherence {
  const count = (state: Occurrence['state']) => occurrences.filter((occurrence) => occurrence.state === state).length;
  const held = occurrences.filter((occurrence) => occurrence.state === 'held');
  const late = held.filter((occurrence) => (daysLate(occurrence) ?? 0) > 0).length;
  const days = held.map((occurrence) => occurrence.on ?? occurrence.date).sort();
  const gaps = days.map((day, position) => daysBetween(days[position - 1] ?? anchor, day));
  return {
    onTime: held.length - late,
    late,
    missed: count('missed'),
    moved: count('moved'),
    cancelled: count('cancelled'),
    unconfirmed: count('unconfirmed'),
    longestGap: gaps.length === 0 ? null : Math.max(...gaps),
    lastHeld: days.at(-1) ?? null,
  };
}

/** Series as the Reviews tab lists them: those with something overdue first (longest overdue on top), then by next date. */
export function byUrgency<T extends { readonly summary: SeriesSummary }>(entries: readonly T[]): T[] {
  const key = ({ summary }: T) => {
    const [overdue] = summary.unconfirmed;
    if (overdue !== undefined) return `0 ${expectedOn(overdue)}`;
    return summary.next === null ? '2' : `1 ${summary.next.day}`;
  };
  return [...entries].sort((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
}
