import { wordTable } from '../../word-table';
import { calendarOf } from '../day';
import { eraYearAt } from './eras';
import type { FoundAnchor } from './found';
import type { RunningText } from './running-text';
import { shortYear } from './short-years';
import type { Surroundings } from './surroundings';
import { BESIDE, FROM_PUBLICATION } from './words/english';

/** Whole years that something is part of, said by their number or by another year. */

/** A year, and where it was counted from. */
export interface Whole {
  readonly year: number;
  /** The token behind it. */
  readonly to: number;
  readonly anchor: FoundAnchor;
}

const FROM_TEXT: Readonly<Record<string, number>> = wordTable({
  same: 0,
  following: 1,
  next: 1,
  subsequent: 1,
  previous: -1,
  preceding: -1,
  prior: -1,
});

/** "last year", "that year", "the following year", "the year before": a year said by another one. */
export function relativeYear(text: RunningText, at: number, around: Surroundings): Whole | null {
  const shift = FROM_PUBLICATION[text.word(at)];
  if (shift !== undefined)
    return text.word(at + 1) === 'year' ? { year: calendarOf(around.published).year + shift, to: at + 2, anchor: 'publication' } : null;
  const { named } = around;
  const told = named === null ? null : toldYear(text, at);
  return told === null || named === null ? null : { year: named.year + told.shift, to: told.to, anchor: named.start };
}

/** Behind a month or a day: "June last year", "December of that year". */
export function relativeYearBehind(text: RunningText, at: number, around: Surroundings): Whole | null {
  if (text.begins(at)) return null;
  if (text.word(at) === 'of') return relativeYear(text, at + 1, around);
  return FROM_PUBLICATION[text.word(at)] === undefined ? null : relativeYear(text, at, around);
}

/** How far from the year named last. */
function toldYear(text: RunningText, at: number): { readonly shift: number; readonly to: number } | null {
  const [first, second, third] = [text.word(at), text.word(at + 1), text.word(at + 2)];
  if (first === 'that' && second === 'year') return { shift: 0, to: at + 2 };
  if (first === 'that' && second === 'same' && third === 'year') return { shift: 0, to: at + 3 };
  if (first !== 'the') return null;
  const shift = FROM_TEXT[second];
  if (shift !== undefined && third === 'year') return { shift, to: at + 3 };
  const beside = BESIDE[third];
  return second === 'year' && beside !== undefined ? { shift: beside, to: at + 3 } : null;
}

/** "1996", "’96", "480 BC" */
export function numberedYear(text: RunningText, at: number, around: Surroundings): Whole | null {
  const era = eraYearAt(text, at);
  if (era !== null) return { ...era, anchor: null };
  const short = shortYear(text, at, around);
  if (short !== null) return { year: Number(short), to: at + 2, anchor: null };
  const number = text.fourDigits(at);
  return number === null || number < 1000 || number > calendarOf(around.published).year + 100
    ? null
    : { year: number, to: at + 1, anchor: null };
}
