import { addIntervals } from '../cadence/dates';
import type { Series } from '../series';
import { expectedOn, occurrencesIn } from './occurrences';

/** How far ahead the list across all series looks, in days. */
export const HORIZONS = [30, 90, 365] as const;
export type Horizon = (typeof HORIZONS)[number];

/** A review that is coming up: projected, or moved to a day ahead. */
export interface DueReview {
  readonly seriesId: string;
  readonly n: number;
  /** The day it is expected on. */
  readonly day: string;
  readonly state: 'projected' | 'moved';
}

/** What is due across all series from today to `days` after it, both included, in order of time; whatever the chart projects. */
export function dueWithin(series: readonly Series[], today: string, days: number): DueReview[] {
  const until = addIntervals(today, { count: 1, unit: 'day' }, days) ?? '9999-12-31';
  return series
    .flatMap((one) =>
      occurrencesIn(one, { from: today, until, today }).flatMap((occurrence): DueReview[] => {
        const { n, state } = occurrence;
        if (state !== 'projected' && state !== 'moved') return [];
        const day = expectedOn(occurrence);
        return day >= today && day <= until ? [{ seriesId: one.id, n, day, state }] : [];
      }),
    )
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.n - other.n));
}
