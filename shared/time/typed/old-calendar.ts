import { MONTHS } from '../calendar';
import { calendarOf, type Day } from '../day';
import { dayText } from '../day-text';
import { LAST_OLD_STYLE } from './old-style';
import { daysInJulianMonth, julianDay } from './other-days';
import { fromGedcomRepublican, fromRepublican } from './republican';

/*
 * Dates that say themselves that they are of another calendar: “2 Sept. 1752 (O.S.)”, “9 января 1905 г. ст. ст.”, “25 October (7 November) 1917”,
 * `@#DJULIAN@ 12 FEB 1805`, “18 brumaire an VIII”. They are put into ours; of dates that say nothing of it nothing is assumed.
 */

/** What a text was read as; `calendar` is the other one that it was in, null where it says that it is in ours. */
export interface ReadInCalendar {
  readonly edtf: string;
  readonly alternatives: readonly string[];
  readonly calendar: OldCalendar | null;
  /** It is two days with a slash between, which say nothing of a calendar but by how far apart they are. */
  readonly isAssumed?: true;
}

export type OldCalendar = 'Julian' | 'French Republican';

/** How the rest of a text is read, without what it says of its calendar; null where it is no date. */
type Read = (text: string) => { readonly edtf: string; readonly alternatives: readonly string[] } | null;

/**
 * Null where a text says nothing of another calendar, or what it says cannot be told in ours.
 *
 * @param slashIsSpan two days with a slash between are a span rather than one day in both styles
 */
export function readInCalendar(text: string, read: Read, slashIsSpan = false): ReadInCalendar | null {
  const republican = fromRepublican(text);
  if (republican !== null) return { edtf: republican, alternatives: [], calendar: 'French Republican' };
  return inBothStyles(text, read, slashIsSpan) ?? ofStyle(text, read) ?? ofGedcom(text, read);
}

const OLD =
  'o\\.?\\s?s\\.?|old style|julian(?: calendar)?|ст\\.\\s*ст\\.?|по ст\\.\\s*ст\\.?|(?:по\\s+)?стар(?:ого|ому|ый) стил[юья]|за старим стилем|ст\\.\\s?стилю|st\\.\\s?st\\.|(?:wg\\s+)?starego stylu|alten stils|a\\.\\s?st\\.|julianisch|vieux style|v\\.\\s?st\\.|calendrier julien|stile vecchio|estilo antiguo';
const NEW =
  'n\\.?\\s?s\\.?|new style|н\\.\\s*ст\\.?|(?:по\\s+)?нов(?:ого|ому|ый) стил[юья]|за новим стилем|n\\.\\s?st\\.|nowego stylu|neuen stils|gregorian(?: calendar)?|nouveau style|stile nuovo|estilo nuevo';
const MARKED = [
  [OLD, true],
  [NEW, false],
].map(([words, isOld]) => ({
  isOld: isOld === true,
  behind: new RegExp(`^(.*\\d.*?)[\\s,]*(?:\\(\\s*(?:${words})\\s*\\)|\\[\\s*(?:${words})\\s*\\]|(?<=[\\s,])(?:${words}))$`, 'iu'),
  before: new RegExp(`^(?:\\(\\s*(?:${words})\\s*\\)|(?:${words})(?=\\s))[\\s:,]*(\\d.*)$`, 'iu'),
}));

/** The two letters, which are many other things as well; without brackets and points they have to be capitals. */
const LETTERS = /^[([]?\s*[on]\.?\s?s\.?\s*[)\]]?$/i;
const BARE_LETTERS = /^[on]\s?s$/i;
const IN_ENGLISH = /^[([]?\s*(?:o\.?\s?s\.?|old style)\s*[)\]]?$/i;

/** A date with the style that it is in behind it, or before. */
function ofStyle(text: string, read: Read): ReadInCalendar | null {
  for (const { isOld, behind, before } of MARKED) {
    const rest = behind.exec(text)?.[1] ?? before.exec(text)?.[1];
    if (rest === undefined) continue;
    const mark = text.replace(rest, '').replace(/^[\s,:]+|[\s,:]+$/g, '');
    const plain = isOld ? readOld(rest.trim(), read) : read(rest.trim());
    if (plain === null || !isMarkOf(mark, plain.edtf)) return null;
    if (!isOld) return { ...plain, calendar: null };
    const edtf = fromJulian(plain.edtf);
    // 11 February 1648/9 says both years.
    const next = IN_ENGLISH.test(mark) && !/\d{3}\/\d/.test(rest) ? inNextYear(plain.edtf) : null;
    const alternatives = [...plain.alternatives, ...(next === null ? [] : [next])].flatMap((one) => fromJulian(one) ?? []);
    return edtf === null ? null : { edtf, alternatives, calendar: 'Julian' };
  }
  return null;
}

