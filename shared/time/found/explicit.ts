import { daysInMonth, edtfYear } from '../calendar';
import { calendarOf } from '../day';
import { readCalendar } from '../typed/calendar-date';
import { Cursor } from '../typed/cursor';
import { type Draft, finish } from '../typed/draft';
import type { Token } from '../typed/tokens';
import { withYear } from './fill-in';
import type { Read } from './found';
import { monthAt, weekdayAt } from './names';
import { ordinalAt } from './ordinals';
import type { RunningText } from './running-text';
import { fullYear, shortYear } from './short-years';
import type { Named, Surroundings } from './surroundings';
import { isDoneThen, tenseAt } from './tense';
import { relativeYearBehind } from './whole-years';
import { BEFORE_LABEL, COUNTED, DAY_PARTS } from './words/english';
import { saidYearAt } from './years';

/** No date of the calendar has more tokens. */
const LONGEST = 10;
/** A year so many tokens before is no longer that of a day. */
const SENTENCE = 30;

/** Dates of the calendar as they are named, read by the grammar of typed dates: "8 January 2026", "Friday, March 11", "2026-01-08", "3/1996". */
export function readExplicit(text: RunningText, at: number, around: Surroundings): Read | null {
  const token = text.peek(at);
  if (token === undefined) return null;
  if (token.kind === 'iso') return readIso(text, at, token, around);
  if (token.kind === 'numeric') return readNumeric(text, at, token, around);
  const weekday = weekdayAt(text, at);
  if (weekday === null) return readNamed(text, at, around);
  let next = at + 1;
  if (DAY_PARTS.has(text.word(next))) next += 1;
  if (text.sign(next) === ',') next += 1;
  if (text.word(next) === 'the') next += 1;
  return readNamed(text, next, around, weekday, at);
}

/** A month, or a day and a month, with or without a year. */
function readNamed(text: RunningText, at: number, around: Surroundings, weekday?: number, from = at): Read | null {
  const month = monthAt(text, at);
  const begun = month !== null ? 'month' : isDayOfMonth(text, at) ? 'day' : null;
  if (begun === null || (month !== null && isImpossible(text, at, month))) return null;
  const cursor = new Cursor(windowAt(text, at, around));
  const read = readCalendar(cursor, around.reading);
  if (read === null || (read.month === undefined && read.edtf === undefined) || (weekday !== undefined && read.day === undefined))
    return null;
  const { others: _, ordinal: __, ...bare } = read;
  const short = begun === 'month' && bare.day === undefined && bare.year === undefined ? shortYear(text, at + 1, around) : null;
  const day = begun === 'month' && short === null && bare.day === undefined && bare.year === undefined ? saidDay(text, at + 1) : null;
  const behind = day?.to ?? at + cursor.at + (short === null ? 0 : 2);
  const said = short === null && bare.year === undefined ? saidYear(text, behind) : null;
  const to = said?.to ?? behind;
  const year = short ?? said?.year;
  const draft = { ...bare, ...(day === null ? {} : { day: day.day }), ...(year === undefined ? {} : { year }) };
  // A weekday that the date does not fall on is a slip of the pen; where the year is missing it tells which.
  if (draft.year !== undefined) return whole(draft, to);
  const relative = relativeYearBehind(text, to, around);
  if (relative !== null) {
    const read = whole({ ...draft, year: edtfYear(relative.year) }, relative.to);
    return read === null ? null : { ...read, anchor: relative.anchor, certain: relative.anchor === 'publication' };
  }
  return filled(text, from, to, weekday === undefined ? draft : { ...draft, weekday }, around);
}

/** "31 February 2026" is a slip, and does not mean the month. */
function isImpossible(text: RunningText, at: number, month: number): boolean {
  const day = text.plainNumber(at - 1);
  // In a leap year.
  return day !== null && day <= 31 && day > daysInMonth(2000, month) && text.peek(at)?.spaced === true;
}

function filled(text: RunningText, from: number, to: number, draft: Draft, around: Surroundings): Read | null {
  const tense = isDoneThen(text, from, to) ? 'done' : tenseAt(text, from, to);
  const { weekday, ...bare } = draft;
  const year = tense === 'ahead' ? null : yearOfSentence(text, from, around);
  if (year !== null) {
    const read = whole({ ...bare, year: edtfYear(year.year) }, to);
    if (read !== null) return { ...read, anchor: year.start, certain: false };
  }
  const made = withYear(draft, tense, around) ?? (weekday === undefined ? null : withYear(bare, tense, around));
  return made === null ? null : { to, draft: made.draft, open: draft, anchor: made.anchor, certain: draft.weekday !== undefined };
}

/** The year that a sentence begins with, as far as nothing else was named since: "In 2017 it came in the night of 11 January". */
function yearOfSentence(text: RunningText, from: number, { named, published }: Surroundings): Named | null {
  if (named === null || named.month !== undefined || named.period !== undefined || named.year >= calendarOf(published).year) return null;
  let first = from - 1;
  while (first > 0 && from - first < SENTENCE && !text.begins(first) && text.peek(first)?.text !== ';') first -= 1;
  const at = text.peek(first)?.kind === 'word' ? first : first + 1;
  return text.word(at) === 'in' && text.fourDigits(at + 1) === named.year && text.startOf(at) <= named.start ? named : null;
}

