import { edtfYear } from '../calendar';
import { calendarOf, type Day, dayFrom } from '../day';
import { SMALL_NUMBERS } from '../typed/number-words';
import { fromDecade } from '../typed/numeric-date';
import { SEASONS } from '../typed/periods';
import { centuryMask } from '../typed/stretch';
import { readAmount } from './amounts';
import { eraAt, eraYearAt } from './eras';
import type { Read } from './found';
import { ordinalAt } from './ordinals';
import { relativeYear, type Whole } from './relative-years';
import type { RunningText } from './running-text';
import { shortYear } from './short-years';
import { oneReading, quarterOf } from './steps';
import type { Surroundings } from './surroundings';
import { tenseAt } from './tense';
import { saidYearAt } from './years';

/** "third quarter", "third-quarter", "Q3 2025", "second half of 2026", "first nine months". `the` says that the article stands before. */
export function readPartOfYear(text: RunningText, at: number, around: Surroundings, the: boolean): Read | null {
  const led = wholeBefore(text, at, around);
  const start = led === null ? at : led.to;
  const fiscal = ['fiscal', 'financial', 'latest'].includes(text.word(start)) ? 1 : 0;
  const letter = readLetter(text, start, around);
  if (letter !== null) return letter;
  const first = start + fiscal;
  const counted = ordinalAt(text, first);
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
  if (name === 'half' && whole === null) return null;
  if (name === 'quarter' && whole === null && text.word(to) === 'of' && text.word(to + 1) !== 'fiscal') return null;
  const period = (name === 'half' ? 39 : 32) + ordinal;
  if (whole !== null)
    return { to: Math.max(to, whole.to), draft: { year: edtfYear(whole.year), period }, anchor: whole.anchor, certain: fiscal === 0 };
  if (name === 'quarter' && text.word(at - 1) === 'the' && isOfGame(text, at - 1)) return null;
  return quarterAlone(text, the ? at - 1 : at, to, period, around, fiscal === 0);
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
  const tense = tenseAt(text, from, to);
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
  return numberOfYear(text, at, around) ?? relativeYear(text, at, around);
}

/** "1996 third quarter", "last year's third quarter". */
function wholeBefore(text: RunningText, at: number, around: Surroundings): Whole | null {
  const whole = numberOfYear(text, at, around) ?? relativeYear(text, at, around);
  if (whole === null) return null;
  const next = ['fiscal', 'financial'].includes(text.word(whole.to)) ? whole.to + 1 : whole.to;
  return ordinalAt(text, next) === null ? null : whole;
}

function numberOfYear(text: RunningText, at: number, around: Surroundings): Whole | null {
  const era = eraYearAt(text, at);
  if (era !== null) return { ...era, anchor: null };
  const short = shortYear(text, at, around);
  if (short !== null) return { year: Number(short), to: at + 2, anchor: null };
  const number = text.fourDigits(at);
  return number === null || number < 1000 || number > calendarOf(around.published).year + 100
    ? null
    : { year: number, to: at + 1, anchor: null };
}

/** "spring of 1862", "winter of 1961–62", "the fall", "summer 2025". */
export function readSeason(text: RunningText, at: number, around: Surroundings, the: boolean): Read | null {
  const period = SEASONS[text.word(at)];
  if (period === undefined) return null;
  const of = ['of', 'in', ','].includes(text.word(at + 1) || text.sign(at + 1)) ? at + 2 : at + 1;
  const whole = text.begins(of) ? null : numberOfYear(text, of, around);
  if (whole !== null) return { to: secondYear(text, whole), draft: { year: edtfYear(whole.year), period }, anchor: null, certain: true };
  const said = saidYearAt(text, of);
  if (said !== null) return { to: said.to, draft: { year: edtfYear(said.year), period }, anchor: null, certain: true };
  const pair = /^(\d{4})[-/](\d\d)$/.exec(text.peek(of)?.text ?? '');
  if (pair !== null) return { to: of + 1, draft: { year: pair[1] ?? '', period }, anchor: null, certain: true };
  const shifted = relativeYear(text, of, around);
  if (shifted !== null) return { to: shifted.to, draft: { year: edtfYear(shifted.year), period }, anchor: shifted.anchor, certain: true };
  const led = the
    ? ['in', 'by', 'until', 'till', 'since', 'during', 'over', 'through', 'for', 'late', 'early'].includes(text.word(at - 2)) ||
      (text.word(at - 2) === 'of' && ['end', 'start', 'beginning', 'middle'].includes(text.word(at - 3)))
    : isLedBare(text, at);
  if (!led) return null;
  if (text.word(at + 1) === 'of') return null;
  return seasonAlone(text, at, period, around);
}

