import { meaningWords, type ZoneMeaning } from '../time/typed/abbreviations';
import { offsetOn } from '../time/typed/clock';
import type { OpenZone } from '../time/typed/cursor';
import type { DateOrder } from '../time/typed/reading';
import { understandDate } from '../time/typed-date';

/** What the day and time of a publication depends on besides the words that say it. */
export interface PublicationContext {
  /** Home zone of the timeline, IANA name. */
  readonly zone: string;
  /** `YYYY-MM-DD` in the home zone. */
  readonly today: string;
  /** How 8/1/2026 is read. */
  readonly order: DateOrder;
}

export interface Publication {
  /** A day, or an instant with its offset. */
  readonly edtf: string;
  /** What was taken of several things that the words may mean, or left out; null where they say it all. */
  readonly note: string | null;
  /** Words behind the date that are none of it. */
  readonly rest: string;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?:Z|[+-]\d\d:\d\d)$/;
/** Of so many words a line can be that says when. */
const MOST_WORDS = 14;

/**
 * Understands when something came out, as its words say it ("January 8, 2026, 13:16 IST | 4 min read"): by the grammar of typed dates, up to the last
 * word that still is of the date. Null where they name no day with its year.
 *
 * @param evidence what the article says: a name in it tells whose an abbreviation of a zone is
 */
export function publicationOf(written: string, context: PublicationContext, evidence: string): Publication | null {
  const [, pdf = null] = /^D:(\d{14}.*)$/.exec(written.trim()) ?? [];
  const words = (pdf === null ? written : pdfDate(pdf)).trim().split(/\s+/).slice(0, MOST_WORDS);
  for (let count = words.length; count > 0; count--) {
    const said = words
      .slice(0, count)
      .join(' ')
      .replace(/[|•·,;–—-]+$/, '')
      .replace(/\s[|•·/]\s/g, ' ')
      .trim();
    // Without a year written out it would count from today, not from when it was written.
    if (!/\d{4}/.test(said)) return null;
    const found = understandDate(said.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'), context);
    if (!found.ok) continue;
    const { edtf, alternatives, openZone } = found.value;
    const rest = words.slice(count).join(' ');
    if (INSTANT.test(edtf)) return { ...(openZone === undefined ? { edtf, note: null } : inZone(edtf, openZone, evidence)), rest };
    const other = alternatives.find((alternative) => DAY.test(alternative));
    if (DAY.test(edtf)) return { edtf, note: other === undefined ? null : `“${said}” was read as ${edtf}; it may also be ${other}.`, rest };
    const [, day] = /^(\d{4}-\d\d-\d\d)T/.exec(edtf) ?? [];
    if (day !== undefined && !edtf.includes('/'))
      return { edtf: day, note: `“${said}” names no time zone, so only the day was taken as the publication.`, rest };
  }
  return null;
}

/** `20260108131600+05'30'` (ISO 32000-1, 7.9.4) as other dates are written. */
function pdfDate(digits: string): string {
  const [, year, month, day, hour, minute, second, zone = '', hours = '00', minutes = '00'] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)([Z+-]?)(?:(\d\d)'?(\d\d)?)?/.exec(digits) ?? [];
  const offset = zone === 'Z' || zone === '' ? zone : `${zone}${hours}:${minutes}`;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
}

/** Whose clock an abbreviation is: only one that is kept on that day, and of those the one whose place the article names; else the first, which is told. */
function inZone(edtf: string, { abbreviation, meanings }: OpenZone, evidence: string): Omit<Publication, 'rest'> {
  const [, day = '', time = ''] = INSTANT.exec(edtf) ?? [];
  const kept = meanings.filter((meaning) => isKept(meaning, day, time));
  const left = kept.length > 0 ? kept : meanings;
  const named = left.filter((meaning) => placesOf(meaning).some((place) => evidence.includes(place)));
  const [taken] = named.length === 1 ? named : left;
  if (taken === undefined) return { edtf, note: null };
  const others = left.filter((meaning) => meaning !== taken);
  const read = { edtf: `${day}${time}${taken.offset}` };
  if (others.length === 0) return { ...read, note: null };
  const why = named.length === 1 ? ', which the text names' : ', the most usual one';
  return { ...read, note: `“${abbreviation}” was read as ${meaningWords([taken])}${why}; it may also be ${meaningWords(others)}.` };
}

function isKept({ offset, zones }: ZoneMeaning, day: string, time: string): boolean {
  const [year, month, date] = day.split('-').map(Number);
  if (month === undefined || date === undefined) return true;
  return zones.some((zone) => offsetOn({ year: String(year).padStart(4, '0'), month, day: date }, time, zone) === offset);
}

/** Country and cities, as they are named in the table of zones. */
function placesOf({ of = '', zones }: ZoneMeaning): string[] {
  return [of, ...zones.map((zone) => zone.slice(zone.indexOf('/') + 1).replaceAll('_', ' '))].filter((name) => name !== '');
}
