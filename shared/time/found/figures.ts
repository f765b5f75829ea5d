import { wordTable } from '../../word-table';
import { edtfYear } from '../calendar';
import { calendarOf } from '../day';
import { monthNumber, UNITS } from '../typed/relative';
import { readExplicit } from './explicit';
import type { Read } from './found';
import { ordinalAt } from './ordinals';
import { quarterAlone } from './quarters';
import type { RunningText } from './running-text';
import { stepFrom } from './steps';
import type { Surroundings } from './surroundings';

/** Years and quarters as reports of figures name them. */

/** Behind the article: "the year" of the figures, "the quarter ended Sept. 30", "the June quarter", "the 1989 quarter". */
export function readFigures(text: RunningText, at: number, around: Surroundings): Read | null {
  return (
    readYearOfFigures(text, at, around) ??
    readRunning(text, at, around) ??
    readQuarterEnded(text, at, around) ??
    readQuarterOfMonth(text, at, around) ??
    readQuarterOfYear(text, at, around)
  );
}

/** "for the year": that of the figures that were named, or the one that runs. */
function readYearOfFigures(text: RunningText, at: number, around: Surroundings): Read | null {
  if (text.word(at) !== 'year' || text.word(at - 2) !== 'for' || ['of', 'to', 'ended', 'ending', 'that'].includes(text.word(at + 1)))
    return null;
  if (/^\d/.test(text.peek(at + 1)?.text ?? '') || text.sign(at + 1) === '-' || around.history) return null;
  const { named, published } = around;
  const year = named?.year ?? calendarOf(published).year;
  return { to: at + 1, draft: { year: edtfYear(year) }, anchor: named?.start ?? 'publication', certain: false };
}

const BEGUN: ReadonlySet<string> = new Set([
  'began',
  'begin',
  'begun',
  'started',
  'start',
  'ended',
  'end',
  'finished',
  'finish',
  'closed',
  'opened',
]);
const REST: ReadonlySet<string> = new Set(['rest', 'remainder', 'balance', 'course', 'bulk']);
const STRETCHES: ReadonlySet<string> = new Set(['months', 'weeks', 'days', 'quarters']);

/** "the rest of the week", "the first nine months of the year", "began the year", "the year to date": what runs at publication, in a history the year named last. */
function readRunning(text: RunningText, at: number, around: Surroundings): Read | null {
  const word = text.word(at);
  const unit = word.endsWith('s') ? undefined : UNITS[word];
  if (unit === undefined || !['week', 'month', 'quarter', 'year'].includes(unit)) return null;
  const toDate = text.word(at + 1) === 'to' && text.word(at + 2) === 'date';
  // "down 14 percent for the week"
  const summed = unit !== 'year' && text.word(at - 2) === 'for' && (text.begins(at + 1) || text.sign(at + 1) === ',');
  if (!toDate && !summed && !BEGUN.has(text.word(at - 2)) && !isRestOf(text, at - 2)) return null;
  if (['of', 'ago', 'before', 'after'].includes(text.word(at + 1))) return null;
  const { history, named, published } = around;
  if (history) {
    if (unit !== 'year' || named === null) return null;
    return { to: at + 1, draft: { year: edtfYear(named.year) }, anchor: named.start, certain: false };
  }
  return { to: toDate ? at + 3 : at + 1, draft: stepFrom(published, unit, 0), anchor: 'publication', certain: false };
}

function isRestOf(text: RunningText, at: number): boolean {
  if (text.word(at) !== 'of') return false;
  const named = text.word(at - 1);
  return REST.has(named) || (STRETCHES.has(named) && [2, 3].some((back) => ['first', 'last', 'final'].includes(text.word(at - back))));
}

/** "the quarter ended Sept. 30": where a quarter of the calendar ends then. */
function readQuarterEnded(text: RunningText, at: number, around: Surroundings): Read | null {
  if (text.word(at) !== 'quarter') return null;
  const ended = ['that', 'which'].includes(text.word(at + 1)) ? at + 2 : at + 1;
  if (!['ended', 'ending', 'ends'].includes(text.word(ended))) return null;
  const read = readExplicit(text, text.word(ended + 1) === 'on' ? ended + 2 : ended + 1, around);
  const { year, month = 1 } = read?.draft ?? {};
  if (read === null || year === undefined || month % 3 !== 0) return null;
  return { to: at + 1, draft: { year, period: 32 + month / 3 }, anchor: read.anchor, certain: false };
}

/** "the June quarter", "the October-December period" */
function readQuarterOfMonth(text: RunningText, at: number, around: Surroundings): Read | null {
  const first = monthNumber(text.word(at));
  if (first === null) return null;
  const pair = text.sign(at + 1) === '-';
  const last = pair ? monthNumber(text.word(at + 2)) : first;
  const name = pair ? at + 3 : at + 1;
  const named = text.word(name) === 'quarter' || (pair && text.word(name) === 'period');
  if (!named || last === null || last % 3 !== 0 || (pair && last !== first + 2)) return null;
  return quarterAlone(text, at - 1, name + 1, 32 + last / 3, around, false);
}

/** "the 1989 quarter": the same as the quarter that was named. */
function readQuarterOfYear(text: RunningText, at: number, { namedQuarter }: Surroundings): Read | null {
  const year = ['quarter', 'period'].includes(text.word(at + 1)) ? text.fourDigits(at) : null;
  if (year === null || namedQuarter?.period === undefined) return null;
  return {
    aside: true,
    to: at + 2,
    draft: { year: edtfYear(year), period: namedQuarter.period },
    anchor: namedQuarter.start,
    certain: false,
  };
}

/**
 * "fiscal 1988", "fiscal year 2010", "FY2010", "fiscal 1989's second quarter": begins in different months in different places, so it is not sure.
 * "1989's second quarter" is.
 */
export function readOwnedYear(text: RunningText, at: number): Read | null {
  const fiscal = ['fiscal', 'financial', 'fy'].includes(text.word(at));
  const next = fiscal ? (text.word(at + 1) === 'year' ? at + 2 : at + 1) : at;
  const number = text.fourDigits(next);
  if (number === null || number < 1800 || number > 2200) return null;
  const quarter = text.owns(next) ? quarterAt(text, next + 3) : null;
  if (quarter !== null) return { to: quarter.to, draft: { year: String(number), period: quarter.period }, anchor: null, certain: !fiscal };
  return fiscal ? { to: next + 1, draft: { year: String(number) }, anchor: null, certain: false } : null;
}

/** Before the codes of the quarters and halves of a year: EDTF, “Level 2 Sub-year groupings”. */
const PERIODS: Readonly<Record<string, number>> = wordTable({ quarter: 32, half: 39 });

function quarterAt(text: RunningText, at: number): { readonly period: number; readonly to: number } | null {
  const final = ['final', 'last'].includes(text.word(at));
  const ordinal = final ? { number: 0, to: at + 1 } : ordinalAt(text, at);
  if (ordinal === null) return null;
  const name = text.sign(ordinal.to) === '-' ? ordinal.to + 1 : ordinal.to;
  const base = PERIODS[text.word(name)];
  if (base === undefined) return null;
  const last = base === 32 ? 4 : 2;
  return ordinal.number > last ? null : { period: base + (final ? last : ordinal.number), to: name + 1 };
}
