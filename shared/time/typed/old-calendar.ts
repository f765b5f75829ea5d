import { MONTHS } from '../calendar';
import type { CountedCalendar } from '../calendars/counted';
import { fromNamedCalendar } from '../calendars/named-date';
import { calendarOf, type Day } from '../day';
import { readDay } from '../day-text';
import { inBothStyles } from './both-styles';
import { inOurDigits } from './digits';
import { isLunarDay } from './east-asia';
import { fromJulian, LAST_OF_BOTH, type Read, readOld } from './julian';
import { LAST_OLD_STYLE, NEW_STYLE, OLD_STYLE } from './old-style';
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

export type OldCalendar = 'Julian' | 'French Republican' | CountedCalendar;

/**
 * Null where a text says nothing of another calendar, or what it says cannot be told in ours.
 *
 * @param slashIsSpan two days with a slash between are a span rather than one day in both styles
 */
export function readInCalendar(text: string, read: Read, slashIsSpan = false): ReadInCalendar | null {
  return (
    inNamed(text) ??
    inBothCalendars(text, read) ??
    spanOfNamed(text) ??
    inBothStyles(text, read, slashIsSpan) ??
    ofStyle(text, read) ??
    ofGedcom(text, read)
  );
}

/** A date that the name of its month or its era shows to be of another calendar. */
function inNamed(text: string): ReadInCalendar | null {
  const republican = fromRepublican(text);
  if (republican !== null) return { edtf: republican, alternatives: [], calendar: 'French Republican' };
  const named = fromNamedCalendar(text);
  return named === null ? null : { ...named, alternatives: [] };
}

const BETWEEN = /^(?:from\s+|du\s+|de\s+|vom\s+)?(?<first>\S.*?)\s*(?:\s[-–—]\s|[–—]|\s(?:to|until|au|à|bis)\s)\s*(?<last>\S.*)$/iu;
const YEAR_BEHIND = /(?:\s(?:de\s)?l?.?an\s.*|[\s,]+\d{1,4}(?:\s\S{1,6})?)$/iu;

/** From one such date to another: “nivôse an III – germinal an III”, “1 Nisan – 5 Iyar 5708”, “du 5 au 9 thermidor an II”. Of months and years nobody knows the day. */
function spanOfNamed(text: string): ReadInCalendar | null {
  const { first = '', last = '' } = BETWEEN.exec(text)?.groups ?? {};
  const to = last === '' ? null : inNamed(last);
  if (to === null) return null;
  const behind = /^\d{1,2}(?:er|st|nd|rd|th)?$/i.test(first) ? last.replace(/^\d{1,2}\S*/, '') : (YEAR_BEHIND.exec(last)?.[0] ?? '');
  const from = inNamed(first) ?? inNamed(`${first}${behind}`);
  if (from === null || from.calendar !== to.calendar || /[/{]/.test(`${from.edtf}${to.edtf}`)) return null;
  const start = from.edtf.replace(/^\[([^.,]*).*\]$/, '$1~');
  const end = to.edtf.replace(/^\[.*[.,]([^.,]*)\]$/, '$1~');
  return { edtf: `${start}/${end}`, alternatives: [], calendar: to.calendar };
}

/** A year counted from the Hijra. */
const HIJRI = /\d\s*(?:ه(?:ـ|جري[ةه]?)?(?!\p{L})|a\.?h\.?(?!\p{L}))|(?<!\p{L})hijr[iy]/iu;

/**
 * “18 brumaire an VIII (9 novembre 1799)”, or the other way round, where both are the same; else it is left to be refused. Of days by the moon and of the
 * Hijra the one of ours beside them counts, since whoever wrote both has put them into ours.
 */
function inBothCalendars(text: string, read: Read): ReadInCalendar | null {
  const [, one, other] = /^([^()（）]{4,60}?)[\s,]*[(（]([^()（）]{4,60})[)）]$/.exec(text) ?? [];
  if (one === undefined || other === undefined) return null;
  const isOther = (part: string): boolean => isLunarDay(part) || HIJRI.test(inOurDigits(part)) || fromNamedCalendar(part.trim()) !== null;
  if (isOther(one) !== isOther(other)) {
    const ours = read(isOther(one) ? other : one);
    return ours !== null && readDay(ours.edtf) !== null ? { ...ours, calendar: null } : null;
  }
  const [days] = [one, other].flatMap((part, at) => {
    const republican = fromRepublican(part.trim());
    return republican === null ? [] : [{ republican, ours: read(at === 0 ? other : one)?.edtf }];
  });
  return days !== undefined && days.republican === days.ours ? { edtf: days.republican, alternatives: [], calendar: null } : null;
}

const MARKED = [
  [OLD_STYLE, true],
  [NEW_STYLE, false],
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
