import { wordTable } from '../../word-table';
import { edtfYear } from '../calendar';
import { calendarOf } from '../day';
import { readAmount } from './amounts';
import type { Read } from './found';
import { ordinalAt } from './ordinals';
import type { RunningText } from './running-text';
import { quarterOf } from './steps';
import type { Surroundings } from './surroundings';
import { tenseAt } from './tense';
import { numberedYear, relativeYear, type Whole } from './whole-years';
import { FIGURES } from './words/english';

/** "third quarter", "third-quarter", "Q3 2025", "second half of 2026", "first nine months". `the` says that the article stands before. */
export function readPartOfYear(text: RunningText, at: number, around: Surroundings, the: boolean): Read | null {
  const led = wholeBefore(text, at, around);
  const start = led === null ? at : led.to;
  const fiscal = ['fiscal', 'financial', 'latest'].includes(text.word(start)) ? 1 : 0;
  const letter = readLetter(text, start, around);
  if (letter !== null) return letter;
  const first = start + fiscal;
  const counted = ordinalAt(text, first) ?? finalAt(text, first, around);
  if (counted === null || counted.number > 4) return null;
  const ordinal = counted.number;
  let { to } = counted;
  if (text.sign(to) === '-') to += 1;
  if (ordinal === 1) {
    const months = readFirstMonths(text, to, around);
    if (months !== null) return months;
  }
  const name = text.word(to);
  if (name !== 'quarter' && !(name === 'half' && ordinal <= 2)) return null;
  to += 1;
  const whole = led ?? wholeAfter(text, to, around);
  if (name === 'half' && whole === null) return the && isOfFigures(text, at) ? halfAlone(text, at, to, ordinal, around) : null;
  if (name === 'quarter' && whole === null && text.word(to) === 'of' && text.word(to + 1) !== 'fiscal') return null;
  const period = (name === 'half' ? 39 : 32) + ordinal;
  if (whole !== null)
    return { to: Math.max(to, whole.to), draft: { year: edtfYear(whole.year), period }, anchor: whole.anchor, certain: fiscal === 0 };
  if (name === 'quarter' && text.word(at - 1) === 'the' && isOfGame(text, at - 1)) return null;
  return quarterAlone(text, the ? at - 1 : at, to, period, around, fiscal === 0);
}

/** The number of the last part of a year. */
const LAST_OF: Readonly<Record<string, number>> = wordTable({ quarter: 4, half: 2 });

/** "the final quarter", "the last quarter of 1989": its number, since there are four. The last quarter alone is the one before this. */
function finalAt(text: RunningText, at: number, around: Surroundings): { readonly number: number; readonly to: number } | null {
  const number = LAST_OF[text.word(at + 1)];
  if (number === undefined || !['last', 'final'].includes(text.word(at))) return null;
  return text.word(at) === 'final' || wholeAfter(text, at + 2, around) !== null ? { number, to: at + 1 } : null;
}

/** Whether a sentence tells of figures, so that a half is no half of a game. */
function isOfFigures(text: RunningText, at: number): boolean {
  for (let near = at - 1; near >= at - 20 && !text.begins(near + 1); near -= 1) if (isFigure(text, near)) return true;
  for (let near = at + 1; near <= at + 10 && text.peek(near) !== undefined && !text.begins(near); near += 1)
    if (isFigure(text, near)) return true;
  return false;
}

const isFigure = (text: RunningText, at: number): boolean => /^[%$£€]$/.test(text.peek(at)?.text ?? '') || FIGURES.has(text.word(at));

/** The latest such half that has begun, or the next one where the verb looks ahead. */
function halfAlone(text: RunningText, at: number, to: number, ordinal: number, { history, published }: Surroundings): Read | null {
  if (history) return null;
  const { year, month } = calendarOf(published);
  const now = month <= 6 ? 1 : 2;
  const ahead = tenseAt(text, at - 1, to) === 'ahead';
  const of = ahead ? (ordinal < now ? year + 1 : year) : ordinal > now ? year - 1 : year;
  return { to, draft: { year: edtfYear(of), period: 39 + ordinal }, anchor: 'publication', certain: false };
}

