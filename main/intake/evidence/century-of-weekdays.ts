import { dayFrom, weekdayOf } from '../../../shared/time/day';
import { understandDate } from '../../../shared/time/typed-date';

/** Different texts that are looked at; fewer prove a century as well. */
const MOST = 500;
/** A single day of the week may be a slip of the hand. */
const LEAST = 2;
/** Of the days of the week that are right in one hundred years alone, those that must be right in the same. */
const NEARLY_ALL = 0.8;

/** The hundred years of years of two digits, as a person says them: from which year on, or none of them ahead. */
export type Century = number | 'past';

/** Of which years of two digits can be, the most usual first. */
export const CENTURIES: readonly Century[] = ['past', 2000, 1900, 1800];

/** Up to which year years of two digits are. @param thisYear in which it is read */
export function latestYearOf(century: Century, thisYear: number): number {
  return century === 'past' ? thisYear : century + 99;
}

/** Dates with words and years of two digits, whose days of the week tell the century: 11 January is a Monday in 2027, and a Tuesday in 1927. */
export class CenturyOfWeekdays {
  readonly #texts = new Set<string>();

  /** @param text a date with a year of two digits */
  see(text: string): void {
    if (this.#texts.size < MOST && /\p{L}/u.test(text)) this.#texts.add(text);
  }

  /**
   * The hundred years in which nearly all days of the week are right; null where there are no such days, or hardly any, or they are of no hundred years.
   * Null, too, where they are as right in the year beside the one that is written: in January people write the year before, and a century
   * puts each day of the week off as far as a year does.
   *
   * @param reading how dates of the column are read but for their century
   */
  proven(reading: Omit<Parameters<typeof understandDate>[1], 'latestYear'>): Century | null {
    if (this.#texts.size < LEAST) return null;
    const thisYear = Number(reading.today.slice(0, 4));
    const readIn = (text: string, century: Century): string | null => {
      const read = understandDate(text, { ...reading, latestYear: latestYearOf(century, thisYear) });
      return read.ok ? read.value.edtf : null;
    };
    const all = [...this.#texts].map((text) => CENTURIES.filter((century) => readIn(text, century) !== null));
    // What is right in any of them has no day of the week, and what is right in none is no date or has a wrong one.
    const telling = all.filter((right) => right.length > 0 && right.length < CENTURIES.length);
    const rightIn = (century: Century): number => telling.filter((right) => right.includes(century)).length;
    const best = CENTURIES.reduce((one, other) => (rightIn(other) > rightIn(one) ? other : one));
    if (rightIn(best) < LEAST || rightIn(best) < telling.length * NEARLY_ALL) return null;
    if (best === 'past') return best;
    const days = [...this.#texts].map((text) => readIn(text, best)).filter((edtf) => edtf !== null);
    return days.every((edtf) => isOfYearBeside(edtf, thisYear)) ? null : best;
  }
}

/** Whether a day has its day of the week also in a year beside the last one that ends in the same two digits, up to the next year. */
function isOfYearBeside(edtf: string, thisYear: number): boolean {
  const [year, month, day] = edtf.slice(0, 10).split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const written = thisYear - ((((thisYear - year) % 100) + 100) % 100);
  const weekday = weekdayOf(dayFrom(year, month, day));
  return [written - 1, written + 1].some(
    (beside) => beside >= thisYear - 1 && beside <= thisYear + 1 && weekdayOf(dayFrom(beside, month, day)) === weekday,
  );
}
