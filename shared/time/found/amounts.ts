import { SMALL_NUMBERS } from '../typed/number-words';
import { UNITS, type Unit } from '../typed/relative';
import type { RunningText } from './running-text';
import { ABOUT, UNTOLD } from './words/english';
import { below100 } from './years';

/** A distance in time as it is said: "three weeks", "two and a half years", "about a decade". */
export interface Amount {
  /** The token behind the last. */
  readonly to: number;
  /** Null for "several", "a few". */
  readonly count: number | null;
  readonly half: boolean;
  readonly unit: Unit;
  readonly approximate: boolean;
}

/** Every word that an amount can begin with, beside numbers; most words are none of them. */
export const AMOUNT_WORDS: ReadonlySet<string> = new Set([
  ...Object.keys(SMALL_NUMBERS),
  ...UNTOLD.keys(),
  ...ABOUT,
  ...['half', 'more', 'less', 'fewer', 'over', 'at'],
]);

/** Reads an amount that begins at a token, the words for about and more than with it; null where there is none. */
export function readAmount(text: RunningText, from: number): Amount | null {
  if (text.peek(from)?.kind !== 'number' && !AMOUNT_WORDS.has(text.word(from))) return null;
  let at = from;
  let approximate = false;
  const half = readHalf(text, at);
  if (half !== null) return half;
  if (ABOUT.has(text.word(at))) {
    approximate = true;
    at += 1;
  } else if (['more', 'less', 'fewer'].includes(text.word(at)) && text.word(at + 1) === 'than') at += 2;
  else if (text.word(at) === 'over' && !IS_OVER.has(text.word(at - 1))) at += 1;
  else if (text.word(at) === 'at' && text.word(at + 1) === 'least') at += 2;
  const counted = countAt(text, at);
  if (counted === null) return null;
  let { to } = counted;
  let withHalf = counted.half;
  if (text.sign(to) === '-') to += 1;
  const unit = UNITS[text.word(to)];
  if (unit === undefined) return null;
  to += 1;
  if (text.word(to) === 'and' && text.word(to + 1) === 'a' && text.word(to + 2) === 'half') {
    withHalf = true;
    to += 3;
  }
  return { to, count: counted.count, half: withHalf, unit, approximate };
}

/** "the war was over two days later" */
const IS_OVER: ReadonlySet<string> = new Set(['is', 'was', 'were', 'are', 'be', 'all', 'been']);

const HALVES: Partial<Record<Unit, readonly [count: number, unit: Unit]>> = {
  year: [6, 'month'],
  decade: [5, 'year'],
  century: [5, 'decade'],
};

/** "half a century" */
function readHalf(text: RunningText, at: number): Amount | null {
  if (text.word(at) !== 'half' || text.word(at + 1) !== 'a') return null;
  const unit = UNITS[text.word(at + 2)];
  const [count, finer] = (unit === undefined ? undefined : HALVES[unit]) ?? [];
  return count === undefined || finer === undefined ? null : { to: at + 3, count, half: false, unit: finer, approximate: false };
}

function countAt(text: RunningText, at: number): { readonly count: number | null; readonly half: boolean; readonly to: number } | null {
  const untold = UNTOLD.get(text.word(at))?.find((phrase) => phrase.every((word, index) => text.word(at + index) === word));
  if (untold !== undefined) return { count: null, half: false, to: at + untold.length };
  const token = text.peek(at);
  const number = token?.kind === 'number' ? text.plainNumber(at) : null;
  const said = number === null ? (below100(text, at) ?? one(text, at)) : { number, to: at + 1 };
  if (said === null || said.number > 9999 || (token?.kind === 'number' && token.ordinal)) return null;
  const half = text.word(said.to) === 'and' && text.word(said.to + 1) === 'a' && text.word(said.to + 2) === 'half';
  return { count: said.number, half, to: half ? said.to + 3 : said.to };
}

function one(text: RunningText, at: number): { readonly number: number; readonly to: number } | null {
  return ['a', 'an'].includes(text.word(at)) ? { number: 1, to: at + 1 } : null;
}
