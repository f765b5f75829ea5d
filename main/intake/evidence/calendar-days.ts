import { dayOfCounted, monthOf, someDay, yearOf } from '../../../shared/time/calendars/counted';
import { fromNamedCalendar } from '../../../shared/time/calendars/named-date';
import { calendarOf, type Day, dayFrom } from '../../../shared/time/day';
import { dayText } from '../../../shared/time/day-text';
import { inOurDigits } from '../../../shared/time/typed/digits';
import { fromMinguo } from './minguo';

/** Calendars of which days can be told in ours, by their names in Unicode (CLDR). */
export type NamedCalendar = CountedByNumbers | 'hebrew' | 'buddhist' | 'roc';
/** Those whose months have numbers on which all agree, unlike those of the Hebrew calendar. */
type CountedByNumbers = 'persian' | 'islamic-umalqura' | 'ethiopic' | 'coptic' | 'indian';

type Counted = Readonly<Record<'year' | 'month' | 'day', number>>;

/** Our day of a day of such a calendar; null where it has no such day. */
export function dayOf({ year, month, day }: Counted, calendar: NamedCalendar): Day | null {
  if (calendar === 'hebrew' || calendar === 'roc') return null;
  if (calendar !== 'buddhist') return dayOfCounted({ year, month: String(month), day }, calendar);
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const ours = dayFrom(year - 543, month, day);
  return calendarOf(ours).month === month ? ours : null;
}

const MONTHS: Readonly<Partial<Record<NamedCalendar, readonly string[]>>> = {
  persian: 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' '),
  'islamic-umalqura': 'محرم|صفر|ربيع الأول|ربيع الآخر|جمادى الأولى|جمادى الآخرة|رجب|شعبان|رمضان|شوال|ذو القعدة|ذو الحجة'.split('|'),
  buddhist: 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(' '),
};
const SHORT_THAI = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ');
const YEARS: Readonly<Record<NamedCalendar, readonly [number, number]>> = {
  persian: [1200, 1500],
  'islamic-umalqura': [1300, 1600],
  buddhist: [2400, 2700],
  ethiopic: [1000, 2200],
  coptic: [1000, 1900],
  indian: [1879, 2200],
  hebrew: [3761, 6500],
  roc: [1, 200],
};
/** Of Thai years in two digits beside a Thai month: from here on of the 2400s, before of the 2500s, which is 1941 to 2040. */
const FIRST_SHORT_THAI = 84;
/** Until 1940 the Thai year began in April: which of our years its first months were in, its number does not tell. */
const FIRST_THAI = 2484;
/** No date is longer; of a long text, what looks for the end of one would take time by its square. */
const LONGEST = 60;
const TIME = String.raw`(?:[T,\s]+(\d{1,2}:\d\d(?::\d\d)?))?$`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?${TIME}`);
const SHORT = new RegExp(String.raw`^\d{1,3}[-/. ]\d{1,2}[-/. ]\d{1,3}${TIME}`);
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})${TIME}`);

/**
 * A date of another calendar as EDTF of ours: a day exactly, a month or a year as some day within it. Null where it is none of its dates, as one of our
 * years is none; day before month where the year stands last, as everywhere where people count so.
 */
export function inOurCalendar(text: string, calendar: NamedCalendar): string | null {
  if (text.length > LONGEST) return null;
  if (calendar === 'roc') return fromMinguo(text);
  const named = fromNamedCalendar(text);
  return byNumbers(text, calendar) ?? (named?.calendar === calendar ? named.edtf : null);
}

function byNumbers(text: string, calendar: Exclude<NamedCalendar, 'roc'>): string | null {
  const plain = inDigits(text, calendar);
  const [, first = '', month = '', day = '', time] = YEAR_FIRST.exec(plain) ?? [];
  const [, lastDay = '', lastMonth = '', last = '', lastTime] = DAY_FIRST.exec(plain) ?? [];
  const said = first === '' ? { year: last, month: lastMonth, day: lastDay, time: lastTime } : { year: first, month, day, time };
  const year = Number(said.year);
  const [from, to] = YEARS[calendar];
  if (said.year === '' || year < from || year > to || (calendar === 'buddhist' && year < FIRST_THAI)) return null;
  if (said.month === '') return calendar === 'buddhist' ? String(year - 543) : someDayOf(yearOf(year, calendar));
  if (calendar === 'hebrew') return null;
  const number = Number(said.month);
  if (said.day === '') {
    if (calendar === 'buddhist' && (number < 1 || number > 12)) return null;
    if (calendar === 'buddhist') return `${year - 543}-${said.month.padStart(2, '0')}`;
    return someDayOf(monthOf(year, String(number), calendar));
  }
  const ours = dayOf({ year, month: number, day: Number(said.day) }, calendar);
  return ours === null ? null : `${dayText(ours)}${said.time === undefined ? '' : `T${said.time.padStart(5, '0')}`}`;
}

