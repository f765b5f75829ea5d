import { RecentCache } from '../cache';
import { type Day, dayFrom, midnight, plusDays } from '../day';
import { dayText } from '../day-text';

/** Days of other calendars in ours, as Unicode's tables of them have it (CLDR), which Node and Chromium bring with them. */

/** Calendars by their names in Unicode. */
export type CountedCalendar = 'persian' | 'islamic-umalqura' | 'hebrew' | 'ethiopic' | 'coptic' | 'indian' | 'chinese' | 'dangi';

/** Months are numbers, with `bis` behind those that come a second time; those of the Hebrew calendar are its names in English, since they have no numbers that all agree on. */
export interface Counted {
  readonly year: number;
  readonly month: string;
  readonly day: number;
}

interface Rule {
  /** About when it began. */
  readonly began: Day;
  readonly length: number;
  /** How far a month may lie from where the mean length of its years puts it. */
  readonly reach: number;
  readonly months: readonly string[];
}

const NUMBERS = Array.from({ length: 13 }, (_, at) => String(at + 1));
const HEBREW = 'Tishri Heshvan Kislev Tevet Shevat Adar Nisan Iyar Sivan Tamuz Av Elul'.split(' ');
const RULES: Readonly<Record<CountedCalendar, Rule>> = {
  persian: { began: dayFrom(622, 3, 22), length: 365.2422, reach: 10, months: NUMBERS.slice(0, 12) },
  'islamic-umalqura': { began: dayFrom(622, 7, 19), length: 354.36707, reach: 10, months: NUMBERS.slice(0, 12) },
  hebrew: { began: dayFrom(-3760, 9, 20), length: 365.2468, reach: 50, months: HEBREW },
  ethiopic: { began: dayFrom(8, 8, 27), length: 365.25, reach: 20, months: NUMBERS },
  coptic: { began: dayFrom(284, 8, 29), length: 365.25, reach: 20, months: NUMBERS },
  indian: { began: dayFrom(79, 3, 22), length: 365.2425, reach: 10, months: NUMBERS.slice(0, 12) },
  chinese: { began: dayFrom(1, 2, 5), length: 365.2425, reach: 50, months: NUMBERS.slice(0, 12) },
  dangi: { began: dayFrom(1, 2, 5), length: 365.2425, reach: 50, months: NUMBERS.slice(0, 12) },
};

const FORMATS = new Map<CountedCalendar, Intl.DateTimeFormat>();

/** What a calendar calls a day. */
function countedOn(day: Day, calendar: CountedCalendar): Counted {
  const format =
    FORMATS.get(calendar) ??
    new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });
  FORMATS.set(calendar, format);
  let [year, month, number] = [0, '', 0];
  for (const { type, value } of format.formatToParts(new Date(midnight(day)))) {
    if (type === 'year' || (type as string) === 'relatedYear') year = Number.parseInt(value, 10);
    if (type === 'month') month = value.replace(/^Mo/, '');
    if (type === 'day') number = Number.parseInt(value, 10);
  }
  return { year, month, day: number };
}

/** First and last days of months that were asked for. */
const MONTHS = new RecentCache<readonly [Day, Day] | 'none'>(2000);

/** The first and the last day of a month; null where the year has none such. */
export function monthOf(year: number, month: string, calendar: CountedCalendar): readonly [Day, Day] | null {
  const found = MONTHS.get(`${calendar} ${year} ${month}`, () => findMonth(year, month, calendar));
  return found === 'none' ? null : found;
}

function findMonth(year: number, month: string, calendar: CountedCalendar): readonly [Day, Day] | 'none' {
  const { began, length, reach, months } = RULES[calendar];
  const at = months.findIndex((name) => month.startsWith(name) && /^(?:bis| I+)?$/.test(month.slice(name.length)));
  if (at < 0) return 'none';
  const about = plusDays(began, Math.floor((year - 1) * length + (at * length) / 12));
  const isIn = (day: Day): boolean => {
    const counted = countedOn(day, calendar);
    return counted.year === year && counted.month === month;
  };
  // No month but the days behind the last of Egypt is shorter than five days.
  let first: Day | undefined;
  for (let by = 0; by <= reach && first === undefined; by += 3) first = [plusDays(about, by), plusDays(about, -by)].find(isIn);
  if (first === undefined) return 'none';
  let last = first;
  while (isIn(plusDays(first, -1))) first = plusDays(first, -1);
  while (isIn(plusDays(last, 1))) last = plusDays(last, 1);
  return [first, last];
}

/** Our day of a day of such a calendar; null where it has no such day. */
export function dayOfCounted({ year, month, day }: Counted, calendar: CountedCalendar): Day | null {
  const found = monthOf(year, month, calendar);
  if (found === null || day < 1) return null;
  const [first, last] = found;
  const ours = plusDays(first, day - 1);
  return ours > last ? null : ours;
}

/** A year of such a calendar as its first and its last day; null where they are not known. */
export function yearOf(year: number, calendar: CountedCalendar): readonly [Day, Day] | null {
  const [firstMonth = ''] = RULES[calendar].months;
  const [from, next] = [year, year + 1].map((one) => monthOf(one, firstMonth, calendar));
  return from == null || next == null ? null : [from[0], plusDays(next[0], -1)];
}

/** Some day from one to another, as EDTF. */
export function someDay([from, to]: readonly [Day, Day]): string {
  return `[${dayText(from)}..${dayText(to)}]`;
}
