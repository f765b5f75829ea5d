import { dayText } from '../day-text';
import { inOurDigits } from '../typed/digits';
import { type CountedCalendar, dayOfCounted, monthOf, someDay, yearOf } from './counted';
import { fromHebrewLetters } from './hebrew-letters';
import { fromLunar } from './lunar-days';
import { mayNameMonth, monthsCalled, type NamedMonth } from './month-names';

/*
 * Dates that say by the name of their month or their era which other calendar they are of: “14 Nisan 5708”, “12 Rabi' al-awwal 1445 AH”, “Meskerem 1, 2016
 * E.C.”, “農曆正月十五 2024”. What may as well be of ours is none of them.
 */

export interface InNamedCalendar {
  readonly edtf: string;
  readonly calendar: CountedCalendar;
}

const LONGEST = 60;
/** Before that year, which began in 1937, no table said when the months of the Hijra begin: days were counted from when the moon was seen. */
const FIRST_TABLED = 1356;

/** Years that a month of a calendar has where no era stands beside them; others may be of ours. */
const YEARS: Readonly<Partial<Record<CountedCalendar, readonly [number, number]>>> = {
  hebrew: [3761, 6500],
  'islamic-umalqura': [1, 1600],
  persian: [1200, 1500],
  ethiopic: [1501, 2100],
  coptic: [1000, 1800],
};
/** The same with one. The Indian calendar is that of the state, by which nobody counted before. */
const OF_ERA: Readonly<Partial<Record<CountedCalendar, readonly [number, number]>>> = {
  ...YEARS,
  ethiopic: [1, 2100],
  coptic: [1, 1800],
  indian: [1879, 2200],
};
/** A month of the Hijra without a day and an era may stand beside a year of ours. */
const LATE = 1250;

