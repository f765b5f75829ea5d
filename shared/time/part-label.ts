import { monthName, yearName } from './calendar';
import { stepOfCountedYear } from './extent';
import { ordinal } from './ordinal';
import { type CalendarDate, type ClockTime, type DatePart, isApproximate, isUncertain, type YearPeriod } from './parts';

/** How much a label says: `exact` keeps seconds that are :00, so that the words read back to the same EDTF. */
export type LabelDetail = 'brief' | 'exact';

/** One date in a few characters, marks included. */
export function labelOf(part: DatePart, detail: LabelDetail = 'brief'): string {
  const estimated = part.kind === 'year' && part.significant !== null && stepOfCountedYear(part.year, part.significant) > 1;
  const circa = isApproximate(part) ? 'c. ' : estimated ? 'est. ' : '';
  return `${circa}${nameOf(part, true, detail)}${isUncertain(part) ? ' ?' : ''}`;
}

/** The date without its marks, with months in full or in three letters. */
export function nameOf(part: DatePart, short: boolean, detail: LabelDetail = 'brief'): string {
  if (part.kind === 'year') return yearName(part.year);
  if (part.kind === 'period') return periodName(part, short);
  return calendarName(part, short, detail);
}

function calendarName(part: CalendarDate, short: boolean, detail: LabelDetail): string {
  const [year = '', month, day] = part.fields.map((field) => field.digits);
  const wholeYear = month === undefined || (month === 'XX' && (day === undefined || day === 'XX'));
  if (wholeYear && year === 'XXXX' && !part.negative) return 'undated';
  if (wholeYear) return yearWords(year, part.negative, short);
  const ofYear = year.includes('X') ? `${part.negative ? '−' : ''}${year}` : yearWords(year, part.negative, short);
  const monthYear = month.includes('X') ? `month ${month} of ${ofYear}` : `${monthName(Number(month), short)} ${ofYear}`;
  if (day === undefined || day === 'XX') return monthYear;
  const date = `${day.includes('X') || month.includes('X') ? `day ${day} of` : Number(day)} ${monthYear}`;
  return part.time === null ? date : `${date}, ${clockName(part.time, short, detail)}`;
}

/** In brief, seconds that are :00 are left out: less than what is written, never more. */
function clockName(time: ClockTime, short: boolean, detail: LabelDetail): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const fraction = time.millisecond === null ? '' : `.${String(time.millisecond).padStart(3, '0')}`;
  const dropped = time.second === 0 && time.millisecond === null && detail === 'brief';
  const seconds = time.second === null || dropped ? '' : `:${two(time.second)}${fraction}`;
  const offset = time.offset === 'Z' ? 'UTC' : time.offset;
  const clock = `${two(time.hour)}:${two(time.minute)}${seconds}`;
  if (offset === '') return clock;
  return short ? `${clock} ${offset}` : `${clock} (${offset})`;
}

/** "1990s", "19th c.", "2nd millennium", and years with other unspecified digits as they are written. */
export function yearWords(digits: string, negative: boolean, short: boolean): string {
  if (!digits.includes('X')) return yearName(negative ? -Number(digits) : Number(digits));
  // -00XX is 100 to 1 BCE exactly; -000X, 10 to 1 BCE, has no name.
  if (negative && /^\d\dXX$/.test(digits)) return `${ordinal(Number(digits.slice(0, 2)) + 1)} ${short ? 'c.' : 'century'} BCE`;
  if (negative) return digits === 'XXXX' ? 'unknown year BCE' : `years −${digits}`;
  if (/^\d{3}X$/.test(digits)) {
    const decade = Number(digits.slice(0, 3)) * 10;
    // "1900s" is a century to many; "10s" is a decade of our own.
    const named = `${decade}s${decade < 1000 ? ' CE' : ''}`;
    return decade % 100 === 0 && decade !== 2000 ? `${named} (decade)` : named;
  }
  if (/^\d\dXX$/.test(digits)) return `${ordinal(Number(digits.slice(0, 2)) + 1)} ${short ? 'c.' : 'century'}`;
  if (/^\dXXX$/.test(digits)) return `${ordinal(Number(digits[0]) + 1)} millennium`;
  return digits === 'XXXX' ? 'unknown year' : `year ${digits}`;
}

const PERIOD_NAMES: Readonly<Record<number, string>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
  25: 'northern spring',
  26: 'northern summer',
  27: 'northern autumn',
  28: 'northern winter',
  29: 'southern spring',
  30: 'southern summer',
  31: 'southern autumn',
  32: 'southern winter',
};

const ORDINALS = ['first', 'second', 'third', 'fourth'];

function periodName({ code, year, negative }: YearPeriod, short: boolean): string {
  const years = year.digits.includes('X') ? `${negative ? '−' : ''}${year.digits}` : yearWords(year.digits, negative, short);
  const season = PERIOD_NAMES[code];
  if (season !== undefined) return `${season} ${years}`;
  if (code <= 36) return short ? `Q${code - 32} ${years}` : `the ${ORDINALS[code - 33]} quarter of ${years}`;
  if (code <= 39) return short ? `${['early', 'mid', 'late'][code - 37]} ${years}` : `the ${ORDINALS[code - 37]} four months of ${years}`;
  return short ? `H${code - 39} ${years}` : `the ${ORDINALS[code - 40]} half of ${years}`;
}
