import { edtfYear } from '../calendar';
import type { Read } from './found';
import type { RunningText } from './running-text';
import { COUNTED } from './words/english';

/** A year in an era, astronomical: 1 BCE is 0. */
export interface EraYear {
  readonly year: number;
  /** The token behind it. */
  readonly to: number;
}

/** The era that stands at a token: "BC", "B.C.E.", "AD". In small letters "ad" is a word of its own. */
export function eraAt(text: RunningText, at: number): 'bce' | 'ce' | null {
  if (!text.capital(at)) return null;
  const word = text.word(at);
  if (word === 'bc' || word === 'bce') return 'bce';
  return word === 'ad' || word === 'ce' ? 'ce' : null;
}

/** "480 BC", "AD 70", "70 CE" */
export function eraYearAt(text: RunningText, at: number): EraYear | null {
  const before = text.word(at) === 'ad' && eraAt(text, at) === 'ce';
  const number = numberAt(text, before ? at + 1 : at);
  if (number === null) return null;
  if (before) return { year: number, to: at + 2 };
  const era = eraAt(text, at + 1);
  return era === null ? null : { year: inEra(number, era), to: at + 2 };
}

/**
 * A year in an era, and the two of "264–241 BC" or "218 to 201 BC", of which the second lends its era.
 *
 * @param lastYear the year that the text named last, astronomical
 */
export function readEraYears(text: RunningText, at: number, lastYear: number | null): readonly Read[] | null {
  const whole = eraYearAt(text, at);
  if (whole !== null) return [readOf(at, whole)];
  const number = numberAt(text, at);
  const early = number === null ? null : inEraOfText(text, at, number, lastYear);
  if (early !== null) return [{ ...readOf(at, { year: early, to: at + 1 }), certain: false }];
  const joined = text.sign(at + 1) === '-' || ['to', 'until', 'and', 'or'].includes(text.word(at + 1));
  const last = number !== null && joined ? eraYearAt(text, at + 2) : null;
  if (number === null || last === null || text.word(at + 2) === 'ad') return null;
  const first = { year: last.year < 1 ? inEra(number, 'bce') : number, to: at + 1 };
  return first.year >= last.year ? null : [readOf(at, first), readOf(at + 2, last)];
}

/** "In 406": a year of three digits in a text whose last year had no more. */
function inEraOfText(text: RunningText, at: number, number: number, lastYear: number | null): number | null {
  if (lastYear === null || lastYear >= 1000 || number < 100 || number > 999 || !LEADS.has(text.word(at - 1))) return null;
  const next = text.word(at + 1);
  if (text.sign(at + 1) === '-' || COUNTED.has(next) || (next.endsWith('s') && !['was', 'is', 'his', 'has'].includes(next))) return null;
  return lastYear < 1 ? inEra(number, 'bce') : number;
}

const LEADS: ReadonlySet<string> = new Set(['in', 'by', 'since', 'until', 'till', 'from']);

function readOf(from: number, { year, to }: EraYear): Read {
  return { from, to, draft: { year: edtfYear(year) }, anchor: null, certain: true };
}

const inEra = (number: number, era: 'bce' | 'ce'): number => (era === 'bce' ? 1 - number : number);

function numberAt(text: RunningText, at: number): number | null {
  const token = text.peek(at);
  const number = token?.kind === 'number' && !token.ordinal ? text.plainNumber(at) : null;
  return number === null || number < 1 || number > 9999 ? null : number;
}
