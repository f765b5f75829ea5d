import { calendarOf } from '../day';
import { SMALL_NUMBERS } from '../typed/number-words';
import type { Read } from './found';
import { monthAt } from './names';
import type { RunningText } from './running-text';
import type { Surroundings } from './surroundings';
import { BEFORE_LABEL, BEFORE_YEAR, COUNTED } from './words/english';
import { isYearAlone } from './years-alone';

/** Years that stand alone: "in 1996", "the 1996 election", "1994-96", "nineteen ninety-six". */
export function readYears(text: RunningText, at: number, around: Surroundings): readonly Read[] | null {
  const token = text.peek(at);
  if (token?.kind === 'word') return readSaidYear(text, at, around);
  if (token?.kind === 'iso') return readPairInOneToken(text, at, around);
  if (token?.kind === 'numeric' && token.numbers.length === 2) return readNumericYears(text, at, token.numbers, around);
  if (yearAt(text, at, around) === null) return null;
  // "the raid of 1895" is what it is called.
  const called = around.history && around.named !== null && text.word(at - 1) === 'of' && (text.plainNumber(at) ?? 0) < around.named.year;
  const pair = readPair(text, at, around);
  if (pair !== null) return called ? pair.map((one) => ({ ...one, aside: true })) : pair;
  const said = isSaidToBeYear(text, at, around);
  if (said === null) return null;
  // "a 1985 model": later words do not count from it.
  const aside = called || OWNERS.has(text.word(at - 1));
  return [{ ...yearRead(at, token?.text ?? '', said), aside }];
}

/** Before a year that describes something: "a 1985 model". */
const OWNERS: ReadonlySet<string> = new Set(['a', 'his', 'her', 'its', 'their', 'our', 'my']);

function yearRead(at: number, digits: string, certain: boolean): Read {
  return { from: at, to: at + 1, draft: { year: digits }, anchor: null, certain };
}

