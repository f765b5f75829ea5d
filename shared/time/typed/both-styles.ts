import { readDay } from '../day-text';
import { dayOfJulian, LAST_OF_BOTH, type Read, readOld } from './julian';
import { NEW_STYLE, OLD_STYLE } from './old-style';

/** One day in both styles: “25 October (7 November) 1917”, “March 1/13, 1881”, “7 November [O.S. 25 October] 1917”, “5/17.05.1889”. */
export interface InBothStyles {
  readonly edtf: string;
  readonly alternatives: readonly string[];
  /** Null where the two are taken for a span. */
  readonly calendar: 'Julian' | null;
  /** There is a slash between them, and nothing says that they are one day but how far apart they are. */
  readonly isAssumed?: true;
}

const DAY = '\\d{1,2}';
const MONTH = '\\p{L}{3,}\\.?';
const IN_DIGITS = '(?:\\d{1,2}|[ivx]{1,4})';
const YEAR = '(?<year>\\d{4}.*)';
const styles = (at: string): string => `(?<old${at}>${OLD_STYLE})|(?<new${at}>${NEW_STYLE})`;
/** What stands before the second day, and behind it; in brackets it may say of which style it is. */
const OPEN = `\\s?(?:\\s?\\/\\s?|[([]\\s?(?:(?:${styles('Before')})[\\s:,]\\s?)?)`;
const CLOSE = `(?:\\s(?:${styles('Behind')}))?\\s?[)\\]]?`;

/** Two days that say their year once, and their month once or twice. */
const WITHIN_A_YEAR = [
  `(?<day>${DAY})\\.?\\s+(?<month>${MONTH})${OPEN}(?<other>${DAY})\\.?\\s+(?<otherMonth>${MONTH})${CLOSE},?\\s+${YEAR}`,
  `(?<month>${MONTH})\\s+(?<day>${DAY})${OPEN}(?<otherMonth>${MONTH})\\s+(?<other>${DAY})${CLOSE},?\\s+${YEAR}`,
  `(?<day>${DAY})\\.?\\s+(?<month>${MONTH},?)\\s+(?<year>\\d{4}[^\\d/([]*?)${OPEN}(?<other>${DAY})\\.?\\s+(?<otherMonth>${MONTH})${CLOSE}`,
  `(?<month>${MONTH})\\s+(?<day>${DAY}),?\\s+(?<year>\\d{4})${OPEN}(?<otherMonth>${MONTH})\\s+(?<other>${DAY})${CLOSE}`,
  `(?<day>${DAY})\\.?${OPEN}(?<other>${DAY})\\.?${CLOSE}\\.?\\s+(?<month>${MONTH},?)\\s+${YEAR}`,
  `(?<month>${MONTH})\\s+(?<day>${DAY})${OPEN}(?<other>${DAY})${CLOSE},?\\s+${YEAR}`,
].map((form) => new RegExp(`^${form}$`, 'iu'));
/** The same in digits, with points. */
const WITHIN_A_YEAR_IN_DIGITS = [
  `(?<day>${DAY})\\.?${OPEN}(?<other>${DAY})\\.?${CLOSE}\\.?\\s?(?<month>${IN_DIGITS})\\.\\s?${YEAR}`,
  `(?<day>${DAY})\\.\\s?(?<month>${IN_DIGITS})\\.?${OPEN}(?<other>${DAY})\\.\\s?(?<otherMonth>${IN_DIGITS})\\.?${CLOSE}\\.?\\s?${YEAR}`,
].map((form) => new RegExp(`^${form}$`, 'iu'));
/** 20 December 1917 (2 January 1918): two that say all of it each. EDTF’s own span has no points, no words and no brackets. */
const TWO_DATES = new RegExp(`^(?<one>[^/([]*\\d{4}[^\\d/([]*?)${OPEN}(?<two>[^/([]*\\d{4}[^\\d)\\]]*?)${CLOSE}$`, 'iu');

const IS_DAY = /^\d{4}-\d\d-\d\d$/;

interface Pair {
  readonly one: string;
  readonly other: string;
  /** Which of them it says to be of the old style; null where it says nothing. */
  readonly old: 'one' | 'other' | null;
}

/** The two days that a text says, in words for one each; null where it says none, or not so. */
function pairIn(text: string): Pair | null {
  if (!/[(/[]/.test(text)) return null;
  const words = firstOf(WITHIN_A_YEAR, text);
  const groups = words ?? firstOf(WITHIN_A_YEAR_IN_DIGITS, text);
  const between = words === null ? '.' : ' ';
  if (groups !== null) {
    const { day = '', month = '', other = '', otherMonth = month, year = '' } = groups;
    return {
      one: [day, month, year].join(between),
      other: [other, otherMonth, year].join(between),
      old: oldOf(groups),
    };
  }
  const dates = firstOf([TWO_DATES], text);
  if (dates === null || !/\p{L}|\d\.|[([]/u.test(text)) return null;
  return { one: (dates['one'] ?? '').trim(), other: (dates['two'] ?? '').trim(), old: oldOf(dates) };
}

type Groups = Readonly<Record<string, string | undefined>>;

function firstOf(forms: readonly RegExp[], text: string): Groups | null {
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return groups;
  }
  return null;
}

function oldOf({ oldBefore, oldBehind, newBefore, newBehind }: Groups): Pair['old'] {
  if (oldBefore !== undefined || oldBehind !== undefined) return 'other';
  return newBefore !== undefined || newBehind !== undefined ? 'one' : null;
}

/**
 * One day in both styles, where the two are as far apart as the calendars were; with a slash between, the other reading is a span.
 *
 * @param read how a date of ours is read
 * @param slashIsSpan two days with a slash between are a span rather than one day in both styles
 */
export function inBothStyles(text: string, read: Read, slashIsSpan: boolean): InBothStyles | null {
  const pair = pairIn(text);
  if (pair === null) return null;
  const [one, other] = [pair.one, pair.other].map((date) => readOld(date, read)?.edtf ?? '');
  if (one === undefined || other === undefined || !IS_DAY.test(one) || !IS_DAY.test(other) || Number(other.slice(0, 4)) > LAST_OF_BOTH)
    return null;
  const ours = pair.old !== 'other' && dayOfJulian(one) === other ? other : pair.old !== 'one' && dayOfJulian(other) === one ? one : null;
  if (ours === null) return null;
  if (/[([]/.test(text)) return { edtf: ours, alternatives: [], calendar: 'Julian' };
  const span = ours === one ? null : `${one}/${other}`;
  if (span !== null && slashIsSpan) return { edtf: span, alternatives: [ours], calendar: null };
  return { edtf: ours, alternatives: span === null ? [] : [span], calendar: 'Julian', isAssumed: true };
}

/**
 * Whether a text is two days with a slash between that are not as far apart as the calendars were since 1582 or shortly before: they are a span.
 *
 * @param read how a date of ours is read
 */
export function isSlashSpan(text: string, read: Read): boolean {
  const pair = text.includes('/') ? pairIn(text) : null;
  const [first, last] = pair === null ? [null, null] : [pair.one, pair.other].map((date) => readDay(readOld(date, read)?.edtf ?? ''));
  const apart = (last ?? 0) - (first ?? last ?? 0);
  return apart > 0 && (apart < 10 || apart > 13);
}
