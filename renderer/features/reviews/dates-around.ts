import { type Occurrence, occurrenceAt, occurrencesOf, type Recurrence } from '../../../shared/reviews/occurrences';

/** Dates shown before saving, and how many of them may lie behind. */
const SHOWN = 8;
const BEHIND = 3;

/** The dates around today of a series as it would be saved. */
export function datesAround(recurrence: Recurrence, today: string): Occurrence[] {
  const behind = occurrencesOf(recurrence, { until: today, today }).length;
  const first = Math.max(1, behind - BEHIND + 1);
  // By number: how far the next dates reach depends on the interval.
  return Array.from({ length: SHOWN }, (_, step) => occurrenceAt(recurrence, first + step, today)).filter((one) => one !== null);
}
