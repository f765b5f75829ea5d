import { fail, ok, type Result } from '../result';
import { mayBeOfNamed } from './calendars/named-date';
import { plusDays } from './day';
import { dayText, readDay } from './day-text';
import { readForm } from './edtf';
import { endsWithBareHour } from './typed/clock-words';
import { asProven, type ColumnProof } from './typed/column';
import { whatNegativeYearMayBe, whatNumberMayBe } from './typed/counted-number';
import { Cursor, type OpenZone } from './typed/cursor';
import { cutYearsOf, decadeInEnglish, inFullYears, whyCut } from './typed/cut-years';
import { withDaysOfYears } from './typed/day-of-year';
import { inOurDigits } from './typed/digits';
import { isLunarDay } from './typed/east-asia';
import { readExpression } from './typed/expression';
import { whyNoFeast } from './typed/feasts-abroad';
import { inEnglish } from './typed/languages';
import { dayBehindNight } from './typed/nights-abroad';
import { type OldCalendar, readInCalendar } from './typed/old-calendar';
import { inOneStyle } from './typed/old-style';
import { phraseInEnglish } from './typed/phrases-abroad';
import { romanPartsOfYear } from './typed/roman';
import { withWeekdayOf } from './typed/short-weekdays';
import { asUncertain, beforeTentative } from './typed/tentative';
import { asUsuallyWritten } from './typed/written';
import { saysUndated, UNDATED } from './undated';

/** What a typed date depends on besides its text: how 8/1/2026 is read, and what the column proves in which it stands. */
export interface DateContext extends ColumnProof {
  /** `YYYY-MM-DD` in the home zone. */
  readonly today: string;
  /** Home zone, IANA name: "IST" is Israel's in Asia/Jerusalem. */
  readonly zone: string;
}

export interface UnderstoodDate {
  readonly edtf: string;
  /** Other readings of the same text, as EDTF, the likelier first. */
  readonly alternatives: readonly string[];
  /** An abbreviation of a zone that was read as its first meaning, though nothing says which of them it is. */
  readonly openZone?: OpenZone;
  /** The calendar that the text says it is of, from which the date was put into ours. */
  readonly calendar?: OldCalendar;
  /** It says so only by how far apart its two days are. */
  readonly isAssumed?: true;
  /** A note behind it says that it is not settled (“tbc”), so that it was read as uncertain. */
  readonly isTentative?: true;
}

const LONGEST = 500;
const BY_THE_MOON =
  'Until 1873 Japan, and until 1912 China, counted days by the moon; later ones are read with year, month and day, as in “2024年农历正月十五”. Write what this is in the Gregorian calendar.';

/**
 * Understands a date as people write it ("early 2026", "c. 1860", "next Tuesday"). EDTF is returned byte for byte.
 * Nothing is made more precise than it was said. Errors: `invalid`, field `when`, saying why.
 */
export function understandDate(text: string, context: DateContext): Result<UnderstoodDate> {
  const written = text.trim();
  const century = context.cutYears?.get(written);
  if (century !== undefined && !(cutYearsOf(written) === 'spans' && context.eras?.early))
    return century === null ? refuse(whyCut(written)) : understandDate(inFullYears(written, century), { ...context, cutYears: undefined });
  const settled = beforeTentative(written);
  if (settled !== null) return tentative(understandDate(settled, context));
  const behind = dayBehindNight(written);
  if (behind !== null) return nightBefore(understandDate(behind, context));
  const old =
    written.length <= LONGEST && (mayBeOld(written) || mayBeOfNamed(written))
      ? readInCalendar(written, (part) => understoodOrNull(understandInOurs(part, context)), context.slashIsSpan)
      : null;
  if (old === null) return understandInOurs(text, context);
  const { calendar, ...read } = old;
  return ok(calendar === null ? read : { ...read, calendar });
}

/** The same date as one that is not settled. */
function tentative(understood: Result<UnderstoodDate>): Result<UnderstoodDate> {
  if (!understood.ok) return understood;
  const [edtf = null, ...others] = [understood.value.edtf, ...understood.value.alternatives].map(asUncertain);
  if (edtf === null) return refuse('EDTF has no mark for an approximate or uncertain time of day; leave the time out, or the mark.');
  const form = readForm(edtf);
  if (!form.ok) return refuse(form.error.message);
  return ok({ ...understood.value, edtf, alternatives: others.filter((other) => other !== null), isTentative: true });
}

/** The night before a day: of both days. What is no day is refused as it is. */
function nightBefore(understood: Result<UnderstoodDate>): Result<UnderstoodDate> {
  const day = understood.ok ? readDay(understood.value.edtf) : null;
  if (!understood.ok || day === null) return understood.ok ? refuse('Say the day on which this night ended.') : understood;
  return ok({ ...understood.value, edtf: `${dayText(plusDays(day, -1))}/${dayText(day)}`, alternatives: [] });
}