/** Whether a mark can be one of a style behind such a date: “1500 ns” is a time, and of 2024 nobody writes “OS” for it without points or brackets. */
function isMarkOf(mark: string, edtf: string): boolean {
  if (!LETTERS.test(mark)) return true;
  if (!BARE_LETTERS.test(mark)) return /^\[?\d{4}-\d\d/.test(edtf);
  return mark === mark.toUpperCase() && /^\d{4}-\d\d-\d\d/.test(edtf) && Number(edtf.slice(0, 4)) <= LAST_OF_BOTH;
}

/** Reads a date of the Julian calendar, in which every fourth year has a 29 February. */
function readOld(text: string, read: Read): ReturnType<Read> {
  const plain = read(text);
  if (plain !== null || !/(?<!\d)29(?!\d)/.test(text)) return plain;
  const [, year = '', mark = ''] = /^(\d{4})-02-28([?~%]?)$/.exec(read(text.replace(/(?<!\d)29(?!\d)/, '28'))?.edtf ?? '') ?? [];
  return year === '' || daysInJulianMonth(Number(year), 2) < 29 ? null : { edtf: `${year}-02-29${mark}`, alternatives: [] };
}

/** The same in the next year, where all of it lies before 25 March of a year that may have begun on that day in England; else null. */
function inNextYear(edtf: string): string | null {
  const ends = edtf.split('/').map((end) => {
    const [, year = '', rest = ''] = /^(\d{4})(-(?:0[12](?:-\d\d)?|03-(?:[01]\d|2[0-4]))[?~%]?)$/.exec(end) ?? [];
    const next = Number(year) + 1;
    if (year === '' || next > LAST_OLD_STYLE || (rest.startsWith('-02-29') && daysInJulianMonth(next, 2) < 29)) return null;
    return `${String(next).padStart(4, '0')}${rest}`;
  });
  return ends.includes(null) ? null : ends.join('/');
}

/** EDTF whose numbers are of the Julian calendar, in ours: a month or a year is some day within it. Null for what is neither a day, a month, a year nor a span of days. */
function fromJulian(edtf: string): string | null {
  const ends = edtf.split('/');
  if (ends.length === 2) {
    const days = ends.map((end) => (end === '' || end === '..' ? end : dayOfJulian(end)));
    return days.includes(null) ? null : days.join('/');
  }
  const day = dayOfJulian(edtf);
  if (day !== null) return day;
  const [, year = '', month] = /^(\d{4})(?:-(0\d|1[0-2]))?$/.exec(edtf) ?? [];
  if (year === '') return null;
  const [from, to] = month === undefined ? [1, 12] : [Number(month), Number(month)];
  const last = daysInJulianMonth(Number(year), to);
  return `[${dayText(julianDay(Number(year), from, 1))}..${dayText(julianDay(Number(year), to, last))}]`;
}

/** A day with the mark that it has. */
function dayOfJulian(edtf: string): string | null {
  const [, year = '', month = '', day = '', mark = ''] = /^(\d{4})-(\d\d)-(\d\d)([?~%]?)$/.exec(edtf) ?? [];
  return year === '' ? null : `${dayText(julianDay(Number(year), Number(month), Number(day)))}${mark}`;
}

/** Greece was the last country to leave the old style, in 1923. */
const LAST_OF_BOTH = 1923;
/** 25 October (7 November) 1917 · 25 октября / 7 ноября 1917 г. */
const TWO_DAYS = /^(\d{1,2})\.?\s+(\p{L}{3,}\.?)\s*[(/]\s*(\d{1,2})\.?\s+(\p{L}{3,}\.?)\s*\)?,?\s+(\d{4}.*)$/u;
/** 11/22 February 1732 · 1 (14) февраля 1918 */
const ONE_MONTH = /^(\d{1,2})\s?[(/]\s?(\d{1,2})\s?\)?\.?\s+(\p{L}{3,}\.?,?\s+\d{4}.*)$/u;
/** 20 December 1917 (2 January 1918) */
const TWO_DATES = /^(\d.*\d{4}[^\d(]*)\(\s*(\d.*\d{4}[^\d)]*)\)$/u;

const DAY = /^\d{4}-\d\d-\d\d$/;

/** One day in both styles, where the two are as far apart as the calendars were; the other reading is a span. */
function inBothStyles(text: string, read: Read, slashIsSpan: boolean): ReadInCalendar | null {
  const [days, month, dates] = [TWO_DAYS, ONE_MONTH, TWO_DATES].map((pattern) => pattern.exec(text));
  const pair =
    days != null
      ? [`${days[1]} ${days[2]} ${days[5]}`, `${days[3]} ${days[4]} ${days[5]}`]
      : month != null
        ? [`${month[1]} ${month[3]}`, `${month[2]} ${month[3]}`]
        : [dates?.[1]?.trim() ?? '', dates?.[2]?.trim() ?? ''];
  const [one, other] = pair.map((date) => (date === '' ? null : (readOld(date, read)?.edtf ?? null)));
  if (one == null || other == null || !DAY.test(one) || !DAY.test(other) || Number(other.slice(0, 4)) > LAST_OF_BOTH) return null;
  const ours = dayOfJulian(one) === other ? other : dayOfJulian(other) === one ? one : null;
  if (ours === null) return null;
  if (text.includes('(')) return { edtf: ours, alternatives: [], calendar: 'Julian' };
  const span = ours === one ? null : `${one}/${other}`;
  if (span !== null && slashIsSpan) return { edtf: span, alternatives: [ours], calendar: null };
  return { edtf: ours, alternatives: span === null ? [] : [span], calendar: 'Julian', isAssumed: true };
}

/** Whether a text is two days of one month with a slash between that are not as far apart as the calendars were since 1582 or shortly before: they are a span. */
export function isSlashSpan(text: string): boolean {
  const [, first, last] = text.includes('/') ? (ONE_MONTH.exec(text) ?? []) : [];
  const apart = Number(last) - Number(first);
  return apart > 0 && (apart < 10 || apart > 13);
}

/** Days as GEDCOM 5.5.1 marks them, and as 7 does. A year such as `1731/32` began in March, and counts as the later one. */
const JULIAN = /(?:@#DJULIAN@|\bJULIAN)\s+(\d{1,2}) ([A-Z]{3}) (\d{3,4})(?:\/(\d\d))?(?![\d/])/gi;
const FRENCH = /(?:@#DFRENCH R@|\bFRENCH_R)\s+(\d{1,2}) ([A-Z]{4}) (\d{1,2})(?!\d)/gi;
const MARKS = /@#D[A-Z ]+@|\b(?:JULIAN|HEBREW|FRENCH_R) /i;

function ofGedcom(text: string, read: Read): ReadInCalendar | null {
  if (!MARKS.test(text)) return null;
  const calendar = /FRENCH/i.test(text) ? 'French Republican' : 'Julian';
  const plain = text
    .replace(JULIAN, (whole, day: string, name: string, year: string, next?: string) => {
      const month = MONTHS.findIndex((one) => one.slice(0, 3).toUpperCase() === name.toUpperCase()) + 1;
      const counted = Number(year) + (next !== undefined && (Number(year) + 1) % 100 === Number(next) ? 1 : 0);
      const isDay = month > 0 && Number(day) >= 1 && Number(day) <= daysInJulianMonth(counted, month);
      return isDay ? inGedcom(julianDay(counted, month, Number(day))) : whole;
    })
    .replace(FRENCH, (whole, day: string, name: string, year: string) => {
      const ours = fromGedcomRepublican(day, name, year);
      return ours === null ? whole : inGedcom(ours);
    });
  if (!MARKS.test(plain)) {
    const understood = read(plain);
    return understood === null ? null : { ...understood, calendar };
  }
  // A month or a year alone is some day within it.
  const [, rest] = /^(?:@#DJULIAN@|JULIAN)\s+((?:[A-Z]{3} )?\d{3,4})$/i.exec(plain) ?? [];
  const edtf = rest === undefined ? null : fromJulian(read(rest)?.edtf ?? '');
  return edtf === null ? null : { edtf, alternatives: [], calendar };
}

function inGedcom(day: Day): string {
  const { year, month, day: number } = calendarOf(day);
  return `${number} ${MONTHS[month - 1]} ${String(year).padStart(4, '0')}`;
}
