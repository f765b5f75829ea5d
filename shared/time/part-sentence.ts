import { monthName, yearName } from './calendar';
import { calendarOf, dayAt } from './day';
import { extentOfPart, precisionOf, stepOfCountedYear } from './extent';
import { nameOf, yearWords } from './part-label';
import { type CalendarDate, type CountedYear, type DatePart, marksOf } from './parts';

/** One date spelled out, with what is not known about it said in words. */
export function sentenceOf(part: DatePart): string {
  const marks = marksOf(part);
  const both = marks.length > 0 && marks.every((mark) => mark.approximate && mark.uncertain);
  return `${placeInTime(part, both)}${marksInWords(part)}`;
}

/** `around` replaces "in" where a date is both uncertain and approximate. */
function placeInTime(part: DatePart, around: boolean): string {
  const near = around ? 'around' : 'in';
  if (part.kind === 'year') return countedYear(part, near);
  if (part.kind === 'period') return `some time ${near} ${nameOf(part, false)}`;
  return calendarDate(part, near, around);
}

function calendarDate(part: CalendarDate, near: string, around: boolean): string {
  const [year = '', month, day] = part.fields.map((field) => field.digits);
  const inYear = year.includes('X') ? `the ${yearWords(year, part.negative, false)}` : yearWords(year, part.negative, false);
  const unknownYear = year === 'XXXX' && !part.negative;
  if (unknownYear && (month ?? 'XX') === 'XX' && (day ?? 'XX') === 'XX') return 'date unknown';
  if (month === undefined) return `some time ${near} ${inYear.replace(/^the year /, 'a year ').replace(/^the unknown/, 'an unknown')}`;
  const ofYear = !year.includes('X') ? inYear : unknownYear ? 'an unknown year' : `some year in ${inYear}`;
  const ofKnown = year.includes('X') ? ` of ${ofYear}` : ` ${ofYear}`;
  if (month === 'XX') {
    if (day === undefined) return `some month ${near} ${ofYear}`;
    return day === 'XX' ? `some day ${near} ${ofYear}` : `day ${day} of some month ${near} ${ofYear}`;
  }
  const monthYear = month.includes('X') ? `${monthRange(part)}${ofKnown}` : `${monthName(Number(month))}${ofKnown}`;
  if (day === undefined) return `some time ${near} ${monthYear}`;
  if (day === 'XX') return `some day ${near} ${monthYear}`;
  if (day.includes('X')) return `a day numbered ${day} in ${monthYear}`;
  const number = month.includes('X') ? `day ${day} of` : Number(day);
  const date = year.includes('X') || month.includes('X') ? `${number} ${monthYear}` : nameOf(part, false);
  return around ? `around ${date}` : date;
}

/** "a month from October to December" for `1X`. */
function monthRange(part: CalendarDate): string {
  const extent = extentOfPart({ ...part, fields: part.fields.slice(0, 2) }, 'UTC');
  if (extent === null) return 'some month';
  const [first, last] = [monthName(calendarOf(dayAt(extent.min)).month), monthName(calendarOf(dayAt(extent.max - 1)).month)];
  return first === last ? first : `a month from ${first} to ${last}`;
}

function countedYear({ year, significant }: CountedYear, near: string): string {
  const step = stepOfCountedYear(year, significant);
  if (step === 1) return `some time ${near} ${Math.abs(year) > 9999 ? 'the year ' : ''}${yearName(year)}`;
  const low = Math.floor(Math.abs(year) / step) * step;
  const [first, last] = year < 0 ? [-(low + step - 1), -low] : [low, low + step - 1];
  return `some year between ${yearName(first)} and ${yearName(last)}, estimated to be ${yearName(year)}`;
}

/** ", approximate" when the whole date is marked; ", year and month approximate" when only those parts are. */
export function marksInWords(part: DatePart): string {
  const marks = marksOf(part);
  const names = part.kind === 'period' ? ['year', precisionOf(part)] : ['year', 'month', 'day'];
  const uncertain = names.filter((_, index) => marks[index]?.uncertain);
  const approximate = names.filter((_, index) => marks[index]?.approximate);
  const of = (marked: string[]) => (marked.length === marks.length ? '' : `${marked.join(' and ')} `);
  if (uncertain.length === 0 && approximate.length === 0) return '';
  if (uncertain.join() === approximate.join()) return `, ${of(uncertain)}uncertain and approximate`;
  const phrases = [uncertain.length > 0 && `${of(uncertain)}uncertain`, approximate.length > 0 && `${of(approximate)}approximate`];
  return `, ${phrases.filter(Boolean).join(', ')}`;
}
