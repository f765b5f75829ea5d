import { BEFORE_1970, type CountedDate, countedDate, NEAR_ZERO } from '../../../shared/time/typed/counted-number';
import { Rows } from './rows';

/** A year of four digits in a date. */
const YEAR = /(?<!\d)[12]\d{3}(?!\d)/g;
/** Years by themselves, with that in which a span of them ends, and the number of a day or a month beside them. */
const YEARS_ALONE = /(?<!\d)[12]\d{3}(?:\s?[-–/]\s?\d\d)?(?!\d|[-/.]\d)/g;
const DAY = /(?<!\d)\d{1,2}(?!\d)/;
/** A single number beside dates may as well be a slip of the hand. */
const LEAST_BESIDE = 2;

/** What the cells of one column of dates show of numbers that count days or seconds. */
export class CountedEvidence {
  readonly rows = new Rows();
  /** What the numbers count: a column of one unit or of several. */
  readonly units = new Map<CountedDate['unit'], Rows>();
  /** Cells with digits that are no such numbers: days that name a year, years and what else names one, and others. */
  #days = 0;
  #years = 0;
  #withoutYear = 0;
  /** Numbers below zero, which count back from 1970 where the others count on from there. */
  readonly before = new Rows();
  /** The years that the numbers count to, and those that dates beside them name. */
  readonly #counted = new Range();
  readonly #named = new Range();

  see(row: number, text: string): void {
    const counted = countedDate(text);
    // 0, 60 and −1 are what programs write where there is no day, and words without a digit name none.
    if (NEAR_ZERO.test(text) || !/\p{Nd}/u.test(text)) return;
    if (BEFORE_1970.test(text)) {
      this.before.add(row);
      return;
    }
    if (counted === null) {
      const years = [...text.matchAll(YEAR)].map(([year]) => Number(year));
      for (const year of years) this.#named.reach(year);
      if (years.length > 0 && DAY.test(text.replace(YEARS_ALONE, ''))) this.#days += 1;
      else if (years.length > 0) this.#years += 1;
      else this.#withoutYear += 1;
      return;
    }
    this.#counted.reach(Number(counted.edtf.slice(0, 4)));
    this.rows.add(row);
    const rows = this.units.get(counted.unit) ?? new Rows();
    this.units.set(counted.unit, rows);
    rows.add(row);
  }

  /**
   * Whether the cells show that the numbers count: they are such numbers alone, or several of them lie in the years that the days beside them name. Beside years by
   * themselves one may be a year with a digit too much: 19145.
   */
  get isProven(): boolean {
    if (this.rows.count === 0 || this.#withoutYear > 0 || this.#years > 0) return false;
    if (this.before.count > 0 && !this.#mayLieBefore) return false;
    return this.#days === 0 || (this.rows.count >= LEAST_BESIDE && this.units.size === 1 && this.#counted.isWithin(this.#named));
  }

  /** Whether there are enough numbers of one unit that counts from 1970 for others to count back from there in the same: more of them, and nothing else. */
  get #mayLieBefore(): boolean {
    const [unit = ''] = this.units.keys();
    return this.units.size === 1 && this.#days === 0 && unit.endsWith('since 1970') && this.rows.count > this.before.count;
  }
}

/** The years from the first to the last. */
class Range {
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  reach(year: number): void {
    this.#first = Math.min(this.#first, year);
    this.#last = Math.max(this.#last, year);
  }

  /** Whether they lie among others, or in the year before or behind. */
  isWithin(other: Range): boolean {
    return this.#first >= other.#first - 1 && this.#last <= other.#last + 1;
  }
}
