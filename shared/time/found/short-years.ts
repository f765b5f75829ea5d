import { calendarOf } from '../day';
import type { Read } from './found';
import type { RunningText } from './running-text';
import type { Surroundings } from './surroundings';
import { BEFORE_YEAR, COUNTED } from './words/english';

/** The year of "'96" or "’96", in four digits; null where none stands at a token. */
export function shortYear(text: RunningText, at: number, around: Surroundings): string | null {
  const digits = text.peek(at + 1);
  if (!/^['’‘]$/.test(text.peek(at)?.text ?? '') || digits?.kind !== 'number' || digits.text.length !== 2 || !text.joined(at + 1))
    return null;
  return fullYear(digits.text, around);
}

/** "in '98", but not a number that is quoted or counts something. */
export function readShortYear(text: RunningText, at: number, around: Surroundings): Read | null {
  const year = BEFORE_YEAR.has(text.word(at - 1)) ? shortYear(text, at, around) : null;
  if (year === null || COUNTED.has(text.word(at + 2)) || (text.joined(at + 2) && /^['’\d]/.test(text.peek(at + 2)?.text ?? '')))
    return null;
  return { to: at + 2, draft: { year }, anchor: null, certain: false };
}

/** The last such year that is not long after publication. */
export function fullYear(digits: string, around: Surroundings): string {
  const limit = calendarOf(around.published).year + 20;
  const year = limit - ((((limit - Number(digits)) % 100) + 100) % 100);
  return String(year);
}