/** What stands for an era, without points, brackets and spaces. */
const ERAS = new Map<string, readonly CountedCalendar[]>([
  ...['ah', 'hijri', 'hijra', 'hijriyah', 'h', 'annohegirae', 'islamic', 'هـ', 'ه'].map((era) => [era, ['islamic-umalqura']] as const),
  ...['sh', 'ahs', 'shamsi', 'solarhijri', 'ap', 'persian', 'jalali'].map((era) => [era, ['persian']] as const),
  ...['ec', 'ethiopian', 'ethcal', 'ዓም', 'ዓምሕረት'].map((era) => [era, ['ethiopic']] as const),
  ...['am', 'annomundi', 'annomartyrum'].map((era) => [era, ['hebrew', 'coptic']] as const),
  ...['hebrew', 'jewish'].map((era) => [era, ['hebrew']] as const),
  ['coptic', ['coptic']],
  ...['saka', 'sakaera', 'śaka', 'indian'].map((era) => [era, ['indian']] as const),
]);
/** Eras that are plain beside numbers alone; the others stand for much else. */
const PLAIN = new Set(['ah', 'hijri', 'hijra', 'annohegirae', 'هـ', 'sh', 'ahs', 'shamsi', 'solarhijri', 'jalali']);
const MAY_BE_ERA = /h(?!\p{L})|hijr|hegir|shamsi|jalali|هـ/iu;
const ERA = String.raw`[([]?\s*(?:\p{L}\.\s?){2,3}[)\]]?|[([]?\s*[\p{L}ـ]{1,10}(?:[\s.]+[\p{L}]{3,9}\.?){0,2}\s*[)\]]?`;
const WEEKDAY = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?`;
const NAMED = new RegExp(
  String.raw`^${WEEKDAY}(?:the\s+)?(?:(?<first>\d{1,2})(?:st|nd|rd|th|\.)?(?:\s*(?:-|–|—|to)\s*(?<last>\d{1,2}))?(?:\s+of)?[\s-]+)?(?<name>[\p{L}\p{M}'’‘ʿʾʼ\x60-]{2,16}(?:[\s-]+[\p{L}\p{M}'’‘ʿʾʼ\x60-]{1,12}){0,3}?)(?:\s+(?<behind>\d{1,2})(?:st|nd|rd|th)?(?:\s+ቀን)?,?)?,?[\s-]+(?<year>\d{1,4})(?:\s*(?<era>${ERA}))?$`,
  'iu',
);
const ALONE = new RegExp(
  String.raw`^(?:(?<before>A\.?\s?H\.?)\s*)?(?<date>\d{1,4}(?:[-/.]\d{1,2}[-/.]\d{1,4})?)(?:\s*(?<era>${ERA}))?$`,
  'iu',
);

/** Whether a text may be such a date, or a span of them; most are none. */
export function mayBeOfNamed(text: string): boolean {
  return /[א-ת月월]|음력/u.test(text) || mayNameMonth(text) || MAY_BE_ERA.test(text);
}

/** Such a date as EDTF of ours: a month or a year is some day within it. Null for another text, and for a day that there is not. */
export function fromNamedCalendar(text: string): InNamedCalendar | null {
  if (text.length > LONGEST || !mayBeOfNamed(text)) return null;
  const plain = inOurDigits(text.trim());
  const letters = fromHebrewLetters(plain);
  if (letters !== null) return inOurs([{ calendar: 'hebrew', month: letters.month }], letters.year, letters.day, letters.day);
  const lunar = fromLunar(plain);
  if (lunar !== null) return inOurs([lunar], lunar.year, lunar.day, lunar.day);
  if (!/\d/.test(plain)) return null;
  return byMonth(plain) ?? byEra(plain);
}

function byMonth(text: string): InNamedCalendar | null {
  const { first, last, name = '', behind, year = '', era } = NAMED.exec(text)?.groups ?? {};
  const months = name === '' || (first !== undefined && behind !== undefined) ? [] : monthsCalled(name);
  if (months.length === 0) return null;
  const ofEra = era === undefined ? undefined : ERAS.get(plainEra(era));
  if (era !== undefined && ofEra === undefined) return null;
  const day = first ?? behind;
  const fitting = months.filter(({ calendar }) => {
    if (ofEra !== undefined && !ofEra.includes(calendar)) return false;
    const isVague = day === undefined && ofEra === undefined && calendar === 'islamic-umalqura' && Number(year) < LATE;
    const [from, to] = (ofEra === undefined ? YEARS : OF_ERA)[calendar] ?? [1, 0];
    return !isVague && Number(year) >= from && Number(year) <= to;
  });
  const number = day === undefined ? null : Number(day);
  return inOurs(fitting, Number(year), number, last === undefined ? number : Number(last));
}

/** Numbers with an era that nothing else is called: “1446-09-01 AH”, “AH 1330”, “1402/05/12 SH”. */
function byEra(text: string): InNamedCalendar | null {
  const { before, date = '', era } = ALONE.exec(text)?.groups ?? {};
  const said = plainEra(before ?? era ?? '');
  const [calendar] = PLAIN.has(said) || (said === 'h' && /\D/.test(date)) ? (ERAS.get(said) ?? []) : [];
  if (calendar === undefined || (before !== undefined && era !== undefined)) return null;
  const [one = '', month, other = ''] = date.split(/[-/.]/);
  const [year, day] = month === undefined ? [one, undefined] : other.length > 2 ? [other, one] : [one, other];
  const [from, to] = OF_ERA[calendar] ?? [1, 0];
  if (Number(year) < from || Number(year) > to || (day?.length ?? 0) > 2) return null;
  // Of two digits it may be of any century, and as well the day.
  if (month !== undefined && year.length < 3) return null;
  if (month !== undefined) return inOurs([{ calendar, month: String(Number(month)) }], Number(year), Number(day), Number(day));
  const found = yearOf(Number(year), calendar);
  return found === null ? null : { edtf: someDay(found), calendar };
}

function plainEra(era: string): string {
  return era.replace(/[^\p{L}ـ]|calendar/giu, '').toLowerCase();
}

/** In a leap year “Adar” alone is either of the two. */
const ADARS = ['Adar I', 'Adar II'];

function inOurs(months: readonly NamedMonth[], year: number, day: number | null, last: number | null): InNamedCalendar | null {
  const [only, other] = months;
  if (only === undefined || other !== undefined) return null;
  const { calendar, month } = only;
  const isLeap = calendar === 'hebrew' && month === 'Adar' && monthOf(year, 'Adar I', calendar) !== null;
  const found = (isLeap ? ADARS : [isAdarOfUsual(only, year) ? 'Adar' : month]).flatMap(
    (name) => inMonth({ calendar, month: name }, year, day, last) ?? [],
  );
  const [first, second] = found;
  if (first === undefined) return null;
  if (second === undefined) return { edtf: first, calendar };
  // A month in which the other goes on.
  const whole = /^\[(.*)\.\..*\.\.(.*)\]$/.exec(`${first}${second}`);
  if (whole !== null) return { edtf: `[${whole[1]}..${whole[2]}]`, calendar };
  return first.includes('/') ? null : { edtf: `[${first},${second}]`, calendar };
}

/** In a usual year there is one Adar, which some call the second. */
function isAdarOfUsual({ calendar, month }: NamedMonth, year: number): boolean {
  return calendar === 'hebrew' && month === 'Adar II' && monthOf(year, month, calendar) === null;
}

function inMonth({ calendar, month }: NamedMonth, year: number, day: number | null, last: number | null): string | null {
  if (day === null) {
    const found = monthOf(year, month, calendar);
    return found === null ? null : someDay(found);
  }
  const mark = calendar === 'islamic-umalqura' && year < FIRST_TABLED ? '~' : '';
  const [from, to] = [day, last ?? day].map((one) => dayOfCounted({ year, month, day: one }, calendar));
  if (from == null || to == null || to < from) return null;
  return from === to ? `${dayText(from)}${mark}` : `${dayText(from)}${mark}/${dayText(to)}${mark}`;
}