/** No text without one of these says that it is of another calendar; most dates have none. Digits alone do it by saying two days of a year in which there were both. */
function mayBeOld(text: string): boolean {
  if (text.length > 80) return false;
  if (!/[\p{L}@]/u.test(text)) return /[(/[]/.test(text) && /(?<!\d)1[5-9]\d\d(?!\d)/.test(text);
  return /[([/@（]|\b[on]\.?\s?s\b|st[iy]|сти|ст\.|st\.|julian|gregorian|french|\b(?:an|ann[eé]e|year)\s/iu.test(text);
}

function understoodOrNull(result: Result<UnderstoodDate>): UnderstoodDate | null {
  return result.ok ? result.value : null;
}

function understandInOurs(text: string, context: DateContext): Result<UnderstoodDate> {
  const understood = understandEnglish(text, context);
  if (understood.ok || text.length > LONGEST || !/\p{L}/u.test(text)) return understood;
  const phrase = decadeInEnglish(text) ?? phraseInEnglish(inOurDigits(text.trim()));
  const said = phrase === null ? understood : understandEnglish(phrase, context);
  // Months of two letters are of Arabic, Persian, Hindi and Bengali.
  if (said.ok || !/\p{L}{3}|[\u0600-\u09ff]{2}/u.test(text)) return said.ok ? said : understood;
  const english = inEnglish(phrase ?? text, context.languages);
  // A reason that quotes would quote what nobody typed.
  const isQuoted = (result: Result<UnderstoodDate>): boolean => !result.ok && result.error.message.includes('“');
  const unread = phrase === null || isQuoted(said) ? understood : said;
  const abroad = english === null ? unread : understandEnglish(english.text, context);
  if (!abroad.ok) return isQuoted(abroad) ? understood : abroad;
  const other = english?.other == null ? null : understandEnglish(english.other, context);
  return other?.ok ? ok({ ...abroad.value, alternatives: [...abroad.value.alternatives, other.value.edtf] }) : abroad;
}

function understandEnglish(text: string, context: DateContext): Result<UnderstoodDate> {
  const written = text.trim();
  if (written.length > LONGEST) return refuse('This is too long to be a date.');
  const typed = asProven(
    inOneStyle(readForm(written).ok ? written : asUsuallyWritten(withWeekdayOf(context.weekdaysOf, written))),
    context,
  );
  if (typed === '') return refuse('Type a date, such as “Jan 2026”, “8 Jan 2026” or “since 2014”.');
  if (isLunarDay(written)) return refuse(BY_THE_MOON);
  if (typed.length > LONGEST) return refuse('This is too long to be a date.');
  if (saysUndated(typed)) return ok({ edtf: UNDATED, alternatives: [] });
  if (readForm(typed).ok) return ok({ edtf: typed, alternatives: otherReadingsOfEdtf(typed, context) });
  const plain = plainly(typed);
  if (plain !== typed && readForm(plain).ok) return ok({ edtf: plain, alternatives: [] });
  const today = readDay(context.today);
  if (today === null) throw new RangeError(`Not a day: ${context.today}`);
  const cursor = new Cursor(plain);
  const { zone, order, orderProven = false, timesIn = null, zonesBeside: beside } = context;
  const understood = readExpression(cursor, { today, zone, order, orderProven, timesIn, beside });
  if (understood === null || !cursor.done)
    return refuse(whyNot(typed) ?? cursor.problem ?? notUnderstood(typed, cursor, understood !== null));
  const form = readForm(understood.edtf);
  if (!form.ok) return refuse(whyNot(typed) ?? form.error.message);
  const alternatives = [...understood.others, ...romanPartsOfYear(written)].filter((other) => readForm(other).ok);
  return ok({ edtf: understood.edtf, alternatives, ...(cursor.openZone === null ? {} : { openZone: cursor.openZone }) });
}

/** Wide digits as narrow ones, 2026-1 and ordinal days as EDTF writes them. */
function plainly(typed: string): string {
  const two = (digits: string) => `-${digits.padStart(2, '0')}`;
  return (
    withDaysOfYears(typed.normalize('NFKC'))
      // ISO 8601 without separators.
      .replace(/^([12]\d{3})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d(?:[.,]\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?$/, (_, ...parts) => extended(parts))
      .replace(/\s*(?:→|⟶|⇒|➔|->|=>)\s*/g, ' - ')
      .replace(/@#DGREGORIAN@\s*/gi, '')
      .replace(/^(\d{4})-([1-9])$/, (_, year, month) => `${year}${two(month)}`)
  );
}

function extended([year, month, day, hour, minute, second, zone = '']: readonly (string | undefined)[]): string {
  const offset = /^[+-]\d\d$/.test(zone) ? `${zone}:00` : zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  return `${year}-${month}-${day}T${hour}:${minute}${second === undefined ? '' : `:${second.replace(',', '.')}`}${offset}`;
}

/** Reasons that the words themselves give, for what is written often and must not be guessed. */
const REASONS: readonly (readonly [RegExp, (found: RegExpExecArray) => string | null])[] = [
  [/^\d{4}-(\d{3})$/, ([year, day]) => `There is no day ${Number(day)} in ${year?.slice(0, 4)}.`],
  [/^\d{4}-(\d\d)$/, ([, month]) => `There is no month ${month}.`],
  [/^\d{5,}(?:[.,]\d+)?$/, ([number = '']) => whatNumberMayBe(number)],
  [/^[-−]\d{1,3}$/, ([year = '']) => whatNegativeYearMayBe(year)],
  // As GEDCOM 5.5.1 marks them, then as 7 does; a name such as Julian is not in capitals.
  [/@#D(JULIAN|HEBREW|FRENCH)[ _A-Z]*@/i, ([, name = '']) => otherCalendar(name)],
  [/\b(JULIAN|HEBREW|FRENCH)(?:_R)? [\dA-Z]/, ([, name = '']) => otherCalendar(name)],
  [/@#D(?:ROMAN|UNKNOWN)@/i, () => 'Dates are kept by the Gregorian calendar: write what this is in it.'],
  [
    /\b(?:fy\s?\d|(?:fiscal|financial|academic|school)\s+year)/i,
    () =>
      'Such years begin in different months in different places: say in which month yours begin, or which is meant, such as “Jul 2025 – Jun 2026”.',
  ],
  [
    /\d.*\bBP\b/,
    () =>
      'Radiocarbon years before present (before 1950) are no years of a calendar until they are calibrated: write the calibrated date, such as “1450–1210 BC”.',
  ],
  [
    /\d.*\b(?:noon|midday|midnight|morning|afternoon|evening|dawn|dusk)\b/i,
    () => 'Say the time in numbers, such as “8 Jan 2026 12:00”, or leave it out.',
  ],
  [/^(?:\d{1,2}(?:st|nd|rd|th)?[\s-]+[a-z]+\.?[\s,-]+['’]?|[a-z]*\.?\s*['’]|\d{1,2}\/)(\d\d)$/i, ([, year = '']) => shortYear(year)],
  // 6/?/71
  [/^(?=.*\?)(?:\d{1,2}|\?{1,2})([-./])(?:\d{1,2}|\?{1,2})\1(\d\d)$/, ([, , year = '']) => shortYear(year)],
];

function shortYear(year: string): string {
  return `Write the year with four digits: “${year}” could be in any century.`;
}

function otherCalendar(name: string): string {
  const called: Readonly<Record<string, string>> = { julian: 'Julian', hebrew: 'Hebrew', french: 'French Republican' };
  return `This is a date of the ${called[name.toLowerCase()]} calendar: write what it is in the Gregorian, by which dates are kept.`;
}

function whyNot(typed: string): string | null {
  for (const [pattern, say] of REASONS) {
    const found = pattern.exec(typed);
    const reason = found === null ? null : say(found);
    if (reason !== null) return reason;
  }
  const whyNoDay = whyNoFeast(typed);
  if (whyNoDay !== null) return whyNoDay;
  return endsWithBareHour(typed) ? 'Say the minutes too: a bare hour would be shown more precise than it is.' : null;
}

/** "2003-04" is April 2003 in EDTF, but people also write two years so. */
function otherReadingsOfEdtf(edtf: string, { yearPairs }: DateContext): string[] {
  if (yearPairs === false) return [];
  const years = /^(\d\d)(\d\d)-(\d\d)$/.exec(edtf);
  return years !== null && Number(years[3]) > Number(years[2]) ? [`${years[1]}${years[2]}/${years[1]}${years[3]}`] : [];
}

/** EDTF that breaks a rule (a 30 February) says so itself; of other text the part that was not understood is named. */
function notUnderstood(typed: string, cursor: Cursor, begun: boolean): string {
  const form = readForm(typed);
  const looksLikeEdtf = /^[\dXYSTEZ~?%/.[\]{},:+-]+$/.test(typed) && /\d/.test(typed);
  if (!form.ok && looksLikeEdtf && !form.error.message.startsWith('“')) return form.error.message;
  const rest = cursor.tokens.slice(cursor.at).map((token, index) => `${index > 0 && token.spaced ? ' ' : ''}${token.text}`);
  if (begun && rest.length > 0) return `The date is understood up to “${rest.join('')}”.`;
  return `“${typed}” is not a date that Annals understands. Try “Jan 2026”, “8 Jan 2026” or “since 2014”.`;
}

function refuse(message: string): ReturnType<typeof fail> {
  return fail('invalid', message, 'when');
}
