import { wordTable } from '../../word-table';
import { edtfOfDay } from '../day-text';
import { finish } from '../typed/draft';
import type { Unit } from '../typed/relative';
import { UNITS } from '../typed/relative';
import { type Amount, readAmount } from './amounts';
import type { Read } from './found';
import type { RunningText } from './running-text';
import { stepFrom } from './steps';
import type { Surroundings } from './surroundings';
import { VAGUE } from './words/english';

export const SIDES: Readonly<Record<string, 1 | -1>> = wordTable({ past: -1, last: -1, previous: -1, next: 1, coming: 1 });

/** Stretches that end or begin at publication: "the past five years", "over the next decade". `the` says that the article stands before. */
export function readStretch(text: RunningText, at: number, around: Surroundings, the: boolean): Read | null {
  const side = SIDES[text.word(at)];
  if (side === undefined || (text.word(at) === 'previous' && !the) || isVerb(text, at)) return null;
  const alone = the && isStretchOfOne(text, at) ? oneUnit(text, at + 1) : null;
  const amount = readAmount(text, at + 1) ?? alone;
  if (amount === null || text.word(amount.to) === 'of') return null;
  // In a history "the next ten days" are seen from the day that it is at.
  const told = around.history && ['next', 'previous'].includes(text.word(at)) ? around.named : null;
  const day = told === null ? around.published : told.day;
  if (amount.count === null || day === undefined) return { to: amount.to, kind: 'vague', anchor: 'publication', certain: false };
  const [unit, each] = YEARS[amount.unit] ?? [amount.unit, 1];
  const far = finish(stepFrom(day, unit, side * amount.count * each));
  const edge = 'edtf' in far ? edgeOf(far.edtf, side) : null;
  if (edge === null) return null;
  const today = edtfOfDay(day);
  return {
    to: amount.to,
    draft: { edtf: side < 0 ? `${edge}/${today}` : `${today}/${edge}` },
    kind: 'span',
    anchor: told?.start ?? 'publication',
    certain: told === null && !amount.approximate && !amount.half,
  };
}

/** "is expected to last six weeks", "may last a month": how long, and not when. */
function isVerb(text: RunningText, at: number): boolean {
  return text.word(at) === 'last' && BEFORE_VERB.has(text.word(at - 1));
}

const BEFORE_VERB: ReadonlySet<string> = new Set(
  'to will would ll shall should can could may might must not only usually normally typically often'.split(' '),
);

/** "the past year", "over the next year"; "the next year" alone is one that follows, and "the previous year" one that was before. */
function isStretchOfOne(text: RunningText, at: number): boolean {
  const word = text.word(at);
  if (word === 'past' || word === 'last' || word === 'coming') return true;
  if (word !== 'next') return false;
  return text.word(at + 1) === 'decade' || ['over', 'within', 'during', 'for', 'through', 'throughout'].includes(text.word(at - 2));
}

/** No mask may stand in a span: the next decade ends in the year that lies so far away. */
const YEARS: Partial<Record<Unit, readonly [Unit, number]>> = { decade: ['year', 10], century: ['year', 100] };

/** Nor may a set: a week gives its outer day. */
function edgeOf(edtf: string, side: 1 | -1): string | null {
  const days = /^\[(.+)\.\.(.+)\]$/.exec(edtf);
  if (days !== null) return (side < 0 ? days[1] : days[2]) ?? null;
  return edtf;
}

function oneUnit(text: RunningText, at: number): Amount | null {
  const word = text.word(at);
  const unit = word.endsWith('s') ? undefined : UNITS[word];
  return unit === undefined || unit === 'day' ? null : { to: at + 1, count: 1, half: false, unit, approximate: false };
}

/** What is said of when without naming a date: "recently", "currently". */
export function readVague(text: RunningText, at: number): Read | null {
  const phrase = VAGUE.get(text.word(at))?.find((words) => words.every((word, index) => text.word(at + index) === word));
  // "as recently as June"
  if (phrase?.[0] === 'recently' && text.word(at - 1) === 'as' && text.word(at + 1) === 'as') return null;
  // "its most recent report" tells of a last one, and not of when.
  if (phrase?.[0] === 'recent' && text.word(at - 1) === 'most') return null;
  // "at this time last year"
  if (phrase?.at(-1) === 'time' && ['last', 'next'].includes(text.word(at + phrase.length))) return null;
  if (phrase === undefined || (phrase[0] === 'now' && ['until', 'from', 'till'].includes(text.word(at - 1)))) return null;
  return { to: at + phrase.length, kind: 'vague', anchor: 'publication', certain: false };
}
