import type { DateContext } from '../../shared/time/typed-date';
import { readTyped } from '../state/typed/typed-date';
import { strings } from './strings';
import type { Attempt } from './use-saved-field';

/**
 * What a date that was typed has a field do: save it (null takes the date away), or what became of the attempt already.
 *
 * @param saved EDTF; empty when there is no date
 */
export function dateAttempt(
  text: string,
  saved: string,
  mayBeEmpty: boolean,
  context: DateContext,
): Attempt | { readonly kind: 'save'; readonly edtf: string | null } {
  const typed = readTyped(text, context);
  if (typed.kind === 'unknown') return { kind: 'refused', message: typed.message };
  if (typed.kind === 'empty') return mayBeEmpty ? { kind: 'save', edtf: null } : { kind: 'refused', message: strings.field.needsWhen };
  return typed.when.edtf === saved ? { kind: 'unchanged' } : { kind: 'save', edtf: typed.when.edtf };
}