/** "until fall", "in early autumn"; "in winter" alone may be any. */
function isLedBare(text: RunningText, at: number): boolean {
  const before = text.sign(at - 1) === '-' ? at - 2 : at - 1;
  if (['early', 'late'].includes(text.word(before))) return ['in', 'by', 'until', 'till', 'since', 'or'].includes(text.word(before - 1));
  return before === at - 1 && ['by', 'until', 'till', 'since'].includes(text.word(before));
}

function secondYear(text: RunningText, { year, to }: Whole): number {
  const second = text.peek(to + 1);
  const follows = second?.kind === 'number' && text.joined(to) && text.joined(to + 1) && /^[-/]$/.test(text.peek(to)?.text ?? '');
  return follows && Number(second.text) % 100 === (year + 1) % 100 ? to + 2 : to;
}

function seasonAlone(text: RunningText, at: number, period: number, around: Surroundings): Read {
  if (around.history && around.named !== null)
    return {
      to: at + 1,
      draft: { year: edtfYear(around.named.year), period },
      open: { period },
      anchor: around.named.start,
      certain: false,
    };
  const tense = ['until', 'till'].includes(text.word(at - 1)) ? 'ahead' : tenseAt(text, at, at + 1);
  const year = seasonYear(period, tense === 'ahead' ? 'next' : tense === 'over' ? 'last' : 'nearest', around.published);
  return { to: at + 1, draft: { year: edtfYear(year), period }, open: { period }, anchor: 'publication', certain: false };
}

/** The year of the season that is meant: the last that has begun, the next that has not ended, or the nearer. */
export function seasonYear(period: number, which: 'last' | 'next' | 'nearest', published: Day): number {
  const { year } = calendarOf(published);
  const middle = (of: number) => dayFrom(of, (period - 21) * 3 + 4, 15);
  const years = [year - 1, year, year + 1];
  if (which === 'nearest')
    return years.reduce((best, one) => (Math.abs(middle(one) - published) < Math.abs(middle(best) - published) ? one : best));
  if (which === 'last') return [...years].reverse().find((one) => middle(one) - 45 <= published) ?? year - 1;
  return years.find((one) => middle(one) + 45 >= published) ?? year + 1;
}

const DECADES: readonly string[] = ['tens', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

/** "1990s", "'80s", "the seventies", "nineteenth century". */
export function readAge(text: RunningText, at: number, around: Surroundings, the: boolean): Read | null {
  const token = text.peek(at);
  const third = ['early', 'mid', 'late'].includes(text.word(text.sign(at - 1) === '-' ? at - 2 : at - 1));
  if (token?.kind === 'decade') {
    if (token.digits.length === 2 && !/^['’]/.test(token.text) && !third) return null;
    return { to: at + 1, draft: oneReading(fromDecade(token.digits, around.published)), anchor: null, certain: token.digits.length === 4 };
  }
  const inWords = ageInWords(text, at);
  if (inWords !== null) return inWords;
  const decade = DECADES.indexOf(text.word(at));
  if (decade > 0) {
    if (!the && !third) return null;
    return { to: at + 1, draft: oneReading(fromDecade(`${decade + 1}0`, around.published)), anchor: null, certain: false };
  }
  const counted = ordinalAt(text, at);
  if (counted === null || counted.number > 30 || counted.number < 1) return null;
  const to = text.sign(counted.to) === '-' ? counted.to + 1 : counted.to;
  return text.word(to) === 'century' ? centuryRead(text, to + 1, counted.number) : null;
}

function centuryRead(text: RunningText, to: number, number: number): Read {
  const era = eraAt(text, to);
  return { to: era === null ? to : to + 1, draft: { year: centuryMask(number, era ?? undefined) }, anchor: null, certain: true };
}

/** "nineteen-sixties", "eighteen hundreds" */
function ageInWords(text: RunningText, at: number): Read | null {
  const hundred = SMALL_NUMBERS[text.word(at)] ?? 0;
  if (hundred < 13 || hundred > 20) return null;
  const next = text.sign(at + 1) === '-' ? at + 2 : at + 1;
  const decade = DECADES.indexOf(text.word(next));
  if (text.word(next) === 'hundreds') return { to: next + 1, draft: { year: `${hundred}XX` }, anchor: null, certain: false };
  return decade < 0 ? null : { to: next + 1, draft: { year: `${hundred}${decade + 1}X` }, anchor: null, certain: true };
}