/** A number of four digits that may be a year. */
function yearAt(text: RunningText, at: number, around: Surroundings): number | null {
  const number = text.fourDigits(at);
  if (number === null || number < 1000 || number > calendarOf(around.published).year + 150) return null;
  const before = text.peek(at - 1);
  if (before !== undefined && (BEFORE_LABEL.has(text.word(at - 1)) || /^[$£€¥#№§*]$/.test(before.text))) return null;
  if (COUNTED.has(text.word(at + 1)) || (text.sign(at + 1) === '-' && text.joined(at + 1) && COUNTED.has(text.word(at + 2)))) return null;
  return number;
}

/** Whether words around a number say that it is a year, and whether that is sure; null where they do not. */
function isSaidToBeYear(text: RunningText, at: number, around: Surroundings): boolean | null {
  const number = text.plainNumber(at) ?? 0;
  const now = calendarOf(around.published).year;
  const modern = number >= 1700 && number <= now + 60;
  const [before, after] = [text.word(at - 1), text.word(at + 1)];
  const joined = text.joined(at) && text.sign(at - 1) === '-';
  if (joined && text.word(at - 2) !== '' && !['mid', 'early', 'late', 'pre', 'post'].includes(text.word(at - 2))) return null;
  if (['mid', 'early', 'late'].includes(joined ? text.word(at - 2) : before)) return true;
  if (joined && ['pre', 'post'].includes(text.word(at - 2))) return modern ? true : null;
  if (before === 'as' && ['early', 'late', 'recently'].includes(text.word(at - 2))) return modern ? true : null;
  if (BEFORE_YEAR.has(before)) return isAfterPreposition(text, at, before, modern);
  if (!modern) return null;
  if (text.begins(at) && ['was', 'is', 'will', 'has', 'saw'].includes(after)) return true;
  if (isListed(text, at, around) || beginsList(text, at, around)) return true;
  if (text.sign(at - 1) === '(' && /^[),;-]$/.test(text.sign(at + 1))) return true;
  if (text.owns(at)) return true;
  if (before === 'the') return after !== '' && !isCountLike(text, at + 1) ? true : null;
  if (OWNERS.has(before) && after !== '') return number <= now + 30 && !isCountLike(text, at + 1) ? true : null;
  if (/['’]s$/.test(text.peek(at - 1)?.text ?? '') && after !== '' && !isCountLike(text, at + 1)) return false;
  return isSeason(text, at, now, number) ?? (isYearAlone(text, at, number) ? false : null);
}

/** "World Cup 1998" at the end of a sentence is left; an adjective of a noun that follows is taken: "record 1995 earnings". */
function isSeason(text: RunningText, at: number, now: number, number: number): boolean | null {
  const near = Math.abs(now - number) <= 12;
  const noun = ['season', 'election', 'elections', 'campaign', 'budget', 'results', 'profit', 'earnings', 'sales', 'revenue', 'figures'];
  return near && noun.includes(text.word(at + 1)) ? true : null;
}

const LOOSE: ReadonlySet<string> = new Set([
  'about',
  'of',
  'to',
  'from',
  'between',
  'by',
  'around',
  'through',
  'after',
  'before',
  'back',
  'throughout',
  'half',
  'for',
  'with',
  'than',
  'over',
  'versus',
  'vs',
]);

function isAfterPreposition(text: RunningText, at: number, before: string, modern: boolean): boolean | null {
  if (LOOSE.has(before)) {
    if (!modern && !['from', 'between', 'to'].includes(before) && !isEventOf(text, at, before)) return null;
    if (before === 'about') return ABOUT_LEADS.has(text.word(at - 2)) && !isCountLike(text, at + 1) ? true : null;
    if (isCountLike(text, at + 1)) return null;
  }
  return true;
}

/** "that of 1631", "the Treaty of 1648": no round number, and no number of people. */
function isEventOf(text: RunningText, at: number, before: string): boolean {
  const number = text.plainNumber(at) ?? 0;
  return (
    ['of', 'after', 'before', 'by'].includes(before) &&
    number > 1400 &&
    number % 50 !== 0 &&
    !QUANTITIES.has(text.word(at - 2)) &&
    !text.capital(at + 1) &&
    !isCountLike(text, at + 1)
  );
}

const QUANTITIES: ReadonlySet<string> = new Set(
  'force forces army armies total number garrison population crew loss losses average height weight distance altitude strength sum cost price'.split(
    ' ',
  ),
);

/** "born about 1850", "in about 1850": elsewhere "about" counts. */
const ABOUT_LEADS: ReadonlySet<string> = new Set(
  'in by from until since of to born built founded written made dated begun lived died until till or and'.split(' '),
);

/** A plural behind a number is most often what it counts. */
function isCountLike(text: RunningText, at: number): boolean {
  const word = text.word(at);
  if (COUNTED.has(word)) return true;
  return (
    word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word) && !text.capital(at) && !FOLLOW.has(word) && !text.joined(at + 1)
  );
}

/** Plurals and verbs in -s that follow years. */
const FOLLOW: ReadonlySet<string> = new Set(
  'does onwards elections games accords riots attacks results sales earnings sanctions talks protests olympics bombings hearings reforms finals figures profits revenues primaries'.split(
    ' ',
  ),
);

/** "1987, 1988 and 1990": behind another date, with only a comma or one word between. */
function isListed(text: RunningText, at: number, around: Surroundings): boolean {
  const joins = text.sign(at - 1) === ',' || ['and', 'or', 'to'].includes(text.word(at - 1)) || text.sign(at - 1) === '-';
  return joins && around.ended === (text.sign(at - 2) === ',' ? at - 2 : at - 1);
}

/** The first of such a list, behind "and" or a comma. */
function beginsList(text: RunningText, at: number, around: Surroundings): boolean {
  if (!['and', 'or'].includes(text.word(at - 1)) && text.sign(at - 1) !== ',') return false;
  const joins = text.sign(at + 1) === ',' || ['and', 'or'].includes(text.word(at + 1));
  const next = joins ? yearAt(text, at + 2, around) : null;
  return next !== null && next >= 1700 && Math.abs(next - (text.plainNumber(at) ?? 0)) < 150;
}

/** "1994-96", "1939–1945" */
function readPair(text: RunningText, at: number, around: Surroundings): readonly Read[] | null {
  const first = text.peek(at);
  const second = text.peek(at + 2);
  if (first?.kind !== 'number' || text.sign(at + 1) !== '-' || second?.kind !== 'number') return null;
  if (text.joined(at + 1) !== text.joined(at + 2) || (text.joined(at) && /^[-\d\p{L}]/u.test(text.peek(at - 1)?.text ?? ''))) return null;
  if (text.plainNumber(at + 2) === null || (text.sign(at + 3) === '-' && text.joined(at + 3)) || COUNTED.has(text.word(at + 3)))
    return null;
  const digits = second.text.length === 2 && text.joined(at + 2) ? `${first.text.slice(0, 2)}${second.text}` : second.text;
  const [from, to] = [Number(first.text), Number(digits)];
  if (digits.length !== 4 || to <= from || to - from > 400 || from < 1000 || to > calendarOf(around.published).year + 100) return null;
  return [yearRead(at, first.text, true), { from: at + 2, to: at + 3, draft: { year: digits }, anchor: null, certain: true }];
}

/** "1996-08" is such a pair, too, cut as one token where the second number could be a month. */
function readPairInOneToken(text: RunningText, at: number, around: Surroundings): readonly Read[] | null {
  const token = text.peek(at);
  const [, first = '', second = ''] = /^(\d{4})-(\d\d)$/.exec(token?.text ?? '') ?? [];
  const last = `${first.slice(0, 2)}${second}`;
  if (first === '' || last <= first || Number(last) > calendarOf(around.published).year + 30 || Number(first) < 1000) return null;
  if (
    BEFORE_LABEL.has(text.word(at - 1)) ||
    COUNTED.has(text.word(at + 1)) ||
    (text.joined(at) && /[-\d\p{L}]$/u.test(text.peek(at - 1)?.text ?? ''))
  )
    return null;
  return [{ to: at + 1, draft: { edtf: `${first}/${last}` }, kind: 'span', anchor: null, certain: Number(second) > 12 }];
}

/** "the 1994/95 season", "in 3/1996" */
function readNumericYears(
  text: RunningText,
  at: number,
  [first = '', second = '']: readonly string[],
  around: Surroundings,
): readonly Read[] | null {
  const limit = calendarOf(around.published).year + 30;
  if (!BEFORE_YEAR.has(text.word(at - 1)) && text.word(at - 1) !== 'the') return null;
  if (second.length === 4) {
    const month = Number(first);
    const fits = month >= 1 && month <= 12 && Number(second) >= 1900 && Number(second) <= limit;
    return fits ? [{ to: at + 1, draft: { year: second, month }, anchor: null, certain: true }] : null;
  }
  const last = `${first.slice(0, 2)}${second.padStart(2, '0')}`;
  if (Number(last) !== Number(first) + 1 || Number(first) < 1700 || Number(first) > limit) return null;
  return [{ to: at + 1, draft: { edtf: `${first}/${last}` }, kind: 'span', anchor: null, certain: true }];
}

/** "nineteen ninety-six", "two thousand and five", "nineteen hundred". */
function readSaidYear(text: RunningText, at: number, around: Surroundings): readonly Read[] | null {
  const said = saidYearAt(text, at);
  if (said === null || said.year > calendarOf(around.published).year + 100) return null;
  if (COUNTED.has(text.word(said.to)) || text.sign(said.to) === '%') return null;
  return [{ from: at, to: said.to, draft: { year: String(said.year) }, anchor: null, certain: true }];
}

export function saidYearAt(text: RunningText, at: number): { readonly year: number; readonly to: number } | null {
  const first = SMALL_NUMBERS[text.word(at)] ?? 0;
  const joined = first === 2 && text.sign(at + 1) === '-' ? at + 2 : at + 1;
  if (first === 2 && text.word(joined) === 'thousand') {
    if (!BEFORE_YEAR.has(text.word(at - 1)) && monthAt(text, at - 1) === null) return null;
    const behind = joined + 1;
    const next = text.word(behind) === 'and' || text.sign(behind) === '-' ? behind + 1 : behind;
    const rest = below100(text, next);
    return rest === null ? { year: 2000, to: behind } : { year: 2000 + rest.number, to: rest.to };
  }
  if (first < 10 || first > 20) return null;
  if (text.word(at + 1) === 'hundred') {
    return first > 10 && BEFORE_YEAR.has(text.word(at - 1)) ? { year: first * 100, to: at + 2 } : null;
  }
  const next = text.sign(at + 1) === '-' ? at + 2 : at + 1;
  const oh = ['oh', 'o'].includes(text.word(next)) ? below100(text, text.sign(next + 1) === '-' ? next + 2 : next + 1) : null;
  if (oh !== null && oh.number < 10) return { year: first * 100 + oh.number, to: oh.to };
  const rest = below100(text, next);
  return rest === null || rest.number < 10 || first < 13 ? null : { year: first * 100 + rest.number, to: rest.to };
}

/** "ninety-six", "five", "twelve". */
export function below100(text: RunningText, at: number): { readonly number: number; readonly to: number } | null {
  const word = text.word(at);
  const number = word === 'a' || word === 'an' ? undefined : SMALL_NUMBERS[word];
  if (number === undefined) return null;
  if (number < 20) return { number, to: at + 1 };
  const next = text.sign(at + 1) === '-' ? at + 2 : at + 1;
  const unit = ['a', 'an'].includes(text.word(next)) ? 0 : (SMALL_NUMBERS[text.word(next)] ?? 0);
  return unit > 0 && unit < 10 ? { number: number + unit, to: next + 1 } : { number, to: at + 1 };
}
