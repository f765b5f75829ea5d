import { dayFrom, weekdayOf } from '../../../shared/time/day';
import { yearDigitsOf } from '../../../shared/time/typed/column';
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

export interface ProvenCenturies {
  readonly all: Century | null;
  /** Of single years, by their two digits. */
  readonly years: ReadonlyMap<string, Century>;
}

/** Dates with words and years of two digits, whose days of the week tell the century: 11 January is a Monday in 2027, and a Tuesday in 1927. */
export class CenturyOfWeekdays {
  readonly #texts = new Set<string>();

  /** @param text a date with a year of two digits */
  see(text: string): void {
    if (this.#texts.size < MOST && /\p{L}/u.test(text)) this.#texts.add(text);
  }

  /**
   * The hundred years in which nearly all days of the week are right, and those of single years in which others are: a plan reaches ahead in a list of births.
   *
   * @param reading how dates of the column are read but for their century
   */
  proven(reading: Omit<Parameters<typeof understandDate>[1], 'latestYear'>): ProvenCenturies {
    const thisYear = Number(reading.today.slice(0, 4));
    const readIn = (text: string, century: Century): string | null => {
      const read = understandDate(text, { ...reading, latestYear: latestYearOf(century, thisYear) });
      return read.ok ? read.value.edtf : null;
    };
    const days = [...this.#texts].map((text) => {
      const read = CENTURIES.map((century) => [century, readIn(text, century)] as const);
      return { year: yearDigitsOf(text, reading.order), right: new Map(read.filter(([, edtf]) => edtf !== null)) };
    });
    // What is right in any of them has no day of the week, and what is right in none is no date or has a wrong one.
    const telling = days.filter(({ right }) => right.size > 0 && right.size < CENTURIES.length);
    const ofColumn = centuryOf(telling, thisYear);
    const years = new Map<string, Century>();
    for (const year of new Set(telling.flatMap((day) => (day.year === null ? [] : [day.year])))) {
      const ofYear = telling.filter((day) => day.year === year);
      const own = ofYear.every(({ right }) => right.has(ofColumn ?? 'past')) ? null : centuryOf(ofYear, thisYear);
      if (own !== null) years.set(year, own);
    }
    const others = telling.filter(({ year }) => year === null || !years.has(year));
    return { all: ofColumn ?? centuryOf(others, thisYear), years };
  }
}

/** A date with its day of the week, as it is read in the centuries in which that is right. */
interface TellingDay {
  readonly right: ReadonlyMap<Century, string | null>;
}

/**
 * The hundred years in which nearly all days of the week are right; null where there are hardly any, or they are of no hundred years.
 * Null, too, where they are as right in the year beside the one that is written: in January people write the year before, and a century
 * puts each day of the week off as far as a year does.
 */
function centuryOf(telling: readonly TellingDay[], thisYear: number): Century | null {
  const rightIn = (century: Century): TellingDay[] => telling.filter(({ right }) => right.has(century));
  const best = CENTURIES.reduce((one, other) => (rightIn(other).length > rightIn(one).length ? other : one));
  const days = rightIn(best).map(({ right }) => right.get(best) ?? '');
  if (days.length < LEAST || days.length < telling.length * NEARLY_ALL) return null;
  return best !== 'past' && days.every((edtf) => isOfYearBeside(edtf, thisYear)) ? null : best;
}

/** The last month in which people still write the year before. */
const LAST_OF_SLIPS = 2;

/**
 * Whether a day has its day of the week also in a year beside the last one that ends in the same two digits: of this year and those beside it any day, of earlier
 * years of this century one in whose first weeks the year before was written.
 */
function isOfYearBeside(edtf: string, thisYear: number): boolean {
  const [year, month, day] = edtf.slice(0, 10).split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const written = thisYear - ((((thisYear - year) % 100) + 100) % 100);
  const weekday = weekdayOf(dayFrom(year, month, day));
  const firstOfCentury = thisYear - (thisYear % 100);
  return [written - 1, written + 1].some((beside) => {
    const isSlip = beside > written && month <= LAST_OF_SLIPS && beside >= firstOfCentury;
    const isNear = beside >= thisYear - 1;
    return (isSlip || isNear) && beside <= thisYear + 1 && weekdayOf(dayFrom(beside, month, day)) === weekday;
  });
}
