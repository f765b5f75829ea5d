import { strings } from './strings';

/** The store asks for as much; saying it here spares a round. */
const SHORTEST = 8;

/** What is wrong with a new passphrase and its repetition, by field. */
export function flawOf(next: string, again: string): Readonly<Record<string, string>> {
  if ([...next].length < SHORTEST) return { next: strings.lock.tooShort(SHORTEST) };
  return next === again ? {} : { again: strings.lock.differs };
}
