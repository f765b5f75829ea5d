import { type MovedDate, movedDates } from '../../../shared/reviews/compare';
import type { SaidOfAll } from '../../../shared/reviews/messages';
import type { Occurrence } from '../../../shared/reviews/occurrences';
import { outcomeSaid } from '../../../shared/reviews/outcomes';
import { projectionEnd } from '../../../shared/reviews/projection';
import type { Outcome, Series } from '../../../shared/series';
import { bridge, write } from '../../client';
import { offerUndo } from '../../state/offer-undo';
import { strings as stateStrings } from '../../state/strings';
import { announce } from '../../ui/announce';
import { strings } from './strings';

/** What somebody says became of an occurrence; null: nothing is known of it (any more). */
export type Said = { readonly kind: Outcome['outcome']; readonly on: string | null } | null;

function outcomeOf(series: Series, occurrence: Occurrence, said: Said): Outcome | null {
  return said === null ? null : outcomeSaid(occurrence, said.kind, said.on, series.outcomes[String(occurrence.n)]);
}

/** The other dates that would move if that were said: none in fixed mode, in rolling mode perhaps all that follow. */
export function movesWhenSaid(series: Series, occurrence: Occurrence, said: Said, today: string, projectDays: number): MovedDate[] {
  if (series.mode === 'fixed') return [];
  const outcome = outcomeOf(series, occurrence, said);
  const { [String(occurrence.n)]: _, ...others } = series.outcomes;
  const after = { ...series, outcomes: outcome === null ? others : { ...others, [String(occurrence.n)]: outcome } };
  return movedDates(series, after, { from: occurrence.date, until: projectionEnd(series, today, projectDays), today });
}

/** The other dates that would move if that were said of all that wait. */
export function movesWhenAllSaid(
  series: Series,
  overdue: readonly Occurrence[],
  said: SaidOfAll,
  today: string,
  projectDays: number,
): MovedDate[] {
  const [first] = overdue;
  if (series.mode === 'fixed' || first === undefined) return [];
  const all = overdue.map((one) => [String(one.n), outcomeSaid(one, said, null, series.outcomes[String(one.n)])] as const);
  const outcomes = { ...series.outcomes, ...Object.fromEntries(all) };
  const window = { from: first.date, until: projectionEnd(series, today, projectDays), today };
  return movedDates(series, { ...series, outcomes }, window);
}

/** Says the same of all that wait, as one action that can be taken back on the spot. Answers null when it was saved, else why not. */
export async function settleAll(series: Series, overdue: readonly Occurrence[], said: SaidOfAll): Promise<string | null> {
  const result = await write(() => bridge.series.settleAll({ id: series.id, numbers: overdue.map(({ n }) => n), outcome: said }));
  if (!result.ok) return result.error.message;
  const words = strings.reviews.all;
  offerUndo(words.settled(overdue.length, stateStrings.review.states[said]), result.value.revision, words.takeBack);
  return null;
}

/**
 * Says what became of an occurrence, as one action. Answers null when it was saved, else why not: what is still ahead cannot
 * have been held, or a picture would show the future as a fact.
 */
export async function settle(series: Series, occurrence: Occurrence, said: Said, today: string): Promise<string | null> {
  const outcome = outcomeOf(series, occurrence, said);
  if (outcome?.outcome === 'held' && (outcome.on ?? occurrence.date) > today) return strings.reviews.heldAhead;
  const result = await write(() => bridge.series.settle({ id: series.id, n: occurrence.n, outcome }));
  if (!result.ok) return result.error.message;
  const words = said === null ? strings.reviews.menu.clear : stateStrings.review.states[said.kind];
  announce(strings.reviews.settled(occurrence.n, words));
  return null;
}
