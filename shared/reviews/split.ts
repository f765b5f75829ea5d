import { fail, ok, type Result } from '../result';
import type { Ends, Outcome } from '../series';
import { countedDay, occurrenceAt, occurrencesIn, type Recurrence, rollsOn } from './occurrences';

export interface Split<S> {
  /** The series up to the occurrence before, its later outcomes gone. */
  readonly ended: S;
  /** A series of its own whose occurrence 1 is the one it was split at. */
  readonly continued: S;
  /**
   * Whether the dates go on as they were. They do not when the month's end clipped the date before: a series counted from
   * 30 April stays on the 30th.
   */
  readonly continues: boolean;
}

/** Dates compared to tell whether a split series goes on as it was: enough for every month end and leap year that matters. */
const COMPARED = 60;

/**
 * Parts a series before occurrence `n`, so that what follows can be edited apart. The new one is counted from the day the
 * occurrence before fell on (in rolling mode, the day it was held or moved to), so that its dates continue the old ones.
 * Errors: `invalid`, field `n`.
 */
export function splitSeries<S extends Recurrence>(series: S, n: number): Result<Split<S>> {
  if (n === 1) return fail('invalid', 'Nothing comes before the first review: edit the whole series instead.', 'n');
  const here = occurrenceAt(series, n, series.anchor);
  const before = occurrenceAt(series, n - 1, series.anchor);
  if (here === null || before === null) return fail('invalid', `The series has no review number ${n}.`, 'n');
  const counted = countedDay(series, n - 1)?.day ?? before.date;
  const anchor = series.mode === 'rolling' && before.on !== undefined ? rollsOn(series, counted, before.on) : counted;
  const ended = {
    ...series,
    ends: { kind: 'after', count: n - 1 } as const,
    outcomes: outcomesOf(series.outcomes, (at) => (at < n ? at : null)),
  };
  const continued = {
    ...series,
    anchor,
    ends: endsFrom(series.ends, n),
    outcomes: outcomesOf(series.outcomes, (at) => (at >= n ? at - n + 1 : null)),
  };
  return ok({ ended, continued, continues: goesOn(series, continued, n, here.date) });
}

function endsFrom(ends: Ends, n: number): Ends {
  return ends.kind === 'after' ? { kind: 'after', count: ends.count - n + 1 } : ends;
}

function outcomesOf(outcomes: Readonly<Record<string, Outcome>>, place: (n: number) => number | null): Record<string, Outcome> {
  const kept: Record<string, Outcome> = {};
  for (const [number, outcome] of Object.entries(outcomes)) {
    const at = place(Number(number));
    if (at !== null) kept[String(at)] = outcome;
  }
  return kept;
}

function goesOn(series: Recurrence, continued: Recurrence, n: number, from: string): boolean {
  const dates = (one: Recurrence, first: number) =>
    occurrencesIn(one, { from, until: '9999-12-31', today: from })
      .filter((occurrence) => occurrence.n >= first && occurrence.n < first + COMPARED)
      .map((occurrence) => occurrence.date)
      .join();
  return dates(series, n) === dates(continued, 1);
}
