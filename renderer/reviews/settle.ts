import type { Occurrence } from '../../shared/reviews/occurrences';
import { settledAs } from '../../shared/reviews/outcomes';
import type { Outcome, Series } from '../../shared/series';
import { bridge, write } from '../client';
import { announce } from '../shell/announce';
import { strings } from '../strings';

/**
 * Says what became of an occurrence, as one action. Answers whether it was saved; when it was not, the status line says why.
 *
 * @param on the day it was held on or moved to; null for the due day.
 */
export async function settle(series: Series, occurrence: Occurrence, kind: Outcome['outcome'], on: string | null): Promise<boolean> {
  const outcome = settledAs(kind, occurrence.date, on, series.outcomes[String(occurrence.n)]);
  const result = await write(() => bridge.series.settle({ id: series.id, n: occurrence.n, outcome }));
  if (result.ok) announce(strings.reviews.settled(occurrence.n, strings.inspector.occurrence.states[kind]));
  return result.ok;
}

/** Makes it unsettled again. */
export async function clearOutcome(series: Series, occurrence: Occurrence): Promise<boolean> {
  const result = await write(() => bridge.series.settle({ id: series.id, n: occurrence.n, outcome: null }));
  if (result.ok) announce(strings.reviews.settled(occurrence.n, strings.reviews.menu.clear));
  return result.ok;
}
