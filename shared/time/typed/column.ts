import { monthName } from '../calendar';
import { readForm } from '../edtf';
import { writePart } from '../parts';
import { offsetOn } from './clock';
import type { CutYears } from './cut-years';
import { type FiscalYears, fiscalEdtf, fiscalYearOf } from './fiscal';
import { inEnglish } from './languages';
import { withNegativeYears } from './negative-year';
import { SEASONS } from './periods';
import type { DateOrder } from './reading';
import { monthNumber } from './relative';
import { type ErasBeside, withEraBeside } from './small-years';

/** What the other cells of a column prove of one of them, for which alone it could mean several things. */
export interface ColumnProof {
  readonly order: DateOrder;
  /** Whether other orders than this one are out of the question. */
  readonly orderProven?: boolean | undefined;
  /** Two digits are the last such year that is not after this one; without it they are refused. */
  readonly latestYear?: number | undefined;
  /** Of which years decades and spans in two digits are (“60s”, “14–18”). */
  readonly cutYears?: CutYears | undefined;
  /** The same of single years of two digits whose days of the week tell another century than that of the column: “27” is 2027. */
  readonly latestYears?: ReadonlyMap<string, number> | undefined;
  /** `2020-21` is two years rather than spring 2020. */
  readonly yearPairs?: boolean | undefined;
  /** Zone of times that name none: IANA name, or an offset of +05:30 form. */
  readonly timesIn?: string | undefined;
  /** Languages of which the words of the column can be. */
  readonly languages?: ReadonlySet<string> | undefined;
  /** Languages of which its days of the week in two letters can be. */
  readonly weekdaysOf?: ReadonlySet<string> | undefined;
  /** Abbreviations of zones in the column, small letters. */
  readonly zonesBeside?: ReadonlySet<string> | undefined;
  /** Numbers of three digits alone are years: “910”, “c. 425 – c. 450”. */
  readonly shortYears?: boolean | undefined;
  /** Eras that others say: of them are years of one to three digits that say none (“14–37”). */
  readonly eras?: ErasBeside | undefined;
  /** −44 is 44 BCE (`historical`), or 45 BCE as ISO 8601 counts. */
  readonly negativeYears?: 'historical' | 'astronomical' | undefined;
  /** “5/17 May 1889” is a span, though the two are as far apart as the old style and ours were. */
  readonly slashIsSpan?: boolean | undefined;
  /** When fiscal years begin; without it they are refused. */
  readonly fiscal?: FiscalYears | undefined;
}

/** Text that means by itself what the column proves of it; as it was where the column says nothing of it. */
export function asProven(text: string, proof: ColumnProof): string {
  const fiscal = proof.fiscal === undefined ? null : fiscalYearOf(text, proof.fiscal.always);
  if (fiscal !== null && proof.fiscal !== undefined) return fiscalEdtf(fiscal, proof.fiscal);
  const dated = yearPair(fullYear(shortYear(proof.eras === undefined ? text : withEraBeside(text, proof.eras), proof), proof), proof);
  return unknownPart(inZone(proof.negativeYears === undefined ? dated : withNegativeYears(dated, proof.negativeYears), proof), proof);
}