/** "June twenty-fifth", "May first" */
function saidDay(text: RunningText, at: number): { readonly day: number; readonly to: number } | null {
  const day = text.peek(at)?.kind === 'word' ? ordinalAt(text, at) : null;
  return day === null || day.number > 31 ? null : { day: day.number, to: day.to };
}

/** "of nineteen ninety-six", ", nineteen ninety-six" */
function saidYear(text: RunningText, at: number): { readonly year: string; readonly to: number } | null {
  const next = text.word(at) === 'of' || text.sign(at) === ',' ? at + 1 : at;
  const digits = text.fourDigits(next);
  if (digits !== null && digits >= 1000 && digits < 2200) return { year: String(digits), to: next + 1 };
  const said = saidYearAt(text, next);
  return said === null ? null : { year: String(said.year), to: said.to };
}

function whole(draft: Draft, to: number): Read | null {
  return 'edtf' in finish(draft) ? { to, draft, anchor: null, certain: true } : null;
}

/** "8", "8th", "eighth of" before the name of a month. */
function isDayOfMonth(text: RunningText, at: number): boolean {
  const token = text.peek(at);
  const counted = token?.kind === 'word' ? ordinalAt(text, at) : null;
  const said = token?.kind === 'word' ? (counted?.number ?? null) : text.plainNumber(at);
  if (said === null || said < 1 || said > 31 || (token?.kind === 'number' && token.text.length > 4)) return false;
  const next = counted?.to ?? at + 1;
  const month = text.word(next) === 'of' || text.sign(next) === '-' ? next + 1 : next;
  return monthAt(text, month) !== null;
}

/** The tokens of one date at most: none of the next sentence, and no number that counts something. */
function windowAt(text: RunningText, at: number, around: Surroundings): Token[] {
  const tokens: Token[] = [];
  for (let next = at; next < at + LONGEST; next += 1) {
    const token = text.peek(next);
    if (token === undefined || (next > at && text.begins(next)) || token.kind === 'iso' || token.kind === 'clock') break;
    if (token.kind === 'number') {
      const number = text.plainNumber(next);
      if (number === null || (next > at && COUNTED.has(text.word(next + 1)))) break;
      if (/^\d{4}$/.test(token.text) && (number < 1000 || number > calendarOf(around.published).year + 200)) break;
      // "March 9, 20 people": a number behind a comma is no day.
      if (next > at && token.text.length < 4 && text.sign(next - 1) === ',') break;
    }
    tokens.push(token);
  }
  return tokens;
}

function readIso(text: RunningText, at: number, token: Token, around: Surroundings): Read | null {
  if (isLabel(text, at) || (text.joined(at + 1) && /^[-/\d\p{L}]/u.test(text.peek(at + 1)?.text ?? ''))) return null;
  const [, year = '', second = '', rest] = /^(\d{4})-(\d\d)(-.*)?$/.exec(token.text) ?? [];
  // In running text "1996-97" is two years, and codes of EDTF do not occur.
  if (rest === undefined && (Number(second) > 12 || Number(year) < 1900 || Number(second) > Number(year.slice(2)))) return null;
  const read = readCalendar(new Cursor([token]), around.reading);
  return read === null ? null : whole(read, at + 1);
}

function readNumeric(text: RunningText, at: number, token: Extract<Token, { kind: 'numeric' }>, around: Surroundings): Read | null {
  const next = text.peek(at + 1);
  if (isLabel(text, at) || (next !== undefined && !next.spaced && /^[-./\d\p{L}%]/u.test(next.text) && text.peek(at + 2)?.spaced === false))
    return null;
  const { numbers, separator } = token;
  const [first = '', , last = ''] = numbers;
  if (numbers.length === 2) return null;
  const short = last.length === 2 && first.length <= 2 && separator !== '.';
  const said = short ? { ...token, numbers: [...numbers.slice(0, 2), fullYear(last, around)] } : token;
  const year = Number(first.length === 4 ? first : said.numbers[2]);
  if (!(year >= 1500 && year <= calendarOf(around.published).year + 100)) return null;
  const read = readCalendar(new Cursor([said]), around.reading);
  if (read === null) return null;
  const { others = [], ...draft } = read;
  if (!('edtf' in finish(draft))) return null;
  return { to: at + 1, draft, anchor: null, certain: others.length === 0 };
}

/** Numbers of sections, versions, telephones: what stands before says so, or what stands against them. */
function isLabel(text: RunningText, at: number): boolean {
  const before = text.peek(at - 1);
  if (before === undefined) return false;
  if (BEFORE_LABEL.has(text.word(at - 1)) || /^[$£€¥#№§+]$/.test(before.text)) return true;
  return text.joined(at) && /^[-./_\d\p{L}]/u.test(before.text);
}