/** Whether a text is a day in three numbers of which none is a year in full: `04/01/15`. */
export function hasShortYearOf(text: string): boolean {
  if (text.length > LONGEST) return false;
  return SHORT.test(inOurDigits(text.trim()));
}

/** Whether a text has a year that can only be one of the calendar, whatever else it is. */
export function hasYearOf(text: string, calendar: NamedCalendar): boolean {
  if (calendar === 'roc') return /^(?:民[國国])?\s*\d{2,3}(?!\d)|^1\d{6}$/.test(inOurDigits(text.trim()));
  const [from, to] = YEARS[calendar];
  const year = Number(/(?<!\d)\d{4}(?!\d)/.exec(inOurDigits(text))?.[0]);
  return year >= from && year <= to;
}

function someDayOf(days: readonly [Day, Day] | null): string | null {
  return days === null ? null : someDay(days);
}

/** The digits of Europe for those of the east, and numbers for the names of months. */
function inDigits(text: string, calendar: NamedCalendar): string {
  const plain = inOurDigits(text.trim()).replace(
    /^(?:(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)?(?:ที่)?)\s*(?=\d)|^(?:พ\.?ศ\.?|B\.?E\.?)\s*|\s*(?:AP|AH|B\.?E\.?|هـ|ه\.?ش\.?|ش|ق)\.?$/giu,
    '',
  );
  const names = [(MONTHS[calendar] ?? []).map(inOneSpelling), ...(calendar === 'buddhist' ? [SHORT_THAI] : [])];
  const [written = '', day = '', name = '', year = ''] =
    /^(?:(\d{1,2})\s+)?(\D{2,20}?)\s*(?:พ\.ศ\.\s*)?(\d{4}|\d\d)(?=$|[\s,])/u.exec(plain) ?? [];
  const plainName = inOneSpelling(name.trim().replace(/\s+(?:ماه|سال)(?:\s+سال)?$/u, ''));
  const month = Math.max(...names.map((all) => all.indexOf(plainName))) + 1;
  if (month === 0 || year === '' || (year.length === 2 && calendar !== 'buddhist')) return plain;
  const full = year.length === 4 ? year : `${Number(year) < FIRST_SHORT_THAI ? 25 : 24}${year}`;
  return [full, month, ...(day === '' ? [] : [day])].join('/') + plain.slice(written.length);
}

/** Letters of Persian as those of Arabic, without signs that only join or point: people write both in both. */
function inOneSpelling(name: string): string {
  return name
    .replace(/[\u200c-\u200f\u064b-\u0652]/g, '')
    .replace(/ی/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[أإآ]/g, 'ا');
}

/** Months that only one calendar knows. */
const NAMING = ['persian', 'islamic-umalqura'] as const;

/**
 * The calendar of which a date must be: by the name of its month, or by a 31st of the second, fourth or sixth month, which neither ours nor the Islamic
 * calendar has. Null where it may be of another, or is none.
 */
export function provenCalendar(text: string): NamedCalendar | null {
  if (text.length > LONGEST || !/[\u0600-\u06ff]/.test(text)) return null;
  const named = NAMING.find(
    (calendar) => /\p{L}/u.test(text) && !/\p{L}/u.test(inDigits(text, calendar)) && inOurCalendar(text, calendar) !== null,
  );
  if (named !== undefined) return named;
  const plain = inDigits(text, 'persian');
  const [, , month = '', day = ''] = YEAR_FIRST.exec(plain) ?? [];
  const [, lastDay = day, lastMonth = month] = DAY_FIRST.exec(plain) ?? [];
  const has31 = lastDay === '31' && ['2', '4', '6'].includes(lastMonth.replace(/^0/, ''));
  return has31 && inOurCalendar(text, 'persian') !== null ? 'persian' : null;
}
