import { MONTHS } from '../../../shared/time/calendar';
import type { DateOrder } from '../../../shared/time/typed/reading';

/** In which order days without a year have their digits. */
export interface OrderOfDigits {
  /** Day first where nothing is said. */
  readonly order?: DateOrder | undefined;
  /** Of `03-04`, where that is another: below a year it is written as ISO 8601 does. */
  readonly hyphens?: 'ymd' | undefined;
}

/** What stands above a line of when it was, as it is to be written behind the line's own words; null where it does not say that. */
export interface Above extends OrderOfDigits {
  /** “1914”, “44 BC”. */
  readonly year: string | null;
  /** In English. */
  readonly month: string | null;
  /** A whole day as EDTF, or as it is written where its digits may be of another order. */
  readonly day: string | null;
}

export const NOTHING_ABOVE: Above = { year: null, month: null, day: null };
/** Tells what would be a date below a heading with a year. */
export const SOME_YEAR: Above = { year: '2000', month: null, day: null };

/** The year, month and day that a date says, for lines below it; nothing for spans and what is vaguer than a year. */
export function aboveOf(edtf: string): Above {
  const [, year, month, day] = /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[~?%]?$/.exec(edtf) ?? [];
  if (year === undefined) return NOTHING_ABOVE;
  return {
    year: writtenYear(Number(year)),
    month: MONTHS[Number(month ?? 0) - 1] ?? null,
    day: day === undefined ? null : edtf.replace(/[~?%]$/, ''),
  };
}

function writtenYear(year: number): string {
  if (year <= 0) return `${1 - year} BC`;
  return year < 1000 ? `${year} AD` : String(year);
}
