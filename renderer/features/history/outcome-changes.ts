import { z } from 'zod';
import { dayWords } from '../../../shared/reviews/days';
import { outcomeSchema } from '../../../shared/series';
import { strings as stateStrings } from '../../state/strings';
import type { FieldChange } from './field-change';
import { short } from './short';
import { strings } from './strings';

const outcomes = z.record(z.string(), outcomeSchema);

/** Outcomes are told review by review: "Review 1: nothing → held on 15 April 2026". */
export function outcomeChanges(before: unknown, after: unknown): FieldChange[] {
  const was = outcomes.safeParse(before ?? {}).data ?? {};
  const is = outcomes.safeParse(after ?? {}).data ?? {};
  const numbers = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort((one, other) => Number(one) - Number(other));
  return numbers
    .map((n) => ({ field: strings.history.review(Number(n)), before: outcomeWords(was[n]), after: outcomeWords(is[n]) }))
    .filter((change) => change.before !== change.after);
}

function outcomeWords(outcome: z.infer<typeof outcomeSchema> | undefined): string | null {
  if (outcome === undefined) return null;
  const state = stateStrings.review.states[outcome.outcome];
  const said =
    outcome.on === undefined
      ? state
      : outcome.outcome === 'moved'
        ? stateStrings.review.movedTo(dayWords(outcome.on))
        : stateStrings.review.on(state, dayWords(outcome.on));
  return short(outcome.note === undefined || outcome.note === '' ? said : `${said}: ${outcome.note}`);
}