const DAY = '(?:\\d{1,2}(?:st|nd|rd|th)?)';
const AFTER = "['’]?(\\d\\d)(?=$|[\\sT,]+\\d{1,2}:\\d\\d)";
/** 8/1/26 · 8 Jan 26, 8-Jan-26, 8/Jan/26 · Jan-26 · Jan 8, 26, each with or without a weekday before and a time behind it; 081316ZJAN26. */
const TWO_DIGITS = [
  new RegExp(`^((?:\\p{L}{2,10}[,.]{0,2}\\s+)?\\d{1,2}([/.-])\\d{1,2}\\2)${AFTER}`, 'iu'),
  // 6/?/71, ?/6/71
  /^((?=\d|\?{1,2}[/.-]\d)(?:\d{1,2}|\?{1,2})([/.-])(?:\d{1,2}|\?{1,2})\2)(\d\d)$/,
  new RegExp(`^((?:\\p{L}{3,9}[,.]?\\s+)?${DAY}[\\s/-]*(\\p{L}{3,9})\\.?[\\s,/-]*)${AFTER}`, 'iu'),
  new RegExp(`^((\\p{L}{3,9})\\.?[\\s-]*)${AFTER}`, 'iu'),
  new RegExp(`^((?:\\p{L}{3,9},\\s+)?(\\p{L}{3,9})\\.?\\s+${DAY},?\\s+)${AFTER}`, 'iu'),
  /^(\d{6}\s?[a-z]\s?([a-z]{3})\s?)(\d\d)$/i,
];
/** 5/9/12-5/13/12 */
const DAY_TO_DAY = /^(\d{1,2}([/.])\d{1,2}\2\d\d)\s*(?:[-–—]|to)\s*(\d{1,2}\2\d{1,2}\2\d\d)$/i;
/** 4Q21, Q4'21, H1 22; 1H22 is a time of day as well, and is not read so. */
const PART_OF_YEAR = /^(?:([1-4])(q)|(q)([1-4])|(h)([12]))\s?['’]?(\d\d)$/i;

/** What says that a date is only about right, before it. */
const ABOUT =
  /^(?:~|(?:ca?|circa|about|around|approx|um|gegen|etwa|vers|environ|env|hacia|verso)\.?\s+(?:(?:den|dem|le|el|il)\s+)?)(?=\S)/i;

function fullYear(text: string, { order, latestYear, latestYears }: ColumnProof): string {
  if (latestYear === undefined) return text;
  const [about = ''] = ABOUT.exec(text) ?? [];
  if (about !== '') return `${about}${fullYear(text.slice(about.length), { order, latestYear, latestYears })}`;
  const inFull = (digits: string): string => yearOfTwoDigits(digits, latestYears?.get(digits) ?? latestYear);
  const yearFirst = /^(\d\d)([/.-])(\d{1,2})\2(\d{1,2})(?=$|\s\([a-z]{6,9}\)|[\sT,]+\d{1,2}:\d\d)/i;
  if (order === 'ymd')
    return text.replace(yearFirst, (_, year, __, month, day) => `${inFull(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const [, first = '', , last = ''] = DAY_TO_DAY.exec(text) ?? [];
  if (first !== '') return [first, last].map((day) => fullYear(day, { order, latestYear, latestYears })).join(' - ');
  const [part, ...said] = PART_OF_YEAR.exec(text) ?? [];
  if (part !== undefined) {
    const [one = '', other = '', year = ''] = said.filter((group) => group !== undefined);
    return `${/\d/.test(one) ? other + one : one + other} ${inFull(year)}`;
  }
  for (const pattern of TWO_DIGITS) {
    const found = pattern.exec(text);
    if (found === null || (/^\p{L}/u.test(found[2] ?? '') && !isOfYear((found[2] ?? '').toLowerCase()))) continue;
    return `${found[1]}${inFull(found[3] ?? '')}${text.slice(found[0].length)}`;
  }
  return text;
}

/** A month or a season, in any language. */
function isOfYear(word: string): boolean {
  return [word, inEnglish(word)?.text.toLowerCase() ?? ''].some((one) => monthNumber(one) !== null || one in SEASONS);
}

/** Whether a date has a year of two digits: 8/1/26, 8 Jan 26, Jan-26. */
export function hasTwoDigitYear(text: string): boolean {
  return fullYear(text, { order: 'dmy', latestYear: 2000 }) !== text;
}

/** The two digits of the year of such a date; null where it has none. */
export function yearDigitsOf(text: string, order: DateOrder): string | null {
  // No date is of that century, so that what was put in is found again.
  return /(?<!\d)88(\d\d)(?!\d)/.exec(fullYear(text, { order, latestYear: 8899 }))?.[1] ?? null;
}

/** The last year of these two digits that is not after another: "26" is 2026 until 2026, and 1926 until 2025. */
export function yearOfTwoDigits(digits: string, latestYear: number): string {
  const year = Math.floor(latestYear / 100) * 100 + Number(digits);
  return String(year > latestYear ? year - 100 : year).padStart(4, '0');
}

/** Numbers of three digits that may be years, such as 910; none beside an era, which says so itself, or within another number. */
const SHORT_YEAR = /(?<![\d.,:/'’-]|[+−]\s?)\d{3}(?![\d.,:/]|\s*(?:b\.?\s?c|a\.?\s?d\b|c\.?\s?e\b|v\.|av\.|st|nd|rd|th))/giu;

/** `24 Oct 996`, `Oct 996`: behind a month in words. */
const SHORT_BEHIND_MONTH = /^(?:\d{1,2}[.\s-]+)?\p{L}{3,}[.\s-]+\d{3}$/u;

/** Whether a date has such a number behind a month, or with nothing but years beside it, each with what is said of how sure it is. */
export function hasShortYear(text: string): boolean {
  return (
    SHORT_BEHIND_MONTH.test(text) ||
    (/(?<!\d)\d{3}(?!\d)/.test(text) && /^(?:(?:c|ca|circa|um|vers)\.?\s)?\d{3}\??(?:\s?[-–]\s?(?:(?:c|ca)\.?\s)?\d{3,4}\??)?$/i.test(text))
  );
}

function shortYear(text: string, { shortYears }: ColumnProof): string {
  return shortYears === true && hasShortYear(text) ? text.replace(SHORT_YEAR, (year) => year.padStart(4, '0')) : text;
}

function yearPair(text: string, { yearPairs }: ColumnProof): string {
  const pair = yearPairs === true ? pairOf(text) : null;
  if (pair === null) return text;
  if (pair.follows) return `${pair.first}/${String(Number(pair.first) + 1).padStart(4, '0')}`;
  const rises = !pair.slash && pair.second > Number(pair.first) % 100;
  return rises ? `${pair.first}/${pair.first.slice(0, 2)}${String(pair.second).padStart(2, '0')}` : text;
}

/** `2020-21`, `2010/11`, `1648/9`, `FY2010/11`: a year and a shorter number; whether that is the next year, and whether it can be nothing else; `dash` is one as printers set it, with which nobody writes EDTF. Null for other text. */
export function pairOf(
  text: string,
): { first: string; second: number; slash: boolean; dash: boolean; follows: boolean; isFiscal: boolean } | null {
  const [, fiscal = '', first = '', sign, digits = ''] = /^(FY\s?)?(\d{4})([-‐‑‒–—−/])(\d\d?)$/i.exec(text) ?? [];
  if (sign === undefined) return null;
  const next = String(Number(first) + 1).padStart(4, '0');
  // Of one digit nobody writes 1649/0.
  const follows = next.endsWith(digits) && digits !== '0';
  return { first, second: Number(digits), slash: sign === '/', dash: /[‒–—]/.test(sign), follows, isFiscal: fiscal !== '' };
}

const UNKNOWN = '(?:\\?{1,2}|xx?|00)';
const UNKNOWN_PART = new RegExp(`^(?:(\\d{1,2})([-./])${UNKNOWN}\\2|${UNKNOWN}([-./])(\\d{1,2})\\3)(?!0000)(\\d{4})$`, 'i');

/**
 * 6/?/1971, ?/06/1971, 00.12.1977: a number beside a part that nobody knows is a day or a month by its place where the order is known, as behind points it
 * is; else it is a month, since few know a day and not its month.
 */
function unknownPart(text: string, { order, orderProven = false }: ColumnProof): string {
  const [, first, firstSign, secondSign, second, year = ''] = UNKNOWN_PART.exec(text) ?? [];
  const number = Number(first ?? second);
  if (year === '' || number < 1) return text;
  const known = (firstSign ?? secondSign) === '.' ? 'dmy' : orderProven && order !== 'ymd' ? order : null;
  const isMonth = known === null ? number <= 12 : (known === 'mdy') === (first !== undefined);
  if (isMonth) return number <= 12 ? `${monthName(number)} ${year}` : text;
  return number <= 31 ? `${year}-XX-${String(number).padStart(2, '0')}` : text;
}

/** EDTF's own times; those in words have their zone from the reading. */
function inZone(text: string, { timesIn }: ColumnProof): string {
  if (timesIn === undefined || !text.includes('T')) return text;
  return text
    .split('/')
    .map((end) => {
      const form = readForm(end);
      if (!form.ok || form.value.kind !== 'point' || form.value.part.kind !== 'calendar' || form.value.part.time?.offset !== '') return end;
      const { fields, time } = form.value.part;
      const [year = '', month, day] = fields.map(({ digits }) => digits);
      const offset = offsetOn({ year, month: Number(month), day: Number(day) }, end.slice(end.indexOf('T')), timesIn);
      return writePart({ ...form.value.part, time: { ...time, offset } });
    })
    .join('/');
}