/** "11 in the fourth quarter", "a touchdown in the third quarter" */
function isOfGame(text: RunningText, the: number): boolean {
  if (!['in', 'early', 'late'].includes(text.word(the - 1))) return false;
  const scored = ['points', 'yards', 'goal', 'goals', 'touchdown', 'touchdowns', 'rebounds', 'assists'].includes(text.word(the - 2));
  const number = text.plainNumber(the - 2);
  return scored || (number !== null && Number.isInteger(number) && number < 100);
}

/** The latest such quarter that has begun by publication, or the next one where the verb looks ahead. In a history it is of the year named last. */
export function quarterAlone(text: RunningText, from: number, to: number, period: number, around: Surroundings, certain: boolean): Read {
  const now = quarterOf(around.published);
  const named = around.history ? around.named : null;
  if (named !== null) return { to, draft: { year: edtfYear(named.year), period }, open: { period }, anchor: named.start, certain: false };
  const begun = period <= now.period ? now.year : now.year - 1;
  const ahead = period < now.period ? now.year + 1 : now.year;
  const tense = text.word(to) === 'ended' ? 'over' : tenseAt(text, from, to);
  const year = tense === 'ahead' && (period > now.period || period - now.period <= -2) ? ahead : begun;
  return { to, draft: { year: edtfYear(year), period }, open: { period }, anchor: 'publication', certain: certain && tense !== 'ahead' };
}

/** "Q3", "Q3 2025" */
function readLetter(text: RunningText, at: number, around: Surroundings): Read | null {
  const letter = text.word(at);
  const number = text.plainNumber(at + 1);
  if ((letter !== 'q' && letter !== 'h') || !text.joined(at + 1) || number === null || number < 1 || number > (letter === 'q' ? 4 : 2))
    return null;
  const period = (letter === 'q' ? 32 : 39) + number;
  const whole = wholeAfter(text, at + 2, around);
  if (whole !== null) return { to: whole.to, draft: { year: edtfYear(whole.year), period }, anchor: whole.anchor, certain: true };
  return letter === 'q' ? quarterAlone(text, at, at + 2, period, around, true) : null;
}

/** "first nine months of 1989": of the year in which they ended last. */
function readFirstMonths(text: RunningText, at: number, around: Surroundings): Read | null {
  const amount = readAmount(text, at);
  if (amount === null || amount.count === null || amount.count > 11 || amount.unit !== 'month') return null;
  const whole = wholeAfter(text, amount.to, around);
  const { year: now, month } = calendarOf(around.published);
  const year = whole?.year ?? (month > amount.count - 1 ? now : now - 1);
  const last = `${edtfYear(year)}-${String(amount.count).padStart(2, '0')}`;
  return {
    to: whole?.to ?? amount.to,
    draft: { edtf: `${edtfYear(year)}-01/${last}` },
    kind: 'span',
    anchor: whole === null ? 'publication' : whole.anchor,
    certain: whole !== null,
  };
}

/** "of 1996", "1996", "of last year", "this year", "of fiscal 1990". */
function wholeAfter(text: RunningText, from: number, around: Surroundings): Whole | null {
  if (text.begins(from)) return null;
  let at = from;
  if (text.sign(at) === ',') at += 1;
  if (['of', 'in'].includes(text.word(at))) at += 1;
  if (text.word(at) === 'the' && text.word(at + 1) === 'year' && text.word(at - 1) === 'of')
    return { year: calendarOf(around.published).year, to: at + 2, anchor: 'publication' };
  if (['fiscal', 'financial'].includes(text.word(at))) at += 1;
  if (text.word(at) === 'year') at += 1;
  return numberedYear(text, at, around) ?? relativeYear(text, at, around);
}

/** "1996 third quarter", "last year's third quarter". */
function wholeBefore(text: RunningText, at: number, around: Surroundings): Whole | null {
  const whole = numberedYear(text, at, around) ?? relativeYear(text, at, around);
  if (whole === null) return null;
  const next = ['fiscal', 'financial'].includes(text.word(whole.to)) ? whole.to + 1 : whole.to;
  return ordinalAt(text, next) === null ? null : whole;
}
