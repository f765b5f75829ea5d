import { edtfYear } from '../calendar';
import { calendarOf, type Day, dayFrom } from '../day';
import { SMALL_NUMBERS } from '../typed/number-words';
import { fromDecade } from '../typed/numeric-date';
import { SEASONS } from '../typed/periods';
import { centuryMask } from '../typed/stretch';
import { eraAt } from './eras';
import type { Read } from './found';
import { ordinalAt } from './ordinals';
import type { RunningText } from './running-text';
import { oneReading } from './steps';
import type { Surroundings } from './surroundings';
import { tenseAt } from './tense';
import { numberedYear, relativeYear, type Whole } from './whole-years';
import { saidYearAt } from './years';

/** "spring of 1862", "winter of 1961–62", "the fall", "summer 2025". */
export function readSeason(text: RunningText, at: number, around: Surroundings, the: boolean): Read | null {
  const period = SEASONS[text.word(at)];
  if (period === undefined) return null;
  const of = ['of', 'in', ','].includes(text.word(at + 1) || text.sign(at + 1)) ? at + 2 : at + 1;
  const whole = text.begins(of) ? null : numberedYear(text, of, around);
  if (whole !== null) return { to: secondYear(text, whole), draft: { year: edtfYear(whole.year), period }, anchor: null, certain: true };
  const said = saidYearAt(text, of);
  if (said !== null) return { to: said.to, draft: { year: edtfYear(said.year), period }, anchor: null, certain: true };
  const pair = /^(\d{4})[-/](\d\d)$/.exec(text.peek(of)?.text ?? '');
  if (pair !== null) return { to: of + 1, draft: { year: pair[1] ?? '', period }, anchor: null, certain: true };
  const shifted = relativeYear(text, of, around);
  if (shifted !== null) return { to: shifted.to, draft: { year: edtfYear(shifted.year), period }, anchor: shifted.anchor, certain: true };
  const led = the
    ? ['in', 'by', 'until', 'till', 'since', 'during', 'over', 'through', 'for', 'late', 'early'].includes(text.word(at - 2)) ||
      (text.word(at - 2) === 'of' && ['end', 'start', 'beginning', 'middle', 'most', 'much', 'all', 'rest'].includes(text.word(at - 3)))
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
