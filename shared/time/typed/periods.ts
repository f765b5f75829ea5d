import { wordTable } from '../../word-table';
import { edtfYear } from '../calendar';
import type { Cursor } from './cursor';
import type { Draft } from './draft';
import { centuryMask, millenniumMask, yearsOf } from './stretch';
import { halfOfMonth, weekOfMonth } from './weeks';
import { readEra, readLaterYear, readYear } from './year';

/** Centuries, seasons, quarters and halves. */

export const SEASONS: Readonly<Record<string, number>> = wordTable({ spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 });
const ORDINAL_WORDS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];

/** "spring 2024", "winter 2023/24"; the season is read already. */
export function readSeasonYear(cursor: Cursor, period: number): Draft {
  cursor.take('of', 'in', ',');
  const token = cursor.peek();
  if (token?.kind === 'numeric' && token.numbers.length === 2 && token.numbers[0]?.length === 4) {
    cursor.at += 1;
    return { period, year: token.numbers[0] };
  }
  // "winter 2023-24" names one winter by both its years; elsewhere 2023-24 is the EDTF of that same winter.
  if (
    token?.kind === 'iso' &&
    /^\d{4}-\d\d$/.test(token.text) &&
    Number(token.text.slice(5)) === (Number(token.text.slice(0, 4)) + 1) % 100
  ) {
    cursor.at += 1;
    return { period, year: token.text.slice(0, 4) };
  }
  const oneWinter = period === 24 ? cursor.attempt(() => readYearPair(cursor)) : null;
  if (oneWinter !== null) return { period, year: oneWinter };
  const year = cursor.attempt(() => readYear(cursor));
  if (year === null) return { period };
  // The winter of a year is the one that begins in it, or the one that ends.
  const other = period === 24 && /^\d{4}$/.test(year) && year !== '0000' ? edtfYear(Number(year) - 1) : null;
  return other === null ? { period, year } : { period, year, others: [{ period, year: other }] };
}

/** "1946–7", "1919-1920": a winter over the new year, by the first of its years. Of other seasons these are two. */
function readYearPair(cursor: Cursor): string | null {
  const [first, sign, second] = [cursor.peek(), cursor.peek(1), cursor.peek(2)];
  if (first?.kind !== 'number' || first.text.length !== 4 || sign?.text !== '-' || second?.kind !== 'number') return null;
  if (sign.spaced || second.spaced || !String(first.value + 1).endsWith(second.text)) return null;
  cursor.at += 3;
  return first.text;
}

/** "Q3 2025", "H1 2026"; without a year where that was said before. */
export function readLetterPeriod(cursor: Cursor, letter: 'q' | 'h', withYear = true): Draft | null {
  const number = cursor.peek(1);
  if (withYear && number?.kind === 'numeric' && !number.spaced && number.numbers.length === 2 && number.numbers[1]?.length === 4) {
    // "Q4/2025"
    cursor.at += 2;
    return periodOf(cursor, letter, Number(number.numbers[0]), number.numbers[1]);
  }
  if (number?.kind !== 'number' || number.spaced) return null;
  cursor.at += 2;
  const year = withYear ? cursor.attempt(() => readLaterYear(cursor)) : null;
  return periodOf(cursor, letter, number.value, year);
}

function periodOf(cursor: Cursor, letter: 'q' | 'h', number: number, year: string | null): Draft | null {
  const last = letter === 'q' ? 4 : 2;
  if (number < 1 || number > last)
    return cursor.fail(letter === 'q' ? 'A year has four quarters, Q1 to Q4.' : 'A year has two halves, H1 and H2.');
  const period = (letter === 'q' ? 32 : 39) + number;
  return year === null ? { period } : { period, year };
}

/** "19th", "nineteenth". */
export function readOrdinal(cursor: Cursor): number | null {
  const token = cursor.peek();
  if (token?.kind === 'number') {
    if (!token.ordinal) return null;
    cursor.at += 1;
    return token.value;
  }
  const word = cursor.word();
  const number = ORDINAL_WORDS.indexOf(word) + 1;
  if (number > 0) {
    cursor.at += 1;
    return number;
  }
  if (word !== 'twenty') return null;
  return cursor.attempt(() => {
    cursor.at += 1;
    cursor.take('-');
    const unit = ORDINAL_WORDS.indexOf(cursor.word()) + 1;
    cursor.at += 1;
    return unit > 0 && unit < 10 ? 20 + unit : null;
  });
}

/**
 * What an ordinal counts: "19th century", "third quarter of 2025", "second half of the 2nd century BC"; null when it is a day.
 * `readWhole` reads what a half or quarter is part of.
 */
export function readCounted(cursor: Cursor, ordinal: number | 'last', readWhole: () => Draft | null): Draft | null {
  if (ordinal !== 'last') {
    if (cursor.take('century', 'centuries', 'c', 'cent')) return withEra(readEra(cursor), (era) => centuryMask(ordinal, era));
    if (cursor.take('millennium')) return withEra(readEra(cursor), (era) => millenniumMask(ordinal, era));
  }
  if (cursor.word() === 'week') return weekOfMonth(cursor, ordinal);
  if (ordinal !== 'last' && cursor.takePhrase('four months')) {
    const year = ordinal < 1 || ordinal > 3 ? null : readLaterYear(cursor);
    return year === null ? null : { period: 36 + ordinal, year };
  }
  if (!cursor.take('quarter', 'half')) return null;
  const parts = cursor.word(-1) === 'half' ? 2 : 4;
  const number = ordinal === 'last' ? parts : ordinal;
  if (number < 1 || number > parts) return cursor.fail(parts === 2 ? 'A year has two halves.' : 'A year has four quarters.');
  const ofMonth = parts === 2 ? cursor.attempt(() => halfOfMonth(cursor, number)) : null;
  if (ofMonth !== null) return ofMonth;
  const years = cursor.attempt(() => {
    cursor.take('of', 'in');
    cursor.take('the');
    const whole = readWhole();
    return whole !== null && (yearsOf(whole) !== null || whole.round !== undefined || isCount(whole)) ? whole : null;
  });
  if (years !== null) return { ...years, share: { parts, place: number - 1 } };
  const year = cursor.attempt(() => readLaterYear(cursor));
  return { period: (parts === 2 ? 39 : 32) + number, ...(year === null ? {} : { year }) };
}

/** "19c", "5c BC". */
export function readShortCentury(cursor: Cursor, number: number): Draft | null {
  cursor.at += 1;
  return number === 0 ? null : withEra(readEra(cursor), (era) => centuryMask(number, era));
}

/** "2nd" of "second half of the 2nd to first half of the 1st century BC": its century is said at the other end. */
function isCount({ ordinal, month, year }: Draft): boolean {
  return ordinal === true && month === undefined && year === undefined;
}

function withEra(era: 'bce' | 'ce' | null, write: (era: 'bce' | 'ce' | undefined) => string): Draft {
  return era === null ? { year: write(undefined) } : { year: write(era), era };
}
