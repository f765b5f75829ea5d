import { edtfYear } from '../../../shared/time/calendar';
import { plusDays } from '../../../shared/time/day';
import { dayText, readDay } from '../../../shared/time/day-text';
import { ordinal } from '../../../shared/time/ordinal';
import { understandDate } from '../../../shared/time/typed-date';

/** How exact a day is that a table gives for more than it knows. */
type Precision = 'day' | 'about' | 'uncertain' | 'month' | 'year' | 'decade' | 'century' | 'millennium';

const WORDS: Readonly<Record<Precision, readonly string[]>> = {
  // 1 to 3 are those of ACLED: the day; within a week of it; within its month (https://acleddata.com/methodology/acled-codebook).
  day: ['1', 'day', 'exact', 'tag', 'exakt', 'jour', 'certain', 'known'],
  about: ['2', 'week', 'approx', 'approximate', 'about', 'circa', 'ca', 'c', 'woche', 'ungefähr', 'estimated'],
  uncertain: ['uncertain', 'unsure', 'doubtful', 'unsicher', 'incertain', '?'],
  month: ['3', 'month', 'monat', 'mois'],
  year: ['year', 'jahr', 'année'],
  decade: ['decade', 'jahrzehnt', 'décennie'],
  century: ['century', 'jahrhundert', 'siècle'],
  millennium: ['millennium', 'jahrtausend', 'millénaire'],
};
const PRECISIONS: ReadonlyMap<string, Precision> = new Map(
  (Object.entries(WORDS) as [Precision, readonly string[]][]).flatMap(([precision, words]) =>
    words.map((word) => [word, precision] as const),
  ),
);

/** Whether a cell says how exact a date is. */
export function isPrecision(cell: string): boolean {
  return PRECISIONS.has(plain(cell));
}

/** A day as exact as a cell beside it says; the date itself where the cell says nothing, or the date is no whole day. */
export function asExact(edtf: string, cell: string): string {
  if (saysAbout(edtf, cell)) return `${edtf}~`;
  const precision = PRECISIONS.get(plain(cell));
  // What is known no better than its month is written as the midnight of a day all the same.
  const day = precision === undefined || isFine(precision) ? edtf : edtf.replace(/T00:00(?::00)?Z?$/, '');
  if (precision === undefined || precision === 'day' || readDay(day) === null) return edtf;
  if (precision === 'month') return day.slice(0, -3);
  const year = day.slice(0, -6);
  if (precision === 'year') return year;
  return isFine(precision) ? `${edtf}${precision === 'about' ? '~' : '?'}` : ofYears(Number(year), precision);
}

function isFine(precision: Precision): precision is 'day' | 'about' | 'uncertain' {
  return precision === 'day' || precision === 'about' || precision === 'uncertain';
}

/** The decade, century or millennium of a year as words say it: 1300 is of the 13th century, 490 BC of the 490s BC. */
function ofYears(year: number, precision: 'decade' | 'century' | 'millennium'): string {
  const [count, era] = year > 0 ? [year, ''] : [1 - year, ' BC'];
  const nth = (many: number): string => ordinal(Math.ceil(count / many));
  const words =
    precision === 'decade'
      ? `${String(Math.floor(count / 10) * 10).padStart(3, '0')}s`
      : `${nth(precision === 'century' ? 100 : 1000)} ${precision}`;
  const read = understandDate(`${words}${era}`, { today: '2000-01-01', zone: 'UTC', order: 'dmy' });
  return read.ok ? read.value.edtf : edtfYear(year);
}

/** Whether a cell says in words that a year is about then (“c. 1400 BC”). Of another year it says nothing of this one. */
function saysAbout(edtf: string, cell: string): boolean {
  const [, number = '', era] =
    /^(?:c|ca|circa|about|around|approx)\.?\s*(\d{1,4})(?:\s*(b\.?\s?c\.?(?:\s?e\.?)?))?$/i.exec(cell.trim()) ?? [];
  return number !== '' && /^-?\d{4}$/.test(edtf) && Number(edtf) === (era === undefined ? Number(number) : 1 - Number(number));
}

/** What UCDP calls how exact a date is, as words: 4 is a month and 6 a year, given by their first and last days; 2, 3 and 5 are spans (UCDP GED Codebook, date_prec). */
export const UCDP_PRECISIONS: ReadonlyMap<string, string> = new Map([
  ['1', ''],
  ['2', ''],
  ['3', ''],
  ['4', 'whole month'],
  ['5', ''],
  ['6', 'whole year'],
]);

/** The month or the year whose first and last days these are, where a cell says that no more is known; null for any other. */
export function asWhole(from: string, to: string, cell: string): string | null {
  const [first, last] = [readDay(from), readDay(to)];
  if (first === null || last === null || !['whole month', 'whole year'].includes(cell)) return null;
  const isMonth = cell === 'whole month';
  const whole = from.slice(0, isMonth ? 7 : 4);
  const isAll =
    from === `${whole}${isMonth ? '-01' : '-01-01'}` &&
    to.startsWith(whole) &&
    dayText(plusDays(last, 1)).endsWith(isMonth ? '-01' : '-01-01');
  return isAll ? whole : null;
}

/**
 * What Wikidata and other Wikibases call how exact a time is: 11 is a day, 10 a month, 9 a year, up from there; below a day are hours, minutes and seconds
 * (https://www.wikidata.org/wiki/Help:Dates#Precision). What is known no better than in ten thousand years is read as it is written.
 */
export const WIKIBASE_PRECISIONS: ReadonlyMap<string, string> = new Map([
  ['6', 'millennium'],
  ['7', 'century'],
  ['8', 'decade'],
  ['9', 'year'],
  ['10', 'month'],
  ['11', ''],
  ['12', ''],
  ['13', ''],
  ['14', ''],
]);

/** Whether cells say by the numbers of Wikibase how exact dates are: none of another scale goes from 6 to 14. */
export function areOfWikibase(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => WIKIBASE_PRECISIONS.has(cell));
}

function plain(cell: string): string {
  return cell.trim().toLowerCase().replace(/\.$/, '');
}
