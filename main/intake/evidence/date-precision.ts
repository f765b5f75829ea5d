import { plusDays } from '../../../shared/time/day';
import { dayText, readDay } from '../../../shared/time/day-text';

/** How exact a day is that a table gives for more than it knows. */
type Precision = 'day' | 'about' | 'uncertain' | 'month' | 'year';

const WORDS: Readonly<Record<Precision, readonly string[]>> = {
  // 1 to 3 are those of ACLED: the day; within a week of it; within its month (https://acleddata.com/methodology/acled-codebook).
  day: ['1', 'day', 'exact', 'tag', 'exakt', 'jour', 'certain', 'known'],
  about: ['2', 'week', 'approx', 'approximate', 'about', 'circa', 'ca', 'c', 'woche', 'ungefähr', 'estimated'],
  uncertain: ['uncertain', 'unsure', 'doubtful', 'unsicher', 'incertain', '?'],
  month: ['3', 'month', 'monat', 'mois'],
  year: ['year', 'jahr', 'année'],
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
  if (precision === undefined || precision === 'day' || readDay(edtf) === null) return edtf;
  if (precision === 'month') return edtf.slice(0, -3);
  if (precision === 'year') return edtf.slice(0, -6);
  return `${edtf}${precision === 'about' ? '~' : '?'}`;
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

function plain(cell: string): string {
  return cell.trim().toLowerCase().replace(/\.$/, '');
}
